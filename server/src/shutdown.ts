import type { Logger } from 'pino';
import { faultOf } from './live/faults.ts';

/** What a process can be told, and how it ends. */
export interface Ending {
  readonly process: NodeJS.Process;
  readonly log: Logger;
  readonly newId: () => string;
  /** Finishes what was asked and closes everything. */
  readonly close: () => Promise<void>;
  /** Calls after so many milliseconds; the returned function takes it back. */
  readonly callAfter: (milliseconds: number, call: () => void) => () => void;
}

/** How long closing may take before the process ends all the same. Milliseconds. */
export const PATIENCE = 10_000;
/** How long a server that met the unexpected may take to finish its commits. Milliseconds. */
const LAST_WORDS = 5_000;

/** Ends in order on a signal. After an exception nobody expected, finishes commits and ends with 1, so that the supervisor starts anew. */
export function endWell({ process, log, newId, close, callAfter }: Ending): void {
  let isEnding = false;
  function end(code: number, patience: number): void {
    if (isEnding) return;
    isEnding = true;
    callAfter(patience, () => process.exit(code));
    close().then(
      () => process.exit(code),
      () => process.exit(code === 0 ? 1 : code),
    );
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      log.info({ signal }, 'stopping');
      end(0, PATIENCE);
    });
  const unexpected = (kind: string) => (error: unknown) => {
    log.fatal(
      { id: newId(), kind, fault: faultOf(error) },
      'something nobody expected; stopping after the last commit',
    );
    end(1, LAST_WORDS);
  };
  process.on('uncaughtException', unexpected('exception'));
  process.on('unhandledRejection', unexpected('rejection'));
}
