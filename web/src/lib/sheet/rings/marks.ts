import type { Bilingual, Language } from '@opencircle/session';
import type { CellOf } from '@opencircle/worksheets';
import type { SheetReader } from '@opencircle/worksheets/document';
import type { PlacedField } from '../places/placing.svelte.ts';

/** How an answer about a card looks on a map and beside the card: by its shape and letter, whatever one sees of colours. */
export interface Mark {
  readonly shape: number;
  readonly letter: string;
  readonly label: Bilingual;
}
type Asked = CellOf<'choice' | 'choices'>;

/** What a map says about its cards: the one question with few answers, such as how safe somebody is to be near. */
const askedOf = (field: PlacedField): Asked | undefined =>
  field.kind === 'rings' ? field.cells.find((cell): cell is Asked => cell.kind === 'choice') : undefined;

/** The marks of each answer, by its id. Letters are the first ones of the answers, or a, b, c where two begin alike. */
export const marksOf = (field: PlacedField, language: Language): ReadonlyMap<string, Mark> => {
  const options = askedOf(field)?.options ?? [];
  const firsts = options.map(({ label }) => label[language].trim().charAt(0).toUpperCase());
  const areDifferent = new Set(firsts).size === firsts.length;
  return new Map(
    options.map(({ id, label }, shape) => [
      id,
      { shape, label, letter: areDifferent ? (firsts[shape] ?? '') : String.fromCharCode(65 + shape) },
    ]),
  );
};

/** The mark of one card; null while nobody answered. */
export const markOf = (
  reader: SheetReader | null,
  field: PlacedField,
  row: string,
  language: Language,
): Mark | null => {
  const asked = askedOf(field);
  const answer = asked ? reader?.value(`${field.key}/${row}/${asked.key}`) : null;
  return marksOf(field, language).get(String(answer)) ?? null;
};
