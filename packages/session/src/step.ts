import type { Exercise } from './grounding/exercise.ts';
import type { Bilingual, Duration, Instant, ItemKey, StepId } from './ids.ts';

export const STEP_KINDS = [
  'arrive',
  'opening',
  'check-in',
  'round',
  'teach',
  'quiz',
  'poll',
  'question-box',
  'worksheet',
  'board',
  'practice',
  'open-time',
  'break',
  'grounding',
  'plan-ahead',
  'check-out',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** One question of a check-in or check-out. Each can be passed. `bands` are the only form in which the group ever sees it. */
export type Item = { readonly key: ItemKey; readonly prompt: Bilingual; readonly concern?: Threshold } & (
  | { readonly kind: 'choice'; readonly options: readonly Option[]; readonly look: 'faces' | 'words' }
  | {
      readonly kind: 'scale';
      readonly min: number;
      readonly max: number;
      readonly anchors: readonly [Bilingual, Bilingual];
      readonly bands: readonly ScaleBand[];
    }
  | { readonly kind: 'text'; readonly maxLength: number }
  | {
      readonly kind: 'choices';
      readonly options: readonly Option[];
      /** At most so many are chosen. */
      readonly most: number;
      readonly look: 'faces' | 'words';
    }
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly unit: Bilingual | null }
  | { readonly kind: 'date' }
  | { readonly kind: 'time-to-talk' }
);
/** What in an answer asks staff for a look: one of these options, this much or more, or so much more than at the check-in. */
export interface Threshold {
  readonly options?: readonly string[];
  readonly from?: number;
  readonly rise?: number;
}
export interface Option {
  readonly id: string;
  readonly label: Bilingual;
  /** The band this option is counted in, if the group may see totals of this item. */
  readonly band: Bilingual | null;
}
export interface ScaleBand {
  readonly upTo: number;
  readonly label: Bilingual;
}
/** What somebody answered to one item; `null` is a pass. Of `choices` the ids, in the order of the options; a date is YYYY-MM-DD. */
export type Answer = string | number | boolean | readonly string[] | null;
export type Answers = Readonly<Record<ItemKey, Answer>>;

/** One thing a quiz or a poll asks: two to six options. A quiz knows which is right and says why; in a poll there is no right. */
export interface Question {
  readonly id: string;
  readonly ask: Bilingual;
  readonly options: readonly { readonly id: string; readonly label: Bilingual }[];
  readonly right: string | null;
  readonly because: Bilingual | null;
}

/**
 * How a worksheet is filled: each their own; one sheet for all; one for each pair or trio; one for each family; one for a
 * participant and staff.
 */
export const SHEET_MODES = ['own', 'together', 'pairs', 'family', 'one-to-one'] as const;
export type SheetMode = (typeof SHEET_MODES)[number];
export interface TemplateRef {
  readonly id: string;
  readonly version: number;
}

/** Which sheet is filled, and how. `sides`: in a family's sheet each side fills its fields in private until staff reveal both. */
export interface SheetContent {
  readonly template: TemplateRef;
  readonly mode: SheetMode;
  readonly sides?: true;
}

/** What a step brings along, by its kind. */
export type StepContent =
  | { readonly kind: 'arrive' | 'round' | 'open-time' | 'plan-ahead' | 'break' | 'question-box' }
  | ({ readonly kind: 'opening' | 'worksheet' } & SheetContent)
  /** In pairs or trios, each with a situation card; what they write is a sheet of the pair. */
  | ({ readonly kind: 'practice'; readonly situations: readonly Bilingual[] } & SheetContent)
  | { readonly kind: 'grounding'; readonly exercise: Exercise }
  | { readonly kind: 'check-in' | 'check-out'; readonly items: readonly Item[] }
  | { readonly kind: 'teach'; readonly cards: readonly Bilingual[] }
  | { readonly kind: 'quiz' | 'poll'; readonly questions: readonly Question[] }
  | { readonly kind: 'board'; readonly from: StepId | null };

/** One step of an agenda. `prompt` is for the facilitator alone; `ask` is the one sentence phones and the room screen show. */
export interface Step {
  readonly id: StepId;
  readonly title: Bilingual;
  readonly minutes: number;
  /** Whether its time counts toward a person's hours. */
  readonly counts: boolean;
  readonly prompt: Bilingual;
  readonly ask: Bilingual;
  readonly content: StepContent;
  /** Resting: phones show one calm sentence, dimmed, and nothing to do. */
  readonly phones: 'on' | 'resting';
  /** What goes up on the wall with the step: its title alone, or also its cards and questions. Never what people gave. */
  readonly wall: 'title' | 'content';
  readonly skipped: boolean;
}

/** A running clock. What is left is `duration - (now - startedAt)`, or frozen at `pausedAt`. May go below zero. */
export interface Timer {
  readonly startedAt: Instant;
  readonly duration: Duration;
  readonly pausedAt: Instant | null;
}

export type PhonesRule = 'on' | 'start-and-end' | 'away';

/** An agenda template: what a session is planned from. Step ids are names inside the plan; `from` points at one of them. */
export interface Plan {
  readonly id: string;
  readonly version: number;
  readonly title: Bilingual;
  readonly phones: PhonesRule;
  /** The education topic this plan teaches, by its id; null for any other plan. */
  readonly topic: string | null;
  /** Where a step says nothing else, phones are on and its content goes up on the wall. */
  readonly steps: readonly (Omit<Step, 'skipped' | 'phones' | 'wall'> & Partial<Pick<Step, 'phones' | 'wall'>>)[];
}
