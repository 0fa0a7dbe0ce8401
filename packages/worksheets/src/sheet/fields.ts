import type { Cell, Field, FieldKind, FieldOf, Template, TemplateOption } from '../template.ts';
import { isDate } from './days.ts';

/** A field somebody fills: one line of a sheet. */
export type LineField = Exclude<Field, { readonly kind: 'card' | 'carry' | 'agreement' }>;

const LISTED = ['list', 'table', 'timeline', 'contacts'] as const;
const PLACED = ['columns', 'two-by-two', 'rings'] as const;
/** A field with rows, or with cards in places. */
export type RowsField = FieldOf<(typeof LISTED)[number] | (typeof PLACED)[number]>;
/** A field with cards in places. */
export type PlacedField = FieldOf<(typeof PLACED)[number]>;

/** The field of this key and kind, or null. */
export const fieldOf = <K extends FieldKind>(
  template: Template,
  key: string,
  ...kinds: readonly K[]
): FieldOf<K> | null => {
  const isWanted = (field: Field): field is FieldOf<K> =>
    field.key === key && kinds.some((kind) => kind === field.kind);
  return template.fields.find(isWanted) ?? null;
};
export const rowsFieldOf = (template: Template, key: string): RowsField | null =>
  fieldOf(template, key, ...LISTED, ...PLACED);
export const placedFieldOf = (template: Template, key: string): PlacedField | null => fieldOf(template, key, ...PLACED);

const isLine = (field: Field): field is LineField =>
  field.kind !== 'card' && field.kind !== 'carry' && field.kind !== 'agreement';

/** The lines of a template, in its order. */
export const lineFieldsOf = (template: Template): readonly LineField[] => template.fields.filter(isLine);

/** How many lines a sheet of this template has. */
export const linesTotal = (template: Template): number => lineFieldsOf(template).length;

/** The cells of a field: what stands under its options, in its rows, on its cards; of a chain: at this link, ways out last. */
export const cellsOf = (field: Field, part?: string): readonly Cell[] => {
  if (field.kind === 'checklist') return field.details;
  if (field.kind !== 'chain') return 'cells' in field ? field.cells : [];
  const links = part === undefined ? field.links : field.links.filter(({ key }) => key === part);
  return links.flatMap(({ cells, exits }) => [...cells, ...exits]);
};

/** One slot of a week grid: its id, its day (0 is Monday) and the hour it begins. */
export interface Slot {
  readonly id: string;
  readonly day: number;
  readonly hour: number;
}
const WEEK = [0, 1, 2, 3, 4, 5, 6];

/** The slots of a week grid, day after day. */
export const slotsOf = ({ from, to, slotHours }: FieldOf<'week-grid'>): readonly Slot[] =>
  WEEK.flatMap((day) =>
    Array.from({ length: Math.max(0, Math.ceil((to - from) / slotHours)) }, (_, at): Slot => {
      const hour = from + at * slotHours;
      return { id: `d${String(day)}-h${String(hour).padStart(2, '0')}`, day, hour };
    }),
  );

/** Asked for every slot that is read, so it does not make them all. */
const isSlotOf = ({ from, to, slotHours }: FieldOf<'week-grid'>, id: string): boolean => {
  const hour = Number(/^d[0-6]-h(\d\d)$/.exec(id)?.[1]);
  return hour >= from && hour < to && (hour - from) % slotHours === 0;
};

/** Where the cards of a field can stand; none where it has no places. */
export const placesOf = (field: Field): readonly TemplateOption[] =>
  field.kind === 'columns' || field.kind === 'two-by-two' || field.kind === 'rings' ? field.places : [];

/** Whether a checklist has this option, or may be given it by somebody. */
export const mayHaveOption = (template: Template, field: string, option: string): boolean => {
  const checklist = fieldOf(template, field, 'checklist');
  return checklist !== null && (checklist.addOwn || checklist.options.some(({ id }) => id === option));
};

/** A cell of an option, a row, a card or a link, or null. Rows and own options are known by their ids only. */
export const cellAt = (template: Template, key: string, part: string, cell: string): Cell | null => {
  const field = template.fields.find((one) => one.key === key);
  if (!field || (field.kind === 'checklist' && !mayHaveOption(template, key, part))) return null;
  return cellsOf(field, part).find((one) => one.key === cell) ?? null;
};

/** Whether something of this name may be marked or ranked in a field. */
export const mayMark = (template: Template, key: string, from: string, option: string): boolean => {
  const field = fieldOf(template, key, 'mark', 'rank');
  if (field?.kind === 'rank' && from === key) return field.options.some(({ id }) => id === option);
  if (!field?.from.includes(from)) return false;
  return mayHaveOption(template, from, option) || rowsFieldOf(template, from) !== null;
};

/** The longest text at a path, or null if this template has no text there. */
export const textLimitOf = (template: Template, path: string): number | null => {
  const [key = '', second, third, ...rest] = path.split('/');
  if (rest.length > 0) return null;
  if (second === undefined) return fieldOf(template, key, 'text', 'long-text')?.maxLength ?? null;
  if (third !== undefined) {
    const cell = cellAt(template, key, second, third);
    return cell?.kind === 'text' ? cell.maxLength : null;
  }
  const chain = fieldOf(template, key, 'chain');
  if (chain) return chain.links.find((link) => link.key === second)?.maxLength ?? null;
  return (fieldOf(template, key, 'list') ?? placedFieldOf(template, key))?.maxLength ?? null;
};

/** What may be answered at a path: one number, date or time, one option, or several options. */
export type Answer =
  | { readonly is: 'number'; readonly min: number; readonly max: number }
  | { readonly is: 'one' | 'several'; readonly of: readonly string[] }
  | { readonly is: 'date' | 'time' };

/** What may be answered at a path, or null if it is no place for an answer. */
export const answerAt = (template: Template, path: readonly string[]): Answer | null => {
  const [key = '', second, third, ...rest] = path;
  const field = template.fields.find((one) => one.key === key);
  if (!field || rest.length > 0) return null;
  if (second === undefined) return answerOf(field);
  if (third !== undefined) return answerOf(cellAt(template, key, second, third));
  if (field.kind === 'sliders') return answerOf(field.sliders.find((slider) => slider.key === second) ?? null);
  const isPainted = field.kind === 'week-grid' ? isSlotOf(field, second) : field.kind === 'calendar' && isDate(second);
  return isPainted && 'options' in field ? { is: 'one', of: idsOf(field.options) } : null;
};

const idsOf = (options: readonly TemplateOption[]): readonly string[] => options.map(({ id }) => id);

const answerOf = (asked: Field | Cell | null): Answer | null => {
  if (asked === null) return null;
  if (asked.kind === 'number' || asked.kind === 'scale') return { is: 'number', min: asked.min, max: asked.max };
  if (asked.kind === 'choice') return { is: 'one', of: idsOf(asked.options) };
  if (asked.kind === 'choices' || asked.kind === 'body-map') return { is: 'several', of: idsOf(asked.options) };
  return asked.kind === 'date' || asked.kind === 'time' ? { is: asked.kind } : null;
};
