import { PRACTICE_WORDS } from '#lib/text/leading-words.ts';
import type { Wording } from '#lib/text/wording.svelte.ts';

/** How a line of a sheet of two or three is shared, with its words; fetched when there is one. */
export const fetchShareOfPair = async (
  text: Pick<Wording<object>, 'add'>,
): Promise<typeof import('./ShareOfPair.svelte').default> =>
  (await Promise.all([import('./ShareOfPair.svelte'), text.add(PRACTICE_WORDS)]))[0].default;
