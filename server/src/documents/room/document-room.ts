import { CLOSE, LIMITS, type ReadableLine } from '@opencircle/protocol';
import type { SheetLine } from '@opencircle/session';
import type { Deps } from '../../deps.ts';
import { faultOf } from '../../live/faults.ts';
import { createCompactor, type Compactor } from './compactor.ts';
import { createDelays, type Delays } from './delays.ts';
import { createFanOut, type FanOut } from './fan-out.ts';
import { answerFrame, iKnowFrame } from './frames.ts';
import { judge } from '../gate/gate.ts';
import { DOCUMENT_CAPS } from '../gate/growth.ts';
import type { Change } from '../gate/ledger.ts';
import { isLess } from './lines.ts';
import type { Peer } from './peer.ts';
import type { RoomParts } from './room-parts.ts';
import { Reading } from './reading.ts';
import { snapshotWrite } from './sheet-log.ts';
import { sizeOf, Writing, type Stored } from './writing.ts';
import { shapeOf, type SheetShape } from '../gate/sheet-shape.ts';
import { parseUpdate } from '../gate/update-parse.ts';

type Needs = Pick<Deps, 'journal' | 'clock' | 'log'>;

/** How far the lines of an own sheet may lag behind its words. Milliseconds. */
const LINES_WITHIN = 50;
/** Client ids, of the most a document may have, from which on it begins anew. */
const CROWDED = DOCUMENT_CAPS.clients - 32;

/**
 * One document and everyone who has it open. What the gate admits is numbered in memory and goes to the journal; only when it is
 * on disk its sender is told so and the others see it.
 */
export class DocumentRoom {
  readonly parts: RoomParts;
  readonly peers = new Set<Peer>();
  private readonly needs: Needs;
  private readonly shape: SheetShape;
  private readonly delays: Delays<'feed' | 'lines' | 'compact' | 'rest'>;
  private readonly reading: Reading;
  private readonly fanOut: FanOut;
  private readonly compactor: Compactor;
  private readonly writing: Writing;
  private isOver = false;
  private told: readonly SheetLine[] | null = null;
  /** A value changed, which may be who reads a line: what others see must not wait. */
  private showsNow = false;
  private hasErased = false;

  constructor(needs: Needs, parts: RoomParts) {
    const { sheet, key, epoch } = parts;
    this.needs = needs;
    this.parts = parts;
    this.shape = shapeOf(parts.template);
    this.delays = createDelays(needs.clock);
    this.reading = new Reading(parts, needs.clock, this.delays);
    this.writing = new Writing(parts, {
      journal: needs.journal,
      stored: (stored) => this.stored(stored),
      failed: (error) => this.fail(error),
    });
    this.fanOut = createFanOut(this.peers, () => this.changed());
    this.compactor = createCompactor(
      {
        about: { ...needs, sheet },
        delays: this.delays,
        rebuild: () => (this.isOver ? null : this.reading.rebuild()),
        store: (whole) => needs.journal.commit([snapshotWrite(key, sheet, epoch, this.writing.storedSeq, whole)]),
      },
      parts.since,
    );
  }

  enter(peer: Peer): void {
    this.peers.add(peer);
    // What is taken back is found by comparing.
    if (this.parts.place.mode !== 'together') this.told ??= this.lines();
    peer.send(iKnowFrame(this.parts.ledger.stateVector()));
  }

  /** The last one out leaves a compact log behind. */
  leave(peer: Peer): void {
    if (!this.peers.delete(peer) || this.peers.size > 0 || this.isOver) return;
    void this.settled().then(() => this.compactor.now());
  }

  /** Tells a page what it lacks of what is on disk. */
  answer(peer: Peer, vector: Uint8Array, isEmpty: boolean): void {
    this.reading.learn();
    peer.isSynced = true;
    peer.send(answerFrame(isEmpty ? this.parts.state.whole() : this.parts.state.beyond(vector)));
  }

