import type { CommandOf, Refusal } from '../commands.ts';
import type { SessionEvent } from '../events.ts';
import type { Session } from '../session.ts';
import { MOST, textRefusal } from '../turn/texts.ts';
import { decided, happened, refused, unless, type Decision, type Turn } from '../turn/turn.ts';
import type { BoxQuestion } from './question.ts';
import { isBoxOpen } from './open.ts';

type BoxCommand = CommandOf<`box:${string}`>;
type StaffCommand = Exclude<BoxCommand, { type: 'box:ask' }>;

const isFull = ({ box }: Session): boolean =>
  box.length >= MOST.boxQuestions || box.filter(({ state }) => state === 'waiting').length >= MOST.waitingBoxQuestions;

function ask(turn: Turn, { payload }: CommandOf<'box:ask'>): Decision {
  const { session } = turn;
  if (turn.seat === null) return refused('not-found');
  const notNow: Refusal | null = !isBoxOpen(session) ? 'wrong-time' : isFull(session) ? 'too-many' : null;
  const refusal = textRefusal(payload.text, MOST.question) ?? notNow;
  return unless(refusal, () => {
    // By nobody who could be found out, and at a moment that is everybody's.
    const someone: Turn = { ...turn, who: { kind: 'someone' }, at: session.startedAt ?? session.startsAt };
    const open = { question: turn.newId() };
    return decided(happened(someone, 'box:asked', open, { ofSession: { text: payload.text.trim() } }));
  });
}

/** What staff decided about a question: what happens, nothing where that is so already, or the reason it cannot be. */
function sorted(turn: Turn, { id, state }: BoxQuestion, { type, payload: { on } }: StaffCommand): Decision {
  const happens = (event: SessionEvent, isSo: boolean): Decision => (isSo ? decided() : decided(event));
  const open = { question: id, on };
  const isInRoom = state === 'shown' || state === 'answered';
  switch (type) {
    case 'box:show':
      // A colleague who put it away at the same moment had a reason.
      if (on && state === 'put-away') return refused('already-answered');
      return happens(happened(turn, 'box:shown', open), isInRoom === on);
    case 'box:answered':
      if (!isInRoom) return refused('wrong-time');
      return happens(happened(turn, 'box:marked-answered', open), (state === 'answered') === on);
    case 'box:put-away':
      return happens(happened(turn, 'box:put-away', open), (state === 'put-away') === on);
  }
}

/** The question box: anybody in the circle asks without a name, staff decide what the room sees. */
export function decideBox(turn: Turn, command: BoxCommand): Decision {
  if (command.type === 'box:ask') return ask(turn, command);
  const one = turn.session.box.find(({ id }) => id === command.payload.question);
  return one ? sorted(turn, one, command) : refused('not-found');
}
