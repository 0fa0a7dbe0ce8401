import type { Audience, Bilingual, CardKey } from '@opencircle/session';
import type { Template } from '../template.ts';
import { isAllowedValue } from './allowed.ts';
import { fieldOf, type LineField } from './fields.ts';
import { keyOf, pathsUnder, type ReadValues } from './values.ts';

/** An option of a checklist as it stands in one sheet: the template's, then those somebody added. */
export interface SheetOption {
  readonly id: string;
  readonly label: Bilingual;
  readonly own: boolean;
}
/** One marked option: which checklist it comes from, and which option it is. */
export interface Mark {
  readonly from: string;
  readonly option: string;
}

/** What stands in a sheet. Anything the template does not allow reads as if it were not there. */
export interface SheetReader {
  readonly template: Template;
  words(path: string): string;
  options(field: string): readonly SheetOption[];
  ticked(field: string, option: string): boolean;
  /** A scale's number or a choice's option id. Text details are texts. */
  detail(field: string, option: string, detail: string): string | number | null;
  /** In the order they were marked. Never more than the field allows. */
  marked(field: string): readonly Mark[];
  /** Row ids in their order. */
  rows(field: string): readonly string[];
  audience(line: string): Audience;
  /** The board's key of this line while it is shared with the group. */
  card(line: string): CardKey | null;
  filled(line: LineField): boolean;
}

/** Who reads a line while nobody chose: staff. The page says so. */
const DEFAULT_AUDIENCE: Audience = { staff: true, group: 'no' };

/** From the fewest readers to the most. */
const WAYS = ['only-me', 'staff', 'unnamed', 'named'];

/** Reads a sheet out of its map and its texts. The same map always reads the same, in whatever order it was written. */
export const createReader = (template: Template, values: ReadValues, words: (path: string) => string): SheetReader => {
  const allowed = (key: string): unknown => {
    const value = values.get(key);
    return isAllowedValue(template, key, value) ? value : undefined;
  };
  const orderOf = (key: string): string => {
    const value = allowed(key);
    return typeof value === 'string' ? value : '';
  };

  const options = (field: string): readonly SheetOption[] => {
    const own = pathsUnder(values, 'own', field).flatMap(([id = '']) => {
      const label = allowed(keyOf('own', field, id));
      return typeof label === 'string' ? [{ id, label: { en: label, es: label }, own: true }] : [];
    });
    const given = fieldOf(template, field, 'checklist')?.options ?? [];
    return [...given.map((option) => ({ ...option, own: false })), ...own.sort((a, b) => byText(a.id, b.id))];
  };
  const ticked = (field: string, option: string): boolean => {
    if (allowed(keyOf('tick', field, option)) !== true) return false;
    const isGiven = fieldOf(template, field, 'checklist')?.options.some(({ id }) => id === option);
    return isGiven === true || allowed(keyOf('own', field, option)) !== undefined;
  };

  const marked = (field: string): readonly Mark[] =>
    pathsUnder(values, 'mark', field)
      .map(([from = '', option = '']) => ({ from, option, order: orderOf(keyOf('mark', field, from, option)) }))
      .filter(({ from, option, order }) => order !== '' && ticked(from, option))
      .sort((a, b) => byText(a.order, b.order) || byText(a.from, b.from) || byText(a.option, b.option))
      .slice(0, fieldOf(template, field, 'mark')?.upTo ?? 0)
      .map(({ from, option }) => ({ from, option }));

  const rows = (field: string): readonly string[] =>
    pathsUnder(values, 'row', field)
      .map(([row = '']) => ({ row, order: orderOf(keyOf('row', field, row)) }))
      .filter(({ row, order }) => order !== '' && values.get(keyOf('gone', field, row)) === undefined)
      .sort((a, b) => byText(a.order, b.order) || byText(a.row, b.row))
      .map(({ row }) => row);

  /** Two devices of one person can leave two choices standing; then the one that fewer people read counts. */
  const choice = (line: string): { readonly way: string; readonly id: string } | null => {
    const standing = pathsUnder(values, 'audience', line)
      .filter((path) => allowed(keyOf('audience', line, ...path)) === true)
      .map(([way = '', id = '']) => ({ way, id }));
    return standing.sort((a, b) => WAYS.indexOf(a.way) - WAYS.indexOf(b.way) || byText(a.id, b.id))[0] ?? null;
  };
  const audience = (line: string): Audience => {
    const way = choice(line)?.way;
    if (way === 'only-me') return { staff: false, group: 'no' };
    return way === 'named' || way === 'unnamed' ? { staff: true, group: way } : DEFAULT_AUDIENCE;
  };

  const filled = (line: LineField): boolean => {
    switch (line.kind) {
      case 'text':
      case 'long-text':
        return words(line.key).trim() !== '';
      case 'checklist':
        return options(line.key).some(({ id }) => ticked(line.key, id));
      case 'mark':
        return marked(line.key).length > 0;
      case 'list':
        return rows(line.key).some((row) => words(`${line.key}/${row}`).trim() !== '');
    }
  };

  return {
    template,
    words,
    options,
    ticked,
    detail(field, option, detail) {
      const value = allowed(keyOf('detail', field, option, detail));
      return typeof value === 'string' || typeof value === 'number' ? value : null;
    },
    marked,
    rows,
    audience,
    card: (line) => (audience(line).group === 'no' ? null : (choice(line)?.id ?? null)),
    filled,
  };
};

/** By character codes, which every device and the server agree on. */
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
