import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goOnTo, partsOn } from './parts-sheet.ts';
import { PlacedSheet } from './placed-sheet.ts';
import { LAPTOP } from '../people/device.ts';
import { Keys } from './keys.ts';
import { SheetGroup } from '../people/sheet-group.ts';
import { soon } from '../people/soon.ts';

const [SQUARES, RINGS, COLUMNS] = ['w15-decisional-balance', 'w20-support-map', 'w34-what-helps'];
const INITIALS = ['A. M.', 'Rosa', 'P. L.', 'Tía E.', 'Beto'];

let group: SheetGroup;
let touched: PlacedSheet;
let typed: PlacedSheet;
let map: PlacedSheet;
beforeAll(async () => {
  group = await SheetGroup.gather('fields-places', ['Ana', 'Ben', 'Cruz']);
  const ana = await group.comesIn('Ana', { language: 'es' });
  const ben = await group.comesIn('Ben', { ...LAPTOP, isMobile: false, hasTouch: false });
  const cruz = await group.comesIn('Cruz', { language: 'es' });
  await group.start();
  touched = await PlacedSheet.given(group, ana, 'Ana', SQUARES);
  typed = await PlacedSheet.given(group, ben, 'Ben', SQUARES);
  map = await PlacedSheet.given(group, cruz, 'Cruz', RINGS);
});
afterAll(() => group.end());

describe('four squares with a finger, on a small phone', () => {
  test('cards are added, weighed, moved by buttons, dragged, taken away and brought back', async () => {
    const { phone, words } = touched;
    await touched.write(0, 'Me calma');
    await touched.write(0, 'Olvido un rato');
    await touched.write(1, 'Mi mamá se preocupa');
    await touched.hasCards(['Me calma', 'Olvido un rato'], ['Mi mamá se preocupa'], [], []);
    await phone.press(touched.answer(touched.card(1, 0), 'weight', 'three'));
    await group.look(phone, 'squares-es');
    expect(await partsOn(phone).tooSmall(touched.part), 'smaller than a fingertip').toEqual([]);

    await phone.press(touched.button(`${phone.text.sheet.up}: Olvido un rato`));
    await touched.hasCards(['Olvido un rato', 'Me calma'], ['Mi mamá se preocupa'], [], []);
    await touched.isTold(words.fields.moved('Olvido un rato', 1, 2));
    await phone.press(touched.moveTo('Me calma'));
    await group.look(phone, 'squares-move-es');
    await phone.press(touched.button(touched.label(3), touched.card(0, 1)));
    await touched.hasCards(['Olvido un rato'], ['Mi mamá se preocupa'], [], ['Me calma']);
    await touched.isTold(words.places.put('Me calma', touched.label(3), 1, 1));

    await touched.drag(touched.card(1, 0), touched.card(0, 0));
    await touched.hasCards(['Mi mamá se preocupa', 'Olvido un rato'], [], [], ['Me calma']);
    await soon(() => touched.answer(touched.card(0, 0), 'weight', 'three').isChecked(), 'its answer came along').toBe(
      true,
    );
    await touched.drag(touched.card(0, 1), touched.place(2));
    await touched.hasCards(['Mi mamá se preocupa'], [], ['Olvido un rato'], ['Me calma']);
    await touched.drag(touched.card(0, 0), touched.place(1), 'touchCancel');
    await touched.hasCards(['Mi mamá se preocupa'], [], ['Olvido un rato'], ['Me calma']);

    await phone.press(touched.button(`${phone.text.sheet.remove}: Olvido un rato`));
    await phone.press(touched.button(`${words.fields.undo}: Olvido un rato`));
    await touched.hasCards(['Mi mamá se preocupa'], [], ['Olvido un rato'], ['Me calma']);
    await phone.press(touched.button(`${phone.text.sheet.remove}: Me calma`));
    await soon(() => touched.cards(3).count(), 'five seconds later it is gone').toBe(0);
    await phone.paper.isSaved();
    await phone.page.reload();
    await phone.isIn();
    await touched.open();
    await touched.hasCards(['Mi mamá se preocupa'], [], ['Olvido un rato'], []);
  });

  test('at twice the size everything fits', async () => {
    const { phone } = touched;
    await phone.page.evaluate(() => document.documentElement.style.setProperty('--text-size', '2'));
    await touched.card(0, 0).scrollIntoViewIfNeeded();
    await group.look(phone, 'squares-large-es');
  });
});

describe('four squares with a keyboard alone', () => {
  test('cards are added, moved and taken away without a pointer, two squares beside two', async () => {
    const { phone, words } = typed;
    const keys = new Keys(phone);
    for (const text of ['It calms me', 'I forget for a while']) {
      await keys.pressOn(typed.addTo(0));
      const control = typed.control(typed.cards(0).last());
      await soon(() => keys.isOn(control), 'a new card is written on at once').toBe(true);
      await keys.type(text);
    }
    const up = typed.button('Move up: I forget for a while');
    await keys.pressOn(up);
    await typed.hasCards(['I forget for a while', 'It calms me'], [], [], []);
    expect(await keys.isOn(up), 'the focus goes along').toBe(true);

    await keys.pressOn(typed.moveTo('I forget for a while'));
    await keys.press('Escape');
    await soon(() => keys.isOn(typed.moveTo('I forget for a while')), 'Escape leaves it where it was').toBe(true);
    await typed.hasCards(['I forget for a while', 'It calms me'], [], [], []);
    await keys.press('Enter');
    await keys.pressOn(typed.button(typed.label(1), typed.card(0, 0)));
    await typed.hasCards(['It calms me'], ['I forget for a while'], [], []);
    await typed.isTold(words.places.put('I forget for a while', typed.label(1), 1, 1));
    await soon(() => keys.isOn(typed.moveTo('I forget for a while')), 'the focus goes along').toBe(true);
    await keys.pressOn(typed.answer(typed.card(1, 0), 'weight', 'one'), 'Space');

    await keys.pressOn(typed.button('Remove: It calms me'));
    await soon(() => keys.isOn(typed.button(`${words.fields.undo}: It calms me`))).toBe(true);
    await keys.press('Enter');
    await typed.hasCards(['It calms me'], ['I forget for a while'], [], []);
    const [first, second, third] = await Promise.all([0, 1, 2].map((at) => typed.place(at).boundingBox()));
    expect(second?.y, 'beside').toBe(first?.y);
    expect(third?.x, 'below').toBe(first?.x);
    await phone.paper.isSaved();
    await group.look(phone, 'squares-by-keyboard');
  });
});

describe('the rings of a map, on a small phone in Spanish', () => {
  const chips = () => map.part.locator('.chip').allInnerTexts();
  const lookAtMap = () =>
    map.part.locator('.picture').evaluate((picture) => picture.scrollIntoView({ block: 'center' }));

  test('people stand on their ring with their name, and with a shape and a letter for what was answered', async () => {
    const { phone, words } = map;
    for (const [at, name] of INITIALS.entries()) await map.write(at % 3, name);
    await map.hasCards(['A. M.', 'Tía E.'], ['Rosa', 'Beto'], ['P. L.']);
    await soon(async () => (await chips()).join(' ').replaceAll(/\s+/g, ' ')).toBe(
      '1 A. M. 2 Tía E. 3 Rosa 4 Beto 5 P. L.',
    );
    const rosa = map.card(1, 0);
    await phone.press(map.button(`${words.places.more} (Rosa)`, rosa));
    await phone.press(map.answer(rosa, 'roles', 'listens'));
    await phone.press(map.answer(rosa, 'safety', 'risky'));
    await soon(() => map.part.locator('.chip').filter({ hasText: 'Rosa' }).locator('svg').count()).toBe(1);
    await group.look(phone, 'rings-card-es');
    const tia = map.card(0, 1);
    await phone.press(map.button(`${words.places.more} (Tía E.)`, tia));
    await phone.press(map.answer(tia, 'safety', 'good'));
    await lookAtMap();
    await group.look(phone, 'rings-map-es');
    expect(await map.part.locator('.picture').getAttribute('aria-hidden')).toBe('true');
    await phone.press(map.button(`${words.places.less} (Rosa)`, rosa));
    await soon(() => rosa.getByRole('radio').count()).toBe(0);
    await map.drag(map.card(2, 0), map.card(0, 0));
    await map.hasCards(['P. L.', 'A. M.', 'Tía E.'], ['Rosa', 'Beto'], []);
    await phone.paper.isSaved();
  });

  test('when all are there it says so, and at twice the size the map has numbers that the lists repeat', async () => {
    const { phone, words, field } = map;
    for (let count = INITIALS.length; count < field.maxRows; count += 1) await map.write(0, `Prima ${String(count)}`);
    await phone.sees(words.fields.rowsFull(15), map.place(2));
    await map.isTold(words.fields.rowsFull(15));
    expect(await map.addTo(0).count()).toBe(0);
    await lookAtMap();
    await group.look(phone, 'rings-full-es');
    await phone.page.evaluate(() => document.documentElement.style.setProperty('--text-size', '2'));
    await soon(async () => (await chips()).join('')).not.toContain('Rosa');
    await lookAtMap();
    await group.look(phone, 'rings-large-es');
    await map.card(1, 0).scrollIntoViewIfNeeded();
    await group.look(phone, 'rings-large-list-es');
    const shown = await map.part.locator('.chip b').allInnerTexts();
    expect(shown.length).toBeGreaterThan(6);
    const repeated = await map.part.locator('[data-row] .number').allInnerTexts();
    expect(repeated).toEqual(expect.arrayContaining(shown));
  });
});

