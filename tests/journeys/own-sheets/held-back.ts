import { expect } from 'vitest';
import { sheetOn } from '../people/sheet-group.ts';
import { MAP, FIRST, FOR_STAFF, NAMED, NEXT, ONLY_ME, PEOPLE, PLAN, UNNAMED, type OwnSheets } from './cast.ts';

/** The tablet holds back what is shared; everyone writes, and says who may read each line. */
export async function writing({ group, dana, marcus, tomas, wall, told, sheets }: OwnSheets): Promise<void> {
  const { lead, desk } = group;
  const { sheetWork, step } = lead.words;
  await group.goTo(MAP);
  await Promise.all([dana, marcus, tomas].map((phone) => phone.paper.isSaved()));
  for (const phone of [dana, marcus, tomas]) sheets.set(phone, await sheetOn(phone));
  await lead.press(step.sheets);
  await lead.turn(sheetWork.heldBack, true);
  await lead.turn(sheetWork.homework, true);
  await lead.sees(sheetWork.homeworkTruth);
  await group.look(desk, 'sheets-lead');
  await lead.closePanel();

  await dana.paper.tick(PEOPLE, NAMED);
  await dana.paper.letRead(PEOPLE, 'group', 'named');
  await dana.sees(dana.text.sheet.heldBack, dana.paper.part(PEOPLE));
  await dana.paper.write(FIRST, ONLY_ME);
  await dana.paper.letRead(FIRST, 'onlyMe');
  await dana.sees(dana.text.sheet.onlyMeTruth);
  await marcus.paper.write(NEXT, UNNAMED);
  await marcus.paper.letRead(NEXT, 'group', 'unnamed');
  await tomas.paper.write(PLAN.field('trigger-map', 'next', 'es'), FOR_STAFF);
  await Promise.all([dana, marcus, tomas].map((phone) => phone.paper.isSaved()));
  await lead.sees(sheetWork.heldBackFact(2));

  // The wall stands ready for the cards, and has none.
  const { board } = group.tablet.live.view;
  await group.tablet.live.must('board:show', { step: board?.step ?? '', on: true });
  await group.look(dana, 'sheet-held-back-phone');
  await group.look(marcus, 'sheet-held-back-phone-dark');
  await group.look(tomas, 'sheet-held-back-phone-es');
  for (const words of [NAMED, UNNAMED]) {
    expect(told.wall.has(words), `${words} is held back from the wall`).toBe(false);
    expect(told.tomas.has(words), `${words} is held back from phones`).toBe(false);
  }
  expect(await wall.words()).not.toContain(UNNAMED);
}

/** One tap, and everything that was shared is there for all at the same moment. */
export async function revealed({ group, wall, told }: OwnSheets): Promise<void> {
  const { lead, desk } = group;
  await group.look(desk, 'held-back-lead');
  await lead.press(lead.words.sheetWork.showAll(2));
  await Promise.all([wall.sees(UNNAMED), wall.sees(NAMED)]);
  await group.look(wall, 'revealed-wall');
  const cards = (slices: Readonly<Record<string, unknown>>): string => JSON.stringify(slices['board']);
  const { before, after } = told.wall.around(UNNAMED);
  expect(cards(before), 'the message before has no card').not.toContain(NAMED);
  expect(cards(after), 'the first message with a card has both').toContain(NAMED);
  expect(await wall.words(), 'who wrote without a name is not named').not.toContain('Marcus');
  expect(told.tomas.has(UNNAMED), 'phones are told on the board').toBe(false);
}

/** Staff read what is for them, and not a word of what is for its writer alone or shared without a name. */
export async function whatStaffRead({ group }: OwnSheets): Promise<void> {
  const { lead, desk } = group;
  const { sheets, step } = lead.words;
  await lead.uncover();
  await lead.press(step.sheets);
  await lead.press(sheets.read('Tomás'));
  await lead.sees(FOR_STAFF);
  await group.look(desk, 'reading-lead');
  await lead.press(sheets.back);
  await lead.press(sheets.read('Dana'));
  await lead.sees(NAMED);
  expect(await desk.words()).not.toContain(ONLY_ME);
  await lead.sees(sheets.kept);
  await lead.press(sheets.back);
  await lead.press(sheets.read('Marcus'));
  await lead.sees(sheets.kept);
  expect(await desk.words()).not.toContain(UNNAMED);
  await lead.closePanel();
  await lead.cover();
}
