import type { CardKey, SheetId } from '@opencircle/session';
import type { PageAs } from '#lib/api.ts';
import type { SheetConnection } from '#lib/sheet/sheet-connection.svelte.ts';

const WRITING = 15_000;

/** The sheets this page has open. Their code, with the document library, is fetched with the first one. */
export class OpenSheets {
  #open: Record<SheetId, Promise<SheetConnection>> = {};
  #ready: readonly SheetConnection[] = $state.raw([]);
  readonly #as: PageAs;

  constructor(as: PageAs = null) {
    this.#as = as;
  }

  /** Opens a sheet, or the one already open. */
  async open(sheet: SheetId): Promise<SheetConnection> {
    const opening = (this.#open[sheet] ??= this.#connect(sheet));
    return opening;
  }
  isOpen(sheet: SheetId): boolean {
    return this.#open[sheet] !== undefined;
  }
  /** What was written in one sheet goes on in another. */
  moved(was: SheetId, sheet: SheetId): void {
    const { [was]: opening, ...others } = this.#open;
    if (opening === undefined) return;
    this.#open = { ...others, [sheet]: opening };
    void opening.then((connection) => connection.moveTo(sheet));
  }
  /** Asks again what may be done in an open sheet, because the session says it changed. */
  comeBack(sheet: SheetId): void {
    this.#ready.find((connection) => connection.sheet === sheet)?.comeBack();
  }
  /** Takes a shared line off the board, in the sheet it stands in. False: it stands in none of these. */
  async takeBack(card: CardKey, sheets: readonly SheetId[]): Promise<boolean> {
    for (const sheet of sheets) {
      const connection = await this.open(sheet);
      if (await connection.takeBack(card)) return true;
    }
    return false;
  }
  /** Whether somebody wrote in this sheet just now, or stands in one of its fields. */
  isWriting(sheet: SheetId): boolean {
    const wroteAt = this.#ready.find((connection) => connection.sheet === sheet)?.wroteAt ?? 0;
    const age = Date.now() - wroteAt;
    const inField = document.activeElement?.closest(`[data-sheet="${sheet}"]`) instanceof Element;
    return age < WRITING || (inField && age < 4 * WRITING);
  }
  /** How many changes of all open sheets are not on the server's disk. */
  get unsent(): number {
    return this.#ready.reduce((sum, { unsent }) => sum + unsent, 0);
  }
  close(): void {
    for (const connection of this.#ready) connection.close();
    this.#ready = [];
    this.#open = {};
  }
  /** Also destroys what waits encrypted on this device. */
  async forget(): Promise<void> {
    await Promise.all(this.#ready.map((connection) => connection.forget()));
    this.close();
    try {
      await (await import('#lib/sheet/outbox.ts')).destroyOutboxes();
    } catch {
      // Without the network that code may not be here; what lies on the device then is ciphertext without a key.
    }
  }

  async #connect(sheet: SheetId): Promise<SheetConnection> {
    const { SheetConnection } = await import('#lib/sheet/drawing.ts');
    const connection = new SheetConnection(sheet, this.#as);
    this.#ready = [...this.#ready, connection];
    return connection;
  }
}
