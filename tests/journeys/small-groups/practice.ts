import { expect } from 'vitest';
import { comeIn } from '../../support/people/program.ts';
import type { Phone } from '../people/phone.ts';
import { soon } from '../people/soon.ts';
import { addAfter, BOARD, PRACTICE, SHEET, WORDS, type Cast } from './cast.ts';

const LINE = 'No thanks. How is your new job?';
const STRONG = ['You looked right at me', 'You did not laugh'];

const rows = (phone: Phone, heading: string, name: string) =>
  phone.paper.part(heading).getByRole('textbox', { name, exact: true });

/** The tablet adds a practice, goes there and makes two pairs and a trio, with one who comes late. */
export async function goingOut(cast: Cast): Promise<void> {
  const { group, dana, wires, wall } = cast;
  const { lead, desk } = group;
  await lead.addStep('practice', PRACTICE, 20);
  await lead.next(PRACTICE);
  await lead.press(lead.words.sheetWork.makePairs);
  await group.look(desk, 'making-groups-lead');
  await lead.press(lead.words.sheetWork.pairsYes(3));
  await dana.sees(WORDS.pair.with('Marcus'));
  await wall.seesHeading(PRACTICE);
  wires.push(await comeIn(group.server, group.tablet, 'Tom'));
  await lead.press(WORDS.staff.small.title);
  const panel = lead.panel(lead.words.panels.pairs);
  await lead.press(WORDS.staff.small.join('Tom'), panel.locator('section').nth(1));
  await group.look(desk, 'three-groups-lead');
  await lead.closePanel();
  await cast.priya.sees(/Lee y Tom/);
  await group.look(cast.priya, 'trio-phone-es');
  await group.look(wall, 'practice-wall');
}

/** One of a pair turns their card, for both; parts change. */
export async function turningTheCard({ group, dana, marcus }: Cast): Promise<void> {
  await Promise.all([dana, marcus].map((phone) => phone.sees(/Card 1 of 10/)));
  await marcus.pressButton(WORDS.pair.turn);
  await Promise.all([dana, marcus].map((phone) => phone.sees(/Card 2 of 10/)));
  await dana.sees(new RegExp(WORDS.pair.saysNo('Marcus')));
  await group.look(dana, 'second-card-phone');
}

/** Both write at once, in rows of their own, and nothing of either is lost. */
export async function bothWrite({ group, dana, marcus }: Cast): Promise<void> {
  await Promise.all([dana, marcus].map((phone) => phone.pressButton(SHEET.addSeen, phone.paper.part(SHEET.seen))));
  await Promise.all([dana, marcus].map((phone) => soon(() => rows(phone, SHEET.seen, SHEET.strong).count()).toBe(2)));
  const fields = [dana, marcus].map((phone, at) => rows(phone, SHEET.seen, SHEET.strong).nth(at));
  // Letter by letter, so that both are in the middle of a line at once; keys of two windows at once are not always taken.
  for (let letters = 1; letters <= 30; letters += 3)
    await Promise.all(fields.map((field, at) => field.fill(STRONG[at]?.slice(0, letters) ?? '')));
  for (const phone of [dana, marcus]) await phone.press(phone.page.locator('header h1').first());
  for (const phone of [dana, marcus])
    await soon(async () => {
      const all = await rows(phone, SHEET.seen, SHEET.strong).all();
      return (await Promise.all(all.map((field) => field.inputValue()))).sort();
    }).toEqual([...STRONG].sort());
  await Promise.all([dana, marcus].map((phone) => phone.paper.isSaved()));
  await group.look(dana, 'feedback-phone');
}

/** Everyone is called back in a minute, and is back then; what they write stays. */
export async function comingBack({ group, dana, marcus, wall }: Cast): Promise<void> {
  const { lead, desk, server } = group;
  await dana.paper.addRow(SHEET.addLine);
  await dana.page.keyboard.type(LINE);
  await lead.press(WORDS.staff.small.callIn);
  await Promise.all([dana, marcus].map((phone) => phone.sees(WORDS.pair.calledBack)));
  await wall.sees('Back together in');
  await group.look(marcus, 'called-phone');
  await group.look(wall, 'called-wall');
  await group.look(desk, 'called-lead');
  await server.jump(60_000);
  await Promise.all([dana, marcus].map((phone) => phone.sees(WORDS.pair.back)));
  await lead.sees(WORDS.staff.small.back);
  await wall.sees('Back together. Look up.');
  await group.look(dana, 'back-phone');
  await group.look(desk, 'back-lead');
  await dana.paper.isSaved();
  expect(await dana.paper.part(SHEET.forAll).locator('textarea').first().inputValue()).toBe(LINE);
}

/** A line a pair shares without names is on the board, and nobody is named by it. */
export async function onTheBoard(cast: Cast): Promise<void> {
  const { group, dana, marcus, wall } = cast;
  const part = dana.paper.part(SHEET.forAll);
  await dana.press(part.locator('label').filter({ hasText: WORDS.pair.share.group }));
  await marcus.sees(WORDS.pair.share.unnamedTruth, marcus.paper.part(SHEET.forAll));
  await group.look(dana, 'shared-phone');
  await addAfter(cast, 'board', BOARD);
  await group.lead.next(BOARD);
  const { live } = group.tablet;
  await live.upToDate();
  await live.must('board:show', { step: live.view.agenda.current ?? '', on: true });
  await wall.sees(LINE);
  const words = await wall.words();
  for (const name of ['Dana', 'Marcus']) expect(words).not.toContain(name);
  await group.look(wall, 'shared-wall');
}
