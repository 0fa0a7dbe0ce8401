import type { LaterText } from './participant/later-en.ts';
import type { Loaders } from './wording.svelte.ts';

/** Fetches the words that `laterText` promises; a page adds them to its own before it draws what says them. */
export const LATER_WORDS: Loaders<LaterText> = {
  en: async () => (await import('./participant/later-en.ts')).en,
  es: async () => (await import('./participant/later-es.ts')).es,
};
