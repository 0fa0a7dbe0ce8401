import { expect } from 'vitest';
import { soon } from '../people/soon.ts';
import type { Phone } from '../people/phone.ts';
import type { Evening } from './evening.ts';

const LINES = [
  'Friday after work, at the bus stop by the store',
  'Sunday, when the house is quiet and long',
  'El sábado, la fiesta de mi primo en la noche',
  'Waiting for the call from the court on Monday',
] as const;

/** Remembers, on the page itself, the longest this person's field was while the page said "Saved". */
async function rememberWhatWasSaved(phone: Phone): Promise<() => Promise<string>> {
  const saved = phone.text.ui.saving.saved;
  await phone.page.evaluate((word) => {
    const remembered = { words: '' };
    Object.assign(window, { remembered });
    const look = (): void => {
      const field = document.activeElement;
      const says = document.querySelector('.sheet .pill')?.textContent.trim();
      if (says === word && field instanceof HTMLTextAreaElement) remembered.words = field.value;
      requestAnimationFrame(look);
    };
    look();
  }, saved);
  // What the lines above put there.
  return () => phone.page.evaluate(() => (window as unknown as { remembered: { words: string } }).remembered.words);
}

/** Four people type at once while the server is killed; afterwards everyone is back by themselves with every saved sign. */
export async function typingWhileTheServerDies(evening: Evening): Promise<void> {
  const { lead, desk, phones, wall, server } = evening;
  await lead.next('Risky moments ahead');
  const titles = { en: 'Risky moments ahead', es: 'Momentos de riesgo que vienen' };
  await Promise.all(phones.map((phone) => phone.goAlong(titles[phone.language])));
  await Promise.all(phones.map((phone) => phone.paper.isSaved()));
  evening.mayBeCutOff(true);

  const add = { en: 'Add a moment', es: 'Agregar un momento' };
  const rows = [];
  for (const phone of phones) rows.push(await phone.paper.addRow(add[phone.language]));
  const saved = await Promise.all(phones.map(rememberWhatWasSaved));
  const typing = Promise.all(rows.map((row, index) => row.pressSequentially(LINES[index] ?? '', { delay: 60 })));
  const savedNow = (): Promise<string[]> => Promise.all(saved.map((words) => words()));
  await soon(async () => (await savedNow()).every((words) => words.length > 3), 'everyone has something saved').toBe(
    true,
  );
  const before = await savedNow();
  await server.kill();
  await typing;

  await Promise.all(phones.map((phone) => phone.paper.isSaved()));
  await Promise.all([lead.isAt('Risky moments ahead'), wall.seesHeading('Risky moments ahead')]);
  await desk.seesNoMore(lead.words.offline.alone);
  // A line shows to the others when its writer leaves it.
  for (const row of rows) await row.blur();
  before.forEach((words, index) => expect(LINES[index]?.startsWith(words), words).toBe(true));
  for (const phone of phones) {
    const fields = phone.page.locator('.sheet ol.rows textarea');
    const lines = (): Promise<string[]> =>
      fields.evaluateAll((all) => all.map((one) => (one instanceof HTMLTextAreaElement ? one.value : '')));
    await soon(async () => (await lines()).toSorted()).toEqual(LINES.toSorted());
  }
  evening.mayBeCutOff(false);
  await evening.take(evening.dana, 'together-phone', { isWhole: true });
  await evening.take(evening.tomas, 'together-phone-es');
  await lead.press('Open the sheet');
  await lead.panel(lead.words.panels.together).getByRole('textbox').first().waitFor();
  await evening.take(desk, 'lead-together');
  await lead.closePanel();
  await evening.take(wall, 'wall-together');
  await server.jump(10 * 60_000);
}
