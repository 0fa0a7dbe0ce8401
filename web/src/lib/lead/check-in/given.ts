import { answerRefusal, type Answer, type Answers, type Item, type SeatId, type StaffView } from '@opencircle/session';
import { daysSince } from '#lib/check-in/later/days.ts';
import { answerToWords, type Saying } from '../circle/answer-words.ts';

type Asking = Pick<StaffView, 'asking' | 'earlier' | 'concerns'>;
interface Words {
  readonly lastTime: (was: string) => string;
  readonly since: (day: string) => string;
  readonly days: (count: number) => string;
  readonly change: (by: number) => string;
}
export interface SayingMore extends Saying {
  readonly words: Saying['words'] & Words;
}

/** One item of a check-in or check-out as staff read it of one person. */
export interface Given {
  readonly item: Item;
  readonly says: string | null;
  /** What it is laid beside: the last time, the check-in, or how long ago a day is. */
  readonly beside: string | null;
  /** It asks staff for a look. */
  readonly isConcern: boolean;
}

const readable = (item: Item, answer: Answer | undefined): Answer =>
  answer === undefined || answerRefusal(item, answer) !== null ? null : answer;

/** How somebody's answer differs from what they said before; `isOut`: at a check-out it is laid beside the check-in. */
function besideIt(item: Item, answer: Answer, before: Answer, isOut: boolean, saying: SayingMore): string | null {
  const { words, today } = saying;
  if (item.kind === 'date') {
    const days = typeof answer === 'string' ? daysSince(answer, today) : null;
    if (days !== null) return days === 0 ? null : words.days(days);
    const said = answerToWords(item, before, saying);
    return before === null || said === null ? null : words.lastTime(words.since(said));
  }
  if (answer === null || before === null || item.kind === 'text' || item.kind === 'time-to-talk') return null;
  if (isOut && typeof answer === 'number' && typeof before === 'number') return words.change(answer - before);
  if (typeof before === 'number') return words.lastTime(String(before));
  const said = answerToWords(item, before, saying);
  return said === null ? null : words.lastTime(said);
}

/** What somebody answered where the group is, laid beside what they said earlier. Empty: nothing to say of them. */
export function givenBy(seat: SeatId, { asking, earlier, concerns }: Asking, saying: SayingMore): readonly Given[] {
  const answers = asking?.answers.find((one) => one.seat === seat)?.answers;
  if (!asking || answers === 'gone') return [];
  const atCheckIn = asking.atCheckIn.find((one) => one.seat === seat)?.answers ?? {};
  const lastTime = earlier.find((one) => one.seat === seat)?.answers ?? {};
  const isOut = asking.kind === 'check-out';
  return asking.items.flatMap((item): Given[] => {
    const answer = answers && valueOf(answers, item);
    const says = answerToWords(item, answer, saying);
    const now = isOut ? readable(item, valueOf(atCheckIn, item)) : null;
    const before = now ?? readable(item, valueOf(lastTime, item));
    // A day that was told once still holds where nothing new is said.
    if (says === null && (item.kind !== 'date' || before === null)) return [];
    const isConcern = concerns.some(
      (one) =>
        one.seat === seat && one.disposition === null && one.about?.step === asking.step && one.about.item === item.key,
    );
    const said = item.kind === 'date' && says !== null && answer !== null ? saying.words.since(says) : says;
    return [{ item, says: said, beside: besideIt(item, answer ?? null, before, now !== null, saying), isConcern }];
  });
}
const valueOf = (answers: Answers, { key }: Item): Answer | undefined =>
  Object.hasOwn(answers, key) ? answers[key] : undefined;
