import type { CarriedLine } from '@opencircle/protocol';
import { request } from '#lib/api.ts';
import type { SheetConnection } from '../sheet-connection.svelte.ts';

/** How often the other sheets are looked at while this is on the screen. Milliseconds. */
const LOOK = 10_000;

type Fields = Readonly<Record<string, readonly CarriedLine[]>>;

/** What one's other sheets bring to one open sheet. Asked once for all its fields, as long as one of them is on the page. */
class Carried {
  /** Null: not read yet. What was read stays while it cannot be read again. */
  fields: Fields | null = $state.raw(null);
  isLost = $state(false);
  readonly #connection: Pick<SheetConnection, 'sheet' | 'as'>;
  #watching = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor({ sheet, as }: SheetConnection) {
    this.#connection = { sheet, as };
  }
  /** Looks again while somebody can see it, and when they come back to it; returns how to stop. */
  watch(): () => void {
    this.#watching += 1;
    if (this.#watching === 1) {
      this.#look();
      this.#timer = setInterval(this.#look, LOOK);
      document.addEventListener('visibilitychange', this.#look);
    }
    return () => {
      this.#watching -= 1;
      if (this.#watching > 0) return;
      clearInterval(this.#timer);
      document.removeEventListener('visibilitychange', this.#look);
    };
  }

  readonly #look = (): void => {
    if (document.visibilityState !== 'hidden') void this.#read();
  };
  async #read(): Promise<void> {
    const { sheet, as } = this.#connection;
    const answer = await request('GET /api/sheets/:sheet/carried', { at: { sheet }, as });
    this.isLost = !answer.ok;
    if (answer.ok) this.fields = answer.got.fields;
  }
}

/** One for each open sheet; it goes when the sheet goes. */
const OF_SHEETS = new WeakMap<SheetConnection, Carried>();

/** What other sheets bring to this one. */
export function carriedTo(connection: SheetConnection): Carried {
  const known = OF_SHEETS.get(connection);
  if (known) return known;
  const carried = new Carried(connection);
  OF_SHEETS.set(connection, carried);
  return carried;
}
