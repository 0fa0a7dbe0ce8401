import { createContext } from 'svelte';
import type { HelpCard } from '@opencircle/protocol';
import { request } from '#lib/api.ts';

/** Answers in all of the United States, day and night. */
const LAST_RESORT = '988';

/** The numbers to call, kept in memory so that the card opens without a network too. */
export class Help {
  card: HelpCard | null = $state.raw(null);

  /** The program's own number, or the one that always answers. */
  get numberToCall(): string {
    return this.card?.onCall ?? LAST_RESORT;
  }
  /** Fetches the card; call it early, and again once the program knows this person, for then it shows its own number too. */
  async fetch(): Promise<void> {
    const answer = await request('GET /api/help');
    if (answer.ok) this.card = answer.got;
  }
}

const [useHelp, setHelp] = createContext<Help>();
export { setHelp, useHelp };
