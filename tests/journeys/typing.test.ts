import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Phone } from './people/phone.ts';
import { SmallGroup } from './people/small-group.ts';
import { soon } from './people/soon.ts';

let group: SmallGroup;
let ash: Phone;
let birch: Phone;
beforeAll(async () => {
  group = await SmallGroup.gather(['Ash', 'Birch']);
  ash = await group.comesIn('Ash');
  birch = await group.comesIn('Birch');
  const { tablet } = group;
  await tablet.live.must('session:start', {});
  await tablet.goTo('board');
  await tablet.goTo('worksheet');
  await Promise.all([ash, birch].map((phone) => phone.goAlong('Risky moments ahead')));
  await Promise.all([ash, birch].map((phone) => phone.paper.isSaved()));
});
afterAll(() => group.end());

/** The newest line, in which both stand. */
const lineOf = (phone: Phone) => phone.page.locator('.sheet ol.rows').first().locator('textarea').last();
beforeEach(async () => {
  const rows = await birch.page.locator('.sheet ol.rows').first().locator('textarea').count();
  await ash.paper.addRow('Add a moment');
  await soon(() => birch.page.locator('.sheet ol.rows').first().locator('textarea').count()).toBe(rows + 1);
  await lineOf(birch).focus();
});

const wordsOf = (phone: Phone): Promise<string> => lineOf(phone).inputValue();
const bothRead = async (words: string): Promise<void> => {
  await soon(() => wordsOf(ash)).toBe(words);
  await soon(() => wordsOf(birch)).toBe(words);
};
const put = (phone: Phone, from: number, to = from): Promise<void> =>
  lineOf(phone).evaluate(
    (line, [start, end]) => {
      if (line instanceof HTMLTextAreaElement) line.setSelectionRange(start, end);
    },
    [from, to] as const,
  );
const caretOf = (phone: Phone): Promise<readonly [number, number]> =>
  lineOf(phone).evaluate((line) =>
    line instanceof HTMLTextAreaElement ? ([line.selectionStart, line.selectionEnd] as const) : ([-1, -1] as const),
  );
const type = (phone: Phone, words: string): Promise<void> => phone.page.keyboard.type(words, { delay: 15 });

test('two people type at both ends of one line at once, and no letter is lost or out of order', async () => {
  await type(ash, ' | ');
  await bothRead(' | ');
  await put(ash, 0);
  await put(birch, 3);
  await Promise.all([type(ash, 'Friday after work'), type(birch, 'by the old bus stop')]);
  await bothRead('Friday after work | by the old bus stop');
  expect(await caretOf(ash), 'each caret stays behind its own letters').toEqual([17, 17]);
  expect(await caretOf(birch)).toEqual([39, 39]);
  await Promise.all([ash.paper.isSaved(), birch.paper.isSaved()]);
});

test('a selection stays on its words while another types before it', async () => {
  await type(ash, 'call my sister');
  await bothRead('call my sister');
  await put(ash, 8, 14);
  await put(birch, 0);
  await type(birch, 'maybe ');
  await bothRead('maybe call my sister');
  expect(await caretOf(ash)).toEqual([14, 20]);
});

test('a word that is still being composed is not torn by what another types', async () => {
  await type(ash, 'Hoy ');
  await bothRead('Hoy ');
  const keyboard: CDPSession = await ash.context.newCDPSession(ash.page);
  const compose = (text: string) =>
    keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await put(ash, 4);
  await compose('にh');
  await put(birch, 0);
  await type(birch, 'Antes: ');
  await soon(() => birch.paper.status()).toBe('Saved');
  await compose('にほん');
  expect(await wordsOf(ash), 'the composition is on the screen as it was').toContain('にほん');
  await keyboard.send('Input.insertText', { text: '日本' });
  await bothRead('Antes: Hoy 日本');
});

test('undo takes back what one typed oneself, never the words of somebody else', async () => {
  await type(ash, 'mine');
  await bothRead('mine');
  await put(birch, 4);
  await type(birch, ' theirs');
  await bothRead('mine theirs');
  await ash.page.keyboard.press('Control+z');
  await bothRead(' theirs');
  await ash.page.keyboard.press('Control+y');
  await bothRead('mine theirs');
  await birch.page.keyboard.press('Control+z');
  await bothRead('mine');
});

test('an update the server refuses ends the document, and the words on the screen stay and are saved', async () => {
  await type(ash, 'kept: ');
  await bothRead('kept: ');
  await ash.page.evaluate(() => {
    // The page's own sending, of which one update is torn on the way.
    const { send } = WebSocket.prototype;
    WebSocket.prototype.send = function (data) {
      const isUpdate = data instanceof Uint8Array && data[0] === 0 && data[1] === 2;
      if (!isUpdate) return send.call(this, data);
      WebSocket.prototype.send = send;
      const torn = Uint8Array.from(data, (byte, at) => (at > 3 ? 255 - byte : byte));
      send.call(this, torn);
    };
  });
  const comesBack = ash.page.waitForRequest((request) => new URL(request.url()).pathname.endsWith('/enter'));
  await type(ash, 'every letter');
  await comesBack;
  expect(await wordsOf(ash)).toBe('kept: every letter');
  await ash.paper.isSaved();
  await bothRead('kept: every letter');
  await type(ash, ', and more');
  await bothRead('kept: every letter, and more');
});

test('no page complained', () => {
  expect(group.devices.flatMap(({ watch }) => watch.troubles)).toEqual([]);
  expect(group.server.faults()).toEqual([]);
});
