import type { Concern, Whereabouts } from '../concern/concern.ts';
import type { Language, SignalId, StepId } from '../ids.ts';
import type { Chosen } from '../poll/ballot.ts';
import type { Asking, Disposition, PlanAheadLine, Urgency } from '../session.ts';

interface OfStep {
  readonly step: StepId;
}
/** Everything private that was said from one seat, so that it can be kept under the key of whoever really said it. */
export interface MovedWords {
  readonly language: Language;
  readonly answers: readonly (OfStep & { readonly answers: Asking['answers'][string] })[];
  readonly choices: readonly (OfStep & {
    readonly question: string;
    readonly ballot: number;
    readonly chosen: Chosen | 'gone';
  })[];
  readonly urges: readonly (OfStep & { readonly moment: number; readonly value: number })[];
  readonly planAhead: readonly PlanAheadLine[];
  readonly whereabouts: Whereabouts | null;
  readonly signals: readonly {
    readonly signal: SignalId;
    readonly urgency: Urgency;
    readonly is: Disposition | null;
    readonly note: string;
  }[];
  readonly concerns: readonly (Pick<Concern, 'why' | 'about'> & {
    readonly concern: string;
    readonly is: Disposition | null;
    readonly note: string;
  })[];
}
