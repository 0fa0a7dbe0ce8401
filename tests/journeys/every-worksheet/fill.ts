import type { Cell, Field } from '@opencircle/worksheets';
import { cellsOf, placesOf, slotsOf, type Sheet } from '@opencircle/worksheets/document';
import type { OpenSheet } from '../../support/people/open-sheet.ts';

const NUMBER = '555-013-4567';
const DAY = '2026-12-01';
/** How much somebody writes who takes their time. */
const ROWS = 3;

let made = 0;
const fresh = (): string => `made-${String((made += 1))}`;

/** As people answer: a word or two where that is enough. */
const ANSWERS: Readonly<Record<string, string>> = {
  name: 'Rosa',
  relation: 'my sister',
  phone: NUMBER,
  when: 'evenings',
};
const wordsOf = (cell: Cell): string => ANSWERS[cell.key] ?? 'go with Rosa';

function fillCell(sheet: Sheet, path: string, cell: Cell): void {
  switch (cell.kind) {
    case 'text':
      sheet.text(path).applyEdit(0, 0, wordsOf(cell));
      break;
    case 'choice':
      sheet.set(path, cell.options[0]?.id ?? null);
      break;
    case 'choices':
      for (const { id } of cell.options.slice(0, 2)) sheet.choose(path, id, true);
      break;
    case 'scale':
    case 'number':
      sheet.set(path, cell.max);
      break;
    case 'date':
      sheet.set(path, DAY);
      break;
    case 'time':
      sheet.set(path, '18:00');
      break;
  }
}
const fillCells = (sheet: Sheet, path: string, cells: readonly Cell[]): void => {
  for (const cell of cells) fillCell(sheet, `${path}/${cell.key}`, cell);
};

function fillField(sheet: Sheet, field: Field): void {
  const { key } = field;
  switch (field.kind) {
    case 'card':
    case 'carry':
    case 'agreement':
    case 'calendar':
      break;
    case 'text':
    case 'long-text':
      sheet.text(key).applyEdit(0, 0, 'Be there when she wakes up.');
      break;
    case 'number':
    case 'scale':
    case 'choice':
    case 'choices':
    case 'date':
    case 'time':
      fillCell(sheet, key, field);
      break;
    case 'checklist':
      for (const { id } of field.options.slice(0, ROWS)) {
        sheet.tick(key, id, true);
        fillCells(sheet, `${key}/${id}`, field.details);
      }
      break;
    case 'mark':
    case 'rank':
      for (const one of sheet.markable(key).slice(0, field.upTo)) sheet.mark(key, one, true);
      break;
    case 'list':
      for (let row = 0; row < Math.min(ROWS, field.maxRows); row += 1) {
        const id = fresh();
        sheet.addRow(key, id);
        sheet.text(`${key}/${id}`).applyEdit(0, 0, `Small step ${String(row + 1)}`);
      }
      break;
    case 'table':
    case 'timeline':
    case 'contacts':
      for (let row = 0; row < Math.min(ROWS, field.maxRows); row += 1) {
        const id = fresh();
        sheet.addRow(key, id);
        fillCells(sheet, `${key}/${id}`, cellsOf(field));
      }
      break;
    case 'columns':
    case 'two-by-two':
    case 'rings':
      for (const place of placesOf(field)) {
        const id = fresh();
        sheet.addRow(key, id, null, place.id);
        sheet.text(`${key}/${id}`).applyEdit(0, 0, `R. ${id}`);
        fillCells(sheet, `${key}/${id}`, cellsOf(field));
      }
      break;
    case 'chain':
      for (const link of field.links) {
        sheet.text(`${key}/${link.key}`).applyEdit(0, 0, 'What happened here.');
        fillCells(sheet, `${key}/${link.key}`, cellsOf(field, link.key));
      }
      break;
    case 'week-grid':
      for (const { id, day, hour } of slotsOf(field))
        if (day < ROWS && hour < field.from + 2 * field.slotHours)
          sheet.set(`${key}/${id}`, field.options[0]?.id ?? null);
      break;
    case 'sliders':
      for (const slider of field.sliders) sheet.set(`${key}/${slider.key}`, slider.max);
      break;
    case 'body-map':
      for (const { id } of field.options.slice(0, ROWS)) sheet.choose(key, id, true);
      break;
  }
}

/** Fills every line of a sheet, as somebody does who takes their time, waits until it is saved, and puts it away. */
export async function fillWhole(open: OpenSheet): Promise<void> {
  open.change((sheet) => {
    for (const field of sheet.template.fields) fillField(sheet, field);
  });
  await open.allSaved();
  open.close();
}
