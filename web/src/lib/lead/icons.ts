/** Icons only staff's live page uses; drawn like those of `ui/icons.ts`. */
export const DOWN_SMALL = 'M6 9.5l6 6 6-6';
export const PAUSE = 'M8 6v12M16 6v12';
