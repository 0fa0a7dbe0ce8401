import type { Reply, WireCommand } from '@opencircle/protocol';

interface Waiting {
  readonly command: WireCommand;
  readonly answered: (reply: Reply) => void;
}

/** Commands without an answer yet, in the order they were asked. They keep their ids, so sending one again changes nothing. */
export class WaitingCommands {
  #waiting: readonly Waiting[] = [];
  /** How many have no answer yet. */
  count = $state(0);

  /** Keeps a command until it is answered. */
  add(command: WireCommand): Promise<Reply> {
    return new Promise((answered) => this.#set([...this.#waiting, { command, answered }]));
  }
  all(): readonly WireCommand[] {
    return this.#waiting.map(({ command }) => command);
  }
  answer(id: string, reply: Reply): void {
    const found = this.#waiting.find(({ command }) => command.id === id);
    this.#set(this.#waiting.filter((waiting) => waiting !== found));
    found?.answered(reply);
  }
  /** Nobody will answer any more. */
  giveUp(reply: Reply): void {
    const waiting = this.#waiting;
    this.#set([]);
    for (const { answered } of waiting) answered(reply);
  }

  #set(waiting: readonly Waiting[]): void {
    this.#waiting = waiting;
    this.count = waiting.length;
  }
}
