import type { SeatId, StepId } from '../ids.ts';
import type { Asking, Session } from '../session.ts';
import type { OwnAskingSlice, StaffAskingSlice, WallAskingSlice } from '../slices/steps.ts';
import type { Answers, Item, Step } from '../step.ts';
import { currentStep, inCircle, indexOf, own } from '../turn/lookup.ts';
import { isDate } from './dates.ts';
import { atCheckIn } from './thresholds.ts';

interface Asked {
  readonly step: StepId;
  readonly kind: 'check-in' | 'check-out';
  readonly items: readonly Item[];
  readonly asking: Asking | undefined;
}

function askedBy(session: Session, step: Step | undefined): Asked | null {
  const content = step?.content;
  if (!step || (content?.kind !== 'check-in' && content?.kind !== 'check-out')) return null;
  return { step: step.id, kind: content.kind, items: content.items, asking: own(session.asking, step.id) };
}

/** What is asked now: the current step's questions, or the coming check-in's while people arrive. */
function askedNow(session: Session): Asked | null {
  if (session.phase !== 'running' && session.phase !== 'closing') return null;
  const step = currentStep(session);
  if (session.phase === 'closing' || step?.content.kind !== 'arrive') return askedBy(session, step);
  const ahead = session.agenda.steps.slice(indexOf(session, step.id)).filter(({ skipped }) => !skipped);
  return askedBy(
    session,
    ahead.find(({ content }) => content.kind === 'check-in'),
  );
}

const answeredIn = (session: Session, asking: Asking | undefined): readonly SeatId[] =>
  inCircle(session).filter((seat) => own(asking?.answers ?? {}, seat) !== undefined);

/** One person's own answers and, once staff closed it, the totals; nobody else's answers, and nothing of what raises a card. */
export function ownAsking(session: Session, seat: SeatId): OwnAskingSlice | null {
  const asked = askedNow(session);
  if (!asked) return null;
  const { asking, step, kind, items } = asked;
  const answers = own(asking?.answers ?? {}, seat);
  const closed = asking !== undefined && asking.closedAt !== null;
  return {
    step,
    kind,
    items: items.map(({ concern: _concern, ...item }) => item),
    own: answers === undefined || answers === 'gone' ? null : answers,
    closed,
    totals: closed ? asking.totals : [],
    thanked: session.concerns.some(({ seat: whose, about }) => whose === seat && about?.step === step),
    earlier: earlierDates(session, seat, items),
  };
}

/** The days this person gave before where a day is asked for now. */
function earlierDates(session: Session, seat: SeatId, items: readonly Item[]): Answers {
  const before = own(session.earlier, seat)?.answers ?? {};
  const dates = items.filter((item) => item.kind === 'date' && isDate(own(before, item.key)));
  return Object.fromEntries(dates.map(({ key }) => [key, before[key] ?? null]));
}

/** Everyone's answers, for staff alone, in the order people sit; those who left come last. */
export function staffAsking(session: Session): StaffAskingSlice | null {
  const asked = askedNow(session);
  if (!asked) return null;
  const { asking, step, kind, items } = asked;
  const given = asking?.answers ?? {};
  const order = [
    ...session.circle,
    ...Object.keys(given)
      .filter((seat) => !session.circle.includes(seat))
      .sort(),
  ];
  return {
    step,
    kind,
    items,
    answered: answeredIn(session, asking).length,
    of: inCircle(session).length,
    answers: order.flatMap((seat) => {
      const answers = own(given, seat);
      return answers === undefined ? [] : [{ seat, answers }];
    }),
    atCheckIn: kind === 'check-in' ? [] : order.map((seat) => ({ seat, answers: atCheckIn(session, seat) })),
    closed: asking !== undefined && asking.closedAt !== null,
    totals: asking?.totals ?? [],
  };
}

/** How many have answered and, once closed, the totals; for everyone in the room to see. */
export function wallAsking(session: Session): WallAskingSlice | null {
  const asked = askedBy(session, currentStep(session));
  if (!asked || (session.phase !== 'running' && session.phase !== 'closing')) return null;
  const { asking, items } = asked;
  const closed = asking !== undefined && asking.closedAt !== null;
  return {
    answered: answeredIn(session, asking).length,
    of: inCircle(session).length,
    closed,
    totals: closed ? asking.totals : [],
    items: items.map(({ key, prompt }) => ({ key, prompt })),
  };
}
