import { isTimeZone } from '@opencircle/program';
import type { NewMember } from '../identity/new-member.ts';
import { denied, DONE, type Answers } from './asking/answers.ts';
import type { Parts } from './asking/parts.ts';

/** The first administrator: one link, printed at start while there is nobody. */
export function createSetupRoutes(parts: Parts): Answers<'GET /api/setup' | 'POST /api/setup'> {
  const { invites, makeMember, settings, staff } = parts;
  return {
    async 'GET /api/setup'() {
      return { ok: true, body: { needed: !(await staff.hasAny()), timeZones: Intl.supportedValuesOf('timeZone') } };
    },
    async 'POST /api/setup'({ body: { token, program, name, email, password } }) {
      if (await staff.hasAny()) return denied('already-set-up');
      if (!isTimeZone(program.timeZone)) return denied('wrong-time-zone');
      const member: NewMember = { name, email, password, role: 'administrator' };
      const done = await invites.take(token, async (invite, usedUp) => {
        if (invite.kind !== 'set-up') return denied('link-used');
        return makeMember(member, [usedUp, await settings.toWrite(program)]);
      });
      if (done === null) return denied('link-used');
      return done.ok ? { ok: true, body: DONE, cookies: done.cookies, actor: done.actor } : done;
    },
  };
}
