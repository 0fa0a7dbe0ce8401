import { createContext } from 'svelte';
import type { Refusal, Urgency } from '@opencircle/session';
import type { LiveSession } from '#lib/live/live-session.svelte.ts';

const TOLD_AFTER = 4000;

/** A signal on its way: it says so when it does not get through, because then somebody has to step out. */
export class SignalSending {
  /** On its way, and for how long already. */
  state: 'none' | 'sending' | 'not-sent' = $state('none');
  refusal: Refusal | null = $state(null);
  readonly #live: LiveSession<'knock' | 'participant' | 'tablet'>;

  constructor(live: LiveSession<'knock' | 'participant' | 'tablet'>) {
    this.#live = live;
  }
  async send(urgency: Urgency): Promise<void> {
    if (this.state !== 'none') return;
    this.state = 'sending';
    this.refusal = null;
    const late = setTimeout(() => (this.state = 'not-sent'), this.#live.status === 'connected' ? TOLD_AFTER : 0);
    const reply = await this.#live.ask('signal:raise', { urgency });
    clearTimeout(late);
    this.state = 'none';
    this.refusal = reply.ok ? null : reply.refusal;
  }
}

const [useSignalSending, setSignalSending] = createContext<SignalSending>();
export { setSignalSending, useSignalSending };
