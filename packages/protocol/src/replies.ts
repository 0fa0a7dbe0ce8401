import type { Refusal } from '@opencircle/session';

/** The answer to a command. `ok` is sent only after what it did is on disk. */
export type Reply = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal };
