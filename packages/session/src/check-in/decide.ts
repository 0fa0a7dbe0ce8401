import type { CommandOf } from '../commands.ts';
import type { SessionEvent } from '../events.ts';
import type { SeatId, StepId } from '../ids.ts';
import type { Session } from '../session.ts';
import type { Answers, Item } from '../step.ts';
import { changeWish } from '../talk/wish.ts';
import { currentStep, indexOf, isInCircle, own, stepById } from '../turn/lookup.ts';
import { textRefusal } from '../turn/texts.ts';
import { decided, happened, refused, unless, type Decision, type Turn } from '../turn/turn.ts';
import { isWrittenForThem } from '../worksheet/access.ts';
import { answersRefusal, isSame } from './answers.ts';
import { bringEarlier } from './bring.ts';
import { closeAsking } from './close.ts';
import { LONGEST_ANSWER, MOST_ASKED, questionIn, withQuestion } from './items.ts';
import { newConcerns } from './thresholds.ts';

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
  if (!item || !isInCircle(turn.session, seat)) return [];
  return changeWish(turn, seat, Object.hasOwn(answers, item.key) && answers[item.key] === true);
}

interface Said {
  readonly kind: Kind;
  readonly step: StepId;
  readonly seat: SeatId;
  readonly answers: Answers;
}

function answer(turn: Turn, { kind, step, seat, answers }: Said): Decision {
  const { session } = turn;
  const items = itemsOf(session, step, kind);
  const person = own(session.seats, seat)?.person;
  if (!items || person === undefined) return refused('not-found');
  if (!isReached(session, step) && !isEarly(session, kind)) return refused('wrong-time');
  const before = own(session.asking, step)?.answers ?? {};
  if (isSame(own(before, seat), answers)) return decided(...wishOf(turn, seat, items, answers));
  const type = kind === 'check-in' ? 'check-in:answered' : 'check-out:answered';
  return unless(answersRefusal(items, answers), () =>
    decided(
      happened(turn, type, { step, seat }, { ofPersons: { [person]: { answers } } }),
      ...wishOf(turn, seat, items, answers),
      ...newConcerns(session, { kind, step, seat }, items, answers).map(({ item, rose }) => {
        const ofPersons = { [person]: { why: 'answer', about: { step, item, rose } } } as const;
        return happened(turn, 'concern:raised', { concern: turn.newId(), seat }, { ofPersons });
      }),
    ),
  );
}

/** What staff enter for somebody who is on paper and never answered on a device. */
function enter(turn: Turn, said: Said): Decision {
  const seat = own(turn.session.seats, said.seat);
  if (!seat) return refused('not-found');
  if (!isWrittenForThem(turn.session, said.seat)) return refused('not-allowed');
  return seat.state === 'in-circle' || seat.state === 'left' ? answer(turn, said) : refused('wrong-time');
}

function ask(turn: Turn, { payload: { step, question } }: CommandOf<'check-in:ask'>): Decision {
  const { session } = turn;
  const items = itemsOf(session, step, 'check-in');
  if (!items) return refused('not-found');
  const asked = question === null ? null : question.trim();
  const refusal = asked === null ? null : textRefusal(asked, LONGEST_ANSWER);
  if (refusal !== null) return refused(refusal);
  if (questionIn(items) === asked) return decided();
  const asking = own(session.asking, step);
  if (asking && asking.closedAt !== null) return refused('wrong-time');
  if (Object.keys(asking?.answers ?? {}).length > 0) return refused('already-answered');
  if (withQuestion(items, asked).length > MOST_ASKED) return refused('too-many');
  return decided(happened(turn, 'check-in:question-set', { step }, { ofSession: { question: asked } }));
}

/** Private answers, sent as often as somebody likes, and the closing that shows their totals. */
export function decideCheckIn(
  turn: Turn,
  command: CommandOf<`check-in:${string}` | `check-out:${string}` | 'answers:bring'>,
): Decision {
  switch (command.type) {
    case 'check-in:answer':
    case 'check-out:answer': {
      const kind = command.type === 'check-in:answer' ? 'check-in' : 'check-out';
      return turn.seat === null ? refused('not-found') : answer(turn, { kind, seat: turn.seat, ...command.payload });
    }
    case 'check-in:enter':
      return enter(turn, { kind: 'check-in', ...command.payload });
    case 'check-out:enter':
      return enter(turn, { kind: 'check-out', ...command.payload });
    case 'check-in:ask':
      return ask(turn, command);
    case 'answers:bring':
      return bringEarlier(turn, command);
    case 'check-in:close': {
      const { step } = command.payload;
      const items = itemsOf(turn.session, step, 'check-in');
      if (!items) return refused('not-found');
      return isReached(turn.session, step) ? decided(...closeAsking(turn, step, items)) : refused('wrong-time');
    }
  }
}
