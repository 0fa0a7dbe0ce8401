/** Icons of fields that are fetched when a sheet has them: apart from `icons.ts`, which is in every phone's first load. */
export const GRIP = 'M9 6v.1M15 6v.1M9 12v.1M15 12v.1M9 18v.1M15 18v.1';
export const FLAG = 'M6 21V4M6 4.5c4-2 8 2 12 0v8c-4 2-8-2-12 0';
