import type { SeatId } from '../ids.ts';
import type { Session } from '../session.ts';
import type { Role, Viewer, Who } from '../viewer.ts';
import { isInCircle, own } from './lookup.ts';

/** Who is in front of a screen here, by the session's own history. Null: nobody; a device that left or was removed is nobody. */
export function viewerOf(session: Session, who: Who): Viewer | null {
  switch (who.kind) {
    case 'clock':
    case 'program':
    case 'someone':
      return null;
    case 'staff':
      return session.staff.some(({ staff }) => staff === who.staff)
        ? { kind: 'staff', staff: who.staff, leads: session.lead === who.staff }
        : session.observers.some(({ staff }) => staff === who.staff)
          ? { kind: 'observer', staff: who.staff }
          : null;
    case 'device':
      return viewerAt(session, who.device);
  }
}

function viewerAt(session: Session, device: string): Viewer | null {
  const role = own(session.devices, device);
  switch (role?.kind) {
    case undefined:
      return null;
    case 'seat':
      return isInCircle(session, role.seat) ? { kind: 'participant', seat: role.seat } : null;
    case 'knock':
      return session.knocks.some(({ id }) => id === role.knock) ? { kind: 'knock', knock: role.knock } : null;
    case 'screen':
      return { kind: 'screen', screen: role.screen };
    case 'tablet':
      // What goes on at home does not go on at a device of the house.
      if (session.phase === 'closed') return null;
      return role.seat !== null && isInCircle(session, role.seat)
        ? { kind: 'participant', seat: role.seat, onTablet: true }
        : { kind: 'tablet', tablet: role.tablet };
  }
}

/** The column of the permission table this person asks from. */
export function roleOf(session: Session, who: Who): Role {
  if (who.kind === 'clock' || who.kind === 'program') return who.kind;
  const viewer = viewerOf(session, who);
  switch (viewer?.kind) {
    case undefined:
      return 'stranger';
    case 'staff':
      return viewer.leads ? 'facilitator' : 'co-facilitator';
    case 'participant':
      return 'participant';
    case 'knock':
      return 'knocking';
    case 'screen':
      return 'room-screen';
    case 'observer':
      return 'observer';
    case 'tablet':
      return 'tablet';
  }
}

/** The seat of the device that asks, while it is in the circle. */
export function seatOf(session: Session, who: Who): SeatId | null {
  const viewer = viewerOf(session, who);
  return viewer?.kind === 'participant' ? viewer.seat : null;
}
