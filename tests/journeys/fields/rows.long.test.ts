import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gatherForTrial, TrialSheet } from './trial-sheet.ts';
import { LAPTOP } from '../people/device.ts';
import { Keys } from './keys.ts';
import type { SheetGroup } from '../people/sheet-group.ts';
import { soon } from '../people/soon.ts';

let group: SheetGroup;
let touched: TrialSheet;
let typed: TrialSheet;
let large: TrialSheet;
beforeAll(async () => {
  group = await gatherForTrial('fields-rows', ['Ash', 'Birch', 'Cedro']);
  const ash = await group.comesIn('Ash');
  const birch = await group.comesIn('Birch', { ...LAPTOP, isMobile: false, hasTouch: false });
  const cedro = await group.comesIn('Cedro', { language: 'es' });
  await group.start();
  touched = await TrialSheet.given(group, ash, 'Ash');
  typed = await TrialSheet.given(group, birch, 'Birch');
  large = await TrialSheet.given(group, cedro, 'Cedro');
});
afterAll(() => group.end());

const tap = (sheet: TrialSheet, what: Locator): Promise<void> => sheet.phone.press(what);
/** By the label, as a finger does. */
const pick = (sheet: TrialSheet, within: Locator, question: string, answer: string | number): Promise<void> =>
  tap(sheet, sheet.option(within, question, answer).locator('..'));
const write = async (sheet: TrialSheet, control: Locator, words: string): Promise<void> => {
  await tap(sheet, control);
  await control.pressSequentially(words);
};
async function dragUp(sheet: TrialSheet, handle: Locator, onto: Locator): Promise<void> {
  const { page, context } = sheet.phone;
  await handle.scrollIntoViewIfNeeded();
  const screen = await context.newCDPSession(page);
  const boxOf = async (what: Locator) => (await what.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const from = await boxOf(handle);
  const x = from.x + from.width / 2;
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    screen.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x, y }] });
  await touch('touchStart', from.y + from.height / 2);
  await page.locator('[data-row].carried').waitFor();
  // The cards have folded by now, and the page has come along under the finger.
  await soon(async () => Math.abs((await boxOf(handle)).y - from.y)).toBeLessThan(4);
  const { y } = await boxOf(onto);
  for (const part of [0.3, 0.6, 1]) await touch('touchMove', from.y + (y - from.y) * part + 4);
  // It rests where it is let go: what is flung takes the next tap for the end of it.
  await page.locator('.before-here').first().waitFor();
  for (let rests = 0; rests < 5; rests += 1) {
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
    await touch('touchMove', y + 4);
  }
  await touch('touchEnd');
  await page.locator('[data-row].carried').waitFor({ state: 'detached' });
  await screen.detach();
}

