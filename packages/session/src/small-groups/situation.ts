import type { SheetId } from '../ids.ts';
import { own } from '../turn/lookup.ts';
import type { WorksheetStep } from '../worksheet/worksheet-step.ts';

/** Which card a small group has, of so many: until it is turned each group begins with another one. */
export function situationOf({ shared, situations }: WorksheetStep, sheet: SheetId, of: number): number {
  const place = shared.findIndex((one) => one.sheet === sheet);
  return own(situations, sheet) ?? (of === 0 ? 0 : Math.max(0, place) % of);
}
