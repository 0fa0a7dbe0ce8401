import type { Instant, SessionId, SheetId, SheetLine, TemplateRef } from '@opencircle/session';
import type { Template } from '@opencircle/worksheets';
import type { Deps } from '../deps.ts';
import { faultOf } from '../live/faults.ts';
import type { LiveSessions } from '../live/ports.ts';
import { placeOf, templateOf } from './access.ts';
import { DocumentRoom } from './room/document-room.ts';
import { loadState } from './room/document-state.ts';
import { readLog } from './room/sheet-log.ts';
import { movesTo, takeWords, type MovedSheet } from './moved-words.ts';

export type RoomsNeeds = Pick<Deps, 'store' | 'journal' | 'vault' | 'clock' | 'random' | 'log'> & {
  readonly live: Pick<LiveSessions, 'within'>;
  readonly templateBy: (ref: TemplateRef) => Template | null;
  readonly tellLines: (session: SessionId, sheet: SheetId, lines: readonly SheetLine[]) => void;
};

/** Rooms by sheet: one at most, loaded once, gone a minute after nobody needs it and only when all its words are stored. */
export interface Rooms {
  /** Null: there is no such sheet, or its key was destroyed. Rejects while it cannot be read. */
  open(sheet: SheetId): Promise<DocumentRoom | null>;
  /** The session a sheet belongs to, whether or not it is open. */
  sessionOf(sheet: SheetId): Promise<SessionId | null>;
  /** Whether this is still the room of its sheet. */
  isCurrent(room: DocumentRoom): boolean;
  /** Another session decides about this sheet from now on: everyone comes back, and finds its room there. */
  moved(sheet: SheetId, to: SessionId): void;
  /** Somebody left; the minute begins. */
  left(room: DocumentRoom): void;
  /** How many are open, or being read. */
  count(): number;
  close(): Promise<void>;
}

/** How long a room stays when nobody is in it. Milliseconds. */
const KEEP = 60_000;
/** Client ids in a sheet nobody has open from which on it begins anew. */
const CROWDED_AT_FIRST = 128;

