import type { Answers } from './asking/answers.ts';
import { DONE } from './asking/answers.ts';
import type { Parts } from './asking/parts.ts';

/** Who this browser is, and how it becomes nobody again. */
export function createMeRoutes({
  devices,
  live,
  staff,
  showOut,
}: Parts): Answers<'GET /api/me' | 'POST /api/device/forget'> {
  return {
    async 'GET /api/me'({ identity }) {
      const { device } = identity;
      const seats = live.all().flatMap((session) => {
        const role = device === null ? undefined : session.devices[device];
        const seat = role?.kind === 'seat' ? session.seats[role.seat] : undefined;
        return seat ? [{ session: session.id, alias: seat.alias }] : [];
      });
      return { ok: true, body: { staff: identity.staff && (await staff.one(identity.staff.id)), seats } };
    },
    async 'POST /api/device/forget'({ identity: { device }, body }) {
      if (device === null) return { ok: true, body: DONE };
      const afterwards = (): void => showOut({ device });
      const group = await live.within(body.session, (session) => session.group);
      const isElsewhere = live
        .all()
        .some(({ id, devices: roles }) => id !== body.session && roles[device] !== undefined);
      if (isElsewhere)
        return { ok: true, body: DONE, writes: group === null ? [] : [devices.forgetGroup(device, group)], afterwards };
      const { cookie, writes } = await devices.forgetAll(device);
      return { ok: true, body: DONE, cookies: [cookie], writes, afterwards };
    },
  };
}
