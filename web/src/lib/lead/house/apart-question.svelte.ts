import type { CommandMap } from '@opencircle/session';
import type { Leading } from '../leading.svelte.ts';

type Asked = 'knock:admit' | 'seat:arrive' | 'seat:move';

/** Asks to let somebody in; where they are kept apart from somebody here it waits for one more tap. */
export class ApartQuestion {
  /** What that tap does; null: nothing is asked. */
  despite: (() => Promise<boolean>) | null = $state.raw(null);
  readonly #leading: Leading;

  constructor(leading: Leading) {
    this.#leading = leading;
  }
  /** True once it is on disk. */
  async ask<T extends Asked>(type: T, payload: CommandMap[T]): Promise<boolean> {
    const leading = this.#leading;
    if (!leading.mayAsk(type)) return false;
    this.despite = null;
    const reply = await leading.live.ask(type, payload);
    if (reply.ok) return true;
    if (reply.refusal !== 'kept-apart') leading.telling.say({ is: 'refused', refusal: reply.refusal });
    else this.despite = () => this.ask(type, { ...payload, despite: true });
    return false;
  }
}
