export { quiet, Stage } from './history/stage.ts';
export { randomHistory } from './history/random/history.ts';
export type { Played, RandomHistory } from './history/random/history.ts';
export type { Asked, Said } from './history/draw.ts';
export { PROMPTS, SMALL_PLAN, SMALL_PLANNING, STAFF, STARTS_AT } from './history/small-world.ts';
