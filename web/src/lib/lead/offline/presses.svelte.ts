import type { Reply } from '@opencircle/protocol';
import type { Instant } from '@opencircle/session';
import { freshId } from '#lib/live/fresh-id.ts';
import type { Press, PressCommand } from './press.ts';

/** The line to the server, as far as presses need it. */
export interface Line {
  readonly isConnected: boolean;
  /** Asks until there is an answer, with the same id however often the line is cut. */
  ask(command: PressCommand): Promise<Reply>;
  /** Milliseconds. */
  wait(time: number): Promise<void>;
}
/** Where many presses come at once the server asks for patience; that refuses none of them. Milliseconds. */
const PATIENCE = 500;

/** What became of a press. `behind` counts those that were dropped with it. */
export type Pressed = Reply | 'taken-back' | 'dropped';

interface Waiting {
  readonly press: Press;
  readonly told: (pressed: Pressed) => void;
}

/**
 * Presses that were not answered yet, in order. One at a time is handed to the line, and the next only after its answer, so that a
 * refusal can drop those behind it.
 */
export class Presses {
  #waiting: readonly Waiting[] = $state.raw([]);
  readonly all: readonly Press[] = $derived(this.#waiting.map(({ press }) => press));
  readonly #line: Line;
  #isHanding = false;
  #isClosed = false;

  constructor(line: Line) {
    this.#line = line;
  }

  /** Resolves once the server answered, or the press was dropped or taken back. */
  press(command: PressCommand, at: Instant, minutesBefore: number | null): Promise<Pressed> {
    return new Promise((told) => {
      const press = { id: freshId(), at, command, isSent: false, minutesBefore };
      this.#waiting = [...this.#waiting, { press, told }];
      void this.hand();
    });
  }
  /** Takes back the last press, if it was never handed on. */
  takeBack(id: string): boolean {
    if (!this.mayTakeBack(id)) return false;
    const last = this.#waiting.at(-1);
    this.#waiting = this.#waiting.slice(0, -1);
    last?.told('taken-back');
    return true;
  }
  mayTakeBack(id: string): boolean {
    const last = this.all.at(-1);
    return last?.id === id && !last.isSent;
  }
  /** To be called whenever the line may be there again. */
  async hand(): Promise<void> {
    if (this.#isHanding) return;
    this.#isHanding = true;
    try {
      for (let next = this.#next(); next; next = this.#next()) {
        const reply = await this.#line.ask(next.press.command);
        if (!reply.ok && reply.refusal === 'too-many') await this.#line.wait(PATIENCE);
        else this.#answered(next, reply);
      }
    } finally {
      this.#isHanding = false;
    }
  }
  close(): void {
    this.#isClosed = true;
    this.#drop();
  }

  /** The first that waits, marked as handed on. */
  #next(): Waiting | null {
    const [first, ...rest] = this.#waiting;
    if (!first || this.#isClosed || !this.#line.isConnected) return null;
    const next = { ...first, press: { ...first.press, isSent: true } };
    this.#waiting = [next, ...rest];
    return next;
  }
  #answered(answered: Waiting, reply: Reply): void {
    this.#waiting = this.#waiting.filter(({ press }) => press.id !== answered.press.id);
    answered.told(reply);
    if (!reply.ok) this.#drop();
  }
  #drop(): void {
    const dropped = this.#waiting;
    this.#waiting = [];
    for (const { told } of dropped) told('dropped');
  }
}
