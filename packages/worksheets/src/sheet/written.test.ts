import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { entriesOf, linesOf, openSheet, type Sheet } from '../document.ts';
import { EVERY_KIND } from '../trial/every-kind.ts';
import { lineFieldsOf } from './fields.ts';

const write = (sheet: Sheet, words: Readonly<Record<string, string>>): void => {
  for (const [path, said] of Object.entries(words)) sheet.text(path).applyEdit(0, 0, said);
};

/** Something in every line, and beside it rows and cards that say nothing. */
const filled = (): Y.Doc => {
  const doc = new Y.Doc();
  const sheet = openSheet(EVERY_KIND, doc);
  for (const field of ['list', 'table', 'timeline', 'contacts', 'columns', 'square', 'rings'])
    for (const row of ['r1', 'empty']) sheet.addRow(field, row);
  const answers = {
    number: 12,
    scale: 7,
    choice: 'no',
    date: '2026-07-02',
    time: '18:30',
    'people/one/risk': 4,
    'people/one/move': 'call',
    'people/one/at': '00:05',
    'table/r1/risk': 9,
    'table/r1/times': 2,
    'table/r1/on': '2028-02-29',
    'columns/r1/risk': 3,
    'chain/trigger/risk': 0,
    'week/d0-h07': 'work',
    'week/d0-h09': 'work',
    'week/d0-h11': 'meeting',
    'week/d6-h07': 'meeting',
    'calendar/2026-01-31': 'hard',
    'sliders/able': 5,
  };
  for (const [path, value] of Object.entries(answers)) expect([path, sheet.set(path, value)]).toEqual([path, true]);
  for (const [path, option] of [
    ['choices', 'c'],
    ['choices', 'a'],
    ['people/one/ways', 'mind'],
    ['table/r1/ways', 'people'],
    ['table/r1/ways', 'body'],
    ['chain/trigger/ways', 'body'],
    ['body', 'feet'],
    ['body', 'head'],
  ] as const)
    sheet.choose(path, option, true);
  sheet.tick('people', 'one', true);
  sheet.putRow('square', 'r1', 'se');
  write(sheet, {
    text: 'Payday',
    long: 'Monday.\n\nTuesday.',
    'list/r1': 'Call Ana',
    'people/one/what': 'at noon',
    'table/r1/what': 'Friday night',
    'timeline/r1/what': 'no sleep',
    'contacts/r1/name': 'Ray',
    'contacts/r1/phone': '555 0100',
    'columns/r1': 'gym',
    'columns/r1/note': 'the small one',
    'square/r1': 'rest',
    'rings/r1': 'A.',
    'chain/trigger': 'the bar',
    'chain/thought': 'just one',
    'chain/thought/what': 'go home',
  });
  for (const mark of [
    { from: 'table', option: 'r1' },
    { from: 'rank', option: 'food' },
  ])
    sheet.mark('rank', mark, true);
  sheet.mark('top', { from: 'list', option: 'r1' }, true);
  return doc;
};

