import type { ItemText } from '#lib/text/participant-leading/items-en.ts';
import type { UiText } from '#lib/text/ui/en.ts';
import { uiText, type Loaders, type Wording } from '#lib/text/wording.svelte.ts';

/** Fetches the words around questions that most check-ins do not ask; whoever draws one adds them first. */
export const ITEM_WORDS: Loaders<ItemText> = {
  en: async () => (await import('#lib/text/participant-leading/items-en.ts')).en,
  es: async () => (await import('#lib/text/participant-leading/items-es.ts')).es,
};
/** A page's words with those; only below whoever added `ITEM_WORDS`. */
export const itemText = (): Wording<{ readonly ui: UiText } & ItemText> =>
  // Adding them is what puts these words there.
  uiText() as unknown as Wording<{ readonly ui: UiText } & ItemText>;