describe('with a finger, on a small phone', () => {
  test('one answer: a number, a scale, a choice, several, a date and a time', async () => {
    const { fields } = touched;
    const number = touched.control(touched.part('number'), 'textbox', 'number');
    await tap(touched, touched.button(touched.part('number'), `${fields.more}: number`));
    await tap(touched, touched.button(touched.part('number'), `${fields.more}: number`));
    expect(await number.inputValue()).toBe('1');
    await touched.isTold('1');
    await number.fill('99');
    await touched.phone.sees(fields.numberRange(0, 30), touched.part('number'));
    await number.fill('12');
    await touched.phone.seesNoMore(fields.numberRange(0, 30));
    await pick(touched, touched.part('scale'), 'scale', 7);
    await pick(touched, touched.part('choice'), 'choice', 'no');
    await pick(touched, touched.part('choices'), 'choices', 'a');
    await pick(touched, touched.part('choices'), 'choices', 'c');
    const date = touched.date(touched.part('date'), 'date');
    await date.fill('2026-12-24');
    await tap(touched, touched.button(touched.part('date'), `${fields.clear}: date`));
    await soon(() => date.inputValue()).toBe('');
    await date.fill('2026-12-31');
    await touched.date(touched.part('time'), 'time').fill('18:30');
    await touched.phone.paper.isSaved();
  });

  test('rows: added, written, marked as the one to plan first, moved, dragged, taken away and back', async () => {
    const { fields, phone } = touched;
    for (const words of ['Payday', 'A party', 'Sunday']) {
      await tap(touched, touched.add('table'));
      const card = touched.cards('table').last();
      await touched.isWhole();
      await write(touched, touched.control(card, 'textbox', 'what'), words);
    }
    await touched.hasNames('table', ['1. Payday', '2. A party', '3. Sunday']);
    const party = touched.cards('table').nth(1);
    await pick(touched, party, 'risk', 9);
    await pick(touched, party, 'sure', 5);
    await phone.sees(fields.gap, party);
    await pick(touched, party, 'sure', 6);
    await soon(() => party.getByText(fields.gap).count()).toBe(0);
    await pick(touched, party, 'sure', 2);
    await pick(touched, party, 'ways', 'mind');
    await touched.date(party, 'on').fill('2026-11-28');
    await group.look(phone, 'table');
    await tap(touched, touched.button(party, 'Move up: A party'));
    await touched.hasNames('table', ['1. A party', '2. Payday', '3. Sunday']);
    await touched.isTold(fields.moved('A party', 1, 3));
    await dragUp(touched, touched.cards('table').nth(2).locator('.handle'), touched.cards('table').nth(0));
    await touched.hasNames('table', ['1. Sunday', '2. A party', '3. Payday']);
    await tap(touched, touched.button(touched.part('table'), 'Remove: Payday'));
    await tap(touched, touched.button(touched.part('table'), `${fields.undo}: Payday`));
    await touched.hasNames('table', ['1. Sunday', '2. A party', '3. Payday']);
    await tap(touched, touched.button(touched.part('table'), 'Remove: Sunday'));
    await soon(() => touched.cards('table').count()).toBe(2);
    await touched.hasNames('table', ['1. A party', '2. Payday']);
    await phone.paper.isSaved();
  });

  test('points on a line, and people one can call', async () => {
    const { phone, fields } = touched;
    await tap(touched, touched.add('timeline'));
    await write(touched, touched.control(touched.part('timeline'), 'textbox', 'what'), 'I slept badly');
    await tap(touched, touched.add('contacts'));
    const person = touched.cards('contacts').first();
    await write(touched, touched.control(person, 'textbox', 'name'), 'Ana');
    await write(touched, touched.control(person, 'textbox', 'phone'), '(555) 010-0142');
    expect(await touched.control(person, 'textbox', 'phone').getAttribute('inputmode')).toBe('tel');
    const call = person.getByRole('link', { name: fields.call('Ana') });
    expect(await call.getAttribute('href')).toBe('tel:5550100142');
    await group.look(phone, 'contacts');
  });

  test('an order of what stands elsewhere, no longer than it may be', async () => {
    const { fields, phone } = touched;
    const rank = touched.part('rank');
    await phone.sees(fields.rankUpTo(3), rank);
    for (const name of ['rest', 'work']) await tap(touched, touched.choice(rank, name));
    await tap(touched, touched.button(rank, 'A party'));
    await touched.hasNames('rank', ['rest', 'work', 'A party']);
    await touched.isTold(fields.ranked('A party', 3));
    await phone.sees(fields.rankFull, rank);
    expect(await touched.choice(rank, 'food').isDisabled()).toBe(true);
    await dragUp(touched, touched.cards('rank').nth(2).locator('.handle'), touched.cards('rank').nth(0));
    await touched.hasNames('rank', ['A party', 'rest', 'work']);
    await tap(touched, touched.button(rank, `${fields.takeOut}: rest`));
    await touched.hasNames('rank', ['A party', 'work']);
    await group.look(phone, 'rank');
    await phone.paper.isSaved();
  });

  test('who reads a line, one’s family too, is said as it is', async () => {
    const { phone } = touched;
    const words = phone.text.sheet;
    await phone.sees(words.onlyMeTruth, touched.part('long'));
    await phone.sees(words.staffTruth, touched.part('text'));
    await phone.paper.letFamilyRead('text');
    await phone.paper.letRead('text', 'onlyMe');
    await phone.sees(words.onlyMeTruth, touched.part('text'));
    expect(await touched.part('text').getByRole('switch').count(), 'only me is only me').toBe(0);
  });

  test('all of it is there when the page is loaded anew', async () => {
    await touched.phone.paper.isSaved();
    await touched.phone.page.reload();
    await touched.phone.isIn();
    await touched.open();
    expect(await touched.control(touched.part('number'), 'textbox', 'number').inputValue()).toBe('12');
    expect(await touched.date(touched.part('date'), 'date').inputValue()).toBe('2026-12-31');
    expect(await touched.date(touched.part('time'), 'time').inputValue()).toBe('18:30');
    expect(await touched.option(touched.part('choices'), 'choices', 'c').isChecked()).toBe(true);
    await touched.hasNames('table', ['1. A party', '2. Payday']);
    await touched.hasNames('timeline', ['1. I slept badly']);
    await touched.hasNames('contacts', ['1. Ana']);
    await touched.hasNames('rank', ['A party', 'work']);
  });
});

