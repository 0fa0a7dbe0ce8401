import type { SeatId, SheetId, TemplateRef } from '@opencircle/session';

/** What lies open beside the step. One at a time; `sheet` is one somebody writes in, `read` one somebody reads. */
export type Panel =
  | {
      readonly is:
        | 'agenda'
        | 'door'
        | 'signals'
        | 'answers'
        | 'round'
        | 'sheets'
        | 'pairs'
        | 'talk'
        | 'plans'
        | 'poll'
        | 'box'
        | 'muster'
        | 'pace'
        | 'calm'
        | 'parking'
        | 'wall'
        | 'something'
        | 'lane';
    }
  | { readonly is: 'notes'; readonly template: TemplateRef }
  | { readonly is: 'give' | 'sheets-of'; readonly seat: SeatId }
  /** Where one person is, whom to call, and what is to be settled. */
  | { readonly is: 'safety'; readonly seat: SeatId }
  | { readonly is: 'people'; readonly seat: SeatId | null }
  /** `from`: the person whose sheets it was chosen from; null: those of the step. */
  | { readonly is: 'sheet' | 'read'; readonly sheet: SheetId; readonly from: SeatId | null };

/** Panels about the step that was left; what somebody reads or writes stays open. */
export const BELONGS_TO_STEP: ReadonlySet<Panel['is']> = new Set([
  'answers',
  'round',
  'sheets',
  'pairs',
  'notes',
  'talk',
  'plans',
  'poll',
] as const);
/** Panels one tap opens and closes. */
export type Toggled =
  | 'agenda'
  | 'door'
  | 'signals'
  | 'people'
  | 'box'
  | 'muster'
  | 'pace'
  | 'calm'
  | 'parking'
  | 'wall'
  | 'something'
  | 'lane';
