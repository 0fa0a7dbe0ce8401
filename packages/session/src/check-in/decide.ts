import type { CommandOf } from '../commands.ts';
import type { SessionEvent } from '../events.ts';
import type { SeatId, StepId } from '../ids.ts';
import type { Session } from '../session.ts';
import type { Answers, Item } from '../step.ts';
import { changeWish } from '../talk/wish.ts';
import { currentStep, indexOf, own, stepById } from '../turn/lookup.ts';
import { decided, happened, refused, unless, type Decision, type Turn } from '../turn/turn.ts';
import { answersRefusal, isSame } from './answers.ts';
import { closeAsking } from './close.ts';

type Kind = 'check-in' | 'check-out';

function itemsOf(session: Session, step: StepId, kind: Kind): readonly Item[] | null {
  const content = stepById(session, step)?.content;
  return content?.kind === kind ? content.items : null;
}

/** The group is on the step or past it. */
const isReached = (session: Session, step: StepId): boolean =>
  indexOf(session, step) <= indexOf(session, session.agenda.current);
/** While people arrive, they can already answer the check-in. */
const isEarly = (session: Session, kind: Kind): boolean =>
  kind === 'check-in' && currentStep(session)?.content.kind === 'arrive';

/** The wish to talk that these answers say, as far as it changes the queue. */
function wishOf(turn: Turn, seat: SeatId, items: readonly Item[], answers: Answers): readonly SessionEvent[] {
  const item = items.find(({ kind }) => kind === 'time-to-talk');
  return item ? changeWish(turn, seat, Object.hasOwn(answers, item.key) && answers[item.key] === true) : [];
}

function answer(turn: Turn, kind: Kind, step: StepId, answers: Answers): Decision {
  const { session, seat } = turn;
  const items = itemsOf(session, step, kind);
  const person = seat === null ? undefined : own(session.seats, seat)?.person;
  if (!items || seat === null || person === undefined) return refused('not-found');
  if (!isReached(session, step) && !isEarly(session, kind)) return refused('wrong-time');
  const before = own(session.asking, step)?.answers ?? {};
  const isSaid = isSame(own(before, seat), answers);
  const type = kind === 'check-in' ? 'check-in:answered' : 'check-out:answered';
  return unless(answersRefusal(items, answers), () =>
    decided(
      ...(isSaid ? [] : [happened(turn, type, { step, seat }, { ofPersons: { [person]: { answers } } })]),
      ...wishOf(turn, seat, items, answers),
    ),
  );
}

/** Private answers, sent as often as somebody likes, and the closing that shows their totals. */
export function decideCheckIn(
  turn: Turn,
  command: CommandOf<'check-in:answer' | 'check-in:close' | 'check-out:answer'>,
): Decision {
  const { step } = command.payload;
  switch (command.type) {
    case 'check-in:answer':
      return answer(turn, 'check-in', step, command.payload.answers);
    case 'check-out:answer':
      return answer(turn, 'check-out', step, command.payload.answers);
    case 'check-in:close': {
      const items = itemsOf(turn.session, step, 'check-in');
      if (!items) return refused('not-found');
      return isReached(turn.session, step) ? decided(...closeAsking(turn, step, items)) : refused('wrong-time');
    }
  }
}
