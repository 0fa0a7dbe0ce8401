import { PlanWords } from '../journeys/people/plan-words.ts';
import { atMost, wordsIn, type Moment } from './moment.ts';
import type { Room } from './room.ts';
import { seenOn, tapsOn } from './taps.ts';

/** A slow thumb: one tap in this many seconds, and reading aloud in between at this many words a minute. */
const A_TAP = 2;
const WORDS_A_MINUTE = 130;

/** The first private question: who sees it, four items, a pass. */
export async function firstQuestion({ group, phones }: Room): Promise<Moment> {
  const [phone] = phones;
  if (!phone) throw new Error('nobody is in the circle');
  await group.tablet.goTo('check-in');
  const { checkIn } = phone.text;
  await phone.sees(checkIn.whoSees);
  const words = wordsIn(await seenOn(phone));
  const plan = new PlanWords('relapse-prevention-90');
  const before = await tapsOn(phone);
  await phone.choose(plan.prompt('check-in', 'mood'), plan.choice('check-in', 'mood', 'okay'));
  await phone.choose(plan.prompt('check-in', 'craving'), 4);
  const beforePass = await tapsOn(phone);
  await phone.pass(plan.prompt('check-in', 'want'));
  const pass = (await tapsOn(phone)) - beforePass;
  await phone.send();
  const taps = (await tapsOn(phone)) - before;
  return {
    name: 'First private question',
    measures: [
      atMost('words that say who sees it', wordsIn(checkIn.whoSees), 'words', 12),
      atMost('taps to pass on an item', pass, 'taps', 1),
      atMost(
        `four items, reading aloud and ${String(taps)} slow taps, computed`,
        taps * A_TAP + (words / WORDS_A_MINUTE) * 60,
        's',
        60,
      ),
    ],
    open: 'how long people think',
  };
}
