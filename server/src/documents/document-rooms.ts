import type { Session, SessionId, SheetId, SheetLine, TemplateRef } from '@opencircle/session';
import type { Template } from '@opencircle/worksheets';
import type { Deps } from '../deps.ts';
import { faultOf } from '../live/faults.ts';
import type { LiveSessions } from '../live/ports.ts';
import { accessOf, closeCodeAfter, placeOf } from './access.ts';
import { createEntrance } from './entrance.ts';
import { createGrants } from './grants.ts';
import type { DocumentRooms } from './ports.ts';
import { createRooms } from './rooms.ts';
import { createTakenHome } from './taken-home.ts';

/** What the document server is plugged into. */
export type DocumentNeeds = Pick<Deps, 'store' | 'journal' | 'vault' | 'clock' | 'random' | 'log'> & {
  readonly live: Pick<LiveSessions, 'within' | 'onChange' | 'all'>;
  readonly templateBy: (ref: TemplateRef) => Template | null;
};

/** y-websocket takes 30 s of silence for a dead line. Milliseconds. */
const BEAT = 15_000;

/** The door of the document server. Who may pass is asked in the session's own turn, every time. */
export function createDocumentRooms(needs: DocumentNeeds): DocumentRooms {
  const { live, clock, log } = needs;
  const listeners = new Set<(session: SessionId, sheet: SheetId, lines: readonly SheetLine[]) => void>();
  const rooms = createRooms({
    ...needs,
    tellLines(session, sheet, lines) {
      for (const listen of listeners) listen(session, sheet, lines);
    },
  });
  const grants = createGrants(needs);
  const entrance = createEntrance({ ...needs, rooms });
  const takenHome = createTakenHome({ ...needs, destroyKeys: (...which) => grants.destroyAll(...which) });
  const stopListening = live.onChange(changed);
  let stopBeating = clock.callAt(clock.now() + BEAT, beat);

  /** A page that was away when its seat left, or a server that died in between: no key outlives its owner's access. */
  for (const session of live.all()) {
    sweep(session);
    takeUp(session, null);
  }

  function beat(): void {
    for (const { connection } of entrance.inside()) connection.beat();
    stopBeating = clock.callAt(clock.now() + BEAT, beat);
  }

  function changed(now: Session, before: Session): void {
    if (now === before) return;
    if (now.movedSheets !== before.movedSheets) takeUp(now, before);
    if (now.brought !== before.brought) for (const { sheet } of now.brought) rooms.moved(sheet, now.id);
    for (const { connection, room } of entrance.inside(now.id)) {
      const { sheet } = room.parts;
      const code = closeCodeAfter(connection.access, accessOf(now, connection.who, sheet, clock.now()));
      if (code !== null) {
        connection.showOut(code);
        continue;
      }
      const lockAt = placeOf(now, sheet)?.lockAt ?? null;
      if (lockAt === (placeOf(before, sheet)?.lockAt ?? null)) continue;
      connection.announceLock(lockAt === null ? 0 : lockAt - clock.now());
    }
    if (maySomebodyHaveGone(now, before)) sweep(now);
    if (now.phase === 'closed' && before.phase !== 'closed') takenHome.plan(now);
  }

  /** What was written on the wrong seat does not wait there until somebody looks. */
  function takeUp(now: Session, before: Session | null): void {
    for (const one of now.movedSheets) {
      if (before?.movedSheets.includes(one)) continue;
      rooms.open(one.sheet).catch((error: unknown) => {
        log.error({ sheet: one.sheet, fault: faultOf(error) }, 'the words of a sheet could not be moved yet');
      });
    }
  }

  function sweep(session: Session): void {
    grants.sweep(session).catch((error: unknown) => {
      log.error({ session: session.id, fault: faultOf(error) }, 'outbox keys could not be destroyed');
    });
  }

  return {
    async grant(sheet, who, asked) {
      const session = await rooms.sessionOf(sheet);
      if (session === null) return null;
      const look = () => live.within(session, (now) => accessOf(now, who, sheet, clock.now()));
      const access = await look();
      if (access === null || access.may === 'no') return null;
      const room = await rooms.open(sheet);
      if (room === null) return null;
      const { epoch, template } = room.parts;
      const clientId = await grants.clientId(room, access.owner, asked.epoch === epoch ? asked.clientId : null);
      if (clientId === null) return null;
      const outboxKey = access.may === 'write' ? await grants.outboxKey(session, sheet, access.owner) : null;
      const still = await look();
      if (still === null || still.may === 'no' || still.owner !== access.owner) {
        // Who left meanwhile must not leave a key behind.
        await live.within(session, (now) => void sweep(now));
        return null;
      }
      return { sheet, epoch, clientId, mayWrite: still.may === 'write', template, outboxKey };
    },
    upgrade: (request, socket, head, sheet, who) => entrance.upgrade(request, socket, head, sheet, who),
    async linesOf(sheet) {
      return (await rooms.open(sheet))?.lines() ?? [];
    },
    async wordsOf(sheet) {
      const room = await rooms.open(sheet);
      return room === null ? { lines: [], written: [] } : { lines: room.lines(), written: room.written() };
    },
    onLines: (listen) => void listeners.add(listen),
    counts: () => ({ rooms: rooms.count(), sockets: entrance.sockets(), refusals: entrance.refusals() }),
    async close() {
      stopListening();
      stopBeating();
      takenHome.stop();
      const shut = entrance.close();
      await rooms.close();
      await shut;
    },
  };
}

const maySomebodyHaveGone = (now: Session, before: Session): boolean =>
  now.seats !== before.seats || now.staff !== before.staff || (now.phase === 'closed' && before.phase !== 'closed');
