export { cravingNow, cravingToday, mood, timeToTalk, wantFromToday } from '../items/arriving.ts';
export { oneThingITake, readyUntilNext, wayHome, wayHomeOrOn, whoIsThere } from '../items/leaving.ts';
