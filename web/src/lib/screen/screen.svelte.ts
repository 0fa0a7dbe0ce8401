import type { KnockView, ScreenView, SessionId } from '@opencircle/session';
import { LiveSession } from '#lib/live/live-session.svelte.ts';

/** The wall of a room: what it shows, and the one key that blanks it. */
export class Screen {
  readonly live: LiveSession<'knock' | 'screen'>;
  /** Blanked here at once, before anybody else knows. */
  #blankHere = $state(false);

  constructor(session: SessionId) {
    this.live = new LiveSession(session, undefined, 'device');
  }

  get knock(): KnockView | null {
    return this.live.view?.kind === 'knock' ? this.live.view.slices : null;
  }
  get view(): ScreenView | null {
    return this.live.view?.kind === 'screen' ? this.live.view.slices : null;
  }
  get blank(): boolean {
    return this.#blankHere || this.view?.wall.blank === true || this.view?.session.onHold === true;
  }

  /** Blanks the wall, or shows it again. Blanking never waits for the network. */
  async toggleBlank(): Promise<void> {
    const on = !this.blank;
    this.#blankHere = on;
    if (this.view === null) return;
    const reply = await this.live.ask('wall:blank', { on });
    // Staff can show the wall again only where they were told that it is blank.
    if (reply.ok) this.#blankHere = false;
  }
  close(): void {
    this.live.close();
  }
}
