import type { Bilingual, Language } from '@opencircle/session';

export const LANGUAGES: readonly Language[] = ['en', 'es'];

/** A text that came as data, in the language of this page. */
export const bilingual = (text: Bilingual, language: Language): string => text[language];

/** What somebody chose in this tab, else what the browser asks for, else English. */
export function firstLanguage(): Language {
  for (const tag of [remembered(), ...navigator.languages]) {
    const known = LANGUAGES.find((language) => tag?.startsWith(language));
    if (known) return known;
  }
  return 'en';
}

/** Kept for this tab only, and only the language: what a person reads says nothing about them. */
export function rememberLanguage(language: Language): void {
  try {
    sessionStorage.setItem('language', language);
  } catch {
    // Storage may be switched off; the page then asks the browser again next time.
  }
}
function remembered(): string | null {
  try {
    return sessionStorage.getItem('language');
  } catch {
    return null;
  }
}
