import { LIMITS, type Reply } from '@opencircle/protocol';
import { parseCommand, parseField } from '@opencircle/protocol/schemas';
import type { SessionId, Who } from '@opencircle/session';
import type { Deps } from '../../deps.ts';
import { faultOf } from '../faults.ts';
import type { LiveSessions } from '../ports.ts';
import type { FieldAt } from '../surroundings.ts';
import { createAllowance, type Allowance } from './allowance.ts';
import type { LiveSocket, Outlet } from './outlet.ts';

/** What was turned away since start. Numbers only. */
export interface Counts {
  malformed: number;
  tooMany: number;
  closedSlow: number;
  shownOut: number;
}
/** Where a socket is, as whom, and what to do with a field it reports. */
export interface Place {
  readonly session: SessionId;
  readonly who: Who;
  inField(at: FieldAt | null): void;
}
interface Needs extends Pick<Deps, 'clock' | 'log'> {
  readonly live: LiveSessions;
  readonly counts: Counts;
  /** What whoever this is may still send, together with all their other sockets. */
  readonly allowanceOf: (who: Who) => Allowance;
}

/** Mistakes a socket may make before it is shown out: a page makes none, and a burst of taps few. */
const MISTAKES = { perSecond: 5, burst: 100 };

/**
 * The one place that listens to a socket. Nothing that arrives here can throw further, and nothing goes on unread. What arrives
 * before the door has answered waits for it; null was not let in.
 */
export function receive(
  socket: LiveSocket,
  outlet: Outlet,
  joined: Promise<Place | null>,
  { live, clock, log, counts, allowanceOf }: Needs,
): void {
  let events = createAllowance(clock, LIMITS.commandsPerSecond, LIMITS.commandBurst);
  void joined.then((place) => {
    if (place) events = allowanceOf(place.who);
  });
  const mistakes = createAllowance(clock, MISTAKES.perSecond, MISTAKES.burst);

  function turnAway(as: 'malformed' | 'tooMany', answer: (reply: Reply) => void): void {
    counts[as] += 1;
    if (mistakes.take()) answer({ ok: false, refusal: as === 'malformed' ? 'malformed' : 'too-many' });
    else outlet.out('too-much');
  }

  async function take(event: unknown, sent: readonly unknown[], answer: (reply: unknown) => void): Promise<void> {
    if (!events.take()) return turnAway('tooMany', answer);
    switch (event) {
      case 'command': {
        const command = sent.length === 1 ? parseCommand(sent[0]) : null;
        if (!command) return turnAway('malformed', answer);
        const place = await joined;
        if (place) answer(await live.ask(place.session, place.who, command));
        return;
      }
      case 'time':
        if (sent.length > 0) return turnAway('malformed', answer);
        answer(clock.now());
        return;
      case 'field': {
        const at = sent.length === 1 ? parseField(sent[0]) : undefined;
        if (at === undefined) return turnAway('malformed', answer);
        (await joined)?.inField(at);
        return;
      }
      default:
        turnAway('malformed', answer);
    }
  }

  socket.onAny((event: unknown, ...sent: unknown[]) => {
    if (!outlet.isOpen()) return;
    // A browser may leave the acknowledgement out.
    const last = sent.at(-1);
    const answer = (reply: unknown): void => {
      if (typeof last !== 'function') return;
      // Socket.IO's own: it sends what it is given.
      (last as (reply: unknown) => void)(reply);
      outlet.watch();
    };
    take(event, typeof last === 'function' ? sent.slice(0, -1) : sent, answer).catch((error: unknown) => {
      log.error({ fault: faultOf(error) }, 'something that arrived could not be answered');
      answer({ ok: false, refusal: 'try-again' });
    });
  });
  // A broken transport is not an exception of the process.
  socket.on('error', () => (counts.malformed += 1));
  socket.once('disconnect', (reason) => {
    if (reason === 'parse error') counts.malformed += 1;
  });
}
