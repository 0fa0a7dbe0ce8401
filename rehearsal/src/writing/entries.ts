import type { Field, FieldOf, Template } from '@opencircle/worksheets';
import type { Character } from '../cast/character.ts';
import { FIELD_WORDS, OWN_OPTIONS, PLAN_WORDS } from '../text/field-words.ts';
import { KIND_WORDS } from '../text/kind-words.ts';
import { say } from '../text/speak.ts';
import { MOST_WORDS, ofAnswered, ofCell } from './answers.ts';
import type { Entry, LineField, Writer } from './entry.ts';

type Ticked = { readonly from: string; readonly option: string }[];

const isLine = (field: Field): field is LineField =>
  field.kind !== 'card' && field.kind !== 'carry' && field.kind !== 'agreement';
const OWN_LABEL = 60;
/** In a sheet for all, every so manieth person writes into one text, so that there is room for what they say. */
const ONE_OF = 4;

/** Everything this person does in a sheet of this template, in order. It fits, whatever the template is. */
export function entriesOf(template: Template, writer: Writer): readonly Entry[] {
  const lines = template.fields.filter(isLine);
  const ticked: Ticked = [];
  const filled =
    template.mode === 'own'
      ? ofOwnSheet(lines, writer)
      : lines.filter((field, index) => isTheirTurn(field, index, template, writer));
  const entries = filled.flatMap((field, index) => entriesOfField(template, field, index, writer, ticked));
  return [...entries, ...(template.mode === 'own' ? audiencesOf(filled, entries, writer) : [])];
}

/** The line somebody shares if they share one: words before ticks. */
export function lineToShare(fields: readonly Field[], isFilled: (field: LineField) => boolean): string | null {
  const order: readonly Field['kind'][] = ['text', 'long-text', 'list', 'mark', 'checklist'];
  const able = fields.filter(isLine).filter((field) => field.shareable && isFilled(field));
  const rankOf = ({ kind }: Field): number => (order.includes(kind) ? order.indexOf(kind) : order.length);
  return able.sort((a, b) => rankOf(a) - rankOf(b))[0]?.key ?? null;
}

function ofOwnSheet(lines: readonly LineField[], { character: { effort } }: Writer): readonly LineField[] {
  const count = Math.ceil((lines.length * effort) / 3);
  const first = lines.slice(0, count);
  // Everybody has something to say in words, and words are what is worth sharing.
  const isWords = ({ kind }: LineField): boolean => kind === 'text' || kind === 'long-text' || kind === 'list';
  const words = first.some(isWords) ? undefined : lines.find(isWords);
  return words ? [...first, words] : first;
}

function isTheirTurn(field: LineField, index: number, template: Template, { who, character }: Writer): boolean {
  const isAgreement = template.fields.some(({ kind }) => kind === 'agreement');
  if (isAgreement) return character.habits.includes('adds-to-the-agreement');
  return field.kind === 'list' || field.kind === 'checklist' || (who + index) % ONE_OF === 0;
}

function entriesOfField(
  template: Template,
  field: LineField,
  index: number,
  writer: Writer,
  ticked: Ticked,
): readonly Entry[] {
  const { who, language } = writer;
  const fieldName = `${template.id}/${field.key}`;
  const words = (kind: string, most: number): string =>
    say(
      [FIELD_WORDS[fieldName] ?? [], PLAN_WORDS[field.toPlan ?? ''] ?? [], KIND_WORDS[kind] ?? []],
      who,
      language,
      most,
    );
  const { key } = field;
  switch (field.kind) {
    case 'text':
    case 'long-text': {
      const isOwn = template.mode === 'own';
      // What feeds the plan in a few words leaves a long answer empty.
      const long = say([FIELD_WORDS[fieldName] ?? [], KIND_WORDS['long-text'] ?? []], who, language, field.maxLength);
      const said = field.kind === 'long-text' && isOwn ? long : words('text', field.maxLength);
      return [{ is: 'words', field: key, path: key, words: said, most: field.maxLength }];
    }
    case 'list':
      return [{ is: 'words', field: key, path: '', words: words('list', field.maxLength), most: field.maxLength }];
    case 'checklist':
      return ofChecklist(template, field, index, writer, ticked);
    case 'mark':
    case 'rank': {
      const own = field.kind === 'rank' ? field.options.map(({ id }) => ({ from: key, option: id })) : [];
      const marked = [...ticked.filter(({ from }) => field.from.includes(from)), ...own].slice(0, field.upTo);
      return marked.map((mark) => ({ is: 'mark', field: key, ...mark }));
    }
    case 'number':
    case 'scale':
    case 'choice':
    case 'choices':
    case 'date':
    case 'time':
    case 'table':
    case 'timeline':
    case 'contacts':
    case 'columns':
    case 'two-by-two':
    case 'rings':
    case 'chain':
    case 'week-grid':
    case 'calendar':
    case 'sliders':
    case 'body-map':
      return ofAnswered(field, words('text', MOST_WORDS), writer);
  }
}

function ofChecklist(
  template: Template,
  field: FieldOf<'checklist'>,
  index: number,
  writer: Writer,
  ticked: Ticked,
): readonly Entry[] {
  const { who, character, language } = writer;
  const many = template.mode === 'own' ? Math.min(character.effort, 2) : 1;
  const { options } = field;
  const chosen = new Set(
    Array.from({ length: many }, (_, n) => options[(who + index * 3 + n * 2) % options.length]?.id ?? ''),
  );
  const ticks = [...chosen].filter((option) => option !== '');
  ticked.push(...ticks.map((option) => ({ from: field.key, option })));
  const [first] = ticks;
  const details = first === undefined || character.effort < 2 || index > 1 ? [] : field.details;
  const label = say([OWN_OPTIONS[`${template.id}/${field.key}`] ?? []], who, language, OWN_LABEL);
  const isTheirs = field.addOwn && label !== '' && character.effort === 3;
  return [
    ...ticks.map((option): Entry => ({ is: 'tick', field: field.key, option })),
    ...details.flatMap((cell) => ofCell(field.key, `${field.key}/${first ?? ''}/${cell.key}`, cell, writer)),
    ...(isTheirs ? [{ is: 'own', field: field.key, label } as const] : []),
  ];
}

function audiencesOf(filled: readonly LineField[], entries: readonly Entry[], { character }: Writer): readonly Entry[] {
  const has = ({ key }: LineField): boolean => entries.some(({ field }) => field === key);
  const line = lineToShare(filled, has);
  const habit = (name: Character['habits'][number]): boolean => character.habits.includes(name);
  if (habit('passes')) {
    const own = filled.find((field) => field.kind !== 'mark' && has(field));
    return own ? [{ is: 'audience', field: own.key, audience: { staff: false, group: 'no', family: false } }] : [];
  }
  const group = habit('shares-with-name') ? 'named' : habit('shares-without-name') ? 'unnamed' : null;
  return line === null || group === null
    ? []
    : [{ is: 'audience', field: line, audience: { staff: true, group, family: false } }];
}
