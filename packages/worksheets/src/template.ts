import type { Bilingual, SheetMode } from '@opencircle/session';

/**
 * How a sheet is filled: each their own; one for all; one for each pair or trio; one for a participant and their family; one for
 * a participant and staff.
 */
export type Mode = SheetMode;

/** A worksheet: typed data, never edited in place; a change is a new version. Sheets remember the version they were made from. */
export interface Template {
  readonly id: string;
  readonly version: number;
  readonly title: Bilingual;
  /** One plain sentence for the person who fills it. */
  readonly purpose: Bilingual;
  /** How it is usually filled; staff may choose another of `modes`. */
  readonly mode: Mode;
  readonly modes: readonly Mode[];
  readonly minutes: number;
  /** May stir craving or old pain; the facilitator is told before it opens. */
  readonly caution: boolean;
  /** For the facilitator: how to introduce it, what to ask, what to watch. */
  readonly notes: Bilingual;
  readonly fields: readonly Field[];
}

/**
 * One part of a sheet. Keys, option ids and cell keys are made of letters, digits, `-` and `_`. `side`: in a family's sheet only
 * this side fills it, in private until staff reveal both sides; without one the whole family fills it.
 */
export type Field = {
  readonly key: string;
  readonly label: Bilingual;
  readonly help: Bilingual | null;
  readonly side?: Side;
} & (
  | CardField
  | CarryField
  | AgreementField
  | ((TextField | ScalarField | ChecklistField | ChosenField | RowsField | PlacedField | FixedField) & Line)
);
export type Side = 'participant' | 'family';

/** Read to me: nothing to fill. */
interface CardField {
  readonly kind: 'card';
  readonly text: Bilingual;
}
/** What the same person wrote elsewhere, as it stands there now: lines of other sheets that feed this part of the plan, or these lines. */
interface CarryField {
  readonly kind: 'carry';
  readonly from: { readonly part: PlanPart } | { readonly template: string; readonly lines: readonly string[] };
}
/** Statements somebody agrees to. `signers`: who signs by name and date; null: everyone in the group agrees with one tap. */
interface AgreementField {
  readonly kind: 'agreement';
  readonly statements: readonly Bilingual[];
  readonly button: Bilingual;
  readonly signers: readonly Signer[] | null;
}
export type Signer = Side | 'staff';

interface TextField {
  readonly kind: 'text' | 'long-text';
  readonly maxLength: number;
}
/** One answer. */
type ScalarField = Scalar;
interface ChecklistField {
  readonly kind: 'checklist';
  readonly options: readonly TemplateOption[];
  readonly addOwn: boolean;
  /** What opens under a ticked option. */
  readonly details: readonly Cell[];
}
/** Some of what was ticked or listed in other fields of this sheet, or of its own options: marked, or put in an order. */
type ChosenField =
  | { readonly kind: 'mark'; readonly from: readonly string[]; readonly upTo: number }
  | {
      readonly kind: 'rank';
      /** Checklists, lists and fields with rows. */
      readonly from: readonly string[];
      readonly options: readonly TemplateOption[];
      readonly upTo: number;
    };
/** Rows that people add, in an order of their own. */
type RowsField =
  | { readonly kind: 'list'; readonly maxRows: number; readonly maxLength: number; readonly addLabel: Bilingual }
  | {
      /** `timeline`: the rows are points along a line. `contacts` has the cells name, relation, phone and when. */
      readonly kind: 'table' | 'timeline' | 'contacts';
      readonly cells: readonly Cell[];
      readonly maxRows: number;
      readonly addLabel: Bilingual;
      /** Where `of` is at least `from` more than `less`, the row is shown as one to plan first. Both are scales. */
      readonly gap: { readonly of: string; readonly less: string; readonly from: number } | null;
    };
/** Cards that people add and put into places: columns, the four squares of a two-by-two, the rings of a map around one person. */
interface PlacedField {
  readonly kind: 'columns' | 'two-by-two' | 'rings';
  readonly places: readonly TemplateOption[];
  /** The text of a card. */
  readonly maxLength: number;
  readonly cells: readonly Cell[];
  readonly maxRows: number;
  readonly addLabel: Bilingual;
}
/** Parts that are always there. */
type FixedField =
  /** What led to what; after a link there may be ways out. */
  | { readonly kind: 'chain'; readonly links: readonly Link[] }
  /** Seven days of slots, Monday first, each painted with one of the options or left open. Hours of the day, `to` not included. */
  | {
      readonly kind: 'week-grid';
      readonly from: number;
      readonly to: number;
      readonly slotHours: number;
      readonly options: readonly TemplateOption[];
    }
  /** Days marked with one of the options. */
  | { readonly kind: 'calendar'; readonly options: readonly TemplateOption[] }
  /** Two or three scales one under the other. */
  | { readonly kind: 'sliders'; readonly sliders: readonly CellOf<'scale'>[] }
  /** Option ids are of BODY_AREAS. */
  | { readonly kind: 'body-map'; readonly options: readonly TemplateOption[] };
export interface Link {
  readonly key: string;
  readonly label: Bilingual;
  readonly help: Bilingual | null;
  readonly maxLength: number;
  readonly cells: readonly Cell[];
  /** Ways out after this link: a `choices` cell and a `text` cell. */
  readonly exits: readonly Cell[];
}
/** Where something is felt, from head to foot. */
export const BODY_AREAS = [
  'head',
  'jaw',
  'throat',
  'shoulders',
  'chest',
  'stomach',
  'back',
  'arms',
  'hands',
  'legs',
  'feet',
] as const;
export type BodyArea = (typeof BODY_AREAS)[number];

/**
 * A field somebody fills and decides who reads. `toPlan`: the part of the relapse-prevention plan it feeds. `readBy`: who reads it
 * while nobody decided (absent: staff). `family`: its writer may show it to their family.
 */
export interface Line {
  readonly shareable: boolean;
  readonly toPlan: PlanPart | null;
  readonly readBy?: 'only-me';
  readonly family?: true;
}
/** The parts of the relapse-prevention plan, in its order. */
export const PLAN_PARTS = [
  'reasons',
  'warning-signs',
  'triggers',
  'risky-moments',
  'coping',
  'people',
  'home',
  'health',
  'week',
  'lapse',
  'family',
  'goals',
] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];

/** `id` never changes; the label may be reworded in a later version. */
export interface TemplateOption {
  readonly id: string;
  readonly label: Bilingual;
}
/** One answer, as a field of its own or inside one. */
type Scalar =
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly unit: Bilingual | null }
  | {
      readonly kind: 'scale';
      readonly min: number;
      readonly max: number;
      readonly anchors: readonly [Bilingual, Bilingual];
    }
  | { readonly kind: 'choice' | 'choices'; readonly options: readonly TemplateOption[] }
  /** A local date, YYYY-MM-DD; a time of day, HH:MM. */
  | { readonly kind: 'date' | 'time' };
/** What stands under an option, in a row, on a card or at a link. */
export type Cell = { readonly key: string; readonly label: Bilingual } & (
  Scalar | { readonly kind: 'text'; readonly maxLength: number }
);
export type CellKind = Cell['kind'];
export type CellOf<K extends CellKind> = Extract<Cell, { readonly kind: K }>;

export type FieldKind = Field['kind'];
export type FieldOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;
