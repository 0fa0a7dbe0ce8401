import type { EventOf } from '../events.ts';
import type { DeviceId, SeatId } from '../ids.ts';
import type { DeviceRole, Session } from '../session.ts';
import { withSeat } from '../turn/lookup.ts';

type Devices = Session['devices'];

/** The devices, with those of the house that this seat has, or anybody has, in nobody's hands. */
export const putDown = (devices: Devices, seat: SeatId | null): Devices =>
  Object.fromEntries(
    Object.entries(devices).map(([device, role]): [DeviceId, DeviceRole] => [
      device,
      role.kind === 'tablet' && (seat === null || role.seat === seat) ? { ...role, seat: null } : role,
    ]),
  );

/** Folds who was handed a device of the house, and which are so no more. */
export function evolveTablet(session: Session, event: EventOf<`tablet:${string}`>): Session {
  const { tablet } = event.open;
  const isIt = (role: DeviceRole): boolean => role.kind === 'tablet' && role.tablet === tablet;
  switch (event.type) {
    case 'tablet:handed': {
      const { seat } = event.open;
      const devices = Object.entries(session.devices).map(([device, role]): [DeviceId, DeviceRole] => [
        device,
        role.kind === 'tablet' && isIt(role) ? { ...role, seat } : role,
      ]);
      const handed = { ...session, devices: Object.fromEntries(devices) };
      return seat === null ? handed : withSeat(handed, seat, (one) => ({ ...one, writesThemselves: true }));
    }
    case 'tablet:removed':
      return {
        ...session,
        tablets: session.tablets.filter((one) => one !== tablet),
        devices: Object.fromEntries(Object.entries(session.devices).filter(([, role]) => !isIt(role))),
      };
  }
}
