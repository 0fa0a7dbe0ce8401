import { createContext } from 'svelte';
import type { CardKey, ClusterId } from '@opencircle/session';

interface Point {
  readonly x: number;
  readonly y: number;
}
/** A finger that rests this long, or moves this far, drags; a shorter touch is a tap. Milliseconds, CSS pixels. */
const REST = 250;
const FAR = 8;
/** The attribute of whatever a card can be dropped on; its value is the heading, or empty for none. */
const DROP = 'data-drop';

/** So close to the upper or lower edge of what scrolls, a dragged card scrolls it; CSS pixels, and pixels a frame. */
const EDGE = 72;
const SPEED = 9;

/** How far to scroll in this frame, for a pointer at `y` in what is seen from `top` to `bottom`. */
export function scrollAt(y: number, { top, bottom }: { readonly top: number; readonly bottom: number }): number {
  if (y < top + EDGE) return -SPEED;
  return y > bottom - EDGE ? SPEED : 0;
}

/** A card under a finger or the mouse, on its way to another heading. */
export class CardDrag {
  card: CardKey | null = $state(null);
  over: ClusterId | null | undefined = $state();
  at = $state({ x: 0, y: 0 });
  /** The card that was moved without dragging; the keyboard stays with it. */
  moved: CardKey | null = $state(null);
  #dragged = false;
  readonly #drop: (card: CardKey, cluster: ClusterId | null) => void;

  constructor(drop: (card: CardKey, cluster: ClusterId | null) => void) {
    this.#drop = drop;
  }

  /** Begins with a pointer on a card; whatever ends it takes all listeners away. */
  begin(event: PointerEvent, card: CardKey): void {
    this.#dragged = false;
    if (event.button !== 0) return;
    const from = { x: event.clientX, y: event.clientY };
    const area = event.target instanceof Element ? event.target.closest('main') : null;
    const isTouch = event.pointerType === 'touch';
    const over = new AbortController();
    const { signal } = over;
    // A finger that moves at once scrolls the page; one that rests takes the card.
    const rest = isTouch ? setTimeout(() => this.#take(card, from, area), REST) : undefined;
    const end = () => {
      clearTimeout(rest);
      over.abort();
    };
    const move = (moved: PointerEvent) => {
      const to = { x: moved.clientX, y: moved.clientY };
      const far = Math.hypot(to.x - from.x, to.y - from.y) > FAR;
      if (this.card === null && far) {
        if (isTouch) return end();
        this.#take(card, to, area);
      }
      if (this.card === null) return;
      this.at = to;
      this.over = dropAt(to);
    };
    const up = () => {
      end();
      const { over: place, card: dragged } = this;
      this.#letGo();
      if (dragged === null) return;
      this.#dragged = true;
      if (place !== undefined) this.#drop(dragged, place);
    };
    addEventListener('pointermove', move, { signal });
    addEventListener('pointerup', up, { signal });
    addEventListener('pointercancel', () => (end(), this.#letGo()), { signal });
    // Only while a card is held: else a page could not be scrolled any more.
    addEventListener('touchmove', (touch) => this.card !== null && touch.preventDefault(), { signal, passive: false });
  }

  /** Whether this click is a tap, and not the end of a drag. A key has no pointer. */
  isTap({ detail }: MouseEvent): boolean {
    return detail === 0 || !this.#dragged;
  }

  #take(card: CardKey, at: Point, area: Element | null): void {
    this.card = card;
    this.at = at;
    this.over = dropAt(at);
    if (area) this.#scroll(area);
  }
  /** While a card is held near an edge, what lies beyond comes nearer. */
  #scroll(area: Element): void {
    requestAnimationFrame(() => {
      if (this.card === null) return;
      const by = scrollAt(this.at.y, area.getBoundingClientRect());
      if (by !== 0) {
        area.scrollBy(0, by);
        this.over = dropAt(this.at);
      }
      this.#scroll(area);
    });
  }
  #letGo(): void {
    this.card = null;
    this.over = undefined;
  }
}

/** The heading under a point; null: under none; undefined: nowhere a card can go. */
function dropAt({ x, y }: Point): ClusterId | null | undefined {
  const place = document.elementFromPoint(x, y)?.closest(`[${DROP}]`);
  const value = place?.getAttribute(DROP);
  return value === undefined || value === null ? undefined : value === '' ? null : value;
}

const [useCardDrag, setCardDrag] = createContext<CardDrag>();
export { setCardDrag, useCardDrag };
