import type { Session, SessionId, SheetId, SheetLine } from '@opencircle/session';
import type { Reply } from '@opencircle/protocol';
import type { Deps } from '../deps.ts';
import { faultOf } from './faults.ts';
import { readHistory } from './history.ts';
import { isLaneOver, laneKeyOf } from './lane-key.ts';
import type { LiveSessions } from './ports.ts';
import { createRefusalTrail } from './refusals.ts';
import type { SessionRow } from './rows.ts';
import { placedIn } from './sheets-of.ts';
import { createRunningSession, type RunningSession } from './running-session.ts';
import { createSurroundings, type Surroundings } from './surroundings.ts';

/** How long a closed session stays in memory after it was looked at. Milliseconds. */
const KEEP_CLOSED = 5 * 60_000;
const NOBODY = { online: {}, writing: new Set<string>(), lines: {} };
const TRY_AGAIN: Reply = { ok: false, refusal: 'try-again' };
const NOTHING = (): void => undefined;

/** What running sessions need. `linesOfSheet` is asked only after `createLiveSessions` has resolved. */
export type LiveNeeds = Pick<Deps, 'store' | 'journal' | 'vault' | 'clock' | 'random' | 'log'> & {
  readonly linesOfSheet: (sheet: SheetId) => Promise<readonly SheetLine[]>;
};
interface Held {
  readonly running: RunningSession;
  readonly surroundings: Surroundings;
}

/**
 * Every session that is not closed, folded from disk and kept; a closed one is read when somebody asks for it. Refusals are not
 * kept as replies: they changed nothing, so the same command asked again is decided again.
 */
export async function createLiveSessions(needs: LiveNeeds): Promise<LiveSessions> {
  const { store, vault, journal, clock, log } = needs;
  const refusals = createRefusalTrail(journal, log);
  const held = new Map<SessionId, Held>();
  const finding = new Map<SessionId, Promise<Held>>();
  const listeners = new Set<(now: Session, before: Session) => void>();
  const lettingGo = new Set<SessionId>();
  let isStopped = false;

  function tell(now: Session, before: Session): void {
    for (const listen of listeners)
      try {
        listen(now, before);
      } catch (error) {
        log.error({ session: now.id, fault: faultOf(error) }, 'a listener failed');
      }
  }

  /** Gone from the disk with the close itself; here from memory too. */
  async function forgetLane(id: SessionId): Promise<void> {
    try {
      await vault.destroy(laneKeyOf(id));
    } catch (error) {
      log.error({ session: id, fault: faultOf(error) }, 'the key of a lane stays in memory until the next start');
    }
  }

  async function find(id: SessionId): Promise<Held> {
    const there = held.get(id) ?? finding.get(id);
    if (there) return there;
    const found = read(id).finally(() => finding.delete(id));
    finding.set(id, found);
    return found;
  }

  async function read(id: SessionId): Promise<Held> {
    const history = await readHistory(store, vault, id);
    const surroundings = createSurroundings({
      linesOfSheet: needs.linesOfSheet,
      changed: () => tell(running.now(), running.now()),
      unread: (error) => log.warn({ session: id, fault: faultOf(error) }, 'the lines of a sheet could not be read'),
    });
    const running = createRunningSession(
      {
        ...needs,
        refusals,
        tell(now, before) {
          surroundings.readLines(now);
          tell(now, before);
          if (now.phase === 'closed') letGoLater(id);
          if (isLaneOver(before, now)) void forgetLane(id);
        },
      },
      history,
    );
    const found = { running, surroundings };
    held.set(id, found);
    if (history.session.phase === 'closed') letGoLater(id);
    return found;
  }

  function letGoLater(id: SessionId): void {
    if (lettingGo.has(id)) return;
    lettingGo.add(id);
    clock.callAt(clock.now() + KEEP_CLOSED, () => {
      lettingGo.delete(id);
      const found = held.get(id);
      if (!found || found.running.now().phase !== 'closed') return;
      if (!found.running.isIdle() || found.surroundings.isAnybodyHere()) return letGoLater(id);
      held.delete(id);
      void found.running.retire();
    });
  }

  /** Anybody can ask for a session that never was; nothing of that is kept. */
  function forgetEmptyPage(id: SessionId, { running }: Held): void {
    if (running.now().phase === 'unplanned' && running.isIdle() && held.get(id)?.running === running) held.delete(id);
  }

  for (const row of await store.rows('session')) {
    // Written by the projection of this folder.
    const { phase } = JSON.parse(row.open) as SessionRow;
    if (phase === 'closed') continue;
    try {
      await find(row.id);
    } catch (error) {
      log.error({ session: row.id, fault: faultOf(error) }, 'a session could not be read; nobody can enter it');
    }
  }

  return {
    async ask(id, who, command) {
      if (isStopped) return TRY_AGAIN;
      try {
        const found = await find(id);
        const isPlanned = found.running.now().phase !== 'unplanned' || command.type === 'session:plan';
        const reply: Reply = isPlanned ? await found.running.ask(who, command) : { ok: false, refusal: 'not-found' };
        forgetEmptyPage(id, found);
        return reply;
      } catch (error) {
        log.error({ session: id, fault: faultOf(error) }, 'a session could not be read');
        return TRY_AGAIN;
      }
    },
    async within(id, look) {
      const found = await find(id);
      const seen = await found.running.within((session) => (session.phase === 'unplanned' ? null : look(session)));
      forgetEmptyPage(id, found);
      return seen;
    },
    all: () =>
      [...held.values()]
        .map(({ running }) => running.now())
        .filter(({ phase }) => phase !== 'closed' && phase !== 'unplanned'),
    onChange(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    around(id) {
      const found = held.get(id);
      if (!found) return { now: clock.now(), ...NOBODY };
      found.surroundings.readLines(found.running.now());
      return found.surroundings.around(clock.now());
    },
    linesChanged: (id, sheet, lines) => held.get(id)?.surroundings.linesChanged(sheet, lines),
    connected: (id, seat) => held.get(id)?.surroundings.connected(seat) ?? NOTHING,
    inField(id, seat, at) {
      const found = held.get(id);
      // Who writes on their own sheet just now, and a card that appears without a name, would say whose it is.
      const isOfSeveral = (sheet: SheetId): boolean => {
        const place = found && placedIn(found.running.now(), sheet);
        return place ? place.seats === null || place.seats.length > 1 : false;
      };
      found?.surroundings.inField(seat, at !== null && isOfSeveral(at.sheet) ? at : null);
    },
    async stop() {
      isStopped = true;
      await Promise.all([...held.values()].map(({ running }) => running.retire()));
      await refusals.settled();
    },
  };
}
