import { expect } from 'vitest';
import type { Template } from '@opencircle/worksheets';
import { en } from '../../../web/src/lib/text/staff/en.ts';
import type { Device } from '../people/device.ts';
import { soon } from '../people/soon.ts';
import { asks, COPING, CRAVING, FRIDAY, ONLY_ME, type OneToOne } from './cast.ts';

const GOAL = 'A job where I am home at six';
const FIRST_STEP = 'Leave the spot and drink water';
const CARRIES = 'This passes. It always has.';
const [SISTER, NUMBER] = ['Ana, my sister', '(212) 555-0144'];
const SKILLS = ['Walk fast for ten minutes', 'Cold water on my face'] as const;

async function give({ group }: OneToOne, { id, version, title }: Template): Promise<void> {
  const { live } = group.tablet;
  const seat = live.view.people.find(({ alias }) => alias === 'Dana')?.seat ?? '';
  await live.must('sheet:start', { seat, template: { id, version }, mode: 'own', title });
}

/** Two sheets that become cards: what helps, and whom to call. */
export async function cards(journey: OneToOne): Promise<void> {
  const { group, dana } = journey;
  await give(journey, COPING);
  await dana.pressButton(dana.text.given.open(COPING.title.en));
  for (const skill of SKILLS) await dana.paper.tick(asks(COPING, 'body'), skill);
  for (const skill of SKILLS) await dana.paper.mark(asks(COPING, 'card'), skill);
  await (await dana.paper.addRow('Add a line')).pressSequentially(CARRIES);
  await dana.paper.isSaved();
  await dana.pressButton(dana.text.moved.go);

  await give(journey, CRAVING);
  await dana.pressButton(dana.text.given.open(CRAVING.title.en));
  await (await dana.paper.addRow('Add a step')).pressSequentially(FIRST_STEP);
  const person = await dana.paper.addCard(asks(CRAVING, 'people'), 'Add a person');
  await dana.paper.writeIn(person.getByRole('textbox', { name: 'Name' }), SISTER);
  await dana.paper.writeIn(person.getByRole('textbox', { name: 'Phone' }), NUMBER);
  await dana.paper.isSaved();
  await group.look(dana, 'people-phone');
}

/** No printer: what would go to it is taken from the page. */
const withoutPrinter = ({ page }: Device): Promise<void> =>
  page.evaluate(() => {
    window.print = () => undefined;
  });

/** The plan goes home on two pages, and the cards on one, each with everything that stands in it. */
export async function onPaper({ group, dana }: OneToOne): Promise<void> {
  const words = dana.text.plan;
  await dana.pressButton(dana.text.bar.sheets);
  const link = dana.page.getByRole('dialog').getByRole('link', { name: words.open });
  const tab = await dana.openTab(() => dana.press(link));
  await tab.seesHeading(words.title);
  await tab.sees(new RegExp(FRIDAY));
  await group.look(tab, 'my-plan-phone');
  await withoutPrinter(tab);

  await tab.pressButton(words.print);
  const plan = await group.album.print(tab, 'plan');
  expect(plan.pages).toBe(2);
  for (const said of [FRIDAY, ONLY_ME, GOAL, 'R. Alvarez', SISTER]) expect(plan.words).toContain(said);

  await tab.pressButton(words.printCards);
  await soon(() => tab.page.locator('.card').count()).toBeGreaterThan(1);
  const card = await group.album.print(tab, 'cards');
  expect(card.pages).toBe(1);
  for (const said of [FIRST_STEP, SISTER, NUMBER, CARRIES, ...SKILLS]) expect(card.words).toContain(said);
  await tab.page.close();
}

/** Staff print what is for them. */
export async function staffPaper({ group }: OneToOne): Promise<void> {
  const { lead, desk } = group;
  await lead.press(lead.words.step.sheets);
  const people = desk.page.getByRole('group', { name: en.desk.print.plan.all });
  const tab = await desk.openTab(() => desk.press(people.getByRole('link', { name: 'Dana' })));
  await tab.seesHeading(en.desk.print.plan.title('Dana'));
  await tab.sees(new RegExp(FRIDAY));
  expect(await tab.words()).not.toContain(ONLY_ME);
  await group.look(tab, 'plan-of-dana-desk');
  const printed = await group.album.print(tab, 'plan-of-dana');
  expect(printed.words).not.toContain(ONLY_ME);
  await tab.page.close();
  await lead.closePanel();
  await lead.cover();
}
