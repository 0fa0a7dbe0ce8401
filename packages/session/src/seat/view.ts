import type { Instant } from '../ids.ts';
import { mayNotMeet } from '../door/apart.ts';
import { ownSignals } from '../signal/view.ts';
import type { Seat, Session } from '../session.ts';
import type { MeSlice, StaffPerson } from '../slices/people.ts';
import { seatsOfSameName } from './names.ts';
import { handOf, talkPlaceOf, wantsToTalk } from '../talk/view.ts';
import { MINUTE } from '../timer/timer.ts';
import { inCircle, own } from '../turn/lookup.ts';
import { isWrittenForThem } from '../worksheet/access.ts';
import { participantOf } from '../worksheet/family.ts';
import type { Around } from '../viewer.ts';

/** Whole minutes in the circle while the session ran, by door and staff taps. */
export function minutesOf({ startedAt, endedAt }: Session, { spans }: Seat, now: Instant): number {
  if (startedAt === null) return 0;
  const end = endedAt ?? now;
  const time = spans.reduce(
    (sum, { from, to }) => sum + Math.max(0, Math.min(to ?? end, end) - Math.max(from, startedAt)),
    0,
  );
  return Math.round(time / MINUTE);
}

/** Everyone of this session for staff: around the circle first, then who was removed. */
export function staffPeople(session: Session, { now, online, writing }: Around): readonly StaffPerson[] {
  const same = seatsOfSameName(session);
  const others = Object.keys(session.seats).filter((id) => !session.circle.includes(id));
  return [...session.circle, ...others].flatMap((id): StaffPerson[] => {
    const seat = own(session.seats, id);
    if (!seat) return [];
    const { alias, language, presence, state, isNew, isGuest, confirmedMinutes } = seat;
    return [
      {
        seat: id,
        alias,
        language,
        presence,
        state,
        isNew,
        isGuest,
        familyOf: participantOf(session, seat),
        writtenForThem: isWrittenForThem(session, seat.id),
        devicesOnline: own(online, id) ?? 0,
        handPosition: handOf(session, id),
        wantsToTalk: wantsToTalk(session, id),
        writing: writing.has(id),
        minutes: minutesOf(session, seat, now),
        cameAt: seat.spans[0]?.from ?? null,
        leftAt: seat.spans.at(-1)?.to ?? null,
        confirmedMinutes,
        sameName: same.has(id),
        keptApart: mayNotMeet(session, seat.person),
      },
    ];
  });
}

/** Came first once the group had gone on from its opening, or where it has none from its first step. */
function isLate({ agenda, startedAt }: Session, { spans }: Seat): boolean {
  const [first] = spans;
  if (!first || startedAt === null || first.from <= startedAt) return false;
  const opening = agenda.steps.find(({ content, skipped }) => content.kind === 'opening' && !skipped)?.id;
  const step = opening ?? agenda.history[0]?.step;
  return agenda.history.some((span) => span.step === step && span.to !== null && span.to <= first.from);
}

/** What somebody is told about themselves. */
export function meSlice(session: Session, seat: Seat, onTablet = false): MeSlice {
  const { id, alias, language, presence, isNew, familyOf } = seat;
  return {
    seat: id,
    alias,
    language,
    presence,
    isNew,
    isFamily: familyOf !== null,
    hand: handOf(session, id),
    wantsToTalk: wantsToTalk(session, id),
    talkPlace: talkPlaceOf(session, id),
    signals: ownSignals(session, id),
    inCircle: inCircle(session).length,
    devices: Object.values(session.devices).filter(
      (role) => (role.kind === 'seat' || role.kind === 'tablet') && role.seat === id,
    ).length,
    cameLate: isLate(session, seat),
    whereabouts: own(session.whereabouts, id) ?? null,
    isOnTablet: onTablet,
  };
}
