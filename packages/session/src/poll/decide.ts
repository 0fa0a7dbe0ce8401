import type { CommandOf, Refusal } from '../commands.ts';
import { own, stepById } from '../turn/lookup.ts';
import { decided, happened, refused, unless, type Decision, type Turn } from '../turn/turn.ts';
import { closeAnswered, closeBallot } from './close.ts';
import { askedNow, mayAskAgain, type Asked } from './questions.ts';

type PollCommand = CommandOf<`poll:${string}`>;
type StaffCommand = Exclude<PollCommand, { type: 'poll:answer' }>;

function answer(turn: Turn, asked: Asked, { payload }: CommandOf<'poll:answer'>): Decision {
  const { session, seat } = turn;
  const { step, question, ballot, now } = asked;
  const { choice } = payload;
  const person = seat === null ? undefined : own(session.seats, seat)?.person;
  if (seat === null || person === undefined) return refused('not-found');
  if (question.id !== payload.question || ballot !== payload.ballot || now.closedAt !== null)
    return refused('wrong-time');
  if (choice !== null && !question.options.some(({ id }) => id === choice)) return refused('malformed');
  const before = own(now.answers, seat);
  if (before !== undefined && before !== 'gone' && before.choice === choice) return decided();
  const open = { step: step.id, seat, question: question.id, ballot };
  return decided(happened(turn, 'poll:answered', open, { ofPersons: { [person]: { choice } } }));
}

function again(turn: Turn, asked: Asked, ballot: number): Decision {
  if (asked.ballot !== ballot) return refused('card-turned');
  if (asked.now.closedAt === null || asked.isExplained) return refused('wrong-time');
  if (!mayAskAgain(asked)) return refused('too-many');
  const { step, question } = asked;
  return decided(
    happened(turn, 'poll:opened-again', { step: step.id, question: question.id, ballot: asked.ballots.length }),
  );
}

function explain(turn: Turn, asked: Asked): Decision {
  const { step, question, isExplained } = asked;
  if (isExplained) return decided();
  if (question.right === null && question.because === null) return refused('not-found');
  return decided(
    ...closeBallot(turn, asked),
    happened(turn, 'poll:explained', { step: step.id, question: question.id }),
  );
}

function turnTo(
  turn: Turn,
  { step, questions, poll }: Asked,
  { payload: { from, to } }: CommandOf<'poll:turn'>,
): Decision {
  if (poll.at !== from) return refused('card-turned');
  if (!Number.isInteger(to) || to < 0 || to >= questions.length) return refused('not-found');
  if (to === from) return decided();
  return decided(...closeAnswered(turn), happened(turn, 'poll:turned', { step: step.id, question: to }));
}

/** Two of the staff who press at once are told that the other was faster, and the group is moved once. */
function byStaff(turn: Turn, asked: Asked, command: StaffCommand): Decision {
  if (command.type === 'poll:turn') return turnTo(turn, asked, command);
  const { question } = command.payload;
  if (!asked.questions.some(({ id }) => id === question)) return refused('not-found');
  if (asked.question.id !== question) return refused('card-turned');
  switch (command.type) {
    case 'poll:close':
      if (command.payload.ballot > asked.ballot) return refused('not-found');
      return command.payload.ballot < asked.ballot ? decided() : decided(...closeBallot(turn, asked));
    case 'poll:again':
      return again(turn, asked, command.payload.ballot);
    case 'poll:explain':
      return explain(turn, asked);
  }
}

/** A quiz or a poll: everyone answers for themselves; staff close, ask again, explain and go on to another question. */
export function decidePoll(turn: Turn, command: PollCommand): Decision {
  const { session } = turn;
  const { step } = command.payload;
  const kind = stepById(session, step)?.content.kind;
  const asked = step === session.agenda.current ? askedNow(session) : null;
  const refusal: Refusal | null = kind !== 'quiz' && kind !== 'poll' ? 'not-found' : asked ? null : 'wrong-time';
  return unless(refusal, () => {
    if (!asked) return refused('wrong-time');
    return command.type === 'poll:answer' ? answer(turn, asked, command) : byStaff(turn, asked, command);
  });
}
