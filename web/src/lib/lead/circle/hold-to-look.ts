const HELD = 500;
const MOVED = 12;

interface Hold {
  readonly held: () => void;
  readonly tapped: () => void;
  readonly entered: () => void;
}

/** Tells a name held for half a second from one that was tapped, and both from Enter on the keyboard. */
export function holdToLook({ held, tapped, entered }: Hold) {
  return (name: HTMLElement) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wasHeld = false;
    let at = { x: 0, y: 0 };

    const stop = () => clearTimeout(timer);
    const down = (event: PointerEvent) => {
      wasHeld = false;
      at = { x: event.clientX, y: event.clientY };
      clearTimeout(timer);
      timer = setTimeout(() => {
        wasHeld = true;
        held();
      }, HELD);
    };
    const move = (event: PointerEvent) => {
      if (Math.hypot(event.clientX - at.x, event.clientY - at.y) > MOVED) stop();
    };
    const click = (event: MouseEvent) => {
      stop();
      if (event.detail === 0) entered();
      else if (!wasHeld) tapped();
    };
    const menu = (event: Event) => event.preventDefault();
    const on = {
      pointerdown: down,
      pointermove: move,
      pointerup: stop,
      pointercancel: stop,
      pointerleave: stop,
    } as const;
    for (const [type, listener] of Object.entries(on)) name.addEventListener(type, listener as EventListener); // each listens to a pointer event
    name.addEventListener('click', click);
    name.addEventListener('contextmenu', menu);
    return () => {
      stop();
      for (const [type, listener] of Object.entries(on)) name.removeEventListener(type, listener as EventListener); // as above
      name.removeEventListener('click', click);
      name.removeEventListener('contextmenu', menu);
    };
  };
}
