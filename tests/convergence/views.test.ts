import { afterEach, expect, test } from 'vitest';
import { LEAD } from '../support/live/evening.ts';
import { end, isExact, play, viewsAddUp, type Happening, type Ran } from '../support/live/histories.ts';
import type { HouseOptions } from '../support/live/house.ts';
import { leaksTo } from '../support/live/leaks.ts';
import { upToDate, type PageOptions } from '../support/live/page.ts';

const ending: Ran[] = [];
afterEach(async () => {
  for (const ran of ending.splice(0)) await end(ran);
});

test('what a page adds up from its messages is what its person may see now, after any history; and nothing else ever reached it', () =>
  viewsAddUp({ histories: 10, longest: 35 }));

const ofLead = (type: number): Happening => ({ kind: 'ask', ask: { who: 0, type, a: 0, b: 0, words: 'x' } });
const some: readonly Happening[] = Array.from({ length: 12 }, (_, n) => ofLead(n + 4));

async function played(house: HouseOptions, pages: PageOptions = {}): Promise<Ran> {
  const ran = await play(2, some, house, pages);
  ending.push(ran);
  return ran;
}

test('a page that misses what comes after its first message is found out (the comparison can fail)', async () => {
  const ran = await played({}, { loses: ({ n }) => n > 1 });
  await Promise.all(ran.pages.map(upToDate));
  const [lead] = ran.pages;
  expect(lead && (await isExact(ran, lead))).toBe(false);
});

test('a gateway that takes a phone for a colleague is found out (the search for leaks can fail)', async () => {
  const ran = await played({ recognize: () => [LEAD] });
  await Promise.all(ran.pages.map(upToDate));
  const leaks = ran.pages.flatMap(leaksTo);
  expect(leaks).toContain('PRIVATE-prompt reached device');
});
