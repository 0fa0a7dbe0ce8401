import { expect } from 'vitest';
import { en } from '../../../web/src/lib/text/staff/en.ts';
import { soon } from '../people/soon.ts';
import { FOR_STAFF, NAMED, UNNAMED } from './third-session.ts';
import { LEARNING, PEOPLE, SKILLS, TALKING, type Visit } from './visit.ts';

const { desk: words, lead: leading } = en;
const { day } = words;

/** What each person's evening comes to: for each session what stands there, then all minutes and those that count. */
const EVENING = {
  // Of the first hour two minutes of arriving and five of a break do not count; time between sessions is nobody's.
  Dana: [[day.minutesOf(60, 53)], [day.minutesOf(60, 60)], [day.minutesOf(30, 30)], 150, 143],
  Marcus: [[day.minutesOf(60, 53)], [day.minutesOf(60, 60)], [day.minutesOf(30, 30)], 150, 143],
  Tomás: [[day.minutesOf(60, 53)], [day.minutesOf(60, 60)], [day.minutesOf(30, 30)], 150, 143],
  Lee: [[day.late(12), day.minutesOf(48, 43)], [day.minutesOf(60, 60)], [day.minutesOf(30, 30)], 138, 133],
  Robin: [[day.leftEarly(15), day.minutesOf(45, 38)], [day.states.didNotCome], [day.states.didNotCome], 45, 38],
  'Ana R.': [
    [day.states.notToday, leading.notToday.goesAlong('R. Alvarez'), leading.notToday.ways['picked-up']],
    [day.states.didNotCome],
    [day.states.didNotCome],
    0,
    0,
  ],
} as const satisfies Record<(typeof PEOPLE)[number], unknown>;

/** The visit day shows everyone's evening, to the minute. */
export async function visitDay(visit: Visit): Promise<void> {
  const { desk, lead } = visit;
  await desk.follow(lead.words.out.record);
  await desk.follow(words.record.visitDay);
  await desk.sees(day.sessions(3));
  await desk.sees(new RegExp(day.lasted('6:00 PM', '7:00 PM')));
  for (const [alias, [first, second, third, minutes, counted]] of Object.entries(EVENING)) {
    const row = desk.page.getByRole('row').filter({ has: desk.page.getByRole('rowheader', { name: alias }) });
    const cells = await row.getByRole('cell').allInnerTexts();
    for (const [at, said] of [first, second, third].entries())
      for (const word of said) expect(cells[at], `${alias}, session ${String(at + 1)}`).toContain(word);
    expect(cells.slice(3), `${alias}, the whole evening`).toEqual([String(minutes), String(counted)]);
  }
  await visit.take(desk, 'visit-day', { isWhole: true });
}

/** Each session has its sign-in sheet, and what is not confirmed is marked. */
export async function signInSheets(visit: Visit): Promise<void> {
  const { album, desk } = visit;
  const { signIn } = words.print;
  await desk.follow(signIn.title);
  await desk.seesHeading(signIn.title);
  const paper = await album.print(desk, 'sign-in');
  expect(paper.pages, 'a page for each session').toBe(3);
  for (const { title } of [LEARNING, TALKING, SKILLS]) expect(paper.words).toContain(title);
  for (const what of [signIn.notToday, signIn.didNotCome, '48*', signIn.confirmedHelp, signIn.staffSigns])
    expect(paper.words).toContain(what);
  await visit.take(desk, 'sign-in', { isWhole: true });
}

/** Confirmed minutes stand there without a mark, and in the visit day as confirmed. */
export async function confirming(visit: Visit): Promise<void> {
  const { desk } = visit;
  await recordOf(visit, LEARNING.title);
  await desk.pressButton(words.record.confirmAll);
  await soon(() => desk.page.getByText(words.record.confirmed, { exact: true }).count()).toBe(5);
  await desk.follow(words.print.signIn.title);
  await desk.seesHeading(words.print.signIn.title);
  expect(await desk.words()).not.toContain(words.print.signIn.confirmedHelp);
}

/** The board on paper has every shared line and nobody's name; one person's sheets have what is for staff. */
export async function boardAndSheets(visit: Visit): Promise<void> {
  const { album, desk } = visit;
  await recordOf(visit, SKILLS.title);
  await desk.follow(words.print.boards.title);
  await desk.sees(NAMED);
  const board = await album.print(desk, 'board');
  expect(board.pages).toBe(1);
  expect(board.words).toContain(UNNAMED);
  for (const alias of PEOPLE) expect(board.words, 'no name').not.toContain(alias);
  await visit.take(desk, 'board-paper');

  await recordOf(visit, SKILLS.title);
  const writers = desk.page.getByRole('group', { name: words.record.allSheets });
  await desk.follow('Dana', writers);
  await desk.seesHeading(words.print.person.title('Dana'));
  const sheets = await album.print(desk, 'sheets-of-dana');
  expect(sheets.pages).toBe(await desk.page.locator('article').count());
  for (const line of ['Dana', NAMED, FOR_STAFF]) expect(sheets.words).toContain(line);
  expect(sheets.words, 'somebody else’s').not.toContain(UNNAMED);
  await visit.take(desk, 'sheets-of-dana', { isWhole: true });
}

async function recordOf({ desk }: Visit, title: string): Promise<void> {
  await desk.goTo('today');
  await desk.follow(words.today.visitDay);
  const session = desk.page.locator('.session').filter({ hasText: title });
  await desk.follow(day.record, session);
  await desk.seesHeading(words.record.attendance);
}
