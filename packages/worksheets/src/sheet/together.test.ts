import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { rowsToPlanFirst, type Sheet } from '../document.ts';
import { createDevices, meet, type Device } from '../trial/devices.ts';
import { EVERY_KIND } from '../trial/every-kind.ts';
import { fieldOf } from './fields.ts';
import type { Mark } from './reader.ts';

const three = (): readonly [Device, Device, Device] => {
  const [a, b, c] = createDevices(Y, EVERY_KIND, 3);
  return a && b && c ? [a, b, c] : expect.fail();
};
/** A row with a name, known to all. */
const added = (devices: readonly [Device, ...Device[]], field: string, row: string, place?: string): void => {
  const { sheet } = devices[0];
  sheet.addRow(field, row, null, place);
  sheet.text(place === undefined ? `${field}/${row}/what` : `${field}/${row}`).applyEdit(0, 0, row);
  meet(devices);
};

describe('two people and one row', () => {
  test('[TB1] [TB3] who removes a row removes it whole, also for somebody who writes in it at that moment', () => {
    const devices = three();
    const [a, b] = devices;
    added(devices, 'table', 'r1');
    a.sheet.set('table/r1/risk', 7);
    a.sheet.choose('table/r1/ways', 'body', true);
    a.sheet.mark('rank', { from: 'table', option: 'r1' }, true);
    meet(devices);
    expect(b.sheet.marked('rank')).toHaveLength(1);
    a.sheet.removeRow('table', 'r1');
    b.sheet.set('table/r1/risk', 9);
    b.sheet.text('table/r1/what').applyEdit(0, 0, 'more of ');
    b.sheet.moveRow('table', 'r1', null);
    b.sheet.moveMark('rank', { from: 'table', option: 'r1' }, null);
    meet(devices);
    for (const { sheet } of devices) {
      expect([sheet.rows('table'), sheet.marked('rank'), sheet.markable('rank').length]).toEqual([[], [], 3]);
      expect(sheet.set('table/r1/risk', 3)).toBe(false);
      expect(sheet.addRow('table', 'r1')).toBe(false);
    }
    // What nobody wrote at that moment is gone from the document, not only from sight.
    expect(a.sheet.chosen('table/r1/ways')).toEqual([]);
  });

  const movedByTwo = (move: (sheet: Sheet, place: string) => void, both: boolean): readonly (readonly string[])[] => {
    const devices = three();
    const [a, b] = devices;
    added(devices, 'square', 'card', 'nw');
    move(a.sheet, 'ne');
    if (both) move(b.sheet, 'sw');
    meet(devices);
    return devices.map(({ sheet }) => sheet.rows('square').map((row) => sheet.place('square', row)));
  };
  test('[PC1] [PC2] a card that two people move at once is in one of the two places, on every device', () => {
    const [first = [], ...others] = movedByTwo((sheet, place) => void sheet.putRow('square', 'card', place), true);
    expect([first.length, ['ne', 'sw']]).toEqual([1, expect.arrayContaining([...first])]);
    expect(others).toEqual([first, first]);
  });
  test('the same trial catches a card that is taken out and added anew, which goes well until two do it at once', () => {
    let made = 0;
    const byCopy = (sheet: Sheet, place: string): void => {
      sheet.removeRow('square', 'card');
      sheet.addRow('square', `copy-${String((made += 1))}`, null, place);
    };
    expect(movedByTwo(byCopy, false)[2]).toEqual(['ne']);
    expect(movedByTwo(byCopy, true)[2]).toHaveLength(2);
  });
  test('[PC1] a card nobody put anywhere stands in the first place, and in no place there is not', () => {
    const [{ sheet, doc }] = three();
    sheet.addRow('rings', 'r1');
    expect(sheet.place('rings', 'r1')).toBe('close');
    expect([sheet.putRow('rings', 'r1', 'nowhere'), sheet.addRow('rings', 'r2', null, 'nowhere')]).toEqual([
      false,
      false,
    ]);
    doc.getMap('values').set('place:rings/r1', 'nowhere');
    expect(sheet.place('rings', 'r1')).toBe('close');
  });
  test('a row is to be planned first where the one number is so much above the other', () => {
    const devices = three();
    const [{ sheet }] = devices;
    const table = fieldOf(EVERY_KIND, 'table', 'table', 'timeline', 'contacts') ?? expect.fail();
    for (const [row, risk, sure] of [
      ['r1', 8, 4],
      ['r2', 8, 5],
      ['r3', 9, null],
    ] as const) {
      added(devices, 'table', row);
      sheet.set(`table/${row}/risk`, risk);
      sheet.set(`table/${row}/sure`, sure);
    }
    expect(rowsToPlanFirst(sheet, table)).toEqual(['r1']);
  });
});

