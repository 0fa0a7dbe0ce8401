import type { Audience, Bilingual, CardKey } from '@opencircle/session';
import type { Template } from '../template.ts';
import type { LineField } from './fields.ts';

/** An option of a checklist as it stands in one sheet: the template's, then those somebody added. */
export interface SheetOption {
  readonly id: string;
  readonly label: Bilingual;
  readonly own: boolean;
}
/** Something marked or ranked: the field it comes from (a rank's own options: the rank itself), and which option or row it is. */
export interface Mark {
  readonly from: string;
  readonly option: string;
}

/** What stands in a sheet. Anything the template does not allow reads as if it were not there. */
export interface SheetReader {
  readonly template: Template;
  words(path: string): string;
  options(field: string): readonly SheetOption[];
  ticked(field: string, option: string): boolean;
  /**
   * The answer at a path: a number, a choice's option id, a date (YYYY-MM-DD) or a time (HH:MM). Paths: `field` of one answer;
   * `field/slider`; `field/slot` of a week grid, `field/date` of a calendar; `field/part/cell` under an option, in a row, on a
   * card or at a link. Texts are texts.
   */
  value(path: string): string | number | null;
  /** The chosen options of a `choices` field or cell, or the areas of a body map, in the template's order. */
  chosen(path: string): readonly string[];
  /** The days of a calendar that have an answer, in their order. */
  days(field: string): readonly string[];
  /** Of `mark` and `rank`: in their order. Never more than the field allows. */
  marked(field: string): readonly Mark[];
  /** What can be marked or ranked just now: ticked options, rows with words, the field's own options. Labels say what stands there. */
  markable(field: string): readonly (Mark & { readonly label: Bilingual })[];
  /** Row ids in their order: of lists, tables, timelines, contacts, and of cards in places. */
  rows(field: string): readonly string[];
  /** Where a card stands; the first place while nobody put it anywhere. */
  place(field: string, row: string): string;
  audience(line: string): Audience;
  /** The board's key of this line while it is shared with the group. */
  card(line: string): CardKey | null;
  filled(line: LineField): boolean;
}
