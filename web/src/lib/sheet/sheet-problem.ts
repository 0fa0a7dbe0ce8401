import { CLOSE } from '@opencircle/protocol';
import type { Refused } from '#lib/api.ts';

/** Why a sheet cannot be used as it should, as a key into the catalogue. */
export type SheetProblem =
  | { readonly by: 'close'; readonly why: keyof typeof CLOSE }
  | { readonly by: 'refusal'; readonly why: Refused['refusal'] };

const PASSING: ReadonlySet<Refused['refusal']> = new Set(['offline', 'try-again', 'slow-down', 'storage-full']);

/** Whether another try may find a refusal gone. */
export const isPassing = (refusal: Refused['refusal']): boolean => PASSING.has(refusal);

/** What the protocol calls a close code; null: a network's own. */
export function closeToName(code: number): keyof typeof CLOSE | null {
  for (const [name, known] of Object.entries(CLOSE)) {
    // Object.entries forgets the keys of a constant.
    if (known === code) return name as keyof typeof CLOSE;
  }
  return null;
}
