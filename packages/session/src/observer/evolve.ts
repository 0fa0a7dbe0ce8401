import type { EventOf } from '../events.ts';
import type { Session } from '../session.ts';
import { readable } from '../turn/lookup.ts';

/** Folds who sits in. */
export function evolveObserver(session: Session, event: EventOf<`observer:${string}`>): Session {
  const { staff } = event.open;
  switch (event.type) {
    case 'observer:seated':
      return { ...session, observers: [...session.observers, { staff, name: readable(event.ofSession)?.name ?? '' }] };
    case 'observer:left':
      return { ...session, observers: session.observers.filter((one) => one.staff !== staff) };
  }
}
