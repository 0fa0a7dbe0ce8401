import type { Duration, Instant, PersonId, Presence, SeatId, Seat, SentHome, Session, Span } from '@opencircle/session';

/** What the record says about one person's time in one session. Minutes are whole. */
export interface Attendance {
  readonly seat: SeatId;
  readonly person: PersonId;
  readonly alias: string;
  readonly presence: Presence;
  readonly arrivedAt: Instant | null;
  readonly leftAt: Instant | null;
  /** By the taps. */
  readonly minutes: number;
  /** On steps that count toward hours; follows confirmed minutes where there are any. */
  readonly countedMinutes: number;
  readonly confirmedMinutes: number | null;
  /** After the session began and before it ended, where that is late or early; else 0. */
  readonly lateMinutes: number;
  readonly leftEarlyMinutes: number;
  readonly state: 'came' | 'did-not-come' | 'not-today';
  /** Of a *Not today*, once it was said. */
  readonly sentHome: SentHome | null;
}

interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
}

const MINUTE: Duration = 60_000;
/** Less than this is neither late nor early. */
const NOTEWORTHY: Duration = 5 * MINUTE;
const wholeMinutes = (time: Duration): number => Math.round(time / MINUTE);
const noteworthyMinutes = (time: Duration): number => (time >= NOTEWORTHY ? wholeMinutes(time) : 0);
const lengthOf = (stretches: readonly Stretch[]): Duration =>
  stretches.reduce((sum, { from, to }) => sum + to - from, 0);

/** Without overlaps, in order. */
function merged(spans: readonly Span[], openEnd: Instant): Stretch[] {
  const closed = spans.map(({ from, to }) => ({ from, to: to ?? openEnd })).filter(({ from, to }) => to > from);
  const result: Stretch[] = [];
  for (const next of closed.sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && next.from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
    else result.push(next);
  }
  return result;
}

function overlap(some: readonly Stretch[], others: readonly Stretch[]): Stretch[] {
  return some.flatMap((a) =>
    others
      .map((b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }))
      .filter(({ from, to }) => to > from),
  );
}

/** In the circle at any time; or, where somebody did not take part that day, while the session ran. Or staff say so. */
function stateOf({ state, spans, confirmedMinutes }: Seat, present: readonly Stretch[]): Attendance['state'] {
  if ((confirmedMinutes ?? 0) > 0) return 'came';
  if (state === 'not-today') return present.length > 0 ? 'came' : 'not-today';
  return spans.length > 0 ? 'came' : 'did-not-come';
}

/** The minutes that go into the record: what staff confirmed, else what the taps say. */
export const minutesHeld = ({ minutes, confirmedMinutes }: Attendance): number => confirmedMinutes ?? minutes;

/** Everybody's time in the session as it stands at `now`, in the order they sit. */
export function attendanceOf(session: Session, now: Instant): readonly Attendance[] {
  const end = session.endedAt ?? session.closedAt ?? now;
  const meeting: Stretch[] = session.startedAt === null ? [] : [{ from: session.startedAt, to: end }];
  const counting = new Set(
    session.agenda.steps.filter(({ counts, content }) => counts && content.kind !== 'break').map(({ id }) => id),
  );
  const onCounting = overlap(
    merged(
      session.agenda.history.filter(({ step }) => counting.has(step)),
      end,
    ),
    meeting,
  );

  const row = (seat: Seat): Attendance => {
    const spans = merged(seat.spans, end);
    const present = overlap(spans, meeting);
    const minutes = wholeMinutes(lengthOf(present));
    const counted = wholeMinutes(lengthOf(overlap(present, onCounting)));
    const { confirmedMinutes } = seat;
    const changedBy = (confirmedMinutes ?? minutes) - minutes;
    const countedMinutes = Math.max(0, Math.min(counted + changedBy, wholeMinutes(lengthOf(onCounting))));
    const stillHere = seat.spans.some(({ to }) => to === null);
    return {
      seat: seat.id,
      person: seat.person,
      alias: seat.alias,
      presence: seat.presence,
      arrivedAt: spans[0]?.from ?? null,
      leftAt: stillHere && session.endedAt === null ? null : (spans.at(-1)?.to ?? null),
      minutes,
      countedMinutes,
      confirmedMinutes,
      lateMinutes: noteworthyMinutes((present[0]?.from ?? 0) - (session.startedAt ?? 0)),
      leftEarlyMinutes: session.endedAt === null ? 0 : noteworthyMinutes(end - (present.at(-1)?.to ?? end)),
      state: stateOf(seat, present),
      sentHome: session.notToday.find((one) => one.seat === seat.id)?.how ?? null,
    };
  };
  const seated = session.circle.flatMap((id) => session.seats[id] ?? []);
  const others = Object.values(session.seats).filter(({ id }) => !session.circle.includes(id));
  return [...seated, ...others].map(row);
}
