import { expect } from 'vitest';
import { soon } from '../people/soon.ts';
import { sheetOn } from '../people/sheet-group.ts';
import { AT_HOME, BOARD, MAP, NAMED, NEXT, UNNAMED, type OwnSheets } from './cast.ts';

/** The session is closed, nobody watches, and the page still takes words for the sheet that goes on at home. */
export async function atHome(journey: OwnSheets): Promise<void> {
  const { group, dana, sheets } = journey;
  const { atHome: words, thanks } = dana.text;
  await group.endAndClose();
  await dana.seesHeading(thanks.title);
  await dana.sees(words.why);
  await group.look(dana, 'closed-phone');
  await dana.pressButton(words.open(MAP));
  await dana.paper.isSaved();
  await dana.paper.write(NEXT, AT_HOME);
  await dana.paper.isSaved();
  expect(await sheetOn(dana), 'the same sheet').toBe(sheets.get(dana));
  await group.look(dana, 'at-home-phone');
  // A page that is loaded anew finds it, too.
  await dana.page.reload();
  await dana.pressButton(words.open(MAP));
  await soon(() => dana.paper.field(NEXT).inputValue()).toBe(AT_HOME);
  await dana.pressButton(words.done);
  await dana.sees(words.why);
}

/** Days later the sheet waits for its writer, the step with the same sheet goes on with it, and the kept card is on the board. */
export async function nextTime(journey: OwnSheets): Promise<void> {
  const { group, dana, marcus, tomas, wall, sheets } = journey;
  const { lead, desk } = group;
  // Pages of the session before ask once more for what the new one has taken up.
  for (const phone of [dana, marcus, tomas]) phone.watch.refused.add(`/api/sheets/${sheets.get(phone) ?? ''}/enter`);
  await group.meetAgain(2);
  await marcus.pressButton(marcus.text.atHome.open(MAP));
  await marcus.sees(marcus.text.ui.refusals['not-found']);
  await group.look(marcus, 'taken-up-phone-dark');
  await dana.typeCode(group.tablet.code());
  await dana.knock(null);
  await lead.letIn('Dana');
  await dana.isIn();
  await dana.sees(dana.text.given.before);
  await group.look(dana, 'from-before-phone');
  await dana.pressButton(dana.text.given.open(MAP));
  await soon(() => dana.paper.field(NEXT).inputValue()).toBe(AT_HOME);
  expect(await sheetOn(dana), 'the same sheet').toBe(sheets.get(dana));
  await group.look(dana, 'from-before-open-phone');

  await group.start();
  await group.goTo(MAP);
  await dana.goAlong(MAP);
  await dana.paper.isSaved();
  expect(await sheetOn(dana), 'the step goes on with it').toBe(sheets.get(dana));
  await lead.press(lead.words.step.sheets);
  await group.look(desk, 'from-before-lead');
  await lead.closePanel();
  await group.goTo(BOARD);
  await dana.goAlong(BOARD);
  await Promise.all([desk.sees(NAMED), dana.sees(NAMED)]);
  expect(await desk.words(), 'only what was kept, and what is shared now').not.toContain(UNNAMED);
  await group.look(desk, 'board-lead-from-before');
  await group.look(dana, 'board-phone-from-before');
  expect(await wall.words()).not.toContain(NAMED);
}
