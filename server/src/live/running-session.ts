import {
  decide,
  dueAt,
  evolve,
  EVENT_VERSIONS,
  upcast,
  type Command,
  type Refusal,
  type Session,
  type SessionId,
  type Who,
} from '@opencircle/session';
import type { Reply } from '@opencircle/protocol';
import type { Deps } from '../deps.ts';
import { CommitFailed, type AuditEntry, type Write } from '../storage/ports.ts';
import { faultOf } from './faults.ts';
import { readHistory, type History } from './history.ts';
import { createBoxAllowance, keptAs, type KeptAs } from './kept-as.ts';
import { isOfKnownSheets, withOwnSides } from './known-sheets.ts';
import { projectionOf } from './projections.ts';
import type { RefusalTrail } from './refusals.ts';
import { sealEvent } from './sealing.ts';

/** Commands that may wait for their turn or for the disk in one session. */
const MOST_WAITING = 512;
/** How soon time asks again after it was refused. Milliseconds. */
const ASK_AGAIN = 1_000;

/** One session in memory: its owner. Nobody else changes it or writes its events. */
export interface RunningSession {
  ask(who: Who, command: Command): Promise<Reply>;
  /** Throws while the disk cannot be read. */
  within<T>(look: (session: Session) => T | Promise<T>): Promise<T>;
  /** As it is on disk. */
  now(): Session;
  isIdle(): boolean;
  /** Takes nothing more and resolves when everything asked is answered. */
  retire(): Promise<void>;
}

type Needs = Pick<Deps, 'store' | 'journal' | 'vault' | 'clock' | 'random' | 'log'> & {
  readonly refusals: RefusalTrail;
  readonly tell: (now: Session, before: Session) => void;
};
/** A decision whose events wait for the disk. */
interface Decided {
  readonly writes: readonly Write[];
  readonly after: Session;
  readonly answer: (reply: Reply) => void;
}

const refused = (refusal: Refusal): Reply => ({ ok: false, refusal });

/** What the rules say, of worksheets that are there. */
function decideKnown(...[session, who, command, at]: Parameters<typeof decide>): ReturnType<typeof decide> {
  const decided = decide(session, who, withOwnSides(command), at);
  return decided.ok && !isOfKnownSheets(session, who, command) ? { ok: false, refusal: 'not-found' } : decided;
}

/**
 * Turns: one command after the other is decided in memory, on top of what is still on its way to disk. At most one batch of a
 * session is on its way; what is decided meanwhile becomes the next one. So a failed write can never leave a gap behind it.
 */
