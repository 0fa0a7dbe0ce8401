import type { ParticipantText } from '#lib/text/participant/en.ts';
import type { GroundingText } from '#lib/text/participant-leading/grounding-en.ts';
import { participantText, type Wording } from '#lib/text/wording.svelte.ts';

/** The words of an exercise, beside those of the whole page; only below whoever added `GROUNDING_WORDS`. */
// Adding them is what puts these words there.
export const groundingText = participantText as unknown as () => Wording<ParticipantText & GroundingText>;