describe('two columns of a family’s sheet', () => {
  test('the way to the only other column is one button', async () => {
    const { phone } = touched;
    const { places } = touched.words;
    await phone.page.evaluate(() => document.documentElement.style.removeProperty('--text-size'));
    const template = { id: COLUMNS, version: 1 };
    await goOnTo(group, { title: 'What helps', template, mode: 'family' }, [phone]);
    const columns = PlacedSheet.on(phone, COLUMNS);
    await columns.write(0, 'Me llaman de noche');
    await columns.write(0, 'Me preguntan cómo estoy');
    await phone.press(columns.button(`${places.moveToOne(columns.label(1))} (Me llaman de noche)`));
    await columns.hasCards(['Me preguntan cómo estoy'], ['Me llaman de noche']);
    await columns.isTold(places.put('Me llaman de noche', columns.label(1), 1, 1));
    await columns.card(0, 0).scrollIntoViewIfNeeded();
    expect(await partsOn(phone).tooSmall(columns.part), 'smaller than a fingertip').toEqual([]);
    await group.look(phone, 'columns-es');
    await phone.paper.isSaved();
  });
});

describe('one sheet for all', () => {
  test('whoever writes on a card goes on writing while somebody else moves it', async () => {
    const title = 'Both sides together';
    const template = { id: SQUARES, version: 1 };
    const [writer, mover] = [typed.phone, map.phone];
    await goOnTo(group, { title, template, mode: 'together' }, [writer, mover]);
    const [ben, cruz] = [PlacedSheet.on(writer, SQUARES), PlacedSheet.on(mover, SQUARES)];
    await writer.press(ben.addTo(0));
    await soon(() => cruz.cards(0).count()).toBe(1);
    await writer.page.keyboard.type('It gives me ');
    await writer.page.keyboard.press('ArrowLeft');
    await mover.press(cruz.part.locator('.to button'));
    await mover.press(cruz.button(cruz.label(2), cruz.card(0, 0)));
    await soon(() => ben.cards(2).count(), 'it is moved').toBe(1);
    const control = ben.control(ben.card(2, 0));
    await soon(() => control.evaluate((element) => element === document.activeElement)).toBe(true);
    await writer.page.keyboard.type(' an hour of quiet');
    await ben.hasCards([], [], ['It gives me an hour of quiet '], []);
    await writer.paper.isSaved();
    await ben.addTo(1).focus();
    await cruz.hasCards([], [], ['It gives me an hour of quiet '], []);
  });
});

test('what axe finds, and what does not fit its screen: nothing; and no page complained', () => {
  expect(group.looking.takeFound()).toEqual({});
  expect(group.looking.count).toBeGreaterThan(6);
  expect(group.troubles).toEqual([]);
});