  /** Judges one update frame; what is new goes to the disk. */
  take(peer: Peer, bytes: Uint8Array, isAnswer: boolean): void {
    const { ledger, issued } = this.parts;
    const parsed = parseUpdate(bytes);
    if (typeof parsed === 'string') return peer.showOut(CLOSE.refusedUpdate, parsed);
    const isOwn = (client: number): boolean => issued.get(client) === peer.owner;
    let verdict = judge(ledger, parsed, this.shape, isOwn);
    if (isAnswer && verdict.is === 'new' && verdict.change.parts.length === 0) {
      // A page knows of values that lost against others; the ledger learns of those only from the Y.Doc.
      this.reading.learn();
      verdict = judge(ledger, parsed, this.shape, isOwn);
    }
    if (verdict.is === 'refused') return peer.showOut(CLOSE.refusedUpdate, verdict.why);
    if (verdict.is !== 'known' && !peer.mayWrite) return peer.showOut(CLOSE.comeBack);
    if (verdict.is === 'gap') {
      if (peer.hasAnswered || isAnswer) return peer.showOut(CLOSE.refusedUpdate, 'unknown-neighbour');
      // Typed between connecting and answering: the answer brings it together with what it builds on.
      peer.early += 1;
      return;
    }
    const frames = 1 + (isAnswer ? peer.early : 0);
    if (isAnswer) {
      peer.hasAnswered = true;
      peer.early = 0;
    }
    if (verdict.is === 'new') return this.admit(peer, frames, verdict.change);
    // It is saved when everything it repeats is.
    this.writing.after(() => {
      if (!this.isOver) this.fanOut.saved(peer, frames);
    });
  }

  /** The lines as they are on disk. */
  lines(): readonly SheetLine[] {
    return this.reading.lines();
  }

  /** The filled lines in full, as they are on disk. */
  written(): readonly ReadableLine[] {
    return this.reading.written();
  }

  /** Resolves when nothing of this room is on its way to the disk. */
  async settled(): Promise<void> {
    await this.writing.settled();
    await this.compactor.settled();
  }

  /** Writes the log anew, if it grew. */
  async compact(): Promise<void> {
    await this.settled();
    await this.compactor.now();
  }

  /**
   * Begins a new epoch: the same words under one client id, so that others have room again. Everybody is shown out and opens
   * another document. This room takes nothing more.
   */
  async rebase(clientId: number): Promise<void> {
    const { sheet, key, epoch } = this.parts;
    for (const peer of [...this.peers]) peer.showOut(CLOSE.olderEpoch);
    await this.settled();
    if (this.isOver) return;
    await this.needs.journal.commit([
      { kind: 'client-id', sheet, clientId, owner: 'server' },
      snapshotWrite(key, sheet, epoch + 1, 0, this.reading.copy(clientId)),
    ]);
    this.end();
  }

  /** Shows everyone out, to come back to whoever decides about this sheet now, and ends once all is stored. */
  async letGo(): Promise<void> {
    for (const peer of [...this.peers]) peer.showOut(CLOSE.comeBack);
    await this.compact();
    if (!this.isOver) this.end();
  }

  /** Forgets the room. Nothing may be on its way. */
  end(): void {
    this.isOver = true;
    this.delays.stop();
    for (const peer of [...this.peers]) peer.showOut(CLOSE.comeBack);
  }

  private admit(peer: Peer, frames: number, change: Change): void {
    const { ledger } = this.parts;
    if (!this.hasRoomFor(change)) return peer.showOut(CLOSE.tooMuch, 'too-large');
    this.writing.add({ by: peer, frames, change, ...ledger.take(change) });
    if (ledger.clients >= CROWDED) this.parts.crowded();
  }

  private stored(stored: Stored): void {
    if (this.isOver) return;
    this.reading.add(stored);
    this.showsNow ||= stored.added.some(({ values }) => values);
    this.hasErased ||= stored.added.some(({ emptied }) => emptied);
    this.compactor.grew(stored.update.length);
    this.fanOut.stored(stored);
  }

  private hasRoomFor(change: Change): boolean {
    const { state } = this.parts;
    const more = this.writing.bytes + sizeOf(change);
    return state.size() + more <= LIMITS.documentBytes || state.whole().length + more <= LIMITS.documentBytes;
  }

  private changed(): void {
    if (this.isOver) return;
    if (this.parts.place.mode === 'together') this.reading.learnSoon();
    else if (this.showsNow) this.readLines();
    else this.delays.later('lines', LINES_WITHIN, () => this.readLines());
    if (this.hasErased) this.compactor.erased();
    this.showsNow = this.hasErased = false;
  }

  private readLines(): void {
    this.delays.forget('lines');
    const before = this.told;
    const lines = this.lines();
    this.told = lines;
    if (JSON.stringify(before) === JSON.stringify(lines)) return;
    this.parts.tellLines(lines);
    if (before !== null && isLess(before, lines)) this.compactor.erased();
  }

  private fail(error: unknown): void {
    if (this.isOver) return;
    this.isOver = true;
    this.delays.stop();
    const { sheet, failed } = this.parts;
    this.needs.log.error({ sheet, fault: faultOf(error) }, 'a sheet could not be stored; it is read from disk again');
    failed();
    for (const peer of [...this.peers]) peer.showOut(CLOSE.storageFailed);
  }
}
