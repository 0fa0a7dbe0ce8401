import { REOPEN_WITHIN, type Instant, type Session, type SessionId } from '@opencircle/session';
import type { Deps } from '../deps.ts';
import { faultOf } from '../live/faults.ts';
import type { SessionRow } from '../live/rows.ts';

/** How far back a start looks for closed sessions whose outbox keys are still there. Milliseconds. */
const LOOK_BACK = 7 * 24 * 60 * 60 * 1000;

/** Whether a closed session's sheets are not for participants any more: it can no longer be opened again either. */
export const isTakenHome = ({ phase, closedAt }: Pick<Session, 'phase' | 'closedAt'>, now: Instant): boolean =>
  phase === 'closed' && now - (closedAt ?? now) > REOPEN_WITHIN;

/** Destroys the outbox keys of each closed session once its sheets were taken home. */
export interface TakenHome {
  plan(session: Pick<Session, 'id' | 'closedAt'>): void;
  stop(): void;
}

/** Also those of sessions that closed before this start. */
export function createTakenHome({
  store,
  clock,
  log,
  destroyKeys,
}: Pick<Deps, 'store' | 'clock' | 'log'> & {
  readonly destroyKeys: (session: SessionId) => Promise<void>;
}): TakenHome {
  const planned = new Set<() => void>();
  let isStopped = false;

  async function rowOf(id: SessionId): Promise<SessionRow | null> {
    const row = await store.row('session', id);
    return row === null ? null : (JSON.parse(row.open) as SessionRow); // the live sessions write these rows
  }
  /** It may have been opened again meanwhile, and closed again too. */
  async function end(id: SessionId): Promise<void> {
    const row = await rowOf(id);
    if (row !== null && isTakenHome(row, clock.now())) await destroyKeys(id);
  }
  const failed = (error: unknown): void => {
    log.error({ fault: faultOf(error) }, 'the outbox keys of a closed session could not be destroyed');
  };
  function plan({ id, closedAt }: Pick<Session, 'id' | 'closedAt'>): void {
    if (isStopped) return;
    const unplan = clock.callAt((closedAt ?? clock.now()) + REOPEN_WITHIN + 1, () => {
      planned.delete(unplan);
      end(id).catch(failed);
    });
    planned.add(unplan);
  }
  async function lookBack(): Promise<void> {
    for (const { id, open } of await store.rows('session')) {
      const { phase, closedAt } = JSON.parse(open) as SessionRow; // the live sessions write these rows
      if (phase === 'closed' && (closedAt ?? 0) >= clock.now() - LOOK_BACK) plan({ id, closedAt });
    }
  }

  lookBack().catch(failed);
  return {
    plan,
    stop() {
      isStopped = true;
      for (const unplan of planned) unplan();
      planned.clear();
    },
  };
}
