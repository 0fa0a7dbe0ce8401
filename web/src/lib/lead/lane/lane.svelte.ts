import { createContext } from 'svelte';
import type { StaffLaneSlice } from '@opencircle/session';

/** How far somebody at this page has read what their colleagues say. */
export class LaneRead {
  #upTo = $state(0);

  /** What colleagues said since. */
  fresh({ notes }: StaffLaneSlice): number {
    return notes.slice(this.#upTo).filter(({ own }) => !own).length;
  }
  read({ notes }: StaffLaneSlice): void {
    this.#upTo = notes.length;
  }
}

const [useLaneRead, setLaneRead] = createContext<LaneRead>();
export { setLaneRead, useLaneRead };
