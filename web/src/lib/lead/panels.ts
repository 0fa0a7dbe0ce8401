import type { SeatId, SheetId } from '@opencircle/session';

/** What lies open beside the step. One at a time; `sheet` is one somebody writes in, `read` one somebody reads. */
export type Panel =
  | {
      readonly is:
        'agenda' | 'door' | 'signals' | 'answers' | 'round' | 'sheets' | 'talk' | 'plans' | 'poll' | 'box' | 'muster';
    }
  | { readonly is: 'people'; readonly seat: SeatId | null }
  | { readonly is: 'sheet'; readonly sheet: SheetId; readonly seat: SeatId | null }
  | { readonly is: 'read'; readonly sheet: SheetId; readonly seat: SeatId | null };

/** Panels about the step that was left; what somebody reads or writes stays open. */
export const BELONGS_TO_STEP: ReadonlySet<Panel['is']> = new Set([
  'answers',
  'round',
  'sheets',
  'talk',
  'plans',
  'poll',
] as const);
/** Panels one tap opens and closes. */
export type Toggled = 'agenda' | 'door' | 'signals' | 'people' | 'box' | 'muster';
