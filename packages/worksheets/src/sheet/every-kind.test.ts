/// <reference types="node" />
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { allowedValueKey, entriesOf, isAllowedValue, linesOf, openSheet, rootKindOf, type Sheet } from '../document.ts';
import { notAllowedIn } from '../trial/allowed-in.ts';
import { Circle, DEEDS, type Deed, type Expected, type Move, type Trial } from '../trial/circle.ts';
import { createDevices, type Device } from '../trial/devices.ts';
import { EVERY_KIND } from '../trial/every-kind.ts';
import { questionsIn } from '../trial/questions.ts';
import { KEY_KINDS } from './values.ts';

const ROWS = ['list', 'table', 'timeline', 'contacts', 'columns', 'square', 'rings'];
const ALL = EVERY_KIND.fields.map(({ key }) => key);

/** Everything there is to be seen, as one text. */
const readAll = ({ doc, sheet }: Device): string =>
  JSON.stringify([
    linesOf('sheet', EVERY_KIND, doc),
    entriesOf(EVERY_KIND, doc),
    sheet.options('people'),
    ROWS.map((field) => sheet.rows(field).map((row) => [row, sheet.place(field, row)])),
    ['top', 'rank'].map((field) => [sheet.marked(field), sheet.markable(field)]),
    questionsIn(sheet).map((question) => [question.name, question.read(sheet)]),
  ]);
const names = (marks: readonly { readonly from: string; readonly option: string }[]): readonly string[] =>
  marks.map(({ from, option }) => `${from}/${option}`);

/** What holds of marks and ranks at any moment, on any device. */
const checkMarks = (sheet: Sheet): void => {
  for (const [field, upTo] of Object.entries({ top: 2, rank: 3 })) {
    const marked = names(sheet.marked(field));
    const markable = names(sheet.markable(field));
    const isSound = marked.length <= upTo && new Set(marked).size === marked.length;
    if (!isSound || marked.some((mark) => !markable.includes(mark))) expect({ field, marked, markable }).toBe('sound');
  }
};
const checkMeeting = (devices: readonly Device[], { through }: Trial, expected: Expected): void => {
  const [first] = devices;
  if (!first) return expect.fail();
  const all = devices.map(readAll);
  if (new Set(all).size > 1) expect(all).toBe('the same');
  const sheet = through(first.sheet, first.doc);
  checkMarks(sheet);
  for (const [field, rows] of expected.rows)
    expect([field, ...[...sheet.rows(field)].sort()]).toEqual([field, ...[...rows].sort()]);
  for (const { name, read } of questionsIn(sheet)) {
    const may = expected.answers.get(name);
    if (may?.has(read(sheet)) === false) expect([name, read(sheet)]).toEqual([name, [...may]]);
  }
  for (const [field, marks] of expected.marked) expect(sheet.marked(field)).toEqual(expect.arrayContaining([...marks]));
  for (const [words, path] of expected.written)
    if (sheet.words(path).split(words).length !== 2) expect([path, sheet.words(path)]).toEqual([path, words]);
};

const moves: fc.Arbitrary<Move[]> = fc.array(fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999), fc.nat(999)), {
  minLength: 20,
  maxLength: 80,
});
const tried = (trial: Trial, runs: number, endOnFailure: boolean): void => {
  const { through } = trial;
  const play = (all: readonly Move[]): void => {
    const devices = createDevices(Y, EVERY_KIND, 3);
    const circle = new Circle(devices, trial);
    for (const move of all) {
      const { device, met } = circle.play(move);
      checkMarks(through(device.sheet, device.doc));
      if (met) checkMeeting(devices, trial, met);
    }
    checkMeeting(devices, trial, circle.meet());
    for (const { doc } of devices) expect(notAllowedIn(EVERY_KIND, doc)).toEqual([]);
  };
  fc.assert(fc.property(moves, play), { seed: 4711, numRuns: runs, endOnFailure, includeErrorInReport: true });
};

const TIME = 600_000;
const RUNS = Number(process.env['LONG'] ?? 25);
const holds = (deeds: readonly Deed[], fields: readonly string[]): void => {
  tried({ deeds, fields, through: (sheet) => sheet }, RUNS, false);
};
/** A trial that cannot fail proves nothing. */
const caught = (deeds: readonly Deed[], fields: readonly string[], through: Trial['through']): void => {
  expect(() => {
    tried({ deeds, fields, through }, 400, true);
  }).toThrow(/expected .*/);
};

