import { openSheet, type Sheet } from '@opencircle/worksheets/document';
import type { Template } from '@opencircle/worksheets';
import type { Doc } from 'yjs';
import type { Seeded } from './seeded.ts';

const id = (seeded: Seeded): string => `id${String(seeded.below(1e9))}`;

/** One thing somebody does with an open sheet, through the same calls the page makes. */
export function editAtRandom(sheet: Sheet, seeded: Seeded): void {
  const rows = sheet.rows('plan');
  const paths: readonly [string, ...string[]] = ['why', 'story', 'people/ex/how', ...rows.map((row) => `plan/${row}`)];
  const [option, line] = [seeded.pick(['ex', 'boss']), seeded.pick(['why', 'story', 'people'])];
  switch (seeded.below(12)) {
    case 0:
      return void sheet.tick('people', option, seeded.chance(0.6));
    case 1:
      return void sheet.set(`people/${option}/much`, seeded.below(11));
    case 2:
      return void (rows.length > 3
        ? sheet.removeRow('plan', rows[seeded.below(rows.length)] ?? '')
        : sheet.addRow('plan', id(seeded)));
    case 3:
      return void sheet.setAudience(
        line,
        { staff: seeded.chance(0.5), group: seeded.pick(['no', 'named', 'unnamed']), family: false },
        id(seeded),
      );
    case 4: {
      const text = sheet.text(seeded.pick(paths));
      return void (seeded.chance(0.5) ? text.undo() : text.redo());
    }
    default: {
      const text = sheet.text(seeded.pick(paths));
      const { length } = text.toString();
      const at = seeded.below(length + 1);
      const removed = seeded.chance(0.3) || length > 80 ? seeded.below(Math.min(12, length - at + 1)) : 0;
      text.applyEdit(at, removed, removed > 0 && seeded.chance(0.5) ? '' : seeded.word());
    }
  }
}

/** Everything that stands in a document, to compare one replica with another. */
export function contentOf(template: Template, doc: Doc): string {
  const sheet = openSheet(template, doc);
  const rows = sheet.rows('plan');
  const content = {
    texts: ['why', 'story', 'people/ex/how', 'people/boss/how', ...rows.map((row) => `plan/${row}`)].map((path) =>
      sheet.words(path),
    ),
    rows,
    ticked: ['ex', 'boss'].map((option) => [sheet.ticked('people', option), sheet.value(`people/${option}/much`)]),
    audience: ['why', 'story', 'people'].map((line) => [sheet.audience(line), sheet.card(line)]),
  };
  sheet.close();
  return JSON.stringify(content);
}
