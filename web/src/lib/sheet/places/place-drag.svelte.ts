import { carry } from '../rows/carry.ts';

/** Where a card would be let go: before which other of that place; null: at its end. */
export interface Spot {
  readonly place: string;
  readonly before: string | null;
}

/**
 * Moves cards in their place and to another with a finger or a mouse. Each place has its id in `data-place`, each card in it
 * in `data-row`. Escape leaves a card where it was. Keyboards have buttons for it.
 */
export class PlaceDrag {
  now: (Spot & { readonly id: string }) | null = $state.raw(null);
  readonly #field: () => HTMLElement | undefined;
  readonly #put: (id: string, spot: Spot) => void;

  constructor(field: () => HTMLElement | undefined, put: (id: string, spot: Spot) => void) {
    this.#field = field;
    this.#put = put;
  }

  /** On `pointerdown` of a handle. */
  start = (event: PointerEvent & { readonly currentTarget: HTMLElement }, id: string): void => {
    const from = this.#spotOf(id);
    if (event.button !== 0 || this.now || !from) return;
    this.now = { id, ...from };
    carry(event, {
      at: (x, y) => {
        const spot = this.#spotAt(x, y, id);
        if (spot && (this.now?.place !== spot.place || this.now.before !== spot.before)) this.now = { id, ...spot };
      },
      end: (isLetGo) => {
        const { now } = this;
        const was = this.#spotOf(id);
        this.now = null;
        const isMoved = now !== null && (now.place !== was?.place || now.before !== was.before);
        if (isLetGo && isMoved) this.#put(id, { place: now.place, before: now.before });
      },
    });
  };

  #places(): readonly HTMLElement[] {
    return [...(this.#field()?.querySelectorAll<HTMLElement>('[data-place]') ?? [])];
  }
  #spotOf(id: string): Spot | null {
    for (const place of this.#places()) {
      const ids = cardsOf(place).map(({ dataset }) => dataset['row']);
      const at = ids.indexOf(id);
      if (at >= 0) return { place: place.dataset['place'] ?? '', before: ids[at + 1] ?? null };
    }
    return null;
  }
  /** In the nearest place, before the first of the other cards whose middle lies below. */
  #spotAt(x: number, y: number, id: string): Spot | null {
    const [nearest] = this.#places().toSorted((one, other) => farFrom(one, x, y) - farFrom(other, x, y));
    if (!nearest) return null;
    const below = cardsOf(nearest).find((card) => {
      const { top, height } = card.getBoundingClientRect();
      return card.dataset['row'] !== id && top + height / 2 > y;
    });
    return { place: nearest.dataset['place'] ?? '', before: below?.dataset['row'] ?? null };
  }
}

const cardsOf = (place: HTMLElement): readonly HTMLElement[] => [...place.querySelectorAll<HTMLElement>('[data-row]')];

const farFrom = (place: HTMLElement, x: number, y: number): number => {
  const { left, right, top, bottom } = place.getBoundingClientRect();
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
};