const ROWING: readonly Deed[] = ['add', 'add', 'remove', 'order', 'answer', 'answer', 'write'];
const RANKING: readonly Deed[] = ['add', 'tick', 'own', 'mark', 'mark', 'mark', 'rank', 'rank', 'remove'];
const LISTED = ['list', 'table', 'timeline', 'contacts'];
const PLACED = ['columns', 'square', 'rings'];
const ANSWERED = [
  'number',
  'scale',
  'choice',
  'choices',
  'date',
  'time',
  'people',
  'chain',
  'week',
  'calendar',
  'sliders',
  'body',
];

describe('three devices that hear of each other late, twice and in any order', { timeout: TIME }, () => {
  test('[LI1] [LI2] [LI3] [TB1] [TB2] lose no row of any kind, double none, and keep each cell by itself', () => {
    holds(ROWING, LISTED);
  });
  test('[PC1] [PC2] find each card in one place, the same for all', () => {
    holds([...ROWING, 'answer', 'answer'], PLACED);
  });
  test('[MK1] [MK2] [RK1] [RK2] [RK3] [RK4] never rank or mark too much, nor twice, and lose nothing that was only moved', () => {
    holds(RANKING, ['list', 'table', 'columns']);
  });
  test('[AN1] [AN2] [TB2] keep each answer, option, slot, day, slider and area by itself, and one of two to the same', () => {
    holds(['answer'], ANSWERED);
  });
  test('[GT1] [LI2] [RK3] show the same of a whole sheet in the end, and wrote nothing its template does not allow', () => {
    holds(DEEDS, ALL);
  });
});

describe('the gate', () => {
  test('[GT2] lets no key through that somebody made up from one that is allowed', () => {
    const doc = new Y.Doc();
    const sheet = openSheet(EVERY_KIND, doc);
    for (const field of ROWS) sheet.addRow(field, 'row-1', null);
    for (const [n, question] of questionsIn(sheet).entries()) question.answer(sheet, n % 2 === 0 ? 1 : 2);
    sheet.addOwn('people', 'mine', 'own-1');
    for (const mark of sheet.markable('rank').slice(0, 3)) sheet.mark('rank', mark, true);
    for (const mark of sheet.markable('top')) sheet.mark('top', mark, true);
    sheet.setAudience('text', { staff: true, group: 'named', family: true }, 'card-1');
    const entries = [...doc.getMap('values')];
    expect(new Set(entries.map(([key]) => key.split(':')[0])).size).toBe(KEY_KINDS.length - 1);
    for (const [key, value] of entries) {
      expect([key, isAllowedValue(EVERY_KIND, key, value)]).toEqual([key, true]);
      const [kind = '', path = ''] = key.split(':');
      const invented = [
        `${key}/x`,
        `${key}/`,
        `${kind}:nobody/${path}`,
        path,
        `${kind}:${path.replace(/^[^/]+/, 'intro')}`,
      ];
      expect(invented.filter((one) => allowedValueKey(EVERY_KIND, one))).toEqual([]);
      // Any word is a place in an order.
      const alike = ['mark rank', 'rank mark', 'place row'];
      const others = KEY_KINDS.filter((other) => other !== kind && !alike.includes(`${kind} ${other}`));
      expect(others.filter((other) => isAllowedValue(EVERY_KIND, `${other}:${path}`, value))).toEqual([]);
      const values = [{}, null, NaN, -1, 0.5, '', 'x'.repeat(300), '<b>', [true]];
      expect(values.filter((bad) => isAllowedValue(EVERY_KIND, key, bad))).toEqual(kind === 'own' ? ['<b>'] : []);
    }
  });
  test('[GT2] knows the slots of a week, the days of a calendar, and nothing beside them', () => {
    const bad = [
      ...['d7-h07', 'd0-h06', 'd0-h08', 'd0-h13', 'd0-h7', 'd00-h07', 'monday'].map((slot) => `detail:week/${slot}`),
      ...['2026-02-29', '2026-13-01', '2026-1-1', '1026-01-01', '2026-01-31T00'].map((day) => `detail:calendar/${day}`),
      ...['detail:choices', 'tick:choice/yes', 'tick:body/nose', 'place:table/row-1', 'rank:top/people/one'],
      ...['mark:rank/text/one', 'detail:chain/other/risk', 'detail:chain/thought/risk', 'row:chain/trigger'],
      ...['family:choice/shown/k', 'family:text/named/k', 'audience:agree/staff/k', 'detail:before', 'tick:agree/1'],
    ];
    expect(bad.filter((key) => allowedValueKey(EVERY_KIND, key))).toEqual([]);
    const roots = ['agree', 'before', 'week', 'chain/other', 'chain', 'columns', 'table/row-1', 'columns/row-1/risk'];
    expect(roots.filter((root) => rootKindOf(EVERY_KIND, `text:${root}`))).toEqual([]);
    for (const good of ['2024-02-29', '2028-12-31', '1999-06-30'])
      expect(isAllowedValue(EVERY_KIND, 'detail:date', good)).toBe(true);
    for (const time of ['24:00', '9:00', '12:60', 900])
      expect(isAllowedValue(EVERY_KIND, 'detail:time', time)).toBe(false);
  });
});

