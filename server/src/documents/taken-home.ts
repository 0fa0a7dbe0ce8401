import {
  REOPEN_WITHIN,
  type Duration,
  type Instant,
  type Session,
  type SessionId,
  type SheetId,
} from '@opencircle/session';
import type { Deps } from '../deps.ts';
import { faultOf } from '../live/faults.ts';
import type { SessionRow, SheetRow } from '../live/rows.ts';
import { placedIn } from '../live/sheets-of.ts';

const DAY: Duration = 24 * 60 * 60 * 1000;
/** How long somebody may go on with their homework while no session of the group takes it up. */
export const HOMEWORK_FOR: Duration = 30 * DAY;
/** How far back a start looks for closed sessions whose outbox keys are still there. */
const LOOK_BACK: Duration = HOMEWORK_FOR + 7 * DAY;

/** Whether a closed session's sheets are not for participants any more: it can no longer be opened again either. */
export const isTakenHome = ({ phase, closedAt }: Pick<Session, 'phase' | 'closedAt'>, now: Instant): boolean =>
  phase === 'closed' && now - (closedAt ?? now) > REOPEN_WITHIN;

/** Whether one sheet of a session is not for participants any more: homework still is, for a while. */
export function isOverFor(session: Session, sheet: SheetId, now: Instant): boolean {
  if (!isTakenHome(session, now)) return false;
  return now - (session.closedAt ?? now) > HOMEWORK_FOR || placedIn(session, sheet)?.isHomework !== true;
}

/** Destroys the outbox keys of each closed session once its sheets were taken home; of homework when its time is over. */
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
  /** Spares the keys of sheets this says so of. */
  readonly destroyKeys: (session: SessionId, isSpared: (sheet: SheetId) => Promise<boolean>) => Promise<void>;
}): TakenHome {
  const planned = new Set<() => void>();
  let isStopped = false;

  async function rowOf(id: SessionId): Promise<SessionRow | null> {
    const row = await store.row('session', id);
    return row === null ? null : (JSON.parse(row.open) as SessionRow); // the live sessions write these rows
  }
  async function isHomework(sheet: SheetId): Promise<boolean> {
    const row = await store.row('sheet', sheet);
    return row !== null && (JSON.parse(row.open) as SheetRow).homework === true; // the live sessions write these rows
  }
  /** It may have been opened again meanwhile, and closed again too. */
  async function end(id: SessionId): Promise<void> {
    const row = await rowOf(id);
    if (row === null || !isTakenHome(row, clock.now())) return;
    const isLate = clock.now() - (row.closedAt ?? 0) > HOMEWORK_FOR;
    await destroyKeys(id, async (sheet) => !isLate && isHomework(sheet));
  }
  const failed = (error: unknown): void => {
    log.error({ fault: faultOf(error) }, 'the outbox keys of a closed session could not be destroyed');
  };
  function plan({ id, closedAt }: Pick<Session, 'id' | 'closedAt'>): void {
    for (const after of [REOPEN_WITHIN, HOMEWORK_FOR]) {
      if (isStopped) return;
      const unplan = clock.callAt((closedAt ?? clock.now()) + after + 1, () => {
        planned.delete(unplan);
        end(id).catch(failed);
      });
      planned.add(unplan);
    }
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
