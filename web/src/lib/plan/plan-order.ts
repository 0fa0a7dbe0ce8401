import type { CarriedLine, LivingPlan, ReadableLine, ReadableSheet } from '@opencircle/protocol';
import type { Bilingual, Language } from '@opencircle/session';
import { PLAN_PARTS, type Field, type PlanPart } from '@opencircle/worksheets';

/** One part of somebody's plan: a short line of their own, then what their other sheets bring to it. */
export interface PlanSection {
  readonly key: string;
  /** A part of the plan; null: of its own sheet alone. */
  readonly part: PlanPart | null;
  /** The heading the plan's sheet gives it; null: none was begun. */
  readonly title: Bilingual | null;
  readonly own: readonly { readonly label: Bilingual; readonly line: ReadableLine }[];
  readonly carried: readonly CarriedLine[];
}
/** A plan as it is read: what stands in it, in its order, and the parts that wait. */
export interface PlanInOrder {
  readonly sections: readonly PlanSection[];
  readonly stillOpen: readonly PlanSection[];
}

const isOpen = ({ own, carried }: PlanSection): boolean => own.length + carried.length === 0;
const partOf = (field: Field): PlanPart | null =>
  field.kind === 'carry' && 'part' in field.from ? field.from.part : null;

/** The fields of the plan's sheet under the part each belongs to: its own line comes right after what is carried there. */
function ownSections(sheet: ReadableSheet, carriedTo: (part: PlanPart) => readonly CarriedLine[]): PlanSection[] {
  const sections: PlanSection[] = [];
  for (const field of sheet.template.fields) {
    const part = partOf(field);
    if (part !== null) {
      sections.push({ key: field.key, part, title: field.label, own: [], carried: carriedTo(part) });
      continue;
    }
    const line = sheet.lines.find((one) => one.line === field.key);
    if (!line) continue;
    const last = sections.at(-1);
    if (last && last.part !== null && (field.kind === 'text' || field.kind === 'long-text'))
      sections[sections.length - 1] = { ...last, own: [...last.own, { label: field.label, line }] };
    else
      sections.push({
        key: field.key,
        part: null,
        title: field.label,
        own: [{ label: field.label, line }],
        carried: [],
      });
  }
  return sections;
}

/** Puts a plan in the order of its sheet, or of its parts where none was begun; nothing that stands somewhere is left out. */
export function planInOrder({ plan, parts }: Pick<LivingPlan, 'plan' | 'parts'>): PlanInOrder {
  const carriedTo = (part: PlanPart): readonly CarriedLine[] =>
    parts.flatMap((one) => (one.part === part ? one.lines : [])).filter(({ sheet }) => sheet !== plan?.sheet);
  const own = plan ? ownSections(plan, carriedTo) : [];
  const others = PLAN_PARTS.filter((part) => !own.some((section) => section.part === part)).map(
    (part): PlanSection => ({ key: part, part, title: null, own: [], carried: carriedTo(part) }),
  );
  const [first, after] = [own.filter(({ part }) => part !== null), own.filter(({ part }) => part === null)];
  const all = [...first, ...others, ...after];
  return {
    sections: all.filter((section) => !isOpen(section)),
    stillOpen: all.filter((section) => section.part !== null && isOpen(section)),
  };
}

const NUMBER = /^\d+( \/ \d+)?$/;

/**
 * What stands in a line, as short as a plan says it: of a row what was answered, and of the questions only those without whose
 * words a number would say nothing.
 */
export function saidInPlan(
  { entries, table }: Pick<ReadableLine, 'entries' | 'table'>,
  language: Language,
): readonly string[] {
  const texts = entries.map((entry) => entry[language]);
  // Two columns say no more than the entries; and where hours go down and days across, the entries say it by day.
  if (!table || table.head.length <= 2 || table.rows.length !== entries.length) return texts;
  const named = (cell: string, at: number): string =>
    NUMBER.test(cell) ? `${table.head[at]?.[language] ?? ''} ${cell}` : cell;
  return table.rows.map((row) =>
    row
      .map((cell) => cell[language])
      .flatMap((cell, at) => (cell === '' ? [] : [named(cell, at)]))
      .join(' · '),
  );
}

/** Lines that come from one sheet, one after the other. */
export function bySheet(lines: readonly CarriedLine[]): readonly (readonly CarriedLine[])[] {
  const sheets = [...new Set(lines.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => lines.filter((line) => line.sheet === sheet));
}
