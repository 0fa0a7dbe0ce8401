import type { Bilingual } from '@opencircle/session';
import { placesOf, type LineField } from '../fields.ts';
import type { SheetReader } from '../reader.ts';
import { daysPainted, entriesOfLine, labelsOfMarked, ticked } from './entries.ts';
import { joined, nameOfRow, sayAnswer, written } from './say.ts';

/**
 * What a card shows of a line: what was chosen or written. Of something ticked, of a row and of a link only what names it;
 * scales, moves, numbers to call and notes stay in the sheet.
 */
export const cardOfLine = (reader: SheetReader, field: LineField): Bilingual => {
  const { key } = field;
  const inOne = (texts: readonly Bilingual[]): Bilingual => joined(texts, ' · ');
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return written(reader.words(key).trim());
    case 'number':
    case 'scale':
    case 'choice':
    case 'choices':
    case 'date':
    case 'time':
      return sayAnswer(reader, key, field) ?? written('');
    case 'checklist':
      return inOne(ticked(reader, key).map(({ label }) => label));
    case 'mark':
    case 'rank':
      return inOne(labelsOfMarked(reader, key));
    case 'list':
    case 'table':
    case 'timeline':
    case 'contacts':
      return inOne(reader.rows(key).flatMap((row) => nameOfRow(reader, field, row) ?? []));
    case 'columns':
    case 'two-by-two':
    case 'rings':
      return inOne(
        placesOf(field).flatMap(({ id, label }) => {
          const here = reader.rows(key).filter((row) => reader.place(key, row) === id);
          const names = here.flatMap((row) => nameOfRow(reader, field, row) ?? []);
          return names.length === 0 ? [] : [joined([label, joined(names, ', ')], ': ')];
        }),
      );
    case 'chain':
      return joined(
        field.links
          .map((link) => reader.words(`${key}/${link.key}`).trim())
          .filter((words) => words !== '')
          .map(written),
        ' → ',
      );
    case 'week-grid':
      return inOne(daysPainted(reader, field));
    case 'calendar':
    case 'sliders':
    case 'body-map':
      return inOne(entriesOfLine(reader, field));
  }
};
