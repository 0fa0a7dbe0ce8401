import type { PersonId, Session, SessionId } from '@opencircle/session';
import type { Deps } from '../deps.ts';
import { faultOf } from '../live/faults.ts';
import type { LiveSessions } from '../live/ports.ts';
import type { Row, Write } from '../storage/ports.ts';
import type { SealedRows } from './sealed-rows.ts';

/** Two people of the program who must not meet. Why is nowhere. */
export interface KeptApart {
  readonly id: string;
  readonly people: readonly [PersonId, PersonId];
}
/** Who is kept apart, and how sessions come to know of it. */
export interface Apart {
  all(): Promise<readonly KeptApart[]>;
  toWrite(pair: KeptApart): Promise<Write>;
  toRemove(id: string): Write;
  /** Tells a session what holds for whoever has a seat there. Never refuses: nothing that anybody does is kept from them by this. */
  to(session: SessionId): Promise<void>;
  /** Tells every session that is not closed. */
  toAll(): Promise<void>;
  /** Tells each that is planned, opens its door, or gets somebody new. Returns how to stop. */
  watch(): () => void;
}

/** Rows of the table `program` with this parent. That there is one says nothing: both people are sealed under the program's key. */
const PARENT = 'apart';
/** A session takes no more than these. */
const MOST = 300;

const isOver = ({ phase }: Pick<Session, 'phase'>): boolean =>
  phase === 'unplanned' || phase === 'closing' || phase === 'closed';
const peopleIn = ({ seats }: Session): string =>
  Object.values(seats)
    .map(({ person }) => person)
    .sort()
    .join(' ');

/** Keeps nothing in memory. */
export function createApart({
  store,
  random,
  log,
  rows,
  live,
}: Pick<Deps, 'store' | 'random' | 'log'> & { readonly rows: SealedRows; readonly live: LiveSessions }): Apart {
  async function read(row: Row): Promise<readonly KeptApart[]> {
    const secret = await rows.secretOf('program', row);
    if (secret === 'gone') return [];
    const { people } = secret as Pick<KeptApart, 'people'>; // sealed by toWrite below
    return [{ id: row.id, people }];
  }
  async function all(): Promise<readonly KeptApart[]> {
    return (await Promise.all((await store.rowsOf('program', PARENT)).map(read))).flat();
  }

  async function to(id: SessionId): Promise<void> {
    try {
      const session = await live.within<Session>(id, (now) => now);
      if (session === null || isOver(session)) return;
      const here = new Set(Object.values(session.seats).map(({ person }) => person));
      const isHere = (one: PersonId): boolean => here.has(one);
      const some = (await all()).map(({ people }) => people).filter((two) => two.some(isHere));
      // Where there are too many, those both of whom are expected come first.
      const pairs = some.toSorted((a, b) => Number(b.every(isHere)) - Number(a.every(isHere)));
      if (pairs.length === 0 && session.apart.length === 0) return;
      if (pairs.length > MOST) log.warn({ session: id }, 'more people are kept apart than a session takes');
      const command = { id: random.id(), type: 'apart:bring', payload: { pairs: pairs.slice(0, MOST) } } as const;
      const reply = await live.ask(id, { kind: 'program' }, command);
      if (!reply.ok) log.warn({ session: id, refusal: reply.refusal }, 'a session was not told who is kept apart');
    } catch (error) {
      log.error({ session: id, fault: faultOf(error) }, 'a session could not be told who is kept apart');
    }
  }
  async function toAll(): Promise<void> {
    await Promise.all(live.all().map(({ id }) => to(id)));
  }

  return {
    all,
    async toWrite({ id, people }) {
      const row = await rows.seal('program', { id, parent: PARENT, lookup: null, open: {} }, 'program', { people });
      return { kind: 'put', table: 'program', row };
    },
    toRemove: (id) => ({ kind: 'remove', table: 'program', id }),
    to,
    toAll,
    watch() {
      void toAll();
      return live.onChange((now, before) => {
        if (now === before || isOver(now)) return;
        const hasBegun = now.phase !== before.phase && (now.phase === 'planned' || now.phase === 'door-open');
        if (hasBegun || (now.seats !== before.seats && peopleIn(now) !== peopleIn(before))) void to(now.id);
      });
    },
  };
}
