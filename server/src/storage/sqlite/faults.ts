import { CommitFailed, ImpossibleBatch } from '../ports.ts';

const FULL = 13;
/** The file that connections share could not grow: full in practice. */
const IOERR_SHMSIZE = 4874;
/** Primary result codes that blame the disk or the file, not what was to be written: busy, locked, no memory, read-only, … */
const DISK = new Set([5, 6, 7, 8, 9, 10, 11, FULL, 14, 15, 26]);

/** Tells a fault of the disk from a batch that does not fit what is stored. */
export function toFailure(error: unknown): CommitFailed | ImpossibleBatch {
  if (error instanceof CommitFailed || error instanceof ImpossibleBatch) return error;
  if (!(error instanceof Error)) return new CommitFailed(false, error);
  const errcode = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : 0;
  if ((errcode & 0xff) === FULL || errcode === IOERR_SHMSIZE) return new CommitFailed(true, error);
  const closed = 'code' in error && error.code === 'ERR_INVALID_STATE';
  if (closed || DISK.has(errcode & 0xff)) return new CommitFailed(false, error);
  return new ImpossibleBatch(error.message, error);
}