/** Starts with no room. */
export function createRooms(needs: RoomsNeeds): Rooms {
  const { store, vault, live, clock, random, log, templateBy, tellLines } = needs;
  const rooms = new Map<SheetId, Promise<DocumentRoom | null>>();
  const current = new Map<SheetId, DocumentRoom>();
  /** Failed rooms whose last writes still run: what the next one reads must not change under it. */
  const ending = new Map<SheetId, Promise<void>>();
  const moving = new Map<SheetId, Promise<void>>();
  const usedAt = new WeakMap<DocumentRoom, Instant>();
  const watched = new Map<DocumentRoom, () => void>();

  async function sessionOf(sheet: SheetId): Promise<SessionId | null> {
    return current.get(sheet)?.parts.session ?? (await store.row('sheet', sheet))?.parent ?? null;
  }

  async function load(sheet: SheetId): Promise<DocumentRoom | null> {
    await ending.get(sheet);
    const session = await sessionOf(sheet);
    const found =
      session === null
        ? null
        : await live.within(session, (now) => ({ place: placeOf(now, sheet), movedSheets: now.movedSheets }));
    const place = found?.place ?? null;
    if (session === null || found === null || place === null) return null;
    const template = templateOf(place, templateBy);
    if (template === null) throw new Error('a sheet was made from a template this server does not have');
    const key = await vault.key(place.holder);
    if (key === 'destroyed') return null;
    for (const one of movesTo(sheet, place.holder, found.movedSheets)) await move(one);
    const { epoch, seq, bodies, updates, bytes } = await readLog(store, key, sheet);
    const loaded = loadState(bodies);
    if (loaded === null) throw new Error('a sheet holds something no page can have written');
    const issued = new Map((await store.clientIdsOf(sheet)).map(({ clientId, owner }) => [clientId, owner]));
    const room = new DocumentRoom(needs, {
      sheet,
      session,
      place,
      template,
      key,
      epoch,
      seq,
      issued,
      ...loaded,
      since: { updates, bytes },
      tellLines: (lines) => tellLines(session, sheet, lines),
      crowded: () => rebase(room),
      failed: () => endAfter(room, room.settled()),
    });
    if (loaded.ledger.clients > CROWDED_AT_FIRST) {
      await room.rebase(newClientId(room));
      return load(sheet);
    }
    current.set(sheet, room);
    if (loaded.leftOut) void room.compact();
    return room;
  }

  /** Resolves once nobody has the sheet open and all its words are stored. */
  async function ended(sheet: SheetId): Promise<void> {
    const room = await rooms.get(sheet)?.catch(() => null);
    if (room && current.get(sheet) === room) endAfter(room, room.letGo());
    await ending.get(sheet);
  }
  /** Once, however many open the sheet meanwhile. */
  function move(one: MovedSheet): Promise<void> {
    let done = moving.get(one.sheet);
    if (done === undefined) {
      done = ended(one.was)
        .then(() => takeWords(needs, one))
        .finally(() => moving.delete(one.sheet));
      moving.set(one.sheet, done);
    }
    return done;
  }
  /** Whoever opens the sheet next waits for this, and reads it from disk. */
  function endAfter(room: DocumentRoom, done: Promise<void>): void {
    const { sheet } = room.parts;
    forget(room);
    ending.set(
      sheet,
      done.finally(() => ending.delete(sheet)),
    );
  }
  function rebase(room: DocumentRoom): void {
    if (current.get(room.parts.sheet) !== room) return;
    const done = room.rebase(newClientId(room)).catch((error: unknown) => {
      log.error({ sheet: room.parts.sheet, fault: faultOf(error) }, 'a crowded sheet could not begin anew');
    });
    endAfter(room, done);
  }
  function newClientId({ parts: { issued } }: DocumentRoom): number {
    let clientId = random.below(2 ** 32);
    while (issued.has(clientId)) clientId = random.below(2 ** 32);
    return clientId;
  }

  function forget(room: DocumentRoom): void {
    const { sheet } = room.parts;
    watched.get(room)?.();
    watched.delete(room);
    if (current.get(sheet) !== room) return;
    current.delete(sheet);
    rooms.delete(sheet);
  }

  function use(room: DocumentRoom): void {
    usedAt.set(room, clock.now());
    watch(room, KEEP);
  }
  function watch(room: DocumentRoom, after: number): void {
    if (watched.has(room) || current.get(room.parts.sheet) !== room) return;
    watched.set(
      room,
      clock.callAt(clock.now() + after, () => {
        watched.delete(room);
        void unload(room);
      }),
    );
  }
  const isUsed = (room: DocumentRoom): boolean => room.peers.size > 0 || clock.now() - (usedAt.get(room) ?? 0) < KEEP;

  async function letGo(sheet: SheetId, to: SessionId): Promise<void> {
    const room = await rooms.get(sheet);
    if (room && room.parts.session !== to && current.get(sheet) === room) endAfter(room, room.letGo());
  }

  async function unload(room: DocumentRoom): Promise<void> {
    // Leaving begins a new minute.
    if (room.peers.size > 0) return;
    if (isUsed(room)) return watch(room, KEEP);
    await room.compact();
    if (isUsed(room)) return watch(room, KEEP);
    forget(room);
    room.end();
  }

  return {
    async open(sheet) {
      let opening = rooms.get(sheet);
      if (opening === undefined) {
        opening = load(sheet);
        rooms.set(sheet, opening);
        const forgetIt = (): void => {
          if (rooms.get(sheet) === opening) rooms.delete(sheet);
        };
        // What could not be read, or is not there, is looked for again by the next who asks.
        opening.then((room) => room ?? forgetIt(), forgetIt);
      }
      const room = await opening;
      if (room !== null) use(room);
      return room;
    },
    sessionOf,
    isCurrent: (room) => current.get(room.parts.sheet) === room,
    moved(sheet, to) {
      letGo(sheet, to).catch((error: unknown) => {
        log.warn({ sheet, fault: faultOf(error) }, 'a sheet that was brought along could not be let go');
      });
    },
    left: use,
    count: () => rooms.size,
    async close() {
      const open = await Promise.allSettled(rooms.values());
      await Promise.all(
        open.map(async (opened) => {
          const room = opened.status === 'fulfilled' ? opened.value : null;
          if (room === null) return;
          await room.settled();
          forget(room);
          room.end();
        }),
      );
      await Promise.all(ending.values());
    },
  };
}
