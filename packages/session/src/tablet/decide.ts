import type { CommandOf } from '../commands.ts';
import type { ScreenId, SeatId } from '../ids.ts';
import type { DeviceRole, Session } from '../session.ts';
import { isInCircle, own } from '../turn/lookup.ts';
import { decided, happened, refused, type Decision, type Turn } from '../turn/turn.ts';

/** What this device of the house is just now; there is one device to each. */
const roleOfTablet = ({ devices }: Session, tablet: ScreenId) =>
  Object.values(devices).find(
    (role): role is Extract<DeviceRole, { kind: 'tablet' }> => role.kind === 'tablet' && role.tablet === tablet,
  );

function hand(turn: Turn, tablet: ScreenId, seat: SeatId | null): Decision {
  const { session } = turn;
  const role = roleOfTablet(session, tablet);
  const known = seat === null ? undefined : own(session.seats, seat);
  if (!role || (seat !== null && !known)) return refused('not-found');
  if (role.seat === seat) return decided();
  if (seat !== null && !isInCircle(session, seat)) return refused('wrong-time');
  const handed = happened(turn, 'tablet:handed', { tablet, seat });
  // As with a device of their own: they write themselves from now on.
  return seat !== null && known?.presence === 'on-paper'
    ? decided(happened(turn, 'seat:switched', { seat, presence: 'in-the-room' }), handed)
    : decided(handed);
}

/** Devices of the house: handed to one after another by staff, put down by whoever has one or by staff. */
export function decideTablet(turn: Turn, command: CommandOf<`tablet:${string}`>): Decision {
  const { session, who } = turn;
  switch (command.type) {
    case 'tablet:hand':
      return hand(turn, command.payload.tablet, command.payload.seat);
    case 'tablet:put-down': {
      const role = who.kind === 'device' ? own(session.devices, who.device) : undefined;
      return role?.kind === 'tablet' ? hand(turn, role.tablet, null) : refused('not-found');
    }
    case 'tablet:remove': {
      const { tablet } = command.payload;
      return session.tablets.includes(tablet)
        ? decided(happened(turn, 'tablet:removed', { tablet }))
        : refused('not-found');
    }
  }
}
