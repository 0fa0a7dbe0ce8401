import type { EventOf } from '../events.ts';
import type { Session, Signal } from '../session.ts';
import { own, partOf } from '../turn/lookup.ts';

type Changed = Exclude<EventOf<`signal:${string}`>, { readonly type: 'signal:raised' }>;

function changed(signal: Signal, event: Changed, session: Session): Signal {
  const { at } = event;
  switch (event.type) {
    case 'signal:hastened':
      return { ...signal, urgency: 'now', at, seenBy: null, seenAt: null, escalation: 0 };
    case 'signal:seen':
      return { ...signal, seenBy: event.open.staff, seenAt: at };
    case 'signal:settled': {
      const { staff } = event.open;
      const said = partOf(event, own(session.seats, signal.seat)?.person ?? '');
      return {
        ...signal,
        seenBy: signal.seenBy ?? staff,
        seenAt: signal.seenAt ?? at,
        disposition: { is: said?.disposition ?? null, note: said?.note ?? '', by: staff },
      };
    }
    case 'signal:escalated':
      return { ...signal, escalation: event.open.to };
  }
}

/** Folds what became of signals. */
export function evolveSignal(session: Session, event: EventOf<`signal:${string}`>): Session {
  const { signals } = session;
  if (event.type === 'signal:raised') {
    const { signal: id, seat } = event.open;
    const said = partOf(event, own(session.seats, seat)?.person ?? '');
    const raised: Signal = {
      id,
      seat,
      // Erased since: nobody can be called to them any more.
      urgency: said?.urgency ?? 'after-group',
      at: event.at,
      seenBy: null,
      seenAt: null,
      escalation: 0,
      disposition: null,
    };
    return { ...session, signals: [...signals, raised] };
  }
  const { signal } = event.open;
  return { ...session, signals: signals.map((one) => (one.id === signal ? changed(one, event, session) : one)) };
}
