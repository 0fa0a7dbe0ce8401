import { createSeeded, type Seeded } from '../support/documents/seeded.ts';
import { newId, type Asked } from '../support/people/live-place.ts';
import type { OpenSheet } from '../support/people/open-sheet.ts';
import type { Phone } from '../support/people/phone.ts';
import { pause } from '../support/people/until.ts';

/** Words somebody typed that nobody else types: which change of their sheet finished them, and which took them out again. */
export interface Token {
  readonly words: string;
  readonly sheet: OpenSheet;
  readonly path: string;
  readonly typed: number;
  erased: number | null;
}
/** Stands between people and their next act. */
export interface Gate {
  isOpen: boolean;
  isOver: boolean;
}
/** Where one scribe may type, and how many of their tokens may stand there. */
interface Paper {
  readonly sheet: OpenSheet;
  readonly path: string;
  readonly most: number;
  /** In halves, as fingers do; only where nobody else writes. */
  readonly inHalves: boolean;
}
/** The steps a scribe's commands are about. */
export interface Steps {
  readonly checkIn: string;
  readonly ownSheet: string;
}

/** Somebody with a phone who types, answers, raises a hand and plans, on and on, and remembers all of it. */
export class Scribe {
  readonly phone: Phone;
  readonly tokens: Token[] = [];
  readonly papers: Paper[] = [];
  readonly #gate: Gate;
  readonly #seeded: Seeded;
  readonly #steps: Steps;
  #count = 0;

  constructor(phone: Phone, gate: Gate, seed: number, steps: Steps) {
    this.phone = phone;
    this.#gate = gate;
    this.#seeded = createSeeded(seed);
    this.#steps = steps;
  }

  get asked(): readonly Asked[] {
    return this.phone.live.asked;
  }
  get sheets(): readonly OpenSheet[] {
    return [...new Set(this.papers.map(({ sheet }) => sheet))];
  }
  /** Types and asks until the gate is closed for good. */
  async live(): Promise<void> {
    await Promise.all([this.#forever(() => this.#type(), 15), this.#forever(() => this.#command(), 25)]);
  }

  async #forever(act: () => void | Promise<void>, rest: number): Promise<void> {
    while (!this.#gate.isOver) {
      if (this.#gate.isOpen) await act();
      await pause(1 + this.#seeded.below(rest));
    }
  }
  #words(): string {
    this.#count += 1;
    return `${this.phone.name.slice(0, 2)}${String(this.#count)};`;
  }

  #type(): void {
    // Rarely where all write: what eight people put between each other's words for hours, a sheet refuses to hold.
    const isShared = this.#seeded.chance(0.05);
    const papers = this.papers.filter(({ inHalves }) => inHalves !== isShared);
    const paper = papers[this.#seeded.below(papers.length)];
    if (!paper) return;
    const { sheet, path } = paper;
    const standing = this.tokens.filter((one) => one.sheet === sheet && one.path === path && one.erased === null);
    const old = standing[this.#seeded.below(Math.max(1, standing.length))];
    if (old && (standing.length >= paper.most || this.#seeded.chance(0.15))) return this.#erase(old);
    const words = this.#words();
    const half = paper.inHalves ? 2 : 0;
    if (half > 0) sheet.write(path, words.slice(0, half));
    this.tokens.push({ words, sheet, path, typed: sheet.write(path, words.slice(half)), erased: null });
  }
  #erase(token: Token): void {
    const at = token.sheet.words(token.path).indexOf(token.words);
    if (at < 0) return;
    token.erased = token.sheet.change((sheet) => sheet.text(token.path).applyEdit(at, token.words.length, ''));
  }

  /** One at a time, so that of all that came before it is known what became of it; now and then impatient, or given up. */
  async #command(): Promise<void> {
    const { live } = this.phone;
    void this.#ask();
    if (this.#seeded.chance(0.1)) live.repeat();
    if (this.#seeded.chance(0.05)) return live.giveUp();
    while (live.waiting > 0 && !this.#gate.isOver) await pause(2);
  }
  #ask(): Promise<unknown> {
    const { live } = this.phone;
    const lines = live.view.planAhead ?? [];
    const kind = this.#seeded.below(6);
    if (kind === 0) return live.ask('hand:raise', {});
    if (kind === 1) return live.ask('hand:lower', { seat: live.view.me.seat });
    if (kind === 2) return live.ask('worksheet:ready', { step: this.#steps.ownSheet, ready: this.#seeded.chance(0.5) });
    if (kind === 3) return live.ask('check-in:answer', { step: this.#steps.checkIn, answers: { want: this.#words() } });
    const [line] = lines;
    if (line && (lines.length > 12 || this.#seeded.chance(0.3)))
      return live.ask('plan-ahead:remove', { line: line.id });
    return live.ask('plan-ahead:add', { when: 'tonight', what: this.#words() });
  }
}

/** Opens the sheets a scribe types in: their own, a row of their own in the group's, and a row all share. */
export async function givePapers(
  scribe: Scribe,
  ownStep: string,
  sharedStep: string,
  sharedRow: string,
): Promise<void> {
  const own = await scribe.phone.sheet(ownStep);
  const together = await scribe.phone.sheet(sharedStep);
  const row = newId();
  together.change((sheet) => sheet.addRow('moments', row));
  scribe.papers.push(
    { sheet: own, path: 'feel-first', most: 30, inHalves: true },
    { sheet: own, path: 'next', most: 20, inHalves: true },
    { sheet: together, path: `moments/${row}`, most: 12, inHalves: true },
    { sheet: together, path: `moments/${sharedRow}`, most: 2, inHalves: false },
  );
}
