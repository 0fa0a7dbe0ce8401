import { expect } from 'vitest';
import { en } from '../../../web/src/lib/text/staff/en.ts';
import { LEARNING, PEOPLE, SKILLS, TALKING, type Visit } from './visit.ts';

const { desk: words } = en;

/** Six people in the first group; the other two take them over from there. */
export async function threeGroups(visit: Visit): Promise<void> {
  const { desk } = visit;
  const inEnglish = PEOPLE.filter((alias) => alias !== 'Tomás');
  await desk.makeGroup(LEARNING.title, inEnglish, { plan: LEARNING.words.plan.title.en, time: LEARNING.time });
  await desk.addPerson('Tomás', en.ui.languages.es);
  await desk.sees(`${words.group.people} · 6`);
  const from = `${LEARNING.title} · 6`;
  for (const { title, time, words: plan } of [TALKING, SKILLS]) {
    await desk.makeGroup(title, [], { plan: plan.plan.title.en, time, from });
    await desk.sees(`${words.group.people} · 6`);
  }
  await visit.take(desk, 'group', { isWhole: true });
}

/** Today says what the evening is, and where its breaks are. */
export async function today(visit: Visit): Promise<void> {
  const { desk } = visit;
  await desk.goTo('today');
  await desk.sees(words.today.count(3));
  await desk.sees(words.today.fromTo('6:00 PM', '9:10 PM'));
  expect(await desk.page.getByText(words.today.pause(15), { exact: true }).count(), 'breaks of the evening').toBe(2);
  await visit.take(desk, 'today');
}

/** Everything on paper that the evening needs when no network is there. */
export async function pack(visit: Visit): Promise<void> {
  const { album, desk } = visit;
  await desk.follow(words.today.pack);
  await desk.sees(words.print.pack.notPlanned);
  await desk.pressButton(words.print.pack.planIt);
  for (const { title } of [LEARNING, TALKING, SKILLS]) await desk.seesHeading(title);
  await desk.seesNoMore(words.print.pack.notPlanned);
  await visit.take(desk, 'pack');
  const paper = await album.print(desk, 'pack');
  const parts = await desk.page.locator('article').count();
  expect(paper.pages, 'each thing begins on a page of its own').toBeGreaterThanOrEqual(parts);
  for (const alias of PEOPLE) expect(paper.words).toContain(alias);
  for (const { words: plan } of [LEARNING, TALKING, SKILLS])
    for (const { title } of plan.plan.steps) expect(paper.words).toContain(title.en);
  expect(paper.words).toContain(LEARNING.words.topic.handout.keySentence.es);
  expect(paper.words, 'what is for the screen stays on it').not.toContain(words.print.pack.help);
}
