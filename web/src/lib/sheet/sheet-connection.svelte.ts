import type { SheetGrant } from '@opencircle/protocol';
import type { CardKey, SheetId } from '@opencircle/session';
import type { Template } from '@opencircle/worksheets';
import type { BindingOptions, TextBinding, TextControl } from '@opencircle/worksheets/binding';
import type { Sheet } from '@opencircle/worksheets/document';
import { request, type PageAs, type Refused } from '#lib/api.ts';
import { backOff, onOffline, onWake } from '#lib/live/wake.ts';
import type { SavingState } from '#lib/ui/saving.ts';
import { BoundWords } from './bound-words.ts';
import { Countdown } from './countdown.svelte.ts';
import { KeptWords } from './kept-words.ts';
import { openDocument, type OpenDocument } from './open-document.ts';
import { Patience } from './patience.svelte.ts';
import { SavedCount } from './saved-count.svelte.ts';
import { closeToName, isPassing, type SheetProblem } from './sheet-problem.ts';

/** Refusals in a row after which changes other than words are given up, and after which the person is asked. */
const REFUSED_TWICE = 2;
const REFUSED_TOO_OFTEN = 4;
type Change = (sheet: Sheet) => void;

/**
 * One sheet, open on this page. It enters, connects, comes back after every loss with a new grant, and says truly how far the
 * words have come. An update the server refused ends the document, never the words: they are written again into a fresh one.
 */
export class SheetConnection {
  sheet: SheetId;
  /** As whom this page asks the server. */
  readonly as: PageAs;
  problem: SheetProblem | null = $state.raw(null);
  /** When somebody here last wrote, by this device's clock. */
  wroteAt = 0;
  #document: OpenDocument | null = $state.raw(null);
  #grant: SheetGrant | null = $state.raw(null);
  #version = $state(0);
  readonly #patience = new Patience();
  readonly #locking = new Countdown();
  readonly #count = new SavedCount();
  #kept = new KeptWords();
  readonly #bound = new BoundWords();
  readonly #stop: readonly (() => void)[];
  /** Settles with the first document, and with whatever ends the wait for it. */
  readonly opened: Promise<void>;
  #open: () => void = () => undefined;
  /** The next document, until it holds what the server has. */
  #coming: OpenDocument | null = null;
  #changes: readonly Change[] = [];
  #closed = false;
  #entering = false;
  #attempts = 0;
  #refused = 0;
  #retrying: ReturnType<typeof setTimeout> | undefined;

