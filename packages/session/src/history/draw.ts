import type { Command, CommandMap, CommandType } from '../commands.ts';
import type { SeatId } from '../ids.ts';
import type { Session } from '../session.ts';
import { own } from '../turn/lookup.ts';
import type { Who } from '../viewer.ts';
import { DEVICES, STAFF, STRANGERS } from './small-world.ts';

/** Something private that somebody said, so that a test can look for it where it must not be. */
export interface Said {
  readonly kind: 'door-name' | 'answer' | 'note' | 'plan-ahead' | 'way-home' | 'box' | 'lane' | 'whereabouts' | 'topic';
  readonly text: string;
  readonly seat: SeatId | null;
}
export interface Asked {
  readonly who: Who;
  readonly command: Command;
}
/** What a maker of commands may draw from. */
export interface Draw {
  readonly session: Session;
  readonly below: (n: number) => number;
  readonly among: <T>(things: readonly T[], otherwise: T) => T;
  /** A text that occurs nowhere else. */
  readonly say: (kind: Said['kind'], seat: SeatId | null) => string;
}

const staffOf = ({ among }: Draw): Who => ({ kind: 'staff', staff: among(STAFF, 'staff-one') });
/** One of the staff asks this. */
export const byStaff = <T extends CommandType>(draw: Draw, type: T, payload: CommandMap[T]): Asked => ({
  who: staffOf(draw),
  // The payload is typed by the very type beside it.
  command: { id: 'command', type, payload } as Command,
});
/** A device asks this. */
export const byDevice = <T extends CommandType>(device: string, type: T, payload: CommandMap[T]): Asked => ({
  who: { kind: 'device', device },
  // The payload is typed by the very type beside it.
  command: { id: 'command', type, payload } as Command,
});

/** The program asks this. */
export const byProgram = <T extends CommandType>(type: T, payload: CommandMap[T]): Asked => ({
  who: { kind: 'program' },
  // The payload is typed by the very type beside it.
  command: { id: 'command', type, payload } as Command,
});

/** Some device, mostly of the group. */
export const deviceOf = ({ among, below }: Draw): string =>
  below(6) === 0 ? among(STRANGERS, '') : among(DEVICES, '');
/** The seat of a device, or a name no seat has. */
export const seatAt = ({ session }: Draw, device: string): SeatId => {
  const role = own(session.devices, device);
  return role?.kind === 'seat' || role?.kind === 'tablet' ? (role.seat ?? 'nobody') : 'nobody';
};
export const someSeat = ({ session, among }: Draw): SeatId => among(Object.keys(session.seats), 'nobody');
/** Mostly the step the group is on. */
export const someStep = ({ session, among, below }: Draw): string =>
  below(3) === 0 ? (among(session.agenda.steps, undefined)?.id ?? 'none') : (session.agenda.current ?? 'none');
export const boardStep = ({ session }: Draw): string =>
  session.agenda.steps.find(({ content }) => content.kind === 'board')?.id ?? 'none';
export const someKnock = ({ session, among }: Draw): string => among(session.knocks, undefined)?.id ?? 'none';
