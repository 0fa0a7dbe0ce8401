import { atTheDoor } from './door.ts';
import { arrivesDrunk } from './drunk.ts';
import { goingHome } from './home.ts';
import type { Moment } from './moment.ts';
import { mothersEntry } from './mother.ts';
import { nextStep } from './next.ts';
import { phoneDies } from './phone-dies.ts';
import { firstQuestion } from './question.ts';
import { openTheRoom } from './room.ts';
import { tears } from './tears.ts';
import { needsAWord } from './word.ts';

/** The ten moments, in the order of the product's own list, each on real pages of real browsers. */
export async function measureMoments(): Promise<readonly Moment[]> {
  const room = await openTheRoom();
  try {
    const door = await atTheDoor(room);
    const drunk = await arrivesDrunk(room);
    await room.group.tablet.live.must('session:start', {});
    const next = await nextStep(room);
    const question = await firstQuestion(room);
    const word = await needsAWord(room);
    const held = await tears(room);
    const died = await phoneDies(room);
    const home = await goingHome(room);
    const [mother, paused] = await mothersEntry();
    return [door, question, word, held, next, drunk, died, mother, paused, home];
  } finally {
    await room.group.end();
  }
}
