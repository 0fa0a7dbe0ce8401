/** A piece of a text; `dial` is what a phone calls where the piece is a number to call. */
export interface Piece {
  readonly text: string;
  readonly dial: string | null;
}

/** Seven digits or more, as people write them: 555-123-4567, (555) 123 4567, +1 555 123 4567; and the short ones for help. */
const NUMBER = /\+?\(?\d[\d\s().-]{5,}\d|\b(911|988)\b/g;
const SHORT = ['911', '988'];
const FEWEST_DIGITS = 7;
const MOST_DIGITS = 15;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What a phone dials for a number as people write it. */
export const dialable = (number: string): string => number.replace(/[^\d+]/g, '');

const isNumber = (text: string): boolean => {
  if (SHORT.includes(text)) return true;
  const digits = text.replace(/\D/g, '').length;
  return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS && !DATE.test(text);
};

/** The text in pieces, so that each phone number in it can be called with a tap. */
export function withNumbers(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { 0: found, index } of text.matchAll(NUMBER)) {
    if (!isNumber(found)) continue;
    if (index > done) pieces.push({ text: text.slice(done, index), dial: null });
    pieces.push({ text: found, dial: dialable(found) });
    done = index + found.length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), dial: null });
  return pieces;
}
