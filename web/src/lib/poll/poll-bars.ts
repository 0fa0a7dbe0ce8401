import type { Bilingual, Counts, PollSlice } from '@opencircle/session';

type Reason = Extract<Counts, string>;
/** What became of a question, ready to be drawn: a row for each option, a number for each time the group answered. */
export interface PollBars {
  readonly rows: readonly { readonly key: string; readonly label: string; readonly counts: readonly number[] }[];
  /** How many answered, time by time. */
  readonly of: readonly number[];
  /** Which times these are, from 0. */
  readonly times: readonly number[];
  /** Times the group is told no numbers of, and why not. */
  readonly untold: readonly { readonly time: number; readonly why: Reason }[];
}

/** Puts the closed ballots of a question side by side; `of` gives the words in the page's language. */
export function pollBars({ counts, question }: PollSlice, of: (text: Bilingual) => string): PollBars {
  const told = counts.flatMap((chosen, time) => (typeof chosen === 'string' ? [] : [{ chosen, time }]));
  return {
    rows: question.options.map(({ id, label }, at) => ({
      key: id,
      label: of(label),
      counts: told.map(({ chosen }) => chosen[at] ?? 0),
    })),
    of: told.map(({ chosen }) => chosen.reduce((sum, count) => sum + count, 0)),
    times: told.map(({ time }) => time),
    untold: counts.flatMap((why, time) => (typeof why === 'string' ? [{ time, why }] : [])),
  };
}
/** The option that is right, where the group was told. */
export const rightOption = ({ question, told }: PollSlice): PollSlice['question']['options'][number] | null =>
  question.options.find(({ id }) => id === told?.right) ?? null;
