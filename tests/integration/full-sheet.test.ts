import { expect, test } from 'vitest';
import { Doc } from 'yjs';
import { DOCUMENT_CAPS, judge, Ledger, parseUpdate, shapeOf } from '@opencircle/server/documents';
import { slotsOf, type Cell, type Field, type FieldOf, type Template } from '@opencircle/worksheets';
import { openSheet, type Sheet } from '@opencircle/worksheets/document';

const both = (words: string) => ({ en: words, es: words });
const line = { label: both('Line'), help: null, shareable: true, toPlan: null, family: true as const };
const options = ['a', 'b', 'c'].map((id) => ({ id, label: both(id) }));
const cells = ['one', 'two', 'three', 'four', 'five', 'six'].map((key): Cell => {
  return { key, label: both(key), kind: 'text', maxLength: 200 };
});
const week: FieldOf<'week-grid'> = { ...line, key: 'week', kind: 'week-grid', from: 0, to: 24, slotHours: 1, options };
const texts = Array.from({ length: 36 }, (_, at): Field => {
  return { ...line, key: `text-${String(at)}`, kind: 'text', maxLength: 200 };
});
/** Forty lines, among them as large a week, calendar and tables as a worksheet could sensibly have. */
const FULL: Template = {
  id: 'full',
  version: 1,
  title: both('Full'),
  purpose: both('For tests.'),
  mode: 'own',
  modes: ['own'],
  minutes: 60,
  caution: false,
  notes: both('For tests.'),
  fields: [
    ...texts,
    week,
    { ...line, key: 'calendar', kind: 'calendar', options },
    { ...line, key: 'table', kind: 'table', cells, maxRows: 12, addLabel: both('Add'), gap: null },
    { ...line, key: 'people', kind: 'checklist', options, addOwn: true, details: cells },
  ],
};
const DAYS = ['01', '02', '03'].flatMap((month) =>
  Array.from({ length: 28 }, (_, day) => `2026-${month}-${String(day + 1).padStart(2, '0')}`),
);

/** Fills every line, changes its mind about each, and decides three times who reads it. */
function fill(sheet: Sheet): void {
  for (const { key } of texts) sheet.text(key).applyEdit(0, 0, 'Some words of mine.');
  for (const n of [0, 1, 2]) {
    for (const { id } of slotsOf(week)) sheet.set(`week/${id}`, options[n]?.id ?? null);
    for (const day of DAYS) sheet.set(`calendar/${day}`, options[n]?.id ?? null);
    for (const { key } of FULL.fields)
      sheet.setAudience(key, { staff: true, group: 'no', family: n === 1 }, `card-${key}-${String(n)}`);
  }
  for (let row = 0; row < 20; row += 1) {
    if (row > 11) sheet.removeRow('table', `row-${String(row - 12)}`);
    sheet.addRow('table', `row-${String(row)}`);
    for (const { key } of cells) sheet.text(`table/row-${String(row)}/${key}`).applyEdit(0, 0, key);
  }
  for (let n = 0; n < 10; n += 1) {
    sheet.addOwn('people', 'Somebody', `own-${String(n)}`);
    for (const { key } of cells) sheet.text(`people/own-${String(n)}/${key}`).applyEdit(0, 0, key);
  }
}

test('a sheet of forty lines with a full week and three full months passes the gate, with room for as much again', () => {
  const doc = new Doc();
  const ledger = new Ledger();
  const shape = shapeOf(FULL);
  doc.on('update', (update: Uint8Array) => {
    const parsed = parseUpdate(update);
    const verdict =
      typeof parsed === 'string' ? parsed : judge(ledger, parsed, shape, (client) => client === doc.clientID);
    if (typeof verdict === 'string' || verdict.is !== 'new') throw new Error(JSON.stringify(verdict));
    ledger.take(verdict.change);
  });
  fill(openSheet(FULL, doc));
  expect(ledger.slots.size).toBeGreaterThan(500);
  expect(ledger.slots.size).toBeLessThan(DOCUMENT_CAPS.slots / 2);
  expect(ledger.pieces).toBeLessThan(DOCUMENT_CAPS.pieces / 2);
});
