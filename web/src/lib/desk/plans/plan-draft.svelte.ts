import type { Bilingual, Plan, StepContent, StepKind } from '@opencircle/session';
import { checkPlan, minutesOfPlan, type PlanIssue } from '@opencircle/worksheets/plan-file';
import { newStep } from './new-step.ts';

/** The same, to be changed in place. */
export type Changing<T> = T extends string | number | boolean | null | undefined
  ? T
  : { -readonly [K in keyof T]: Changing<T[K]> };
export type ChangingContent = Changing<StepContent>;
/** A step while it is written: its minutes are what was typed. */
export type DraftStep = Changing<Omit<Plan['steps'][number], 'minutes' | 'phones' | 'wall' | 'content'>> & {
  minutes: string;
  phones: 'on' | 'resting';
  wall: 'title' | 'content';
  content: ChangingContent;
};
interface Removed {
  readonly step: DraftStep;
  readonly at: number;
}

const toDraft = ({ minutes, phones = 'on', wall = 'content', ...step }: Plan['steps'][number]): DraftStep => {
  // A copy of its own, so that the plan stays as it was read.
  const own = structuredClone(step) as Changing<typeof step>;
  return { ...own, minutes: String(minutes), phones, wall };
};
/** What is not a number is sent as it was typed, and found to be wrong. */
const toMinutes = (typed: string): number | string => (/^\s*\d{1,4}\s*$/.test(typed) ? Number(typed) : typed);

/** One plan while somebody changes it. */
export class PlanDraft {
  readonly id: string;
  version: number;
  title: Changing<Bilingual> = $state({ en: '', es: '' });
  phones: Plan['phones'] = $state('on');
  steps: DraftStep[] = $state([]);
  /** The step taken away last, until something else is. */
  removed: Removed | null = $state.raw(null);
  issues: readonly PlanIssue[] = $state.raw([]);
  readonly #topic: string | null;
  #saved = $state.raw('');

  constructor({ id, version, title, phones, topic, steps }: Plan) {
    this.id = id;
    this.version = version;
    this.title = { ...title };
    this.phones = phones;
    this.#topic = topic;
    this.steps = steps.map(toDraft);
    this.#saved = this.#now;
  }

  readonly isChanged = $derived.by(() => this.#now !== this.#saved);
  readonly minutes = $derived.by(() =>
    minutesOfPlan({
      // Only minutes, counting and the kind are looked at.
      steps: this.steps.map((step) => ({ ...step, minutes: Number.parseInt(step.minutes, 10) || 0 })),
    }),
  );
  get #now(): string {
    return JSON.stringify(this.plan());
  }

  /** The plan as it would be sent. It may be wrong: `check` says how. */
  plan(): unknown {
    const { id, version, title, phones, steps } = this;
    const sent = steps.map(({ minutes, ...step }) => ({ ...$state.snapshot(step), minutes: toMinutes(minutes) }));
    return { id, version, title: $state.snapshot(title), phones, topic: this.#topic, steps: sent };
  }
  /** Whether it can be saved; what is wrong stands in `issues` until it is asked again. */
  check(): boolean {
    const checked = checkPlan(this.plan());
    this.issues = checked.ok ? [] : checked.issues;
    return checked.ok;
  }
  /** What was sent is on the server now, under this version. */
  wasSaved(version: number, sent: unknown): void {
    this.version = version;
    this.#saved = JSON.stringify({ ...(sent as object), version }); // what `plan` made
  }

  issuesOf(at: number): readonly PlanIssue[] {
    return this.issues.filter(({ step }) => step === at + 1);
  }

  /** Moves a step to this place; says whether it moved. */
  move(from: number, to: number): boolean {
    const step = this.steps[from];
    if (step === undefined || to < 0 || to >= this.steps.length || from === to) return false;
    const others = this.steps.filter((_, at) => at !== from);
    this.steps = [...others.slice(0, to), step, ...others.slice(to)];
    this.issues = [];
    return true;
  }
  remove(at: number): void {
    const step = this.steps[at];
    if (step === undefined) return;
    this.removed = { step, at };
    this.steps = this.steps.filter((_, place) => place !== at);
    this.issues = [];
  }
  bringBack(): DraftStep | null {
    if (this.removed === null) return null;
    const { step, at } = this.removed;
    this.steps = [...this.steps.slice(0, at), step, ...this.steps.slice(at)];
    this.removed = null;
    return step;
  }
  add(kind: StepKind): DraftStep {
    const sheets = this.steps.filter(({ content }) => content.kind === 'worksheet').map(({ id }) => id);
    const step = toDraft(newStep(kind, this.#newId(kind), sheets.at(-1) ?? null));
    this.steps = [...this.steps, step];
    return step;
  }
  #newId(kind: StepKind): string {
    const taken = [...this.steps, ...(this.removed ? [this.removed.step] : [])].map((step) => step.id);
    let number = 1;
    while (taken.includes(number === 1 ? kind : `${kind}-${String(number)}`)) number += 1;
    return number === 1 ? kind : `${kind}-${String(number)}`;
  }
}
