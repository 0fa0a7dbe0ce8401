import type { Duration, Instant, Session, SessionId } from '@opencircle/session';
import type { Deps } from '../../deps.ts';
import { faultOf } from '../../live/faults.ts';
import type { LiveSessions } from '../../live/ports.ts';
import type { Rehearsal } from '../../rehearsal/ports.ts';
import type { Groups } from '../groups.ts';
import type { People } from '../people.ts';

/** How long pretend people stay when nobody ends the session. */
const STAYS: Duration = 4 * 60 * 60 * 1000;
/** So many rehearsals have pretend people at once. */
const MOST = 4;

/** Brings pretend people to practice sessions of a practice group while their door is open, and to no other session ever. */
export interface Rehearsals {
  /** Begins again where a door is open already; from then on every door that opens. Call once people can connect. */
  start(): void;
  isFull(): boolean;
  /** Sends everybody away and lets nobody come any more. */
  stop(): void;
}

const openedAt = ({ openedAt: at }: Session['door']): Instant => at ?? 0;
const isOpen = ({ phase }: Session): boolean => phase === 'door-open' || phase === 'running';

/** Without anybody who could come, nobody comes. */
export function createRehearsals({
  clock,
  groups,
  live,
  log,
  people,
  rehearsal,
}: Pick<Deps, 'clock' | 'log'> & {
  readonly groups: Groups;
  readonly live: LiveSessions;
  readonly people: People;
  readonly rehearsal: Rehearsal | null;
}): Rehearsals {
  const going = new Map<SessionId, () => void>();
  let stopListening: (() => void) | null = null;
  let isStopped = false;

  async function begin({ id, group }: Session, by: Rehearsal): Promise<void> {
    const frame = await groups.one(group);
    if (frame?.practice !== true) return;
    const members = await people.of(group);
    const session = live.all().find((one) => one.id === id);
    if (!session?.practice || !isOpen(session) || isStopped || going.has(id)) return;
    // The same people cannot be at two doors: they come to the one that opened last.
    const others = live.all().filter((one) => one.group === group && one.id !== id && isOpen(one));
    if (others.some(({ door }) => openedAt(door) > openedAt(session.door))) return;
    for (const other of others) end(other.id);
    if (going.size >= MOST) return;
    const until = openedAt(session.door) + STAYS;
    if (until <= clock.now()) return;
    const invitations = members.map((member) => {
      const { alias, language } = member;
      return { alias, language, personalLink: people.tokenOf(member) };
    });
    const sendAway = by.begin(session, invitations);
    const forget = clock.callAt(until, () => end(id));
    going.set(id, () => {
      forget();
      sendAway();
    });
  }
  function end(id: SessionId): void {
    going.get(id)?.();
    going.delete(id);
  }
  function beginLater(session: Session): void {
    if (rehearsal === null || !session.practice || !isOpen(session)) return;
    begin(session, rehearsal).catch((error: unknown) => {
      log.error({ session: session.id, fault: faultOf(error) }, 'nobody could come to a rehearsal');
    });
  }

  return {
    start() {
      stopListening ??= live.onChange((now, before) => {
        if (now.phase === 'closed') end(now.id);
        else if (before.phase === 'planned') beginLater(now);
      });
      for (const session of live.all()) beginLater(session);
    },
    isFull: () => going.size >= MOST,
    stop() {
      isStopped = true;
      stopListening?.();
      for (const id of [...going.keys()]) end(id);
    },
  };
}
