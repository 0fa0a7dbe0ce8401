import type { CarriedLine } from '@opencircle/protocol';
import {
  linesFor,
  linesForReader,
  placeOf,
  viewerOf,
  type PersonId,
  type Session,
  type SheetId,
  type SheetLine,
  type StaffId,
} from '@opencircle/session';
import { type Field, type FieldOf, type Line, type Template } from '@opencircle/worksheets';
import { TEMPLATES, templateBy } from '@opencircle/worksheets/templates';
import { templateOf } from '../../documents/index.ts';
import type { Parts } from '../asking/parts.ts';
import type { OwnedSheet, SheetsOfPerson } from './of-person.ts';

/** Who looks at what one person wrote in all their sheets, from one session. */
export type Asker =
  | { readonly is: 'writer' }
  | { readonly is: 'family' }
  /** Staff of that session; of other sessions of its group too, since the same people are in them. */
  | { readonly is: 'staff'; readonly staff: StaffId; readonly from: Session };
export type CarryFrom = FieldOf<'carry'>['from'];

type LineField = Extract<Field, Line>;
const isLine = (field: Field): field is LineField => 'toPlan' in field;
const isFrom = (from: CarryFrom, { id }: Template, field: LineField): boolean =>
  'part' in from ? field.toPlan === from.part : from.template === id && from.lines.includes(field.key);
const keyOf = (template: Template, { key }: LineField): string => `${template.id}/${key}`;

/** What somebody may read of one sheet of a person; null: nothing, and that there is anything is not for them either. */
export function readableFor(
  asker: Asker,
  { home, place: { sheet, mode } }: OwnedSheet,
): ((lines: readonly SheetLine[]) => readonly SheetLine[]) | null {
  const place = placeOf(home, sheet);
  const isPrivate = place?.worksheet?.heldBack === true;
  switch (asker.is) {
    case 'writer':
      return mode === 'family' && isPrivate && place?.side !== 'participant' ? null : (lines) => lines;
    case 'family':
      if (mode === 'family') return isPrivate && place?.side !== 'family' ? null : (lines) => lines;
      return (lines) => (isPrivate ? [] : linesForReader('family', lines).lines);
    case 'staff': {
      const { staff, from } = asker;
      const here = home.group === from.group ? ({ kind: 'staff', staff, leads: false } as const) : null;
      const viewer = viewerOf(home, { kind: 'staff', staff }) ?? here;
      return viewer && ((lines) => linesFor(home, viewer, sheet, lines).lines);
    }
  }
}

/** Lines of a person's other sheets, as they stand there now: of each line of each worksheet the newest that is filled. */
export type Carry = (
  asked: { readonly person: PersonId; readonly from: Session; readonly asker: Asker; readonly but: SheetId | null },
  wanted: Readonly<Record<string, CarryFrom>>,
) => Promise<Readonly<Record<string, readonly CarriedLine[]>>>;

/** Nothing is copied: each sheet is read where it lies, by the rules it lies under. */
export function createCarry({ documents }: Pick<Parts, 'documents'>, sheetsOfPerson: SheetsOfPerson): Carry {
  return async ({ person, from, asker, but }, wanted) => {
    const names = Object.keys(wanted);
    const namesFor = (template: Template, field: LineField): readonly string[] =>
      names.filter((name) => {
        const one = wanted[name];
        return one !== undefined && isFrom(one, template, field);
      });
    const isWanted = (template: Template): boolean =>
      template.fields.some((field) => isLine(field) && namesFor(template, field).length > 0);
    const templates = new Set(TEMPLATES.filter(isWanted).map(({ id }) => id));

    const found: Record<string, CarriedLine[]> = Object.fromEntries(names.map((name) => [name, []]));
    const known = new Set<string>();
    for await (const owned of sheetsOfPerson(person, from, (template) => templates.has(template))) {
      const { home, place } = owned;
      const template = templateOf(place, templateBy);
      const readable = place.sheet === but ? null : readableFor(asker, owned);
      if (template === null || readable === null) continue;
      const open = template.fields
        .filter(isLine)
        .filter((field) => !known.has(keyOf(template, field)) && namesFor(template, field).length > 0);
      if (open.length === 0) continue;
      const { lines, written } = await documents.wordsOf(place.sheet);
      const shown = new Map(readable(lines).map((line) => [line.line, line]));
      for (const field of open) {
        const words = written.find(({ line }) => line === field.key);
        if (words === undefined) continue;
        // What its writer keeps to themselves now is not shown as it was once, either.
        known.add(keyOf(template, field));
        const line = shown.get(field.key);
        if (line === undefined) continue;
        const onlyMe = place.mode === 'own' && !line.audience.staff && !line.audience.family;
        const carried = { sheet: place.sheet, from: template.title, label: field.label, at: home.startsAt, onlyMe };
        for (const name of namesFor(template, field)) found[name]?.push({ ...words, ...carried });
      }
    }
    return found;
  };
}
