import { createContext } from 'svelte';

/** Tells people who cannot see the screen what changed, without moving their focus. */
export class Announcer {
  text = $state('');
  #even = false;

  say(text: string): void {
    // The same sentence twice would be read once: a space that nobody hears tells them apart.
    this.#even = !this.#even;
    this.text = this.#even ? text : `${text}\u00a0`;
  }
}

const [useAnnouncer, setAnnouncer] = createContext<Announcer>();
export { useAnnouncer, setAnnouncer };
