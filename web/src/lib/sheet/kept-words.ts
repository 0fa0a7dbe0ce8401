import type { SheetGrant } from '@opencircle/protocol';
import type { OpenDocument } from './open-document.ts';
import type { Outbox } from './outbox.ts';

const KEEP_AFTER = 300;

/** Keeps what is not sent yet in the encrypted outbox, and brings it back after the page was loaded anew. */
export class KeptWords {
  #outbox: Outbox | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The outbox comes apart from the first load; without it words wait in memory alone. */
  async open({ sheet, outboxKey }: SheetGrant): Promise<void> {
    try {
      this.#outbox ??= await (await import('./outbox.ts')).openOutbox(sheet, outboxKey);
    } catch {
      this.#outbox = null;
    }
  }
  /** Somebody wrote: keeps it soon, unless it was sent by then. */
  wrote(unsaved: () => Uint8Array | null): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const update = unsaved();
      if (update) void this.#outbox?.keep(update);
    }, KEEP_AFTER);
  }
  async bringBack(document: OpenDocument, stillWanted: () => boolean): Promise<void> {
    const waiting = await this.#outbox?.waiting();
    if (waiting && stillWanted()) document.apply(waiting);
  }
  async clear(): Promise<void> {
    this.stop();
    await this.#outbox?.clear();
  }
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
