import type { QuickSignal } from '@opencircle/session';
import { CLOCK, EYE, HAND, SCREEN } from '#lib/ui/icons.ts';
import { CAUTION } from '../icons.ts';

/** A picture beside each word staff say with one tap. */
export const QUICK_ICONS: Readonly<Record<QuickSignal, string>> = {
  time: CLOCK,
  'watch-someone': EYE,
  'you-take-this': HAND,
  risk: CAUTION,
  'slow-down': 'M5 7h14M7.5 12h9M10 17h4',
  newcomer: 'M10 12a4 4 0 1 1 0-8 4 4 0 0 1 0 8zM3 21c0-4 3-7 7-7s7 3 7 7M19 5v6M16 8h6',
  tech: SCREEN,
  swap: 'M4 8h13M13 4l4 4-4 4M20 16H7M11 12l-4 4 4 4',
};
