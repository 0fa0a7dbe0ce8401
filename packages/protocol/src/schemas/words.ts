import { z } from 'zod';
import { LIMITS } from '../limits.ts';

/** An id or key somebody names: short, plain characters, and never the name of something every object already has. */
export const ID = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,80}$/)
  .refine((id) => !(id in {}));

/** The id of a command, made by the browser: enough random characters that nobody meets another's. */
export const COMMAND_ID = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/);

const CONTROL = /\p{Cc}/u;
const CONTROL_BUT_BREAKS = /[^\P{Cc}\n\t]/u;

/** One line of somebody's words, trimmed, with at least one character left. */
export const line = (maxLength: number) =>
  z
    .string()
    .max(LIMITS.frameBytes)
    .refine((text) => text.isWellFormed() && !CONTROL.test(text))
    .trim()
    .min(1)
    .max(maxLength);

/** One line of somebody's words, or none. */
export const lineOrNone = (maxLength: number) => z.union([z.literal(''), line(maxLength)]);

/** Somebody's words over several lines, possibly none. */
export const lines = (maxLength: number) =>
  z
    .string()
    .max(maxLength)
    .refine((text) => text.isWellFormed() && !CONTROL_BUT_BREAKS.test(text));

/** Whole minutes of one thing in a day. */
export const MINUTES = z
  .int()
  .min(0)
  .max(24 * 60);
