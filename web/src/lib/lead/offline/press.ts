import type { CommandMap, Instant } from '@opencircle/session';

/**
 * What a tablet does at once and sends when it can. Each says what it stands on (the step it leaves, the card it turns) or is true
 * whenever it arrives, so none of them can act on something else than was meant.
 */
export const PRESSES = ['agenda:next', 'agenda:back', 'hold:begin', 'hold:end', 'teach:turn', 'step:stretch'] as const;
export type PressType = (typeof PRESSES)[number];
export type PressCommand = {
  readonly [T in PressType]: { readonly type: T; readonly payload: CommandMap[T] };
}[PressType];

/** One press that the server has not answered. */
export interface Press {
  readonly id: string;
  /** When it was pressed, by the server's clock. */
  readonly at: Instant;
  readonly command: PressCommand;
  /** It was handed to the network, so it may have been done. */
  readonly isSent: boolean;
  /** Of a stretched step: its minutes before the press, as they stood on the tablet. */
  readonly minutesBefore: number | null;
}
