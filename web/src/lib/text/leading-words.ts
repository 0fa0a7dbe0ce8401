import type { GroundingText } from './participant-leading/grounding-en.ts';
import type { PracticeText } from './participant-leading/practice-en.ts';
import type { Loaders } from './wording.svelte.ts';

/** Fetches the words of an exercise; whoever draws one adds them first. */
export const GROUNDING_WORDS: Loaders<GroundingText> = {
  en: async () => (await import('./participant-leading/grounding-en.ts')).en,
  es: async () => (await import('./participant-leading/grounding-es.ts')).es,
};
/** Fetches the words of small groups; whoever draws one adds them first. */
export const PRACTICE_WORDS: Loaders<PracticeText> = {
  en: async () => (await import('./participant-leading/practice-en.ts')).en,
  es: async () => (await import('./participant-leading/practice-es.ts')).es,
};
