import type { RemoteDoorText } from '#lib/text/participant-leading/remote-door-en.ts';
import type { Loaders, Wording } from '#lib/text/wording.svelte.ts';

/** Fetches the words of the remote door; a page adds them to its own before it asks. */
export const REMOTE_DOOR_WORDS: Loaders<RemoteDoorText> = {
  en: async () => (await import('#lib/text/participant-leading/remote-door-en.ts')).en,
  es: async () => (await import('#lib/text/participant-leading/remote-door-es.ts')).es,
};
/** A page's words with those of the remote door; only below whoever added `REMOTE_DOOR_WORDS`. */
export const withRemoteDoor = <T extends object>(wording: Wording<T>): Wording<T & RemoteDoorText> =>
  // Adding them is what puts these words there.
  wording as unknown as Wording<T & RemoteDoorText>;
