/** Paths of the icons, drawn on 24 × 24 with a line of 2. Import one by one, so that a page carries only its own. */
export const HAND =
  'M8 13V5.5a1.5 1.5 0 0 1 3 0V11m0-6.5v-1a1.5 1.5 0 0 1 3 0V11m0-5.5a1.5 1.5 0 0 1 3 0V12m0-3a1.5 1.5 0 0 1 3 0v6a6 6 0 0 1-6 6h-2c-2.6 0-4-1-5.3-2.7L4.3 14.2a1.6 1.6 0 0 1 2.5-2L8 13.5';
export const SPEECH = 'M4 5h16v11H10l-4 4v-4H4z';
export const SHEET = 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6';
export const EYE_OFF =
  'M3 3l18 18M10.6 10.7a2 2 0 0 0 2.8 2.8M9.4 5.3A9 9 0 0 1 12 5c5 0 8.5 4.5 9.5 7a14 14 0 0 1-2.7 3.8M6.2 6.5A14 14 0 0 0 2.5 12c1 2.5 4.5 7 9.5 7a9 9 0 0 0 4.3-1.1';
export const EYE =
  'M2.5 12C3.5 9.5 7 5 12 5s8.5 4.5 9.5 7c-1 2.5-4.5 7-9.5 7s-8.5-4.5-9.5-7zM12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6';
export const CHECK = 'M5 12.5l4.5 4.5L19 7';
export const PLUS = 'M12 5v14M5 12h14';
export const MINUS = 'M5 12h14';
export const CLOSE_CROSS = 'M6 6l12 12M18 6L6 18';
export const UP = 'M12 19V5M6 11l6-6 6 6';
export const DOWN = 'M12 5v14M6 13l6 6 6-6';
export const BACK = 'M15 5l-7 7 7 7';
export const FORWARD = 'M9 5l7 7-7 7';
export const HELP = 'M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18zM9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 16.8v.1';
export const PHONE = 'M5 4h4l1.5 5-2 1.5a12 12 0 0 0 5 5l1.5-2 5 1.5v4a1 1 0 0 1-1 1A16 16 0 0 1 4 5a1 1 0 0 1 1-1z';
export const SOUND = 'M4 9.5h3.5L12 6v12l-4.5-3.5H4zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11';
export const STOP = 'M7 7h10v10H7z';
export const TEXT_SIZE = 'M3 18L8 6l5 12M4.7 14h6.6M15 18l3-7 3 7M16 15.7h4';
export const GLOBE =
  'M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18zM3 12h18M12 3c2.5 2.5 3.7 5.5 3.7 9s-1.2 6.5-3.7 9c-2.5-2.5-3.7-5.5-3.7-9S9.5 5.5 12 3';
export const LOCK = 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3';
export const GROUP =
  'M9 11a3 3 0 1 1 0-6 3 3 0 0 1 0 6zM3 20c0-3.5 2.5-6 6-6s6 2.5 6 6M16 5.5a3 3 0 0 1 0 5.5M17.5 14.5c2.2.7 3.5 2.7 3.5 5.5';
export const PERSON = 'M12 12a4 4 0 1 1 0-8 4 4 0 0 1 0 8zM5 21c0-4 3-7 7-7s7 3 7 7';
export const CLOCK = 'M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18zM12 7v5l3.5 2';
export const CLOUD_OFF = 'M3 3l18 18M7 18a4 4 0 0 1-1-7.8M9 6.5A6 6 0 0 1 17.5 11a3.5 3.5 0 0 1 2.8 5.5';
export const PRINT = 'M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z';
export const LEAVE = 'M14 4h5v16h-5M4 12h11M11 8l4 4-4 4';
export const MENU = 'M4 7h16M4 12h16M4 17h16';
export const HOME = 'M4 11l8-7 8 7M6 9.5V20h12V9.5';
export const SCREEN = 'M3 5h18v12H3zM9 21h6M12 17v4';
export const CHAIR = 'M7 3v10h10V3M7 13l-1 8M17 13l1 8M7 8h10';
export const WAVE =
  'M2 13c2.5 0 2.5-4 5-4s2.5 4 5 4 2.5-4 5-4 2.5 4 5 4M2 18c2.5 0 2.5-4 5-4s2.5 4 5 4 2.5-4 5-4 2.5 4 5 4';
/** Five faces from very low to very good, for a question with faces. */
export const FACES = [
  'M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18zM9 10v.1M15 10v.1M8.5 16.5a4.3 4.3 0 0 1 7 0',
  'M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18zM9 10v.1M15 10v.1M9 15.8a6 6 0 0 1 6 0',
  'M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18zM9 10v.1M15 10v.1M9 15.2h6',
  'M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18zM9 10v.1M15 10v.1M9 14.7a6 6 0 0 0 6 0',
  'M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18zM9 10v.1M15 10v.1M8.5 14a4.3 4.3 0 0 0 7 0',
] as const;
