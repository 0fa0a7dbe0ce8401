import type { Language } from '@opencircle/session';
import type { Handout } from '@opencircle/worksheets';

/** A page to take home as plain text, for a file somebody keeps. */
export function handoutToText({ title, keySentence, parts, sources }: Handout, language: Language): string {
  const said = parts.flatMap(({ heading, lines }) => [
    '',
    heading[language],
    ...lines.map((line) => `- ${line[language]}`),
  ]);
  return [title[language].toUpperCase(), '', keySentence[language], ...said, '', ...sources, ''].join('\n');
}
