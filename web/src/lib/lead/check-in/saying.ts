import type { Instant } from '@opencircle/session';
import { dayOf } from '#lib/check-in/later/days.ts';
import type { staffText } from '#lib/text/wording.svelte.ts';
import type { SayingMore } from './given.ts';

/** How answers are put into words on a page of staff, on the day of this session. */
export const sayingOn = (text: ReturnType<typeof staffText>, startsAt: Instant): SayingMore => ({
  words: text.words.checkIn,
  of: (bilingual) => text.of(bilingual),
  language: text.language,
  today: dayOf(startsAt),
});
