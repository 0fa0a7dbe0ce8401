import type { Audience, Language } from '@opencircle/session';
import type { Detail, Field, FieldOf, Template } from '@opencircle/worksheets';
import type { Character } from '../cast/character.ts';
import { FIELD_WORDS, OWN_OPTIONS, PLAN_WORDS } from '../text/field-words.ts';
import { KIND_WORDS } from '../text/kind-words.ts';
import { say } from '../text/speak.ts';

/** One thing somebody does in a sheet. */
export type Entry =
  | { readonly is: 'tick'; readonly field: string; readonly option: string }
  | { readonly is: 'own'; readonly field: string; readonly label: string }
  | {
      readonly is: 'detail';
      readonly field: string;
      readonly option: string;
      readonly detail: string;
      readonly value: string | number;
    }
  | { readonly is: 'mark'; readonly field: string; readonly from: string; readonly option: string }
  /** `path` is empty for a new row of a list. */
  | {
      readonly is: 'words';
      readonly field: string;
      readonly path: string;
      readonly words: string;
      readonly most: number;
    }
  | { readonly is: 'audience'; readonly field: string; readonly audience: Audience };

/** Who writes: `who` is their place among the eight. */
export interface Writer {
  readonly who: number;
  readonly character: Character;
  readonly language: Language;
}
type LineField = Exclude<Field, { readonly kind: 'card' | 'agreement' }>;
type Ticked = { readonly from: string; readonly option: string }[];

const isLine = (field: Field): field is LineField => field.kind !== 'card' && field.kind !== 'agreement';
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
  return able.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0]?.key ?? null;
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
    case 'mark': {
      const marked = ticked.filter(({ from }) => field.from.includes(from)).slice(0, field.upTo);
      return marked.map((mark) => ({ is: 'mark', field: key, ...mark }));
    }
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
    ...details.map((detail): Entry => ofDetail(field.key, first ?? '', detail, writer)),
    ...(isTheirs ? [{ is: 'own', field: field.key, label } as const] : []),
  ];
}

function ofDetail(field: string, option: string, detail: Detail, { who, character, language }: Writer): Entry {
  switch (detail.kind) {
    case 'scale': {
      const value = detail.min + Math.round((1 - character.spirits) * (detail.max - detail.min));
      return { is: 'detail', field, option, detail: detail.key, value };
    }
    case 'choice': {
      const value = detail.options[who % detail.options.length]?.id ?? '';
      return { is: 'detail', field, option, detail: detail.key, value };
    }
    case 'text': {
      const words = say([KIND_WORDS['detail'] ?? []], who, language, detail.maxLength);
      return { is: 'words', field, path: `${field}/${option}/${detail.key}`, words, most: detail.maxLength };
    }
  }
}

function audiencesOf(filled: readonly LineField[], entries: readonly Entry[], { character }: Writer): readonly Entry[] {
  const has = ({ key }: LineField): boolean => entries.some(({ field }) => field === key);
  const line = lineToShare(filled, has);
  const habit = (name: Character['habits'][number]): boolean => character.habits.includes(name);
  if (habit('passes')) {
    const own = filled.find((field) => field.kind !== 'mark' && has(field));
    return own ? [{ is: 'audience', field: own.key, audience: { staff: false, group: 'no' } }] : [];
  }
  const group = habit('shares-with-name') ? 'named' : habit('shares-without-name') ? 'unnamed' : null;
  return line === null || group === null ? [] : [{ is: 'audience', field: line, audience: { staff: true, group } }];
}
