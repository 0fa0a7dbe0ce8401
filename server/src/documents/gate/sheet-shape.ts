import { allowedValueKey, isAllowedValue, pathOfRoot, rootKindOf, textLimitOf } from '@opencircle/worksheets/document';
import type { Template } from '@opencircle/worksheets';
import type { Primitive } from './byte-reader.ts';

/** What a sheet of one template may hold, as the gate asks. */
export interface SheetShape {
  kindOf(root: string): 'text' | 'values' | null;
  /** Characters a text may have before nothing more is admitted. */
  longest(root: string): number;
  mayHaveKey(key: string): boolean;
  mayHold(key: string, value: Primitive): boolean;
}

/** The page holds the template's own limit; two people typing at once, or one replacing everything, may pass it for a moment. */
const slack = (limit: number): number => limit * 2 + 500;

/** Asked for every update, so answers about roots are remembered. */
export function shapeOf(template: Template): SheetShape {
  const kinds = new Map<string, 'text' | 'values' | null>();
  return {
    kindOf(root) {
      let kind = kinds.get(root);
      if (kind === undefined) {
        kind = rootKindOf(template, root);
        // Refused names are anybody's invention and not worth remembering.
        if (kind !== null) kinds.set(root, kind);
      }
      return kind;
    },
    longest: (root) => slack(textLimitOf(template, pathOfRoot(root) ?? '') ?? 0),
    mayHaveKey: (key) => allowedValueKey(template, key),
    mayHold: (key, value) => isAllowedValue(template, key, value),
  };
}
