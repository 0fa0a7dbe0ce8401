import { isOnPaper, type CommandMap, type PersonId, type Session, type SessionId } from '@opencircle/session';
import { templateBy } from '@opencircle/worksheets/templates';
import type { Deps } from '../deps.ts';
import type { DocumentRooms } from '../documents/ports.ts';
import { faultOf } from '../live/faults.ts';
import type { LiveSessions } from '../live/ports.ts';
import type { SessionRow, SheetRow } from '../live/rows.ts';
import type { Groups } from './groups.ts';
import { PLAN } from './plan-sheets.ts';

type Brought = CommandMap['sheets:bring']['sheets'][number];

/** Finds what people go on with from earlier sessions of their group, and has a session take it up. */
export interface BringSheets {
  /** Everything its expected people have to bring. Never refuses: whoever opens a door is not kept from it by this. */
  to(session: SessionId): Promise<void>;
  /** Goes on looking: somebody comes who was not expected, or the session before ends late. Returns how to stop. */
  watch(): () => void;
}

type Needs = Pick<Deps, 'store' | 'random' | 'log'> & {
  readonly live: LiveSessions;
  readonly documents: Pick<DocumentRooms, 'linesOf'>;
  readonly groups: Pick<Groups, 'one'>;
};
/** An earlier session and its newest first. */
interface Earlier {
  readonly id: SessionId;
  readonly row: SessionRow;
}

const isEnded = ({ phase }: Pick<Session, 'phase'>): boolean => phase === 'closing' || phase === 'closed';
const takesUp = ({ phase }: Pick<Session, 'phase'>): boolean => phase === 'door-open' || phase === 'running';

/** Homework, the plan and sheets with carried cards, of sessions that have ended. Each rehearsal begins with nothing. */
export function createBringSheets({ store, random, log, live, documents, groups }: Needs): BringSheets {
  async function earlierThan({ id, group, startsAt }: Session): Promise<readonly Earlier[]> {
    const rows = await store.rowsOf('session', group);
    return rows
      .map((row): Earlier => ({ id: row.id, row: JSON.parse(row.open) as SessionRow })) // the live sessions write these rows
      .filter((one) => one.id !== id && one.row.startsAt <= startsAt && isEnded(one.row))
      .sort((a, b) => b.row.startsAt - a.row.startsAt);
  }

  /** Of a session, what these people bring from it. Only sheets it still decides about lie under it. */
  async function from(
    { id, row: { carried = [] } }: Earlier,
    people: ReadonlySet<PersonId>,
  ): Promise<readonly Brought[]> {
    const found: Brought[] = [];
    let home: Session | null = null;
    for (const row of await store.rowsOf('sheet', id)) {
      const { person, step, template, mode, homework } = JSON.parse(row.open) as SheetRow; // the live sessions write these rows
      if (person === null || !people.has(person) || (mode !== 'own' && mode !== 'one-to-one')) continue;
      if (step === null) home ??= await live.within<Session>(id, (session) => session);
      const missed = step === null && home !== null ? waiting(home, row.id) : null;
      const cards = await carriedOn(row.id, new Set([...carried, ...(missed?.cards ?? [])]));
      const title = templateBy(template)?.title;
      const isBrought = homework === true || missed !== null || template.id === PLAN || cards.length > 0;
      if (title === undefined || !isBrought) continue;
      home ??= await live.within<Session>(id, (session) => session);
      const signatures = (home?.signatures ?? [])
        .filter(({ sheet }) => sheet === row.id)
        .map(({ field, role, name, at }) => ({ field, role, name, at }));
      const onPaper = home !== null && isOnPaper(home, row.id) && ({ onPaper: true } as const);
      found.push({ sheet: row.id, person, template, mode, title, cards, signatures, ...onPaper });
    }
    return found;
  }
  /** A sheet that was brought to a session its writer never came to: it waits for the next one. */
  function waiting({ brought, seats }: Session, sheet: string): Session['brought'][number] | null {
    const one = brought.find((known) => known.sheet === sheet);
    return one !== undefined && seats[one.seat]?.spans.length === 0 ? one : null;
  }
  async function carriedOn(sheet: string, carried: ReadonlySet<string>): Promise<readonly string[]> {
    if (carried.size === 0) return [];
    const lines = await documents.linesOf(sheet);
    return lines.flatMap(({ filled, audience, card }) =>
      filled && audience.group !== 'no' && card !== null && carried.has(card) ? card : [],
    );
  }

  async function find(session: Session): Promise<readonly Brought[]> {
    if ((await groups.one(session.group))?.practice === true) return [];
    const seats = Object.values(session.seats).filter(({ state }) => state !== 'removed');
    const people = new Set(seats.map(({ person }) => person));
    const known = new Set(session.brought.map(({ sheet }) => sheet));
    const hasPlan = new Set<PersonId>();
    for (const { template, seat } of session.brought)
      if (template.id === PLAN) hasPlan.add(session.seats[seat]?.person ?? '');
    const all: Brought[] = [];
    for (const earlier of await earlierThan(session))
      for (const one of await from(earlier, people)) {
        if (known.has(one.sheet) || (one.template.id === PLAN && hasPlan.has(one.person))) continue;
        if (one.template.id === PLAN) hasPlan.add(one.person);
        all.push(one);
      }
    return all;
  }

  async function to(id: SessionId): Promise<void> {
    try {
      const session = await live.within<Session>(id, (now) => now);
      const sheets = session === null || !takesUp(session) ? [] : await find(session);
      if (sheets.length === 0) return;
      const command = { id: random.id(), type: 'sheets:bring', payload: { sheets } } as const;
      const reply = await live.ask(id, { kind: 'program' }, command);
      if (!reply.ok) log.warn({ session: id, refusal: reply.refusal }, 'sheets of earlier sessions were not taken up');
    } catch (error) {
      log.error({ session: id, fault: faultOf(error) }, 'sheets of earlier sessions could not be found');
    }
  }

  const peopleIn = ({ seats }: Session): string =>
    Object.values(seats)
      .filter(({ state }) => state !== 'removed')
      .map(({ person }) => person)
      .sort()
      .join(' ');

  return {
    to,
    watch: () =>
      live.onChange((now, before) => {
        if (now === before) return;
        if (takesUp(now) && takesUp(before) && now.seats !== before.seats && peopleIn(now) !== peopleIn(before))
          void to(now.id);
        if (!isEnded(now) || isEnded(before)) return;
        for (const later of live.all())
          if (later.group === now.group && later.startsAt >= now.startsAt && takesUp(later)) void to(later.id);
      }),
  };
}
