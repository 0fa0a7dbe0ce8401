import { expect } from 'vitest';
import { soon } from '../people/soon.ts';
import type { Evening } from './evening.ts';

export const ONLY_ME = 'My jaw goes tight before I know it';
export const UNNAMED = 'Friday, the drive past the old bar';
const OFFLINE = 'Cold hands, then a voice that says go';

/** Everyone fills in a sheet of their own; each line has its readers. */
export async function fillingIn(evening: Evening): Promise<void> {
  const { lead, dana, marcus, tomas, robin } = evening;
  await lead.next('My trigger map');
  await Promise.all(evening.phones.map((phone) => phone.paper.isSaved()));
  await evening.take(dana, 'sheet-phone');

  await dana.paper.tick('People', 'My ex');
  await dana.paper.choose('People', 'My ex', 'How strong is the pull?', 7);
  await dana.paper.choose('People', 'My ex', 'What could I do?', 'Not be alone with it');
  await dana.paper.write('How will I do that?', 'Call my sister first');
  await dana.paper.letRead('People', 'group', 'named');
  await evening.take(dana, 'sheet-phone-line');
  await dana.paper.tick('Times', 'Payday');
  await dana.paper.tick('My body', 'Tired');
  for (const one of ['My ex', 'Payday', 'Tired']) await dana.paper.mark('My top three', one);
  await dana.sees('Take one away to choose another.');
  await dana.paper.write('What do I feel first?', ONLY_ME);
  await dana.paper.letRead('What do I feel first?', 'onlyMe');
  await dana.sees('Nobody else can read this.');
  await dana.paper.isSaved();
  await evening.take(dana, 'sheet-phone-filled', { isWhole: true });

  await marcus.paper.tick('Places', 'My car');
  await marcus.paper.write('Which of these will you meet before next time?', UNNAMED);
  await marcus.paper.letRead('Which of these will you meet before next time?', 'group', 'unnamed');
  await marcus.paper.isSaved();
  await evening.take(marcus, 'sheet-phone-dark');

  await tomas.paper.tick('Lugares', 'Cierta calle o esquina');
  await tomas.paper.write('¿Cuál de estos va a encontrar antes de la próxima vez?', 'La esquina de la tienda');
  await tomas.paper.letRead('Lugares', 'group', 'named');
  await tomas.paper.isSaved();
  await evening.take(tomas, 'sheet-phone-es');

  await robin.paper.addOwn('Things', 'An old jacket');
  await robin.paper.isSaved();
}

const CUT_OFF = 'No connection. Keep going. It will catch up.';

/** A page loaded anew, a phone without network, a second device: the words stay, and what is said about them is true. */
export async function reloadsAndLostNetworks(evening: Evening): Promise<void> {
  const { lead, marcus, robin, dana, laptop } = evening;
  await marcus.page.reload();
  const kept = marcus.paper.field('Which of these will you meet before next time?');
  await soon(() => kept.inputValue()).toBe(UNNAMED);
  await marcus.paper.isSaved();

  await robin.goOffline();
  await robin.paper.write('What do I feel first?', OFFLINE);
  await robin.paper.says(/Not sent yet \(\d+\)/);
  // A browser that never had a network is not told that it lost one: then the page finds out by its own ping.
  const cutOff = robin.page.getByText(CUT_OFF).filter({ visible: true }).first();
  await cutOff.waitFor({ timeout: 30_000 });
  await evening.take(robin, 'sheet-phone-offline');
  await robin.comeOnline();
  await robin.paper.isSaved();
  await cutOff.waitFor({ state: 'hidden', timeout: 30_000 });
  robin.watch.mayBeCutOff = false;
  expect(await robin.paper.field('What do I feel first?').inputValue()).toBe(OFFLINE);

  await laptop.typeCode(evening.code);
  await laptop.knock('Dana');
  await lead.press('1 at the door');
  await evening.take(evening.desk, 'lead-door-second-device');
  await lead.letInAlso('Dana');
  await lead.closePanel();
  await laptop.isIn();
  const words = laptop.paper.field('What do I feel first?');
  await words.waitFor();
  await soon(() => words.inputValue()).toBe(ONLY_ME);
  expect(await laptop.words(), 'whoever came on time is not late on a second device').not.toContain(
    laptop.text.late.title,
  );
  await laptop.paper.write('Which of these will you meet before next time?', 'Payday');
  const onPhone = dana.paper.field('Which of these will you meet before next time?');
  await soon(() => onPhone.inputValue()).toBe('Payday');
  await evening.take(laptop, 'sheet-laptop');
}

/** Somebody comes late and is greeted; for somebody on paper staff write. */
export async function lateAndOnPaper(evening: Evening): Promise<void> {
  const { lead, desk, lee } = evening;
  await lee.typeCode(evening.code);
  await lee.knock('Lee');
  await lead.press('1 at the door');
  await lead.letIn('Lee');
  await lead.closePanel();
  // First how it works here, then where the group is; the step stands below all the while.
  await lee.seesHeading(lee.text.house.fresh.title);
  await evening.take(lee, 'newcomer-phone');
  await lee.pressButton(lee.text.house.fresh.go);
  await lee.seesHeading(lee.text.late.title);
  await lee.sees('What is said here stays here. So does who was here.');
  await lee.sees('We are at part 6 of 11: My trigger map.');
  await evening.take(lee, 'late-phone');
  await lee.pressButton(lee.text.late.go);
  await lee.seesNoMore(lee.text.late.title);
  await lee.paper.isSaved();

  await lead.press('Sheets');
  await evening.take(desk, 'lead-sheets-covered');
  await lead.closePanel();
  await lead.uncover();
  await lead.press('Sheets');
  await lead.press('Write for Ana R.');
  const paper = lead.panel('Sheet of Ana R.');
  await paper.getByRole('textbox', { name: 'Which of these will you meet before next time?' }).fill('The corner store');
  await paper.locator('.pill').filter({ hasText: 'Saved' }).waitFor();
  await evening.take(desk, 'lead-writes-for-paper');
  await lead.closePanel();
  await lead.cover();
}

/** Staff see how far everyone is and what is for them, never a line for its writer alone. */
export async function whatStaffSee(evening: Evening): Promise<void> {
  const { lead, desk, dana, marcus, tomas, wall, server } = evening;
  await Promise.all([dana, marcus, tomas].map((phone) => phone.isReady()));
  await lead.sees(lead.words.step.ready(3, 6));
  await wall.sees('3 of 6 ready');
  await evening.take(wall, 'wall-worksheet');
  await evening.take(desk, 'lead-worksheet');
  await lead.uncover();
  await lead.sees(/\d of 8 lines/);
  await evening.take(desk, 'lead-worksheet-uncovered');
  await lead.press('Sheets');
  await lead.press('Read what Dana shares');
  await lead.sees('My ex');
  await evening.take(desk, 'lead-reads');
  expect(await desk.words()).not.toContain(ONLY_ME);
  await lead.press('All sheets');
  await lead.press('Read what Marcus shares');
  await lead.sees('My car');
  expect(await desk.words()).not.toContain(UNNAMED);
  await lead.closePanel();
  await lead.cover();
  await server.jump(10 * 60_000);
}
