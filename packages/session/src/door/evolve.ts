import type { EventOf } from '../events.ts';
import type { DeviceRole, Knock, KnockAnswer, Session } from '../session.ts';
import { own, partOf, readable, withSeat } from '../turn/lookup.ts';

function knocked(session: Session, event: EventOf<'door:knocked'>): Session {
  const { knock: id, device, person, ...open } = event.open;
  const words = person === null ? readable(event.ofSession) : partOf(event, person);
  const knock: Knock = { ...open, id, device, person, name: words?.name ?? '', at: event.at, answer: 'waiting' };
  const others = session.knocks.filter((one) => one.device !== device);
  return {
    ...session,
    knocks: [...others, knock],
    devices: { ...session.devices, [device]: { kind: 'knock', knock: id } },
  };
}

function answered(session: Session, id: string, answer: KnockAnswer, role?: DeviceRole): Session {
  const said = session.knocks.find((one) => one.id === id);
  const knocks = session.knocks.map((one) => (one.id === id ? { ...one, answer } : one));
  // Whoever is let in after all was not sent home.
  const notToday = role
    ? session.notToday.filter(({ seat, knock }) => seat !== null || knock !== id)
    : session.notToday;
  const devices = said && role ? { ...session.devices, [said.device]: role } : session.devices;
  return { ...session, knocks, devices, notToday };
}

/** Folds the door that opened, who knocked, and what staff answered. */
export function evolveDoor(
  session: Session,
  event: EventOf<`door:${string}` | `knock:${string}` | 'screen:removed'>,
): Session {
  switch (event.type) {
    case 'door:opened': {
      const { by, at } = event;
      const door = { code: readable(event.ofSession)?.code ?? '', number: session.door.number + 1, openedAt: at };
      return { ...session, phase: 'door-open', door, lead: session.lead ?? (by.kind === 'staff' ? by.staff : null) };
    }
    case 'door:knocked':
      return knocked(session, event);
    case 'knock:answered':
      return answered(session, event.open.knock, event.open.answer);
    case 'knock:seated': {
      const { knock, seat } = event.open;
      const moved = answered(session, knock, 'admitted', { kind: 'seat', seat });
      return own(session.seats, seat) ? withSeat(moved, seat, (one) => ({ ...one, writesThemselves: true })) : session;
    }
    case 'knock:shown': {
      const { knock, screen } = event.open;
      const isTablet = session.knocks.find(({ id }) => id === knock)?.as === 'tablet';
      if (isTablet) {
        const letIn = answered(session, knock, 'admitted', { kind: 'tablet', tablet: screen, seat: null });
        return { ...letIn, tablets: [...session.tablets, screen] };
      }
      const shown = answered(session, knock, 'admitted', { kind: 'screen', screen });
      return { ...shown, screens: [...session.screens, screen] };
    }
    case 'screen:removed': {
      const { screen } = event.open;
      const others = Object.entries(session.devices).filter(
        ([, role]) => role.kind !== 'screen' || role.screen !== screen,
      );
      return {
        ...session,
        screens: session.screens.filter((one) => one !== screen),
        devices: Object.fromEntries(others),
      };
    }
  }
}
