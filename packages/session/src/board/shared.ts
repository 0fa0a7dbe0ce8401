import type { SheetLine } from '../viewer.ts';

/** Its writer shares this line with the group just now. */
export const isShared = ({ filled, audience, card }: SheetLine): boolean =>
  filled && audience.group !== 'no' && card !== null;
