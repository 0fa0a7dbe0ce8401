import type { EventOf } from '../events.ts';
import type { DeviceId, SeatId, StepId } from '../ids.ts';
import type { DeviceRole, Round, Session, Span } from '../session.ts';
import { own, partOf, stepById, without } from '../turn/lookup.ts';
import type { WorksheetStep } from '../worksheet/worksheet-step.ts';
import { withMovedWords } from './moved-words.ts';

type Moved = EventOf<'seat:moved'>;
type Rename = (seat: SeatId) => SeatId;

/** Two people's times as one: nobody is here twice at once. */
function together(some: readonly Span[], others: readonly Span[]): readonly Span[] {
  const all = [...some, ...others].sort((a, b) => a.from - b.from);
  return all.reduce<readonly Span[]>((done, span) => {
    const last = done.at(-1);
    if (!last || (last.to !== null && last.to < span.from)) return [...done, span];
    const to = last.to === null || span.to === null ? null : Math.max(last.to, span.to);
    return [...done.slice(0, -1), { from: last.from, to }];
  }, []);
}

const once = (seats: readonly SeatId[]): readonly SeatId[] => [...new Set(seats)];
const renamed = <T>(record: Readonly<Record<SeatId, T>>, rename: Rename): Readonly<Record<SeatId, T>> =>
  Object.fromEntries(Object.entries(record).map(([seat, one]) => [rename(seat), one]));

const inRound = (round: Round, rename: Rename): Round => ({
  ...round,
  order: once(round.order.map(rename)),
  speaking: round.speaking === null ? null : rename(round.speaking),
  done: renamed(round.done, rename),
  later: once(round.later.map(rename)),
  airTime: renamed(round.airTime, rename),
});

/** Whoever it really is sits where the other one sat. */
function inPlace(circle: readonly SeatId[], from: SeatId, to: SeatId): readonly SeatId[] {
  const swapped = circle.map((seat) => (seat === from ? to : seat === to ? from : seat));
  return once([...swapped, from, to]);
}

function inWorksheets(session: Session, { open: { from, to, sheets } }: Moved): Session['worksheets'] {
  const isMine = ({ seats }: { readonly seats: readonly SeatId[] }): boolean => seats.includes(from);
  const result: Record<StepId, WorksheetStep> = {};
  for (const [step, worksheet] of Object.entries(session.worksheets)) {
    const { own: owned, shared, mode, ready } = worksheet;
    const moved = sheets.filter((one) => one.step === step);
    const mine = moved.find(({ was }) => was === own(owned, from));
    const rest = without(owned, from);
    const hasOne = own(rest, to) !== undefined;
    result[step] = {
      ...worksheet,
      own: mine && !hasOne ? { ...rest, [to]: mine.sheet } : rest,
      shared: shared.flatMap((one) => {
        if (!isMine(one) || (mode !== 'one-to-one' && mode !== 'pairs')) return [one];
        if (mode === 'pairs') return [{ ...one, seats: once(one.seats.map((seat) => (seat === from ? to : seat))) }];
        const sheet = moved.find(({ was }) => was === one.sheet)?.sheet;
        return sheet === undefined ? [] : [{ ...one, sheet, seats: [to] }];
      }),
      ready: once(ready.map((seat) => (seat === from ? to : seat))),
    };
    // Whoever was here before has a sheet of that step already: this one stands beside it.
    if (mine && hasOne) {
      const title = worksheet.title ?? stepById(session, step)?.title ?? { en: '', es: '' };
      result[mine.sheet] = { ...worksheet, title, own: { [to]: mine.sheet }, shared: [], together: null, ready: [] };
    }
  }
  return result;
}

/** Folds that somebody sat on the wrong seat: one person's time and words become another's, and nobody's time is lost. */
export function evolveMoved(session: Session, event: Moved): Session {
  const { from, to, sheets } = event.open;
  const [was, is] = [own(session.seats, from), own(session.seats, to)];
  if (!was || !is) return session;
  const words = partOf(event, is.person);
  const rename: Rename = (seat) => (seat === from ? to : seat);
  const brought = new Set(session.brought.map(({ sheet }) => sheet));
  const devices = Object.entries(session.devices).map(([device, role]): [DeviceId, DeviceRole] => [
    device,
    (role.kind === 'seat' || role.kind === 'tablet') && role.seat === from ? { ...role, seat: to } : role,
  ]);
  const talk = session.talk.map((wish) => ({ ...wish, seat: rename(wish.seat) }));
  return {
    ...withMovedWords(session, from, to, words),
    devices: Object.fromEntries(devices),
    seats: {
      ...session.seats,
      [from]: { ...was, state: 'expected', spans: [], confirmedMinutes: null, writesThemselves: false },
      [to]: {
        ...is,
        state: 'in-circle',
        presence: was.presence,
        language: words?.language ?? is.language,
        spans: together(is.spans, was.spans),
        writesThemselves: was.writesThemselves || is.writesThemselves,
      },
    },
    circle: inPlace(session.circle, from, to),
    notToday: session.notToday.filter(({ seat }) => seat !== to),
    hands: once(session.hands.map(rename)),
    talk: talk.filter((wish, index) => talk.findIndex(({ seat }) => seat === wish.seat) === index),
    rounds: Object.fromEntries(
      Object.entries(session.rounds).map(([step, round]): [StepId, Round] => [step, inRound(round, rename)]),
    ),
    worksheets: inWorksheets(session, event),
    // They sign again as who they are.
    signatures: session.signatures.filter(({ seat, sheet }) => seat !== from || brought.has(sheet)),
    movedSheets: [
      ...session.movedSheets,
      ...sheets.map(({ was: before, sheet }) => ({ was: before, whose: was.person, sheet })),
    ],
  };
}