describe('what others are given of a sheet with every kind of field', () => {
  const doc = filled();
  test('[LN1] nothing of an empty sheet, though rows, cards and their places stand in it', () => {
    const empty = new Y.Doc();
    const sheet = openSheet(EVERY_KIND, empty);
    sheet.addRow('table', 'r1');
    sheet.addRow('columns', 'r1', null, 'right');
    write(sheet, { 'contacts/none/name': ' ', 'chain/trigger': '\n' });
    expect(linesOf('sheet', EVERY_KIND, empty).filter((line) => line.filled)).toEqual([]);
    expect(entriesOf(EVERY_KIND, empty)).toEqual([]);
    expect(linesOf('sheet', EVERY_KIND, doc).map(({ line, filled }) => [line, filled])).toEqual(
      lineFieldsOf(EVERY_KIND).map(({ key }) => [key, true]),
    );
  });
  test('[LN2] a card: what was chosen or written, and what names a row, no number to call', () => {
    expect(Object.fromEntries(linesOf('sheet', EVERY_KIND, doc).map(({ line, text }) => [line, text.es]))).toEqual({
      text: 'Payday',
      long: 'Monday.\n\nTuesday.',
      number: '12',
      scale: '7 / 10',
      choice: 'no (es)',
      choices: 'a (es), c (es)',
      date: '2 jul 2026',
      time: '6:30 p. m.',
      people: 'one (es)',
      top: 'Call Ana',
      list: 'Call Ana',
      table: 'Friday night',
      timeline: 'no sleep',
      contacts: 'Ray',
      columns: 'left (es): gym',
      square: 'se (es): rest',
      rings: 'close (es): A.',
      rank: 'Friday night · food (es)',
      chain: 'the bar → just one',
      week: 'Lunes: 7 a. m. – 11 a. m. work (es), 11 a. m. – 12 p. m. meeting (es) · Domingo: 7 a. m. – 9 a. m. meeting (es)',
      calendar: '31 ene 2026: hard (es)',
      sliders: 'able (es) 5 / 10',
      body: 'head (es), feet (es)',
    });
  });
  test('[LN3] on paper: all of it, paragraph by paragraph', () => {
    const said = Object.fromEntries(
      entriesOf(EVERY_KIND, doc).map(({ line, entries }) => [line, entries.map(({ en }) => en)]),
    );
    expect(said).toMatchObject({
      long: ['Monday.', 'Tuesday.'],
      date: ['Jul 2, 2026'],
      time: ['6:30 PM'],
      people: ['one – at noon – risk 4 / 10 – call – ways: mind – at: 12:05 AM'],
      list: ['Call Ana'],
      table: ['Friday night – risk 9 / 10 – times 2 times – ways: body, people – on: Feb 29, 2028'],
      contacts: ['Ray – phone: 555 0100'],
      columns: ['left: gym – risk 3 / 10 – note: the small one'],
      square: ['se: rest'],
      rank: ['Friday night', 'food'],
      chain: ['trigger: the bar – risk 0 / 10 – ways: body', 'thought: just one – what: go home'],
      week: ['Monday: 7 AM – 11 AM work, 11 AM – 12 PM meeting', 'Sunday: 7 AM – 9 AM meeting'],
      calendar: ['Jan 31, 2026: hard'],
      sliders: ['able 5 / 10'],
      body: ['head, feet'],
    });
  });
  test('[LN4] as a table, where it is one', () => {
    const tables = new Map(entriesOf(EVERY_KIND, doc).map(({ line, table }) => [line, table]));
    for (const [line, table] of tables)
      for (const row of table?.rows ?? []) expect([line, row.length]).toEqual([line, table?.head.length]);
    const said = (line: string): unknown => {
      const table = tables.get(line);
      return table && [table.head, ...table.rows].map((row) => row.map(({ en }) => en).join('|'));
    };
    expect([...tables].filter(([, table]) => table === null).map(([line]) => line)).toEqual(
      ['text', 'long', 'number', 'scale', 'choice', 'choices', 'date', 'time', 'people', 'top', 'list', 'rank'].concat([
        'calendar',
        'body',
      ]),
    );
    expect(said('table')).toEqual([
      'what|risk|sure|times|move|ways|on|at',
      'Friday night|9 / 10||2 times||body, people|Feb 29, 2028|',
    ]);
    expect(said('square')).toEqual(['square|Where|risk|note', 'rest|se||']);
    expect(said('chain')).toEqual([
      'chain|What I wrote|risk|move|ways|what',
      'trigger|the bar|0 / 10||body|',
      'thought|just one||||go home',
    ]);
    expect(said('week')).toEqual([
      'Time|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday',
      '7 AM – 9 AM|work||||||meeting',
      '9 AM – 11 AM|work||||||',
      '11 AM – 12 PM|meeting||||||',
    ]);
    expect(said('sliders')).toEqual(['sliders|Number', 'ready|', 'able|5 / 10']);
  });
});
