import type { Bilingual } from '@opencircle/session';

/** What each of the eight says, in the order of the characters, by what it is about. */
export type Spoken = Readonly<Record<string, readonly Bilingual[]>>;
