import type { ParticipantText } from '#lib/text/participant/en.ts';
import type { PracticeText } from '#lib/text/participant-leading/practice-en.ts';
import { participantText, type Wording } from '#lib/text/wording.svelte.ts';

/** The words of small groups, beside those of the whole page; only below whoever added `PRACTICE_WORDS`. */
// Adding them is what puts these words there.
export const practiceText = participantText as unknown as () => Wording<ParticipantText & PracticeText>;
