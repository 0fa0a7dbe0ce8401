import type { SheetLine } from '@opencircle/session';

const GROUP = { no: 0, unnamed: 1, named: 2 } as const;

/** Whether somebody may read less than before: a line was taken back or emptied, so nothing of it may stay in the log. */
export function isLess(before: readonly SheetLine[], now: readonly SheetLine[]): boolean {
  const byName = new Map(now.map((line) => [line.line, line]));
  return before.some(({ line, filled, audience }) => {
    const after = byName.get(line);
    if (after === undefined || (filled && !after.filled)) return true;
    const { staff, family, group } = after.audience;
    return GROUP[group] < GROUP[audience.group] || (audience.staff && !staff) || (audience.family && !family);
  });
}
