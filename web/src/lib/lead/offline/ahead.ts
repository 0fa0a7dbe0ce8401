import {
  mayDo,
  type CommandMap,
  type Instant,
  type StaffRoundSlice,
  type StaffStep,
  type StaffView,
  type StepId,
  type TeachSlice,
} from '@opencircle/session';
import { movedTo, paused, stoodFor, stretched } from './clocks.ts';
import type { Press } from './press.ts';

/** What the server last showed, and the card each teach step was on when this page last saw it. */
export interface Seen {
  readonly view: StaffView;
  readonly cards: Readonly<Record<StepId, number>>;
}

const MOST_MINUTES = 180;

const stepOf = ({ agenda }: StaffView, id: StepId | null): StaffStep | undefined =>
  agenda.steps.find((step) => step.id === id);

function teachOf(step: StaffStep | undefined, cards: Seen['cards']): TeachSlice | null {
  if (step?.content.kind !== 'teach') return null;
  return { step: step.id, cards: step.content.cards, card: cards[step.id] ?? 0 };
}

/** Questions can be put in until the last question box is behind the group. */
function boxAt({ agenda, box }: StaffView, to: StepId): StaffView['box'] {
  const place = agenda.steps.findIndex(({ id }) => id === to);
  const open = agenda.steps.some(({ kind, skipped }, index) => kind === 'question-box' && !skipped && index >= place);
  return box && { ...box, open };
}

function moved({ view, cards }: Seen, to: StepId | null, { id, at, isSent }: Press): Seen | null {
  if (view.session.onHold || to === null) return null;
  const agenda = movedTo(view.agenda, to, at);
  // Once it is on its way, only the server knows by which name it can be undone.
  const undo = isSent ? null : { move: id, at };
  const unknown = { asking: null, round: null, poll: null, board: null };
  const teach = teachOf(stepOf(view, to), cards);
  return { view: { ...view, ...unknown, agenda: { ...agenda, undo }, teach, box: boxAt(view, to) }, cards };
}

const resumedRound = (round: StaffRoundSlice, at: Instant): StaffRoundSlice => ({
  ...round,
  since: round.since + stoodFor(round, at),
  pausedAt: null,
});

function held({ view, cards }: Seen, onHold: boolean, at: Instant): Seen {
  if (view.session.onHold === onHold) return { view, cards };
  const { timer } = view.agenda;
  const { round } = view;
  const clocks = onHold
    ? { timer: timer && paused(timer, at), round: round && paused(round, at) }
    : {
        timer: timer && { ...timer, startedAt: timer.startedAt + stoodFor(timer, at), pausedAt: null },
        round: round && resumedRound(round, at),
      };
  return {
    view: {
      ...view,
      session: { ...view.session, onHold },
      agenda: { ...view.agenda, timer: clocks.timer },
      round: clocks.round,
    },
    cards,
  };
}

function turned({ view, cards }: Seen, { step, from, to }: CommandMap['teach:turn']): Seen | null {
  const { teach } = view;
  if (teach?.step !== step || teach.card !== from || teach.cards[to] === undefined) return null;
  return { view: { ...view, teach: { ...teach, card: to } }, cards: { ...cards, [step]: to } };
}

function longer({ view, cards }: Seen, { step: id, minutes }: CommandMap['step:stretch'], press: Press): Seen | null {
  const step = stepOf(view, id);
  if (!step || (press.isSent && step.minutes !== press.minutesBefore)) return null;
  const now = step.minutes + minutes;
  if (now < 1 || now > MOST_MINUTES) return null;
  return { view: { ...view, agenda: stretched(view.agenda, id, now) }, cards };
}

/** What is shown after one press; null where it does not fit what is shown before. */
function after(seen: Seen, press: Press): Seen | null {
  const { command, at } = press;
  const { agenda, session } = seen.view;
  // Leading or helping: both may press these in the same phases.
  if (mayDo('facilitator', command.type, session.phase) !== 'allow') return null;
  switch (command.type) {
    case 'agenda:next':
      return command.payload.from === agenda.current ? moved(seen, agenda.next, press) : null;
    case 'agenda:back':
      return command.payload.from === agenda.current ? moved(seen, agenda.back, press) : null;
    case 'hold:begin':
      return held(seen, true, at);
    case 'hold:end':
      return held(seen, false, at);
    case 'teach:turn':
      return turned(seen, command.payload);
    case 'step:stretch':
      return longer(seen, command.payload, press);
  }
}

/** What the tablet shows: what the server last showed, and every press since that it has not answered. */
export function aheadOf(seen: Seen, presses: readonly Press[]): StaffView {
  let shown = seen;
  for (const press of presses) {
    const next = after(shown, press);
    if (next) shown = next;
    else if (!press.isSent) break;
  }
  return shown.view;
}
