/** What one look found. `look`: it works, and somebody should know. `wrong`: it does not work, or must not stay so. */
export interface Finding {
  readonly level: 'ok' | 'look' | 'wrong';
  /** One sentence in plain words, without any secret. */
  readonly says: string;
  /** What to do about it. */
  readonly todo: string | null;
}

/** As it should be. */
export const ok = (says: string): Finding => ({ level: 'ok', says, todo: null });
/** Works, and somebody should know. */
export const look = (says: string, todo: string): Finding => ({ level: 'look', says, todo });
/** Does not work, or must not stay so. */
export const wrong = (says: string, todo: string): Finding => ({ level: 'wrong', says, todo });

/** How it stands on the screen. */
export const findingToText = ({ level, says, todo }: Finding): string =>
  `${level.padEnd(6)}${says}${todo === null ? '' : `\n      → ${todo}`}`;
