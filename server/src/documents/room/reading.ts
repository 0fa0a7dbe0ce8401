import { entriesOf, linesOf } from '@opencircle/worksheets/document';
import type { ReadableLine } from '@opencircle/protocol';
import type { Instant, SheetLine } from '@opencircle/session';
import { Doc, encodeStateAsUpdate } from 'yjs';
import type { Clock } from '../../deps.ts';
import type { Bytes } from '../../storage/ports.ts';
import type { Delays } from './delays.ts';
import type { RoomParts } from './room-parts.ts';
import { rebuilt } from './sheet-log.ts';
import type { Stored } from './writing.ts';

/** How far the Y.Doc may lag behind the disk. Milliseconds. */
const FEED_WITHIN = 200;
/** Runs that are applied to the Y.Doc together at most, so that nobody waits long for any of them. */
const PORTION = 256;
const REST_AFTER = 20_000;

/** The part of a room that knows what the document says. The Y.Doc is fed now and then, and dropped while nobody asks. */
export class Reading {
  private readonly parts: Pick<RoomParts, 'sheet' | 'template' | 'state' | 'ledger'>;
  private readonly clock: Clock;
  private readonly delays: Delays<'feed' | 'rest' | 'lines' | 'compact'>;
  private unfed = 0;
  private usedAt: Instant = 0;

  constructor(parts: RoomParts, clock: Clock, delays: Delays<'feed' | 'rest' | 'lines' | 'compact'>) {
    this.parts = parts;
    this.clock = clock;
    this.delays = delays;
    this.use();
  }

  /** Notes what is on disk now. */
  add({ added, update }: Stored): void {
    this.parts.state.add(update);
    for (const { change } of added) for (const { runs } of change.parts) this.unfed += runs.length;
    if (this.unfed > PORTION) this.learn();
  }

  learnSoon(): void {
    this.delays.later('feed', FEED_WITHIN, () => this.learn());
  }

  /** Brings the Y.Doc up to the disk, and the ledger up to what Yjs deleted by itself. */
  learn(): void {
    this.delays.forget('feed');
    this.unfed = 0;
    this.parts.ledger.noteDeleted(this.parts.state.settle());
    this.use();
  }

  lines(): readonly SheetLine[] {
    this.learn();
    return linesOf(this.parts.sheet, this.parts.template, this.parts.state.doc());
  }

  written(): readonly ReadableLine[] {
    this.learn();
    return entriesOf(this.parts.template, this.parts.state.doc());
  }

  /** The state without anything deleted. Null: it would not say the same. */
  rebuild(): Bytes | null {
    this.learn();
    const whole = rebuilt(this.parts.state);
    if (whole !== null) this.parts.ledger.recount(this.parts.state.doc());
    return whole;
  }

  /** Everything that stands, written anew by one client: another document that says the same. */
  copy(clientId: number): Bytes {
    this.learn();
    const from = this.parts.state.doc();
    const to = new Doc();
    to.clientID = clientId;
    to.transact(() => {
      for (const { root, key } of this.parts.ledger.slots.values()) {
        if (key === null) to.getText(root).insert(0, from.getText(root).toJSON());
        else if (from.getMap(root).has(key)) to.getMap(root).set(key, from.getMap(root).get(key));
      }
    });
    const bytes = encodeStateAsUpdate(to);
    to.destroy();
    return bytes;
  }

  private use(): void {
    this.usedAt = this.clock.now();
    this.delays.later('rest', REST_AFTER, () => {
      if (this.clock.now() - this.usedAt >= REST_AFTER) this.parts.state.rest();
      else this.use();
    });
  }
}
