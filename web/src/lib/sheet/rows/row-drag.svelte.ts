import { carry } from './carry.ts';

interface Dragging {
  readonly id: string;
  /** Before which other it would be let go; null: at the end. */
  readonly before: string | null;
}

/**
 * Moves what stands in a list with a finger or a mouse: pressed on a handle, it goes where it is let go. Escape leaves it where
 * it was. Each item of the list has its id in `data-row`. Keyboards have buttons for it.
 */
export class RowDrag {
  now: Dragging | null = $state.raw(null);
  readonly #list: () => HTMLElement | undefined;
  readonly #move: (id: string, before: string | null) => void;

  constructor(list: () => HTMLElement | undefined, move: (id: string, before: string | null) => void) {
    this.#list = list;
    this.#move = move;
  }

  /** On `pointerdown` of a handle. */
  start = (event: PointerEvent & { readonly currentTarget: HTMLElement }, id: string): void => {
    if (event.button !== 0 || this.now) return;
    this.now = { id, before: this.#nextOf(id) };
    carry(event, {
      at: (_x, y) => {
        const before = this.#beforeAt(y, id);
        if (this.now?.before !== before) this.now = { id, before };
      },
      end: (isLetGo) => {
        const { now } = this;
        this.now = null;
        if (isLetGo && now && now.before !== this.#nextOf(id)) this.#move(id, now.before);
      },
    });
  };

  #items(): readonly HTMLElement[] {
    return [...(this.#list()?.querySelectorAll<HTMLElement>(':scope > [data-row]') ?? [])];
  }
  #nextOf(id: string): string | null {
    const ids = this.#items().map(({ dataset }) => dataset['row']);
    return ids[ids.indexOf(id) + 1] ?? null;
  }
  /** The first of the others whose middle lies below; the next one of what is carried stays where it is. */
  #beforeAt(y: number, id: string): string | null {
    const below = this.#items().find((item) => {
      const { top, height } = item.getBoundingClientRect();
      return item.dataset['row'] !== id && top + height / 2 > y;
    });
    return below?.dataset['row'] ?? null;
  }
}
