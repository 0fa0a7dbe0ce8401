import type { Language } from '@opencircle/session';
import type { Template } from '@opencircle/worksheets';
import type { Sheet } from '@opencircle/worksheets/document';

/** One field of a sheet as it stands on paper. */
export interface PrintedField {
  readonly key: string;
  readonly label: string;
  readonly lines: readonly string[];
}

/** What somebody takes home: everything they wrote, Only-me lines too, and the cards they were given. */
export function printedFields(template: Template, sheet: Sheet, language: Language): readonly PrintedField[] {
  const detailsOf = (field: string, option: string): readonly string[] => {
    const checklist = template.fields.find(({ key }) => key === field);
    if (checklist?.kind !== 'checklist') return [];
    return checklist.details.flatMap((detail) => {
      const path = `${field}/${option}/${detail.key}`;
      const value = detail.kind === 'text' ? sheet.words(path) : sheet.detail(field, option, detail.key);
      if (value === null || value === '') return [];
      const chosen =
        detail.kind === 'choice' ? detail.options.find(({ id }) => id === value)?.label[language] : undefined;
      return [`${detail.label[language]}: ${chosen ?? String(value)}`];
    });
  };
  const labelOf = (field: string, option: string): string =>
    sheet.options(field).find(({ id }) => id === option)?.label[language] ?? '';

  return template.fields.map((field) => {
    const lines = (): readonly string[] => {
      switch (field.kind) {
        case 'card':
          return [field.text[language]];
        case 'agreement':
          return field.statements.map((statement) => statement[language]);
        case 'text':
        case 'long-text':
          return [sheet.words(field.key)];
        case 'list':
          return sheet.rows(field.key).map((row) => sheet.words(`${field.key}/${row}`));
        case 'mark':
          return sheet.marked(field.key).map(({ from, option }) => labelOf(from, option));
        case 'checklist':
          return sheet
            .options(field.key)
            .filter(({ id }) => sheet.ticked(field.key, id))
            .map(({ id, label }) => [label[language], ...detailsOf(field.key, id)].join(' – '));
        default:
          return field satisfies never;
      }
    };
    return { key: field.key, label: field.label[language], lines: lines().filter((line) => line.trim() !== '') };
  });
}

/** A sheet as plain text, for a file somebody keeps. */
export function sheetToText(template: Template, sheet: Sheet, language: Language): string {
  const fields = printedFields(template, sheet, language).flatMap(({ label, lines }) => [
    '',
    label,
    ...lines.map((line) => `  ${line}`),
  ]);
  return [template.title[language].toUpperCase(), ...fields, ''].join('\n');
}
