/** One replacement: at a place, so many characters by others. */
export interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

/** The smallest replacement that makes `before` into `after`. `caret` (in `after`) decides where letters repeat. */
export const editBetween = (before: string, after: string, caret: number): Edit | null => {
  if (before === after) return null;
  const tail = after.length - caret;
  const isTypedAtCaret = tail >= 0 && tail <= before.length && before.endsWith(after.slice(caret));
  let end = isTypedAtCaret ? tail : 0;
  const most = Math.min(before.length, after.length);
  if (!isTypedAtCaret) while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  let start = 0;
  while (start < most - end && before[start] === after[start]) start += 1;
  // Half of a surrogate pair is not a character: it must neither stay nor go alone.
  if (isHighHalf(before, start - 1) || isHighHalf(after, start - 1)) start -= 1;
  if (isLowHalf(before, before.length - end) || isLowHalf(after, after.length - end)) end -= 1;
  return { at: start, removed: before.length - end - start, inserted: after.slice(start, after.length - end) };
};

const isHighHalf = (text: string, at: number): boolean => isBetween(text.charCodeAt(at), 0xd800, 0xdbff);
const isLowHalf = (text: string, at: number): boolean => isBetween(text.charCodeAt(at), 0xdc00, 0xdfff);
const isBetween = (code: number, from: number, to: number): boolean => code >= from && code <= to;
