import { expect } from 'vitest';
import { parts } from '../../../web/src/lib/text/participant/parts-en.ts';
import { soon } from '../people/soon.ts';
import { ALONE, FIRST, FRIDAY, NEXT, ONLY_ME, REVIEW, STEP, type OneToOne } from './cast.ts';

const line = (part: string): string => ALONE.field('plan-review', part);
const [RISKY, SIGNS, REVIEWS, SIGNED] = [
  line('risky-moments'),
  line('warning-signs'),
  line('reviews'),
  line('agreement'),
];
const LATER = ', I take the bus';
/** Other sheets are looked at again within ten seconds. */
const LOOK = { timeout: 15_000 };

/** What stands in the sheet of another session comes into the plan by itself, and changes there when it is changed. */
export async function gathering({ group, dana, evening }: OneToOne): Promise<void> {
  const { lead, desk } = group;
  const { sheetWork, panels, step } = lead.words;
  await evening.paper.write(NEXT, FRIDAY);
  await evening.paper.write(FIRST, ONLY_ME);
  await evening.paper.letRead(FIRST, 'onlyMe');
  await evening.paper.isSaved();

  await group.goTo(REVIEW);
  await dana.goAlong(REVIEW);
  await dana.sees(FRIDAY, dana.paper.part(RISKY));
  await dana.sees(ONLY_ME, dana.paper.part(SIGNS));
  await dana.sees(parts.onlyYou, dana.paper.part(SIGNS));
  await dana.paper.part(SIGNS).scrollIntoViewIfNeeded();
  await group.look(dana, 'plan-phone');

  await lead.uncover();
  await lead.press(step.sheets);
  await lead.press(sheetWork.writeWith('Dana'));
  const panel = lead.panel(panels.sheetOf('Dana'));
  await desk.sees(FRIDAY, panel);
  expect(await panel.innerText(), 'what is for its writer alone stays there').not.toContain(ONLY_ME);
  await group.look(desk, 'plan-lead');

  await evening.press(evening.paper.field(NEXT));
  await evening.page.keyboard.press('End');
  await evening.page.keyboard.type(LATER);
  await evening.paper.isSaved();
  for (const part of [dana.paper.part(RISKY), panel]) await part.getByText(`${FRIDAY}${LATER}`).first().waitFor(LOOK);
  await evening.paper.letRead(NEXT, 'onlyMe');
  await evening.paper.isSaved();
  await panel
    .getByText(FRIDAY)
    .first()
    .waitFor({ ...LOOK, state: 'hidden' });
  await dana.sees(`${FRIDAY}${LATER}`, dana.paper.part(RISKY));
  await evening.paper.letRead(NEXT, 'staff');
  await evening.paper.isSaved();
}

/** One line of their own under each part; as long as people write when they mean it. */
const OWN: Readonly<Record<string, string>> = {
  'my-reasons': 'My son is nine. I want to be the one who takes him to the pool on Saturdays, awake and on time.',
  'my-warning-signs': 'I stop answering my sister, I sleep in the day, and I tell myself that I have earned a drink.',
  'my-triggers': 'Payday. I have the money sent to my sister and go straight to the gym with my bag packed.',
  'my-risky-moments': 'The wedding in May. I drive myself, I sit with my aunt, and I leave before the dancing.',
  'my-coping': 'Out of the room first. Cold water, ten slow breaths, then I call. I wait twenty minutes.',
  'my-people': 'My sister first, day or night. Then Ray from group. He said that I may call until eleven.',
  'my-home': 'The garage is still full of cans. My brother takes them on Sunday. The key stays with him.',
  'my-health': 'Sleep by eleven, breakfast, the tablet with it. Doctor on the third Monday of each month.',
  'my-week': 'Tuesday group, Thursday pool, Saturday my son. Sunday is the long one, so I cook for two days.',
  'my-lapse': 'I stop, I go where people are, I call my sister and the number on the card. It is not the end.',
  'my-family': 'Ask me how I am, not whether I used. Come along to the pool. No wine on the table on Sunday.',
  'my-goals': 'The driving test in June, then the job at the yard. First step: I hand in the form on Monday.',
};

/** The person and their counselor write in one plan. */
export async function writing({ group, dana }: OneToOne): Promise<void> {
  const { lead, desk } = group;
  for (const [key, words] of Object.entries(OWN)) {
    await dana.paper.field(line(key)).fill(words);
    await dana.press(dana.page.locator('header h1').first());
  }
  await dana.paper.isSaved();
  const panel = lead.panel(lead.words.panels.sheetOf('Dana'));
  const onTablet = panel.getByRole('textbox', { name: line('my-goals') });
  await soon(() => onTablet.inputValue()).toBe(OWN['my-goals']);

  const reviews = panel.locator('section').filter({ has: desk.page.getByRole('heading', { name: REVIEWS }) });
  await desk.pressButton('Add a day', reviews);
  const change = reviews.getByRole('textbox', { name: 'What did we change?' });
  await desk.press(change);
  await change.pressSequentially('The line about the wedding is new');
  await desk.press(lead.panel(lead.words.panels.sheetOf('Dana')).getByRole('heading', { level: 2 }).first());
  const onPhone = dana.paper.part(REVIEWS).getByRole('textbox', { name: 'What did we change?' });
  await soon(() => onPhone.inputValue()).toBe('The line about the wedding is new');
  await onPhone.scrollIntoViewIfNeeded();
  await group.look(dana, 'plan-written-phone');
}

/** Both sign, and each sees the other’s name. */
export async function signing({ group, dana }: OneToOne): Promise<void> {
  const { lead, desk } = group;
  const panel = lead.panel(lead.words.panels.sheetOf('Dana'));
  await dana.paper.sign(SIGNED, 'I sign');
  await desk.sees(new RegExp(`^Dana \\(${parts.roles.participant}\\)`), panel);
  await desk.pressButton('I sign', panel);
  await dana.sees(new RegExp(`^R. Alvarez \\(${parts.roles.staff}\\)`), dana.paper.part(SIGNED));
  await group.look(desk, 'plan-signed-lead');
  await dana.paper.part(SIGNED).scrollIntoViewIfNeeded();
  await group.look(dana, 'plan-signed-phone');
  await lead.closePanel();
}

/** The goal they write together lies in a sheet of its own, and comes into the plan, too. */
export async function nextStep({ group, dana }: OneToOne): Promise<void> {
  const { lead, desk } = group;
  const { sheetWork, panels, step } = lead.words;
  const [goal, helper] = [ALONE.field('next-step', 'goal'), ALONE.field('next-step', 'helper')];
  await group.goTo(STEP);
  await dana.goAlong(STEP);
  await dana.paper.write(goal, 'A job where I am home at six');
  await lead.press(step.sheets);
  await lead.press(sheetWork.writeWith('Dana'));
  const panel = lead.panel(panels.sheetOf('Dana'));
  const onTablet = panel.getByRole('textbox', { name: helper });
  await onTablet.waitFor();
  await desk.sees(dana.text.sheet.writes('Dana'), panel);
  await desk.press(onTablet);
  await onTablet.pressSequentially('Ray');
  await dana.press(dana.page.locator('header h1').first());
  await soon(() => panel.getByRole('textbox', { name: goal }).inputValue()).toBe('A job where I am home at six');
  await desk.press(panel.getByRole('heading', { level: 2 }).first());
  await soon(() => dana.paper.field(helper).inputValue()).toBe('Ray');
  await dana.paper.isSaved();
  await group.look(desk, 'next-step-lead');
  await group.look(dana, 'next-step-phone');
  await lead.closePanel();
}
