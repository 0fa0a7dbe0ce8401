/** Icons only staff's live page uses; drawn like those of `ui/icons.ts`. */
export const DOWN_SMALL = 'M6 9.5l6 6 6-6';
export const LIST = 'M4 6.5l1.5 1.5L8 5M4 12.5L5.5 14 8 11M4 18.5L5.5 20 8 17M11.5 7H20M11.5 13H20M11.5 19H20';
export const PAUSE = 'M8 6v12M16 6v12';
export const CAUTION = 'M12 4.5L21 20H3zM12 10.5v4.5M12 17.4v.1';
