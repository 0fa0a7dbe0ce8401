import type { Audience, Language } from '@opencircle/session';
import type { Field } from '@opencircle/worksheets';
import type { Character } from '../cast/character.ts';

/** Stands in a path for the row that was added last in its field. */
export const NEW_ROW = '+';

/** One thing somebody does in a sheet. */
export type Entry =
  | { readonly is: 'tick'; readonly field: string; readonly option: string }
  | { readonly is: 'own'; readonly field: string; readonly label: string }
  | { readonly is: 'answer'; readonly field: string; readonly path: string; readonly value: string | number }
  | { readonly is: 'choose'; readonly field: string; readonly path: string; readonly option: string }
  /** A new row, or a card in a place; NEW_ROW in the paths after it is this row. */
  | { readonly is: 'row'; readonly field: string; readonly place: string | undefined }
  | { readonly is: 'mark'; readonly field: string; readonly from: string; readonly option: string }
  /** `path` is empty for a new row that has nothing but words. */
  | {
      readonly is: 'words';
      readonly field: string;
      readonly path: string;
      readonly words: string;
      readonly most: number;
    }
  | { readonly is: 'audience'; readonly field: string; readonly audience: Audience };

/** A field somebody fills. */
export type LineField = Exclude<Field, { readonly kind: 'card' | 'carry' | 'agreement' }>;

/** Who writes: `who` is their place among the eight. */
export interface Writer {
  readonly who: number;
  readonly character: Character;
  readonly language: Language;
}
