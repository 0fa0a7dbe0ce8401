import { createContext } from 'svelte';
import { request } from '#lib/api.ts';

/** Whether this whole installation is for practice. Pages of a session know it from the session itself. */
export class Practice {
  installation = $state(false);
  #asked: Promise<boolean> | undefined;

  /** Asks the server, once for as long as this tab shows the page. */
  async fetch(): Promise<boolean> {
    this.installation = await (this.#asked ??= this.#ask());
    return this.installation;
  }
  async #ask(): Promise<boolean> {
    const answer = await request('GET /api/practice');
    // Without a network nothing is known yet: the next page asks again.
    if (!answer.ok) this.#asked = undefined;
    return answer.ok && answer.got.installation;
  }
}

const [usePractice, setPractice] = createContext<Practice>();
export { setPractice, usePractice };
