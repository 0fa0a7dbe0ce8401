import type { FieldText } from './participant/fields-en.ts';
import type { Loaders } from './wording.svelte.ts';

/** Fetches the words that `fieldText` promises; a field that says them adds them before it is drawn. */
export const FIELD_WORDS: Loaders<FieldText> = {
  en: async () => (await import('./participant/fields-en.ts')).en,
  es: async () => (await import('./participant/fields-es.ts')).es,
};
