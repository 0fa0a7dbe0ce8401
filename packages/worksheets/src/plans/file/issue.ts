/** A part of a plan that something can be wrong with. */
export const PARTS = [
  'file',
  'plan',
  'steps',
  'step',
  'id',
  'version',
  'title',
  'phones-rule',
  'topic',
  'minutes',
  'counts',
  'prompt',
  'ask',
  'phones',
  'wall',
  'content',
  'kind',
  'worksheet',
  'mode',
  'from',
  'exercise',
  'situations',
  'items',
  'cards',
  'questions',
  'options',
  'right',
  'because',
  'look',
  'range',
  'anchors',
  'bands',
  'length',
  'most',
  'unit',
  'concern',
] as const;
export type Part = (typeof PARTS)[number];
/** What a step may have several of. */
export type Several = 'item' | 'card' | 'question' | 'situation';

/** What is wrong there. */
export type Problem =
  | { readonly kind: 'too-large'; readonly most: number }
  | { readonly kind: 'bad-json'; readonly line: number; readonly column: number }
  | { readonly kind: 'not-a-plan' | 'newer' }
  | { readonly kind: 'missing' | 'yes-no' | 'name' | 'twice' | 'shape' }
  | { readonly kind: 'unknown-name'; readonly name: string }
  | { readonly kind: 'text'; readonly most: number }
  | { readonly kind: 'whole' | 'list'; readonly from: number; readonly to: number }
  | { readonly kind: 'one-of'; readonly names: readonly string[] }
  | { readonly kind: 'no-such-sheet' | 'no-such-topic' | 'no-sheet-before' | 'no-right-answer' | 'no-answer-is-right' }
  | { readonly kind: 'order' };

/** Something that is wrong with a plan, and where: in which step and which of its cards, questions, items or situations, from 1. */
export interface PlanIssue {
  readonly step: number | null;
  readonly within: { readonly several: Several; readonly nth: number } | null;
  readonly part: Part;
  readonly problem: Problem;
}

/** Says what is wrong with one part. */
export type Wrong = (part: Part, problem: Problem) => void;