describe('several people and one rank', () => {
  const ranked = ({ sheet }: Device): readonly string[] => sheet.marked('rank').map(({ option }) => option);
  const own = (option: string): Mark => ({ from: 'rank', option });

  /** Two things are ranked; then one is moved, and each of two others ranks one thing more. There is room for three. */
  const movedWhileOthersAdd = (move: (sheet: Sheet, mark: Mark) => void): readonly (readonly string[])[] => {
    const devices = three();
    const [a, b, c] = devices;
    for (const option of ['work', 'food']) a.sheet.mark('rank', own(option), true);
    c.sheet.tick('people', 'one', true);
    meet(devices);
    move(a.sheet, own('work'));
    b.sheet.mark('rank', own('rest'), true);
    c.sheet.mark('rank', { from: 'people', option: 'one' }, true);
    meet(devices);
    return devices.map(ranked);
  };
  test('[RK1] [RK2] [RK3] what is moved while others fill the rank stays in it, and one of the new ones is left out', () => {
    const [first = [], ...others] = movedWhileOthersAdd((sheet, mark) => void sheet.moveMark('rank', mark, null));
    expect([first.length, first.includes('work'), first.includes('food')]).toEqual([3, true, true]);
    expect(others).toEqual([first, first]);
  });
  test('the same trial catches a rank that takes out what it moves', () => {
    const [first] = movedWhileOthersAdd(
      (sheet, mark) => sheet.mark('rank', mark, false) && sheet.mark('rank', mark, true),
    );
    expect(first).not.toContain('work');
  });
  test('[RK4] [MK3] what is unticked leaves the rank, though another moves it just then, and does not come back with its tick', () => {
    const devices = three();
    const [a, b] = devices;
    a.sheet.tick('people', 'one', true);
    a.sheet.mark('rank', own('rest'), true);
    a.sheet.mark('rank', { from: 'people', option: 'one' }, true);
    meet(devices);
    a.sheet.tick('people', 'one', false);
    b.sheet.moveMark('rank', { from: 'people', option: 'one' }, own('rest'));
    meet(devices);
    expect(devices.map(ranked)).toEqual([['rest'], ['rest'], ['rest']]);
    b.sheet.tick('people', 'one', true);
    meet(devices);
    expect(devices.map(ranked)).toEqual([['rest'], ['rest'], ['rest']]);
  });
  test('[MK1] [MK3] a mark that was left out does not come up when another goes with its tick or its row', () => {
    const devices = three();
    const [a, b] = devices;
    for (const option of ['one', 'two', 'three']) a.sheet.tick('people', option, true);
    a.sheet.addRow('list', 'r1');
    a.sheet.text('list/r1').applyEdit(0, 0, 'walk');
    meet(devices);
    const top = ({ sheet }: Device): readonly string[] => sheet.marked('top').map(({ option }) => option);
    for (const option of ['one', 'two']) a.sheet.mark('top', { from: 'people', option }, true);
    b.sheet.mark('top', { from: 'list', option: 'r1' }, true);
    b.sheet.mark('top', { from: 'people', option: 'three' }, true);
    meet(devices);
    const [gone = '', stays = ''] = top(a);
    if (gone === 'r1') a.sheet.removeRow('list', 'r1');
    else a.sheet.tick('people', gone, false);
    meet(devices);
    expect(devices.map(top)).toEqual([[stays], [stays], [stays]]);
  });
  test('[RK1] [RK3] goes where it is put, a thousand times over, and takes no more than it may', () => {
    const [{ sheet }] = three();
    for (const option of ['rest', 'food', 'work']) expect(sheet.mark('rank', own(option), true)).toBe(true);
    sheet.tick('people', 'one', true);
    expect(sheet.mark('rank', { from: 'people', option: 'one' }, true)).toBe(false);
    for (let turn = 0; turn < 1000; turn += 1) {
      const [first, second, third] = sheet.marked('rank');
      if (!first || !second || !third) return expect.fail();
      expect(sheet.moveMark('rank', third, second)).toBe(true);
      expect(sheet.marked('rank')).toEqual([first, third, second]);
    }
  });
  test('[RK2] a row whose words are just being replaced keeps its place in the rank', () => {
    const devices = three();
    const [{ sheet }] = devices;
    added(devices, 'table', 'r1');
    sheet.mark('rank', { from: 'table', option: 'r1' }, true);
    sheet.mark('rank', own('food'), true);
    sheet.text('table/r1/what').applyEdit(0, 2, '');
    expect(ranked(devices[0])).toEqual(['food']);
    sheet.moveMark('rank', own('food'), null);
    sheet.text('table/r1/what').applyEdit(0, 0, 'new');
    expect(ranked(devices[0])).toEqual(['r1', 'food']);
    expect(sheet.markable('rank').find(({ option }) => option === 'r1')?.label.es).toBe('new');
  });
});
