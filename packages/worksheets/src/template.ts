import type { Bilingual } from '@opencircle/session';

/** How a sheet is filled: each their own, or one for all. */
export type Mode = 'own' | 'together';

/** A worksheet: typed data, never edited in place; a change is a new version. Sheets remember the version they were made from. */
export interface Template {
  readonly id: string;
  readonly version: number;
  readonly title: Bilingual;
  /** One plain sentence for the person who fills it. */
  readonly purpose: Bilingual;
  readonly mode: Mode;
  readonly minutes: number;
  /** May stir craving or old pain; the facilitator is told before it opens. */
  readonly caution: boolean;
  /** For the facilitator: how to introduce it, what to ask, what to watch. */
  readonly notes: Bilingual;
  readonly fields: readonly Field[];
}

/** One part of a sheet. Keys, option ids and detail keys are made of letters, digits, `-` and `_`. */
export type Field = { readonly key: string; readonly label: Bilingual; readonly help: Bilingual | null } & (
  | { readonly kind: 'card'; readonly text: Bilingual }
  | ({ readonly kind: 'text'; readonly maxLength: number } & Line)
  | ({ readonly kind: 'long-text'; readonly maxLength: number } & Line)
  | ({
      readonly kind: 'checklist';
      readonly options: readonly TemplateOption[];
      readonly addOwn: boolean;
      readonly details: readonly Detail[];
    } & Line)
  | ({ readonly kind: 'mark'; readonly from: readonly string[]; readonly upTo: number } & Line)
  | ({
      readonly kind: 'list';
      readonly maxRows: number;
      readonly maxLength: number;
      readonly addLabel: Bilingual;
    } & Line)
  | { readonly kind: 'agreement'; readonly statements: readonly Bilingual[]; readonly button: Bilingual }
);
/** A field somebody fills and decides who reads. `toPlan` names the part of the relapse-prevention plan it feeds. */
export interface Line {
  readonly shareable: boolean;
  readonly toPlan: string | null;
}
/** `id` never changes; the label may be reworded in a later version. */
export interface TemplateOption {
  readonly id: string;
  readonly label: Bilingual;
}
/** What opens under a ticked option. */
export type Detail = { readonly key: string; readonly label: Bilingual } & (
  | {
      readonly kind: 'scale';
      readonly min: number;
      readonly max: number;
      readonly anchors: readonly [Bilingual, Bilingual];
    }
  | { readonly kind: 'choice'; readonly options: readonly TemplateOption[] }
  | { readonly kind: 'text'; readonly maxLength: number }
);

export type FieldKind = Field['kind'];
export type FieldOf<K extends FieldKind> = Extract<Field, { readonly kind: K }>;
