import fc from 'fast-check';
import { Stage } from '../history/stage.ts';
import { askedNow } from '../poll/questions.ts';
import type { Session } from '../session.ts';
import type { WallPreview } from '../slices/by-viewer.ts';

/** One press of an evening in which people answer and staff close, show, ask again and move. */
export interface Pressed {
  readonly type: string;
  readonly before: Session;
  readonly after: Session;
}

/** What people gave, as far as it is in these slices. */
export function given({ asking, poll, grounding }: WallPreview): readonly unknown[] {
  const counts = poll?.counts.filter((one) => typeof one !== 'string') ?? [];
  return [...(asking?.totals ?? []), ...counts, ...(grounding?.curve ? [grounding.curve] : [])];
}

const PRESSES = [
  'answer',
  'answer',
  'close',
  'close',
  'show',
  'show',
  'hide',
  'next',
  'back',
  'undo',
  'undo',
  'again',
  'turn',
  'explain',
  'blank',
  'hold',
] as const;
type Press = (typeof PRESSES)[number];

/** Everyone answers what is asked just now, each in one of two ways. */
function answers(stage: Stage, ways: number): void {
  const step = stage.current?.id ?? 'none';
  const asked = askedNow(stage.session);
  for (const person of [0, 1, 2, 3, 4]) {
    const way = (ways >> person) % 2;
    if (asked) {
      const choice = asked.question.options[way]?.id ?? null;
      stage.phone(person, 'poll:answer', { step, question: asked.question.id, ballot: asked.ballot, choice });
    } else {
      const mood = way === 0 ? 'low' : 'good';
      stage.phone(person, 'check-in:answer', { step, answers: { mood, craving: way * 9 } });
    }
  }
}

function pressed(stage: Stage, press: Press, number: number): string {
  const step = stage.current?.id ?? 'none';
  const asked = askedNow(stage.session);
  const question = asked?.question.id ?? 'none';
  const ballot = asked?.ballot ?? 0;
  switch (press) {
    case 'answer':
      answers(stage, number);
      return 'answer';
    case 'close':
      if (asked) stage.lead('poll:close', { step, question, ballot });
      else stage.lead('check-in:close', { step });
      return 'close';
    case 'show':
    case 'hide':
      stage.lead('wall:show', { step, on: press === 'show' });
      return 'wall:show';
    case 'next':
      stage.next();
      return 'agenda:next';
    case 'back':
      stage.lead('agenda:back', { from: step });
      return 'agenda:back';
    case 'undo':
      stage.lead('agenda:undo', { move: stage.session.agenda.lastMove?.id ?? 'none' });
      return 'agenda:undo';
    case 'again':
      stage.lead('poll:again', { step, question, ballot });
      return 'poll:again';
    case 'turn':
      stage.lead('poll:turn', { step, from: asked?.poll.at ?? 0, to: number % 2 });
      return 'poll:turn';
    case 'explain':
      stage.lead('poll:explain', { step, question });
      return 'poll:explain';
    case 'blank':
      stage.lead('wall:blank', { on: number % 2 === 0 });
      return 'wall:blank';
    case 'hold':
      if (number % 3 === 0) stage.lead('hold:begin', {});
      else stage.lead('hold:end', {});
      return 'hold';
  }
}

/** Presses around a check-in, a quiz or a poll of five people, in any order. */
export const randomEvening: fc.Arbitrary<readonly Pressed[]> = fc
  .record({
    at: fc.constantFrom('check-in', 'quiz', 'poll'),
    presses: fc.array(fc.tuple(fc.constantFrom(...PRESSES), fc.nat({ max: 31 })), {
      minLength: 5,
      maxLength: 40,
      size: 'max',
    }),
  })
  .map(({ at, presses }) => {
    const stage = new Stage().running(5).to(at);
    return presses.map(([press, number]): Pressed => {
      const before = stage.session;
      stage.pass(number * 100);
      return { type: pressed(stage, press, number), before, after: stage.session };
    });
  });
