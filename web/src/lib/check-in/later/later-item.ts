import type { uiText } from '#lib/text/wording.svelte.ts';
import { ITEM_WORDS } from './item-words.ts';

type Words = Pick<ReturnType<typeof uiText>, 'add'>;

/** Fetches what draws questions that most check-ins do not ask, with its words. */
export async function fetchItem(words: Words) {
  const [{ default: LaterItem }] = await Promise.all([import('./LaterItem.svelte'), words.add(ITEM_WORDS)]);
  return LaterItem;
}
/** Fetches the thanks to somebody who told staff something they will talk about. */
export async function fetchThanked(words: Words) {
  const [{ default: Thanked }] = await Promise.all([import('./Thanked.svelte'), words.add(ITEM_WORDS)]);
  return Thanked;
}
