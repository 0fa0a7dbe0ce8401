import type { Language, SessionSlice } from '@opencircle/session';

/** Names as one would say them: "Kim and Lou". */
export const namesOf = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names);

/** What the wall calls this session, and who sits in. */
export function titleOf(
  { title, observers }: Pick<SessionSlice, 'title' | 'observers'>,
  language: Language,
  sitsIn: (names: string, count: number) => string,
): string {
  return observers.length === 0 ? title : `${title} · ${sitsIn(namesOf(observers, language), observers.length)}`;
}
