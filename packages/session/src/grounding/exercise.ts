export const EXERCISES = ['breathing', 'five-senses', 'urge-surfing'] as const;
/** A guided minute or some: for all as a step, or for oneself at any time. */
export type Exercise = (typeof EXERCISES)[number];
/** How often urge-surfing asks how strong the urge is. */
export const URGE_MOMENTS = 5;
export const STRONGEST_URGE = 10;
/** How strong an urge can be said to be: a whole number from none to the strongest. */
export const isUrge = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= STRONGEST_URGE;
