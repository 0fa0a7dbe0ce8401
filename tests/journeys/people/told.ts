import type { ViewMessage } from '@opencircle/protocol';
import type { Device } from './device.ts';

type Slices = Readonly<Record<string, unknown>>;
const VIEW = /^\d+\["view",/;

/** Every view the live line of a page brought, in order, from before the page is opened. */
export class Told {
  readonly #messages: string[] = [];

  constructor({ page }: Device) {
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => {
        const message = payload.toString();
        if (VIEW.test(message)) this.#messages.push(message);
      }),
    );
  }
  /** Whether anything it was ever told holds these words. */
  has(words: string): boolean {
    return this.#messages.some((message) => message.includes(words));
  }
  /** What the page knew just before it was first told these words, and just after. */
  around(words: string): { readonly before: Slices; readonly after: Slices } {
    let before: Slices = {};
    for (const message of this.#messages) {
      // An event as Socket.IO writes it: digits, then its name and what came with it.
      const [, { all, slices }] = JSON.parse(message.replace(/^\d+/, '')) as [string, ViewMessage];
      const after = all ? { ...slices } : { ...before, ...slices };
      if (message.includes(words)) return { before, after };
      before = after;
    }
    return { before, after: before };
  }
}