/** Answers everything of the same field again, as it stood on this device. */
const answeringAll = (sheet: Sheet): Sheet => {
  const again = (field: string, path: string): void => {
    for (const question of questionsIn(sheet)) {
      if (!question.name.startsWith(`${field}/`) && !question.name.startsWith(`${field}:`)) continue;
      if (question.name.startsWith(path)) continue;
      const [, at = '', option] = /^([^:]+):?(.*)$/.exec(question.name) ?? [];
      const stood = question.read(sheet);
      if (typeof stood === 'boolean' && option !== undefined) {
        sheet.choose(at, option, !stood);
        sheet.choose(at, option, stood);
      } else if (typeof stood === 'string' || typeof stood === 'number') {
        sheet.set(at, null);
        sheet.set(at, stood);
      }
    }
  };
  const fieldOf = (path: string): string => path.split('/')[0] ?? '';
  return {
    ...sheet,
    set: (path, value) => {
      again(fieldOf(path), path);
      return sheet.set(path, value);
    },
    choose: (path, option, on) => {
      again(fieldOf(path), `${path}:${option}`);
      return sheet.choose(path, option, on);
    },
  };
};

describe('the trial itself catches a sheet that', { timeout: TIME }, () => {
  let made = 0;
  test('moves a row by taking it out and putting it in anew', () => {
    caught(ROWING, ['table'], (sheet) => ({
      ...sheet,
      moveRow: (field, row, before) => {
        sheet.removeRow(field, row);
        return sheet.addRow(field, `copy-${String((made += 1))}`, before);
      },
    }));
  });
  test('moves a card by taking it out of one place and adding it to another', () => {
    caught(['add', 'answer', 'answer'], ['square'], (sheet) => ({
      ...sheet,
      putRow: (field, row, place) => {
        sheet.removeRow(field, row);
        return sheet.addRow(field, `copy-${String((made += 1))}`, null, place);
      },
    }));
  });
  test('shows more in a rank than it takes', () => {
    const fields = EVERY_KIND.fields.map((field) => (field.kind === 'rank' ? { ...field, upTo: 9 } : field));
    caught(RANKING, ['list', 'table', 'columns'], (sheet, doc) => {
      const { mark, marked } = openSheet({ ...EVERY_KIND, fields }, doc);
      return { ...sheet, mark, marked };
    });
  });
  test('moves what is ranked by taking it out and ranking it anew', () => {
    caught(['tick', 'mark', 'mark', 'mark', 'rank'], [], (sheet) => ({
      ...sheet,
      moveMark: (field, mark) => sheet.mark(field, mark, false) && sheet.mark(field, mark, true),
    }));
  });
  test.each(['table', 'choices', 'week', 'calendar', 'sliders', 'body', 'chain'])(
    'writes down all of %s with each answer in it',
    (field) => {
      caught(['add', 'answer', 'answer', 'answer'], [field], answeringAll);
    },
  );
});
