/** So close to the edge of the window the page scrolls along, and so far with each picture. */
const [EDGE, SCROLL] = [72, 9];

type Press = PointerEvent & { readonly currentTarget: HTMLElement };

/**
 * Follows a finger or a mouse from a handle until it lets go: says where it is, also while the page scrolls along under it, and at
 * the end whether it was let go (true) or given up: by Escape, by the system, or because what was carried is gone.
 */
export function carry(
  event: Press,
  { at, end }: { readonly at: (x: number, y: number) => void; readonly end: (isLetGo: boolean) => void },
): void {
  event.preventDefault();
  const handle = event.currentTarget;
  handle.setPointerCapture(event.pointerId);
  const heldAt = event.clientY - handle.getBoundingClientRect().top;
  let { clientX: x, clientY: y } = event;
  const scroll = (): void => {
    const by = y < EDGE ? -SCROLL : y > innerHeight - EDGE ? SCROLL : 0;
    if (by !== 0) {
      scrollBy(0, by);
      at(x, y);
    }
    frame = requestAnimationFrame(scroll);
  };
  // What lies around folds while something is carried, so the page comes along under the finger.
  let frame = requestAnimationFrame(() => {
    scrollBy(0, handle.getBoundingClientRect().top + heldAt - y);
    frame = requestAnimationFrame(scroll);
  });
  const stop = new AbortController();
  const { signal } = stop;
  const stopped = (isLetGo: boolean): void => {
    stop.abort();
    cancelAnimationFrame(frame);
    end(isLetGo);
  };
  const move = (moved: PointerEvent): void => {
    ({ clientX: x, clientY: y } = moved);
    at(x, y);
  };
  handle.addEventListener('pointermove', move, { signal });
  handle.addEventListener('pointerup', () => stopped(true), { signal });
  handle.addEventListener('pointercancel', () => stopped(false), { signal });
  // Heard here when the handle has left the page.
  document.addEventListener('lostpointercapture', () => stopped(false), { signal });
  addEventListener('keydown', ({ key }) => key === 'Escape' && stopped(false), { signal });
}
