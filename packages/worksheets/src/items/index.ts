import type { Item } from '@opencircle/session';
import * as arriving from './arriving.ts';
import * as family from './family.ts';
import * as leaving from './leaving.ts';
import * as since from './since-last-time.ts';

/** What a program may ask on arriving. Keys and option ids never change: answers of earlier sessions are laid beside them. */
export const CHECK_IN_ITEMS: readonly Item[] = [
  arriving.feelings,
  arriving.mood,
  arriving.cravingToday,
  arriving.cravingPeak,
  arriving.cravingPeakWhere,
  since.useSince,
  since.lastUse,
  since.triggersMet,
  since.whatHelped,
  arriving.fourNeeds,
  arriving.sleep,
  since.medicine,
  since.meetings,
  since.supportContact,
  since.homework,
  since.goalStep,
  since.win,
  arriving.wantFromToday,
  arriving.timeToTalk,
  arriving.dangerAhead,
  arriving.inMySystem,
  arriving.safety,
];

/** What a program may ask on leaving. */
export const CHECK_OUT_ITEMS: readonly Item[] = [
  arriving.cravingNow,
  arriving.mood,
  leaving.oneThingITake,
  leaving.oneThingIWillDo,
  leaving.riskyTime,
  leaving.homeworkTaken,
  leaving.readyUntilNext,
  leaving.wasUseful,
  leaving.couldSpeak,
  leaving.paceWasRight,
  leaving.wayHome,
  leaving.whoIsThere,
];

/** What is asked where families sit in the circle. */
export const FAMILY_CHECK_IN_ITEMS: readonly Item[] = [
  family.worryToday,
  family.hopeToday,
  family.goodThing,
  family.forMyself,
  family.homeNow,
  family.questionTonight,
  arriving.timeToTalk,
];
export const FAMILY_CHECK_OUT_ITEMS: readonly Item[] = [
  family.worryNow,
  leaving.oneThingITake,
  family.goingHome,
  leaving.wayHome,
  leaving.whoIsThere,
];
export { LAST_USE } from './since-last-time.ts';
