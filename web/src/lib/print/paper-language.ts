import type { Language } from '@opencircle/session';
import { paper as en } from '#lib/text/staff/paper-en.ts';
import { paper as es } from '#lib/text/staff/paper-es.ts';

/** A language to print in, or one after the other, for the two sides of a page. */
export type PaperLanguage = Language | 'both';

/** The words of papers in each language; a page may print both. */
export const PAPER_WORDS = { en, es } as const;

/** The languages a choice stands for, in the order they are printed. */
export const languagesOf = (choice: PaperLanguage): readonly Language[] =>
  choice === 'both' ? ['en', 'es'] : [choice];
