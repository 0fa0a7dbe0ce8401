import type { EventEnvelope, EventType, SessionEvent } from './events.ts';

/** The version of each event's shape as it is written today. */
export const EVENT_VERSIONS: { readonly [T in EventType]: number } = {
  'session:planned': 4,
  'session:started': 1,
  'session:ended': 1,
  'session:closed': 1,
  'session:reopened': 1,
  'lead:taken': 1,
  'hold:begun': 1,
  'hold:ended': 1,
  'wall:blanked': 1,
  'door:opened': 1,
  'door:knocked': 1,
  'knock:answered': 1,
  'knock:seated': 1,
  'knock:shown': 1,
  'screen:removed': 1,
  'seat:added': 1,
  'seat:entered': 1,
  'seat:switched': 1,
  'seat:left': 1,
  'seat:removed': 1,
  'seat:sent-home': 1,
  'seat:language-chosen': 1,
  'circle:ordered': 1,
  'attendance:confirmed': 1,
  'agenda:moved': 1,
  'agenda:undone': 1,
  'step:stretched': 1,
  'step:moved': 1,
  'step:skipped': 1,
  'step:added': 3,
  'check-in:answered': 1,
  'check-in:closed': 1,
  'check-out:answered': 1,
  'round:opened': 1,
  'round:turned': 1,
  'teach:turned': 1,
  'poll:answered': 1,
  'poll:closed': 1,
  'poll:opened-again': 1,
  'poll:explained': 1,
  'poll:turned': 1,
  'box:asked': 1,
  'box:shown': 1,
  'box:marked-answered': 1,
  'box:put-away': 1,
  'worksheet:opened': 2,
  'sheet:given': 1,
  'sheet:shared': 1,
  'sheet:joined': 1,
  'sheet:started': 1,
  'sheet:signed': 1,
  'sheets:brought': 1,
  'worksheet:revealed': 1,
  'worksheet:live-set': 1,
  'worksheet:homework-set': 1,
  'worksheet:locking': 1,
  'worksheet:locked': 1,
  'worksheet:unlocked': 1,
  'worksheet:readied': 1,
  'board:shown': 1,
  'cluster:added': 1,
  'cluster:renamed': 1,
  'cluster:removed': 1,
  'card:placed': 1,
  'card:parked': 1,
  'card:carried': 1,
  'plan-ahead:added': 1,
  'plan-ahead:removed': 1,
  'talk:asked': 1,
  'talk:heard': 1,
  'hand:raised': 1,
  'hand:lowered': 1,
  'signal:raised': 1,
  'signal:hastened': 1,
  'signal:seen': 1,
  'signal:settled': 1,
  'signal:escalated': 1,
  'calm:begun': 1,
  'calm:ended': 1,
  'wall:shown': 1,
  'round:reordered': 1,
  'topic:parked': 1,
  'topic:taken': 1,
  'topic:removed': 1,
  'check-in:question-set': 1,
  'answers:brought': 1,
  'seat:whereabouts-told': 1,
  'concern:raised': 1,
  'concern:seen': 1,
  'concern:settled': 1,
  'small-groups:called': 1,
  'small-groups:gathered': 1,
  'small-groups:sent': 1,
  'situation:turned': 1,
  'urge:rated': 1,
  'lane:said': 1,
  'lane:kept': 1,
  'observer:seated': 1,
  'observer:left': 1,
  'seat:moved': 1,
  'seat:renamed': 1,
  'apart:set': 1,
  'tablet:handed': 1,
  'tablet:removed': 1,
};

/** Makes of one version of an event's shape the next. */
export type Upcaster = (event: EventEnvelope) => EventEnvelope;

const withoutFamily = (open: object): readonly object[] =>
  'seats' in open && Array.isArray(open.seats) ? open.seats.map((seat: object) => ({ ...seat, familyOf: null })) : [];

/** For each event whose shape ever changed: from version 1 to 2, from 2 to 3, and so on. */
export const UPCASTERS: Readonly<Partial<Record<EventType, readonly Upcaster[]>>> = {
  'session:planned': [
    // There was no practice and no topic before,
    (event) => ({ ...event, open: { ...event.open, practice: false, topic: null } }),
    // and no family.
    (event) => ({ ...event, open: { ...event.open, seats: withoutFamily(event.open) } }),
    // Phones never rested, the wall showed what there was, and nothing was put aside.
    (event) => ({
      ...event,
      open: { ...event.open, steps: stepsAsBefore(event.open), fairOrder: [] },
      ofSession: withMore(event.ofSession, { parked: [] }),
    }),
  ],
  // No worksheet could be added before.
  'step:added': [
    (event) => ({ ...event, open: { ...event.open, worksheet: null } }),
    // Nor a grounding, nor practice.
    (event) => ({
      ...event,
      open: { ...event.open, exercise: null },
      ofSession: withMore(event.ofSession, { situations: null }),
    }),
  ],
  // Nothing was held back before.
  'worksheet:opened': [(event) => ({ ...event, open: { ...event.open, heldBack: false } })],
};

const stepsAsBefore = (open: object): readonly object[] =>
  'steps' in open && Array.isArray(open.steps)
    ? open.steps.map((step: object) => ({ ...step, phones: 'on', wall: 'content' }))
    : [];
/** A part of an event with more in it; one that is gone stays so. */
const withMore = (part: EventEnvelope['ofSession'], more: object): EventEnvelope['ofSession'] =>
  part === null || part === 'gone' ? part : { ...part, ...more };

const isEventType = (type: string): type is EventType => Object.hasOwn(EVENT_VERSIONS, type);

/**
 * A stored event in today's shape. Throws for one this program does not know: it was written by a newer release, and folding
 * on without it would tell people something else than what happened.
 */
export function upcast(type: string, v: number, envelope: EventEnvelope): SessionEvent {
  if (!isEventType(type) || !(v >= 1 && v <= EVENT_VERSIONS[type]))
    throw new Error(`The history holds "${type}" in version ${String(v)}, which this release does not know.`);
  const steps = (UPCASTERS[type] ?? []).slice(v - 1);
  // Only what `decide` said is ever stored, and the upcasters have brought it to today's shape.
  return steps.reduce((event, next) => next(event), envelope) as SessionEvent;
}
