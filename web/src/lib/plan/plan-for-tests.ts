import type { CarriedLine, LivingPlan, ReadableLine, ReadableSheet } from '@opencircle/protocol';
import type { Bilingual } from '@opencircle/session';
import { templateBy } from '@opencircle/worksheets/templates';

const DAY = Date.UTC(2026, 10, 24);
const inBoth = (text: string): Bilingual => ({ en: text, es: text });
const texts = (...all: readonly string[]): readonly Bilingual[] => all.map(inBoth);

/** A line in which these entries stand. */
export const written = (line: string, ...entries: readonly string[]): ReadableLine => ({
  line,
  entries: texts(...entries),
  table: null,
});
/** A line with rows, as contacts have. */
export const rows = (line: string, ...all: readonly (readonly string[])[]): ReadableLine => ({
  line,
  entries: all.map((row) => inBoth(row.join(' – '))),
  table: {
    head: texts('Name', 'Who is this to me?', 'Phone', 'When is a good time?'),
    rows: all.map((row) => texts(...row)),
  },
});
/** A line of a sheet called so, as the plan carries it. */
export const carried = (from: string, line: ReadableLine): CarriedLine => ({
  ...line,
  sheet: from,
  from: inBoth(from),
  label: inBoth(`${from}: ${line.line}`),
  at: DAY,
  onlyMe: false,
});
/** A filled sheet of a worksheet the program ships with. */
export function filled(id: string, version: number, ...lines: readonly ReadableLine[]): ReadableSheet {
  const template = templateBy({ id, version });
  if (!template) throw new Error(`no worksheet ${id} in version ${String(version)}`);
  return {
    sheet: id,
    template,
    alias: 'Dana',
    sessionTitle: 'Tuesday group',
    startsAt: DAY,
    lines,
    signatures: [],
    kept: false,
  };
}
/** Nobody has filled anything. */
export const NOTHING: LivingPlan = { plan: null, parts: [], emergency: null, coping: null, onCall: '' };
export const HELP = [
  { label: { en: 'Emergency', es: 'Emergencia' }, number: '911', kind: 'call' },
  { label: { en: 'Talk to someone now', es: 'Hable con alguien ahora' }, number: '988', kind: 'text-or-call' },
] as const;
