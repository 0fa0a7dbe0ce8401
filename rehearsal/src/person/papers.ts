import type { SheetId } from '@opencircle/session';
import { OpenSheet, type Device } from '../device/index.ts';
import { entriesOf } from '../writing/entries.ts';
import type { Entry, Writer } from '../writing/entry.ts';

/** A sheet in front of somebody, and what they still want to put into it. */
export interface Paper {
  readonly open: OpenSheet;
  readonly entries: Entry[];
}

/** The sheets one person has open, and what they have left to say in each, also when it had to be opened again. */
export class Papers {
  readonly #device: Device;
  readonly #writer: Writer;
  readonly #open = new Map<SheetId, OpenSheet>();
  readonly #entries = new Map<SheetId, Entry[]>();
  #isAway = false;

  constructor(device: Device, writer: Writer) {
    this.#device = device;
    this.#writer = writer;
  }

  get all(): readonly OpenSheet[] {
    return [...this.#open.values()];
  }
  /** Takes a sheet to hand; throws where that is refused or nobody answers. */
  async take(sheet: SheetId): Promise<Paper> {
    const known = this.#open.get(sheet);
    if (known && known.problem !== null) this.#putAway(sheet, known);
    const open = this.#open.get(sheet) ?? (await this.#openAnew(sheet));
    this.#open.set(sheet, open);
    const entries = this.#entries.get(sheet) ?? [...entriesOf(open.sheet.template, this.#writer)];
    this.#entries.set(sheet, entries);
    return { open, entries };
  }
  /** Puts away what is written and saved, but for these. */
  tidy(inUse: (sheet: SheetId) => boolean): void {
    for (const [sheet, open] of this.#open) if (open.isSaved && !inUse(sheet)) this.#putAway(sheet, open);
  }
  setAway(isAway: boolean): void {
    this.#isAway = isAway;
    for (const open of this.all) {
      open.isAway = isAway;
      if (isAway) open.cut();
    }
  }
  close(): void {
    for (const [sheet, open] of this.#open) this.#putAway(sheet, open);
  }

  async #openAnew(sheet: SheetId): Promise<OpenSheet> {
    if (this.#isAway) throw new Error('there is no network');
    const open = await OpenSheet.open(this.#device, sheet);
    open.isAway = this.#isAway;
    return open;
  }
  #putAway(sheet: SheetId, open: OpenSheet): void {
    open.close();
    this.#open.delete(sheet);
  }
}
