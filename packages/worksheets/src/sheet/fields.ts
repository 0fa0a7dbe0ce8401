import type { Detail, Field, FieldKind, FieldOf, Template } from '../template.ts';

/** A field somebody fills: one line of a sheet. */
export type LineField = Exclude<Field, { readonly kind: 'card' | 'agreement' }>;

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

/** A detail of a checklist, or null. */
export const detailOf = (template: Template, field: string, detail: string): Detail | null =>
  fieldOf(template, field, 'checklist')?.details.find(({ key }) => key === detail) ?? null;

/** The lines of a template, in its order. */
export const lineFieldsOf = (template: Template): readonly LineField[] =>
  template.fields.filter((field): field is LineField => field.kind !== 'card' && field.kind !== 'agreement');

/** How many lines a sheet of this template has. */
export const linesTotal = (template: Template): number => lineFieldsOf(template).length;

/** The longest text at a path, or null if this template has no text there. Rows and own options are known by their ids only. */
export const textLimitOf = (template: Template, path: string): number | null => {
  const [key = '', second, third, ...rest] = path.split('/');
  if (rest.length > 0) return null;
  if (second === undefined) return fieldOf(template, key, 'text', 'long-text')?.maxLength ?? null;
  if (third === undefined) return fieldOf(template, key, 'list')?.maxLength ?? null;
  const detail = mayHaveOption(template, key, second) ? detailOf(template, key, third) : null;
  return detail?.kind === 'text' ? detail.maxLength : null;
};

/** Whether a checklist has this option, or may be given it by somebody. */
export const mayHaveOption = (template: Template, field: string, option: string): boolean => {
  const checklist = fieldOf(template, field, 'checklist');
  return checklist !== null && (checklist.addOwn || checklist.options.some(({ id }) => id === option));
};
