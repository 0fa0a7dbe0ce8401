import { GROUNDING_WORDS } from '#lib/text/leading-words.ts';
import type { Wording } from '#lib/text/wording.svelte.ts';

type Parts = typeof import('./grounding-parts.ts');
/** After this long with the page open it is fetched, so that it is there when the network is not. */
const QUIET = 8000;

/** The exercises with their words. Fails without a network unless they were fetched before. */
export const fetchGrounding = async (text: Pick<Wording<object>, 'add'>): Promise<Parts> =>
  (await Promise.all([import('./grounding-parts.ts'), text.add(GROUNDING_WORDS)]))[0];

/** Fetches them once the page has been open for a while; returns how to forget it. */
export function fetchInQuiet(fetch: () => Promise<void>): () => void {
  const timer = setTimeout(() => void fetch(), QUIET);
  return () => clearTimeout(timer);
}