export function createRunningSession(needs: Needs, history: History): RunningSession {
  const { store, journal, vault, clock, random, log, refusals, tell } = needs;
  const id: SessionId = history.session.id;
  let committed = history.session;
  let ahead = history.session;
  let seq = history.seq;
  let isStale = false;
  let failures = 0;
  let isRetired = false;

  const asked = new Map<string, { readonly asker: string; readonly reply: Promise<Reply> }>();
  const boxAllowance = createBoxAllowance();
  let turns: Promise<unknown> = Promise.resolve();
  let turnsWaiting = 0;
  let waiting: Decided[] = [];
  let committing: Promise<void> | null = null;
  let disarm: (() => void) | null = null;

  /** The reply is wrapped, because the next turn need not wait for it. */
  async function turn(who: Who, kept: KeptAs, command: Command): Promise<{ readonly reply: Reply | Promise<Reply> }> {
    const { asker } = kept;
    if (!(await isSound())) return { reply: refused('try-again') };
    const before = failures;
    const given = await store.replyTo(id, command.id);
    if (given) return { reply: given.asker === asker ? given.reply : refused('not-allowed') };

    const now = clock.now();
    const at = kept.at(ahead, now);
    const audit = (outcome: AuditEntry['outcome'], reason: string | null): AuditEntry => ({
      at,
      actor: asker,
      action: command.type,
      object: `session:${id}`,
      outcome,
      reason,
    });
    const decided = boxAllowance.isUsedUp(who, command)
      ? { ok: false as const, refusal: 'too-many' as const }
      : decideKnown(ahead, who, command, { at: now, fresh: random.id() });
    if (!decided.ok) {
      if (who.kind !== 'clock') refusals.add(audit('refused', decided.refusal));
      return { reply: refused(decided.refusal) };
    }

    const writes: Write[] = [];
    let after = ahead;
    let last = seq;
    for (const event of decided.events) {
      last += 1;
      const v = EVENT_VERSIONS[event.type];
      const sealed = await sealEvent(vault, { session: id, seq: last, v }, event);
      writes.push({ kind: 'event', event: sealed.stored });
      after = evolve(after, upcast(event.type, v, sealed.event));
    }
    writes.push(...(await projectionOf({ vault, store }, ahead, after)));
    writes.push({ kind: 'reply', session: id, command: command.id, asker, reply: { ok: true }, at });
    writes.push({ kind: 'audit', entry: audit('done', null) });
    // While this was looked up and sealed, something it stands on did not reach the disk.
    if (before !== failures) return { reply: refused('try-again') };

    boxAllowance.count(who, command);
    ahead = after;
    seq = last;
    return {
      reply: new Promise((answer) => {
        waiting.push({ writes, after, answer });
        commit();
      }),
    };
  }

  function commit(): void {
    if (committing !== null || waiting.length === 0) return;
    const batch = waiting;
    waiting = [];
    committing = journal.commit(batch.flatMap(({ writes }) => writes)).then(
      () => {
        committing = null;
        stored(batch);
        commit();
      },
      (error: unknown) => {
        committing = null;
        failed(batch, error);
      },
    );
  }

  function stored(batch: readonly Decided[]): void {
    for (const { after } of batch) show(after);
    for (const { answer } of batch) answer({ ok: true });
    arm(0);
  }

  function failed(batch: readonly Decided[], error: unknown): void {
    const lost = [...batch, ...waiting];
    waiting = [];
    isStale = true;
    failures += 1;
    log.error(
      { session: id, commands: lost.length, fault: faultOf(error) },
      'a commit failed; the session is read from disk again',
    );
    const refusal = error instanceof CommitFailed && error.full ? 'storage-full' : 'try-again';
    for (const { answer } of lost) answer(refused(refusal));
    void inTurn(isSound);
  }

  /** Whether memory says what the disk says; after a failed write it is read again first. */
  async function isSound(): Promise<boolean> {
    if (!isStale) return true;
    try {
      const read = await readHistory(store, vault, id);
      isStale = false;
      ahead = read.session;
      seq = read.seq;
      show(read.session);
      arm(ASK_AGAIN);
      return true;
    } catch (error) {
      log.error({ session: id, fault: faultOf(error) }, 'a session could not be read from disk');
      return false;
    }
  }

  function show(after: Session): void {
    const before = committed;
    committed = after;
    tell(after, before);
  }

  function arm(notBefore: number): void {
    disarm?.();
    const due = isRetired ? null : dueAt(committed);
    disarm = due && clock.callAt(Math.max(due.at, clock.now() + notBefore), () => void askAsClock(due.command));
  }
  async function askAsClock(command: Command): Promise<void> {
    const reply = await ask({ kind: 'clock' }, command);
    if (!reply.ok) arm(ASK_AGAIN);
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    turnsWaiting += 1;
    const result = turns.then(work).finally(() => (turnsWaiting -= 1));
    turns = result.catch(() => undefined);
    return result;
  }

  function ask(who: Who, command: Command): Promise<Reply> {
    const kept = keptAs(who, command);
    const { asker } = kept;
    const first = asked.get(command.id);
    if (first) return first.asker === asker ? first.reply : Promise.resolve(refused('not-allowed'));
    if (isRetired || asked.size >= MOST_WAITING) return Promise.resolve(refused('try-again'));
    const reply = inTurn(() => turn(who, kept, command))
      .then((answered) => answered.reply)
      .catch((error: unknown) => {
        log.error({ session: id, command: command.type, fault: faultOf(error) }, 'a command could not be decided');
        return refused('try-again');
      })
      .finally(() => asked.delete(command.id));
    asked.set(command.id, { asker, reply });
    return reply;
  }

  arm(0);
  return {
    ask,
    within: (look) =>
      inTurn(async () => {
        while (committing !== null) await committing;
        if (!(await isSound())) throw new Error('this session cannot be read from disk');
        return look(committed);
      }),
    now: () => committed,
    isIdle: () => turnsWaiting === 0 && asked.size === 0 && committing === null,
    async retire() {
      isRetired = true;
      disarm?.();
      await turns;
      while (committing !== null) await committing;
    },
  };
}
