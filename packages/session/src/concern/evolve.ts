import type { EventOf } from '../events.ts';
import type { Session } from '../session.ts';
import { own, partOf, without } from '../turn/lookup.ts';
import type { Concern } from './concern.ts';

type ConcernEvent = EventOf<`concern:${string}`>;
type Changed = Exclude<ConcernEvent, { readonly type: 'concern:raised' }>;

const personOf = ({ seats }: Session, seat: string): string => own(seats, seat)?.person ?? '';

function changed(session: Session, concern: Concern, event: Changed): Concern {
  const { staff } = event.open;
  const seen = { ...concern, seenBy: concern.seenBy ?? staff, seenAt: concern.seenAt ?? event.at };
  if (event.type === 'concern:seen') return seen;
  const said = partOf(event, personOf(session, concern.seat));
  return { ...seen, disposition: { is: said?.disposition ?? null, note: said?.note ?? '', by: staff } };
}

/** The newest word holds; of whoever is erased nothing is left. */
function told(session: Session, event: EventOf<'seat:whereabouts-told'>): Session {
  const { seat } = event.open;
  const said = partOf(event, personOf(session, seat));
  const whereabouts = said
    ? { ...session.whereabouts, [seat]: { ...said, at: event.at } }
    : without(session.whereabouts, seat);
  return { ...session, whereabouts };
}

/** Folds who needs a look, what became of it, and where people are. */
export function evolveConcern(session: Session, event: ConcernEvent | EventOf<'seat:whereabouts-told'>): Session {
  if (event.type === 'seat:whereabouts-told') return told(session, event);
  const { concerns } = session;
  const { concern: id } = event.open;
  if (event.type !== 'concern:raised')
    return { ...session, concerns: concerns.map((one) => (one.id === id ? changed(session, one, event) : one)) };
  const { seat } = event.open;
  const said = partOf(event, personOf(session, seat));
  const raised: Concern = {
    id,
    seat,
    why: said?.why ?? null,
    about: said?.about ?? null,
    at: event.at,
    seenBy: null,
    seenAt: null,
    disposition: null,
  };
  return { ...session, concerns: [...concerns, raised] };
}