describe('with a keyboard alone', () => {
  test('answers, rows and orders are filled, moved and taken away without a pointer', async () => {
    const { fields, phone } = typed;
    const keys = new Keys(phone);
    const number = typed.control(typed.part('number'), 'textbox', 'number');
    await keys.to(number);
    await keys.press('ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowDown');
    expect(await number.inputValue()).toBe('1');
    await keys.pressOn(typed.button(typed.part('number'), `${fields.more}: number`));
    expect(await number.inputValue()).toBe('2');
    await keys.pressOn(typed.option(typed.part('choices'), 'choices', 'b'), 'Space');
    await keys.to(typed.date(typed.part('date'), 'date'));
    await keys.type('12312026');
    await keys.pressOn(typed.button(typed.part('date'), `${fields.clear}: date`));
    expect(await keys.isOn(typed.date(typed.part('date'), 'date')), 'the focus stays where the day was').toBe(true);
    await keys.type('01022027');
    await soon(() => typed.date(typed.part('date'), 'date').inputValue()).toBe('2027-01-02');

    for (const words of ['Payday', 'A party', 'Sunday']) {
      await keys.pressOn(typed.add('table'));
      const what = typed.control(typed.cards('table').last(), 'textbox', 'what');
      await soon(() => keys.isOn(what), 'a new row is written in at once').toBe(true);
      await keys.type(words);
    }
    const up = typed.button(typed.part('table'), 'Move up: Sunday');
    await keys.pressOn(up);
    await typed.hasNames('table', ['1. Payday', '2. Sunday', '3. A party']);
    expect(await keys.isOn(up), 'the focus goes along').toBe(true);
    await keys.press('Enter', 'Enter');
    await typed.hasNames('table', ['1. Sunday', '2. Payday', '3. A party']);
    expect(await keys.isOn(up), 'at the top the focus stays').toBe(true);
    await keys.pressOn(typed.button(typed.part('table'), 'Remove: Payday'));
    const undo = typed.button(typed.part('table'), `${fields.undo}: Payday`);
    await soon(() => keys.isOn(undo)).toBe(true);
    await keys.press('Enter');
    await typed.hasNames('table', ['1. Sunday', '2. Payday', '3. A party']);

    const rank = typed.part('rank');
    await keys.pressOn(typed.choice(rank, 'food'));
    await soon(() => keys.isOn(typed.choice(rank, 'work')), 'the next choice is at hand').toBe(true);
    await keys.press('Enter');
    await keys.pressOn(typed.button(rank, 'Move up: work'));
    await typed.hasNames('rank', ['work', 'food']);
    await keys.pressOn(typed.button(rank, `${fields.takeOut}: food`));
    await typed.hasNames('rank', ['work']);
    await phone.paper.isSaved();
    await group.look(phone, 'by-keyboard');
  });
});

describe('at twice the size, in Spanish', () => {
  test('everything fits a small phone', async () => {
    const { phone } = large;
    await phone.page.evaluate(() => document.documentElement.style.setProperty('--text-size', '2'));
    await pick(large, large.part('scale'), 'scale', 3);
    await tap(large, large.add('table'));
    const card = large.cards('table').first();
    await large.isWhole();
    await write(large, large.control(card, 'textbox', 'what'), 'La fiesta de mi primo el sábado por la noche');
    await pick(large, card, 'risk', 9);
    await pick(large, card, 'sure', 1);
    await phone.sees(large.fields.gap, card);
    await tap(large, large.add('contacts'));
    await write(large, large.control(large.part('contacts'), 'textbox', 'phone'), '+1 555 010 0142');
    await tap(large, large.choice(large.part('rank'), 'rest'));
    await tap(large, large.choice(large.part('rank'), 'food'));
    for (const field of ['number', 'table', 'contacts', 'rank']) {
      await large.part(field).scrollIntoViewIfNeeded();
      await group.look(phone, `large-${field}`);
    }
  });
});

test('what axe finds, and what does not fit its screen: nothing; and no page complained', () => {
  expect(group.looking.takeFound()).toEqual({});
  expect(group.looking.count).toBeGreaterThan(6);
  expect(group.troubles).toEqual([]);
});