  constructor(sheet: SheetId, as: PageAs = null) {
    this.sheet = sheet;
    this.as = as;
    this.opened = new Promise((open) => (this.#open = open));
    this.#stop = [onWake(() => this.#wake()), onOffline(() => (this.#patience.offline = true))];
    void this.#enter();
  }

  get template(): Template | null {
    return this.#document?.grant.template ?? null;
  }
  get mayWrite(): boolean {
    return this.#grant?.mayWrite ?? false;
  }
  /** How many changes are not on the server's disk. */
  get unsent(): number {
    return this.#count.unsaved;
  }
  /** What stands in the sheet; read in a template, it is read again after each change. Null before the first grant. */
  get reader(): Sheet | null {
    return this.#version >= 0 ? (this.#document?.sheet ?? null) : null;
  }
  get state(): SavingState {
    const count = this.unsent;
    const { offline, slow } = this.#patience;
    if (!this.#document) return { is: offline ? 'offline' : 'connecting' };
    if (count > 0) return offline || slow || !this.mayWrite ? { is: 'not-sent', count } : { is: 'saving' };
    if (this.problem || !this.mayWrite) return { is: 'locked' };
    if (offline) return { is: 'offline' };
    return this.#locking.seconds === null ? { is: 'saved' } : { is: 'locking', seconds: this.#locking.seconds };
  }

  /** Changes anything but words. It is made again if the document has to begin anew before it was saved. */
  change(change: Change): void {
    if (!this.mayWrite || !this.#document) return;
    this.#changes = [...this.#changes, change];
    change(this.#document.sheet);
  }
  /** Binds a text control to the words at a path; call the result's `close` when the control goes away. */
  bind(path: string, control: TextControl, options: BindingOptions): TextBinding | null {
    return this.#document && this.#bound.bind(this.#document.sheet, path, control, options);
  }
  /** Takes the line that carries this card off the board; false where no line of this sheet does. */
  async takeBack(card: CardKey): Promise<boolean> {
    await this.opened;
    const line = this.template?.fields.find(({ key }) => this.reader?.card(key) === card);
    if (!line) return false;
    this.change((sheet) => sheet.setAudience(line.key, { ...sheet.audience(line.key), group: 'no' }, card));
    return true;
  }
  /** Asks again what may be done here: the session says it changed, or somebody tries again. */
  comeBack(): void {
    if (this.#closed || (this.problem === null && this.mayWrite)) return;
    this.#refused = Math.min(this.#refused, 1);
    this.#attempts = 0;
    void this.#enter();
  }
  /** What stands here goes on in another sheet, with every word the server does not have yet: staff said whose it really is. */
  moveTo(sheet: SheetId): void {
    if (this.#closed || sheet === this.sheet) return;
    this.sheet = sheet;
    this.#attempts = this.#refused = 0;
    this.problem = null;
    void this.#kept.clear();
    this.#kept = new KeptWords();
    void this.#enter();
  }
  /** Ends it and destroys what waits on this device. */
  async forget(): Promise<void> {
    this.close();
    await this.#kept.clear();
  }
  close(): void {
    this.#closed = true;
    this.#open();
    for (const stop of this.#stop) stop();
    clearTimeout(this.#retrying);
    this.#locking.stop();
    this.#patience.stop();
    this.#kept.stop();
    this.#bound.close();
    this.#document?.close();
    this.#coming?.close();
  }

  async #enter(): Promise<void> {
    if (this.#entering) return;
    this.#entering = true;
    clearTimeout(this.#retrying);
    this.#patience.lost();
    // A fresh document needs a client id of its own: Yjs drops one it sees used by somebody else.
    const { sheet } = this;
    const known = this.#refused === 0 ? this.#document?.grant : undefined;
    const last = known?.sheet === sheet ? known : null;
    const answer = await request('POST /api/sheets/:sheet/enter', {
      at: { sheet },
      as: this.as,
      send: { clientId: last?.clientId ?? null, epoch: last?.epoch ?? null },
    });
    if (answer.ok && sheet === this.sheet) await this.#kept.open(answer.got);
    this.#entering = false;
    if (this.#closed) return;
    if (sheet !== this.sheet) return this.#enter();
    if (!answer.ok) return this.#notEntered(answer.refusal);
    const grant = answer.got;
    this.problem = null;
    this.#grant = grant;
    this.#locking.stop();
    if (last?.clientId !== grant.clientId || last.epoch !== grant.epoch) return this.#begin(grant);
    // A page that may only read must not send what it wrote too late: it would be shown out for ever.
    if (grant.mayWrite || this.unsent === 0) this.#document?.connect();
  }
  #notEntered(refusal: Refused['refusal']): void {
    if (isPassing(refusal)) return this.#retry();
    this.problem = { by: 'refusal', why: refusal };
    this.#open();
  }

  #begin(grant: SheetGrant): void {
    this.#coming?.close();
    const coming: OpenDocument = openDocument(
      grant,
      {
        synced: () => this.#synced(coming),
        closed: (code) => this.#lost(code),
        saved: (frames) => this.#saved(frames),
        locking: (left) => this.#locking.start(left),
        wrote: (alone) => this.#wrote(alone),
        changed: () => (this.#version += 1),
      },
      this.#count,
      this.as,
    );
    this.#coming = coming;
    coming.connect();
  }
  #synced(document: OpenDocument): void {
    this.#attempts = 0;
    this.#patience.found();
    if (document !== this.#coming) return;
    this.#coming = null;
    const old = this.#document;
    this.#count.reset();
    document.rememberSaved();
    const isMoved = old !== null && old.grant.sheet !== document.grant.sheet;
    if (isMoved) document.apply(old.unsaved());
    this.#document = document;
    this.#version += 1;
    this.#open();
    this.#bound.rebase(document.sheet);
    if (isMoved || this.#refused >= REFUSED_TWICE) this.#changes = [];
    for (const change of this.#changes) change(document.sheet);
    old?.close();
    if (this.#refused > 0) void this.#kept.clear();
    else void this.#kept.bringBack(document, () => document === this.#document && this.mayWrite);
  }

  #lost(code: number): void {
    if (this.#closed) return;
    const why = closeToName(code);
    if (why === 'refusedUpdate' || why === 'olderEpoch' || why === 'tooMuch') this.#refused += 1;
    if (why === 'tooMuch' || why === 'storageFailed') this.problem = { by: 'close', why };
    if (why === 'nobodyHere') void this.#kept.clear();
    if (why === 'nobodyHere' || why === 'notAllowed' || why === 'noSuchSheet') this.problem = { by: 'close', why };
    else if (this.#refused < REFUSED_TOO_OFTEN) this.#retry();
    else this.problem ??= { by: 'refusal', why: 'try-again' };
  }
  #retry(): void {
    this.#patience.lost();
    clearTimeout(this.#retrying);
    this.#retrying = setTimeout(() => void this.#enter(), backOff(this.#attempts));
    this.#attempts += 1;
  }
  #wake(): void {
    this.#document?.dropIfSilent();
    if (!this.#patience.isLost) return this.#patience.found();
    if (this.problem) return;
    this.#attempts = 0;
    void this.#enter();
  }

  #wrote(alone: boolean): void {
    this.wroteAt = Date.now();
    if (alone) this.#count.wroteAlone();
    this.#patience.wrote();
    this.#kept.wrote(() => (this.unsent > 0 && this.#document ? this.#document.unsaved() : null));
  }
  #saved(frames: number): void {
    this.#count.confirmed(frames);
    if (this.unsent > 0) return;
    this.#refused = 0;
    this.#changes = [];
    this.#patience.saved();
    this.#document?.rememberSaved();
    void this.#kept.clear();
  }
}
