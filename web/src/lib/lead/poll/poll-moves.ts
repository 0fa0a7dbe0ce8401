import type { StaffPollSlice } from '@opencircle/session';

/** What staff can do with the question now. */
export interface PollMoves {
  readonly close: boolean;
  readonly again: boolean;
  readonly explain: boolean;
  readonly next: boolean;
}

/** One obvious next thing: the counts, then the answer, then the next question; answering again stands beside. */
export function pollMoves({ open, told, right, because, mayAskAgain, at, of }: StaffPollSlice): PollMoves {
  const explain = !open && told === null && (right !== null || because !== null);
  return {
    close: open,
    again: !open && told === null && mayAskAgain,
    explain,
    next: !open && !explain && at + 1 < of,
  };
}
