import { PRACTICE_WORDS } from '#lib/text/leading-words.ts';
import type { Wording } from '#lib/text/wording.svelte.ts';

/** The parts of small groups with their words. */
export const fetchPractice = async (
  text: Pick<Wording<object>, 'add'>,
): Promise<typeof import('./practice-parts.ts')> =>
  (await Promise.all([import('./practice-parts.ts'), text.add(PRACTICE_WORDS)]))[0];
