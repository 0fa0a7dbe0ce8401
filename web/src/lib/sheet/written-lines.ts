import type { Language } from '@opencircle/session';
import { entriesIn, type Sheet } from '@opencircle/worksheets/document';
import { paperLines, type PaperLine } from '#lib/print/sheet/paper-line.ts';

/** What somebody takes home: everything they wrote, Only-me lines too, by field. */
export const linesOfSheet = (sheet: Sheet, language: Language): Readonly<Record<string, PaperLine>> =>
  paperLines(entriesIn(sheet), language);

/** A sheet as plain text, for a file somebody keeps: with the cards they were given and what they agreed to. */
export function sheetToText(sheet: Sheet, language: Language): string {
  const written = linesOfSheet(sheet, language);
  const fields = sheet.template.fields.flatMap((field) => {
    const lines = (): readonly string[] => {
      if (field.kind === 'card') return [field.text[language]];
      if (field.kind === 'agreement') return field.statements.map((statement) => statement[language]);
      return written[field.key]?.entries ?? [];
    };
    return ['', field.label[language], ...lines().map((line) => `  ${line}`)];
  });
  return [sheet.template.title[language].toUpperCase(), ...fields, ''].join('\n');
}
