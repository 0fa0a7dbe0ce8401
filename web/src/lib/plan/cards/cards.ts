import type { HelpCard, LivingPlan, ReadableSheet } from '@opencircle/protocol';
import type { Language } from '@opencircle/session';
import type { Field } from '@opencircle/worksheets';
import { PAPER_WORDS } from '#lib/print/paper-language.ts';
import { paperLine } from '#lib/print/sheet/paper-line.ts';

/** One heading of a card and what stands under it. */
export interface CardSection {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly isNumbered: boolean;
  /** Begins the other side of the card. */
  readonly isOverleaf: boolean;
}
/** A card for the wallet. */
export interface Card {
  readonly key: 'emergency' | 'coping';
  readonly title: string;
  readonly sections: readonly CardSection[];
}

const MOST_SKILLS = 5;
const IN_ORDER: readonly Field['kind'][] = ['list', 'mark', 'rank'];

function sectionOf(field: Field, sheet: ReadableSheet, language: Language): CardSection | null {
  const line = sheet.lines.find((one) => one.line === field.key);
  if (!line) return null;
  const { entries, table } = paperLine(line, language);
  const lines = table ? table.rows.map((row) => row.filter((cell) => cell !== '').join(' · ')) : entries;
  return { heading: field.label[language], lines, isNumbered: IN_ORDER.includes(field.kind), isOverleaf: false };
}

const sectionsOf = (sheet: ReadableSheet, language: Language, fields: readonly Field[]): readonly CardSection[] =>
  fields.flatMap((field) => sectionOf(field, sheet, language) ?? []);

/** The numbers that answer day and night: the program's own first, then those of the help card. */
export function numbersToCall(onCall: string, lines: HelpCard['lines'], language: Language): readonly string[] {
  const words = PAPER_WORDS[language];
  return [
    ...(onCall === '' ? [] : [`${words.onCall}: ${onCall}`]),
    ...lines.map(({ label, number }) => `${label[language]}: ${number}`),
  ];
}

/** For a hard hour: signs, first steps and place on one side; people, numbers and the rest overleaf. */
function emergencyCard(sheet: ReadableSheet, numbers: readonly string[], language: Language): Card {
  const words = PAPER_WORDS[language];
  const { fields } = sheet.template;
  const people = fields.findIndex((field) => field.kind === 'contacts' || field.key === 'people');
  // A card is for a hard hour: the day somebody looked at it stays in the sheet.
  const [first, then] = [fields.slice(0, people), fields.slice(people)].map((some) =>
    sectionsOf(
      sheet,
      language,
      some.filter(({ kind }) => kind !== 'date'),
    ),
  );
  const toCall = { heading: words.toCall, lines: numbers, isNumbered: false, isOverleaf: false };
  const isPeople = ({ heading }: CardSection): boolean => heading === fields[people]?.label[language];
  const overleaf = [...(then ?? []).filter(isPeople), toCall, ...(then ?? []).filter((one) => !isPeople(one))];
  return {
    key: 'emergency',
    title: words.emergency,
    sections: [...(first ?? []), ...overleaf.map((one, at) => ({ ...one, isOverleaf: at === 0 }))],
  };
}

/** Up to five skills, and one's own words overleaf. Where nobody chose five yet, the first five that were ticked. */
function copingCard(sheet: ReadableSheet, language: Language): Card {
  const words = PAPER_WORDS[language];
  const { fields } = sheet.template;
  const skillsOf = (kinds: readonly Field['kind'][]): readonly CardSection[] =>
    sectionsOf(
      sheet,
      language,
      fields.filter(({ kind }) => kinds.includes(kind)),
    );
  const [chosen] = skillsOf(['mark', 'rank']);
  const ticked = skillsOf(['checklist']).flatMap(({ lines }) => lines);
  const skills: CardSection | null =
    chosen ??
    (ticked.length === 0 ? null : { heading: words.coping, lines: ticked, isNumbered: true, isOverleaf: false });
  const own = skillsOf(['list', 'text', 'long-text']).map((one, at) => ({
    ...one,
    isNumbered: false,
    isOverleaf: at === 0,
  }));
  return {
    key: 'coping',
    title: words.coping,
    sections: [...(skills ? [{ ...skills, lines: skills.lines.slice(0, MOST_SKILLS) }] : []), ...own],
  };
}

/** The cards of somebody's plan that have something on them. The numbers to call are on a card also where no sheet was filled. */
export function cardsOf(plan: LivingPlan, help: HelpCard['lines'], language: Language): readonly Card[] {
  const words = PAPER_WORDS[language];
  const numbers = numbersToCall(plan.onCall, help, language);
  const emergency = plan.emergency
    ? emergencyCard(plan.emergency, numbers, language)
    : {
        key: 'emergency' as const,
        title: words.emergency,
        sections: [{ heading: words.toCall, lines: numbers, isNumbered: false, isOverleaf: false }],
      };
  const coping = plan.coping ? copingCard(plan.coping, language) : null;
  return coping && coping.sections.length > 0 ? [emergency, coping] : [emergency];
}
