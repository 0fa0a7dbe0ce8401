import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Phone } from '../people/phone.ts';
import { SmallGroup } from '../people/small-group.ts';
import { soon } from '../people/soon.ts';

let group: SmallGroup;
let ash: Phone;
let birch: Phone;
let step: string;
beforeAll(async () => {
  group = await SmallGroup.gather(['Ash', 'Birch']);
  ash = await group.comesIn('Ash');
  birch = await group.comesIn('Birch');
  const { tablet } = group;
  await tablet.live.must('session:start', {});
  await tablet.goTo('board');
  step = await tablet.goTo('worksheet');
  await Promise.all([ash, birch].map((phone) => phone.goAlong('Risky moments ahead')));
  await Promise.all([ash, birch].map((phone) => phone.paper.isSaved()));
});
afterAll(() => group.end());

const lineOf = (phone: Phone) => phone.page.locator('.sheet ol.rows').first().locator('textarea').last();
const wordsOf = (phone: Phone): Promise<string> => lineOf(phone).inputValue();
const write = (phone: Phone, words: string): Promise<void> => phone.page.keyboard.type(words);
const readSoon = (phone: Phone, words: string): Promise<void> => soon(() => wordsOf(phone)).toBe(words);
const writes = (phone: Phone, alias: string) => phone.page.getByText(phone.text.sheet.writes(alias));

test('a text that somebody else is in stays as it was when they came in, until they leave it', async () => {
  await ash.paper.addRow('Add a moment');
  await write(ash, 'On Friday');
  await lineOf(ash).blur();
  await readSoon(birch, 'On Friday');
  await lineOf(ash).focus();
  await writes(birch, 'Ash').waitFor();
  await ash.page.keyboard.press('End');
  await write(ash, ', after work');
  await ash.paper.isSaved();
  // What came after it has arrived, so this has too.
  await ash.paper.addRow('Add a moment');
  await soon(() => birch.page.locator('.sheet ol.rows').first().locator('textarea').count()).toBe(2);
  const first = birch.page.locator('.sheet ol.rows').first().locator('textarea').first();
  await soon(() => first.inputValue(), 'she left the line').toBe('On Friday, after work');

  await write(ash, 'By the ');
  await writes(birch, 'Ash').waitFor();
  const still = await wordsOf(birch);
  await write(ash, 'old bus stop');
  await ash.paper.isSaved();
  await write(ash, '!');
  await ash.paper.isSaved();
  expect('By the '.startsWith(still), still).toBe(true);
  expect(await wordsOf(birch), 'nothing of what is being written shows').toBe(still);

  await lineOf(birch).focus();
  await readSoon(birch, 'By the old bus stop!');
  await writes(ash, 'Birch').waitFor();
  await birch.page.keyboard.press('End');
  await write(birch, ' At six.');
  await readSoon(ash, 'By the old bus stop! At six.');
  await lineOf(birch).blur();
  await write(ash, '?');
  await ash.paper.isSaved();
  expect(await wordsOf(birch), 'it stays as it was when one left it oneself').toBe('By the old bus stop! At six.');
  await lineOf(ash).blur();
  await readSoon(birch, await wordsOf(ash));
  await writes(birch, 'Ash').waitFor({ state: 'hidden' });
});

test('where staff set the sheet to live, each letter shows', async () => {
  await group.tablet.live.must('worksheet:live', { step, on: true });
  await ash.paper.addRow('Add a moment');
  await write(ash, 'A letter');
  await writes(birch, 'Ash').waitFor();
  await readSoon(birch, 'A letter');
  await write(ash, ' more');
  await readSoon(birch, 'A letter more');
});

test('no page complained', () => {
  expect(group.devices.flatMap(({ watch }) => watch.troubles)).toEqual([]);
  expect(group.server.faults()).toEqual([]);
});
