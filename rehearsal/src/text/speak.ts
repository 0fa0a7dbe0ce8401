import type { Language } from '@opencircle/session';
import type { Spoken } from './spoken.ts';

/** What one person says about the first of these things anybody has words for; at most so many characters, whole words only. */
export function say(about: readonly Spoken[string][], who: number, language: Language, most: number): string {
  const all = about.find((words) => words.length > 0) ?? [];
  const words = all[who % Math.max(1, all.length)];
  return words === undefined ? '' : fitted(words[language], most);
}
/** As many whole words as fit. */
export function fitted(words: string, most: number): string {
  if (words.length <= most) return words;
  const cut = words.slice(0, most + 1);
  const end = cut.lastIndexOf(' ');
  return (end > 0 ? cut.slice(0, end) : words.slice(0, most)).replace(/[,;:.]$/, '');
}
