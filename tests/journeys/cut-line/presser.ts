import type { Seeded } from '../../support/documents/seeded.ts';
import type { Lead } from '../people/lead.ts';

/** One press as the history tells it. */
export type Done = `moved ${string} > ${string}` | 'held' | 'went on' | `card ${string}` | `longer ${string}`;

/** What one sees on the tablet that presses depend on. */
interface Glance {
  readonly title: string;
  readonly isHeld: boolean;
  readonly next: string | null;
  readonly mayGoBack: boolean;
  /** The card shown, counted from 0, and how many there are; null: no cards. */
  readonly card: { readonly at: number; readonly of: number } | null;
}

/**
 * So long a machine with much to do may take. That the page acts without the network is seen by when, not by how fast. Where a
 * colleague leads too, the step may have moved under the finger, and nothing comes of it. Milliseconds.
 */
const [SHOWN_WITHIN, SHOWN_BESIDE_OTHERS] = [30_000, 3_000];

/** A finger that presses whatever can be pressed, at random, and writes down what it meant. */
export class Presser {
  readonly #lead: Lead;
  readonly #seeded: Seeded;
  readonly #titles: readonly string[];
  readonly #shownWithin: number;
  readonly done: Done[] = [];

  constructor(lead: Lead, seeded: Seeded, titles: readonly string[], isHelped: boolean) {
    this.#lead = lead;
    this.#seeded = seeded;
    this.#titles = titles;
    this.#shownWithin = isHelped ? SHOWN_BESIDE_OTHERS : SHOWN_WITHIN;
  }

  /** Presses once; false where nothing could be pressed after all, or the tablet did not act on it at once. */
  async press(): Promise<boolean> {
    const { bar, teach, step } = this.#lead.words;
    const glance = await this.glance();
    if (glance.isHeld) return this.#then(bar.resume, 'went on', (now) => !now.isHeld);
    const { title, card } = glance;
    const to = (by: 1 | -1): string => this.#titles[this.#titles.indexOf(title) + by] ?? '';
    const choices: (readonly [string, Done, (now: Glance) => boolean])[] = [
      [bar.hold, 'held', (now) => now.isHeld],
      [step.longer(1), `longer ${title}`, () => true],
    ];
    if (glance.next) choices.push([bar.next(to(1)), `moved ${title} > ${to(1)}`, (now) => now.title === to(1)]);
    if (glance.mayGoBack) choices.push([bar.back, `moved ${title} > ${to(-1)}`, (now) => now.title === to(-1)]);
    if (card && card.at + 1 < card.of)
      choices.push([teach.turn, `card ${String(card.at + 1)}`, (now) => now.card?.at === card.at + 1]);
    if (card && card.at > 0)
      choices.push([teach.before, `card ${String(card.at - 1)}`, (now) => now.card?.at === card.at - 1]);
    const choice = choices[this.#seeded.below(choices.length)];
    return choice === undefined || this.#then(...choice);
  }

  /** Reads the page, as far as it can be seen now. */
  glance(): Promise<Glance> {
    const { bar, hold } = this.#lead.words;
    return this.#lead.page.evaluate(
      ({ next, back, held }) => {
        const mayPress = (button: Element): boolean => button.getAttribute('aria-disabled') !== 'true';
        const buttons = [...document.querySelectorAll('footer button')].filter(mayPress);
        const title = document.querySelector('main h1')?.textContent.trim() ?? '';
        const named = (name: string) =>
          buttons.find((one) => (one.getAttribute('aria-label') ?? one.textContent.trim()).startsWith(name));
        const count = /^(\d+)\/(\d+)$/.exec(document.querySelector('main .count')?.textContent ?? '');
        return {
          title,
          isHeld: title === held,
          next: named(next)?.textContent.trim() ?? null,
          mayGoBack: named(back) !== undefined,
          card: count && { at: Number(count[1]) - 1, of: Number(count[2]) },
        };
      },
      { next: bar.next(''), back: bar.back, held: hold.title },
    );
  }

  async #then(name: string, done: Done, shows: (now: Glance) => boolean): Promise<boolean> {
    const button = this.#lead.device.button(name).and(this.#lead.page.locator(':not([aria-disabled="true"])'));
    // A card that just turned is let alone for a moment; then something else is pressed.
    if ((await button.count()) === 0) return true;
    this.done.push(done);
    try {
      await button.tap({ timeout: this.#shownWithin });
    } catch {
      return false;
    }
    const end = Date.now() + this.#shownWithin;
    while (!shows(await this.glance())) if (Date.now() > end) return false;
    return true;
  }
}
