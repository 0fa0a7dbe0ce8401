import type { Duration, Instant, StepId } from '../ids.ts';
import type { StepSpan } from '../session.ts';
import type { StaffAgendaSlice, StaffStep } from '../slices/steps.ts';
import type { StepKind } from '../step.ts';
import { MINUTE, remaining } from '../timer/timer.ts';

/** One honest way to be over on time: what it changes, the minutes it wins, and those it still leaves late. */
export type Shortening =
  | { readonly is: 'skip'; readonly step: StepId; readonly wins: number; readonly stillLate: number }
  | {
      readonly is: 'shorten';
      readonly steps: readonly { readonly step: StepId; readonly from: number; readonly to: number }[];
      readonly wins: number;
      readonly stillLate: number;
    };

/** Where a running session stands in time now, in whole minutes. */
export interface Pace {
  readonly plannedEnd: Instant;
  /** If every step ahead takes its minutes. */
  readonly wouldEnd: Instant;
  /** By how many full minutes that is too late; below zero: time is left. */
  readonly behind: number;
  /** The check-out ahead, and how many of its minutes it would have before the planned end. */
  readonly checkOut: { readonly step: StepId; readonly minutes: number; readonly kept: number } | null;
  /** Two where there are two, fewer where there are not; none while the group is not late. */
  readonly ways: readonly Shortening[];
}

/** What the day opens and closes with is never left out. */
const KEPT: ReadonlySet<StepKind> = new Set(['arrive', 'opening', 'check-in', 'check-out'] as const);
const LEAST_MINUTES = 3;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
/** What is left of a step's minutes after the time the group has been on it already. */
const leftOf = ({ id, minutes }: StaffStep, history: readonly StepSpan[]): Duration =>
  Math.max(0, minutes * MINUTE - sum(history.map(({ step, from, to }) => (step === id ? (to ?? from) - from : 0))));
/** What a step is never made shorter than: half of it, and three minutes. */
const leastOf = ({ minutes }: StaffStep): number => Math.min(minutes, Math.max(LEAST_MINUTES, Math.ceil(minutes / 2)));

/** What leaving this step out costs beyond its minutes: everyone's turn, a pause, or lines a board ahead is waiting for. */
const cost = ({ id, kind }: StaffStep, ahead: readonly StaffStep[]): number =>
  kind === 'round' || kind === 'break' || ahead.some(({ content }) => content.kind === 'board' && content.from === id)
    ? 1
    : 0;

/** The one step whose loss costs least: long enough if there is one, the plan for the hours ahead only if there is no other. */
function skipOne(ahead: readonly StaffStep[], missing: number): readonly Shortening[] {
  const all = ahead.filter(({ kind }) => !KEPT.has(kind));
  const others = all.filter(({ kind }) => kind !== 'plan-ahead');
  const isEnough = ({ minutes }: StaffStep): number => Number(minutes >= missing);
  const [step] = (others.length > 0 ? others : all).toSorted(
    (a, b) =>
      isEnough(b) - isEnough(a) ||
      cost(a, ahead) - cost(b, ahead) ||
      (isEnough(a) ? a.minutes - b.minutes : b.minutes - a.minutes),
  );
  if (!step) return [];
  return [{ is: 'skip', step: step.id, wins: step.minutes, stillLate: Math.max(0, missing - step.minutes) }];
}

/** Takes what is missing from all coming steps alike, each by its share of what it can give; nothing from the check-out. */
function shortenAll(ahead: readonly StaffStep[], missing: number): readonly Shortening[] {
  const giving = ahead
    .filter(({ kind }) => kind !== 'check-out')
    .map((step) => ({ step, most: step.minutes - leastOf(step) }))
    .filter(({ most }) => most > 0);
  const most = sum(giving.map((one) => one.most));
  const wins = Math.min(missing, most);
  if (wins === 0) return [];
  const shares = giving.map((one) => Math.floor((wins * one.most) / most));
  // What rounding left over is taken where the most can still be given; each has given less than its most then.
  const byRest = giving
    .map((one, index) => ({ index, rest: (wins * one.most) % most }))
    .toSorted((a, b) => b.rest - a.rest)
    .slice(0, wins - sum(shares));
  for (const { index } of byRest) shares[index] = (shares[index] ?? 0) + 1;
  const steps = giving.flatMap(({ step: { id, minutes } }, index) => {
    const by = shares[index] ?? 0;
    return by > 0 ? [{ step: id, from: minutes, to: minutes - by }] : [];
  });
  return [{ is: 'shorten', steps, wins, stillLate: missing - wins }];
}

/** How many of the check-out's minutes lie before the planned end. */
function checkOutOf(coming: readonly StaffStep[], late: Duration): Pace['checkOut'] {
  const step = coming.findLast(({ kind }) => kind === 'check-out');
  if (!step) return null;
  const { id, minutes } = step;
  return { step: id, minutes, kept: Math.max(0, minutes - Math.max(0, Math.ceil(late / MINUTE))) };
}

/**
 * Where the session stands now, from what staff see of its agenda; null unless it runs. A page without a network computes the
 * same.
 */
export function paceOf(agenda: StaffAgendaSlice, now: Instant): Pace | null {
  const { steps, current, timer, history, plannedEnd } = agenda;
  if (plannedEnd === null || timer === null) return null;
  const at = steps.findIndex(({ id }) => id === current);
  const coming = steps.slice(at + 1).filter(({ skipped }) => !skipped);
  const wouldEnd = now + Math.max(0, remaining(timer, now)) + sum(coming.map((step) => leftOf(step, history)));
  const late = wouldEnd - plannedEnd;
  const came = new Set(history.map(({ step }) => step));
  const ahead = coming.filter(({ id }) => !came.has(id));
  // What began is not late yet; what has to be won is won whole.
  const [behind, missing] = [Math.trunc(late / MINUTE) + 0, Math.ceil(late / MINUTE)];
  return {
    plannedEnd,
    wouldEnd,
    behind,
    checkOut: checkOutOf(coming, late),
    ways: behind > 0 ? [...skipOne(ahead, missing), ...shortenAll(ahead, missing)] : [],
  };
}
