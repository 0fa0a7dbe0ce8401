/** How near to the edge of the window a dragged step makes the page roll, and by how much. */
const EDGE = 80;
const ROLL = 14;

/** Dragging one step of a list to another place, with a mouse or a finger. Nothing moves until it is let go. */
export class StepDrag {
  /** The step being dragged. */
  from: number | null = $state(null);
  /** Whose place it would take. */
  to: number | null = $state(null);
  readonly #rows: () => readonly Element[];
  readonly #drop: (from: number, to: number) => void;

  constructor(rows: () => readonly Element[], drop: (from: number, to: number) => void) {
    this.#rows = rows;
    this.#drop = drop;
  }

  take(event: PointerEvent, from: number): void {
    if (event.button !== 0 || !event.isPrimary) return;
    event.preventDefault();
    this.from = from;
    this.to = from;
    const end = new AbortController();
    const { signal } = end;
    const stop = () => {
      end.abort();
      this.from = null;
      this.to = null;
    };
    addEventListener('pointermove', (moved) => this.#over(moved.clientY), { signal });
    addEventListener('pointercancel', stop, { signal });
    addEventListener(
      'keydown',
      (key) => {
        if (key.key === 'Escape') stop();
      },
      { signal },
    );
    addEventListener(
      'pointerup',
      () => {
        const { to } = this;
        stop();
        if (to !== null) this.#drop(from, to);
      },
      { signal },
    );
  }

  #over(y: number): void {
    const rows = this.#rows();
    const above = rows.filter((row) => row.getBoundingClientRect().bottom < y).length;
    this.to = Math.min(above, rows.length - 1);
    if (y < EDGE) scrollBy({ top: -ROLL });
    else if (y > innerHeight - EDGE) scrollBy({ top: ROLL });
  }
}
