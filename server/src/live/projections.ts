import type { Instant, Session } from '@opencircle/session';
import type { Row, Store, Table, Write } from '../storage/ports.ts';
import type { Vault } from '../vault/ports.ts';
import { laneKeyGone } from './lane-key.ts';
import {
  deviceRowId,
  type DeviceRow,
  type RecordRow,
  type SessionRow,
  type SessionSecret,
  type SheetRow,
} from './rows.ts';
import { personOf, sheetsOf } from './sheets-of.ts';

interface Projected {
  readonly table: Table;
  readonly id: string;
  readonly parent: string;
  readonly open: SessionRow | SheetRow | DeviceRow | Readonly<Record<string, never>>;
  /** What lies under the session's key. */
  readonly sealed: SessionSecret | RecordRow | null;
}

const came = ({ spans }: { readonly spans: readonly unknown[] }): boolean => spans.length > 0;

function sessionRow(session: Session): SessionRow {
  const { group, phase, startsAt, startedAt, endedAt, closedAt, plan } = session;
  const steps = session.agenda.steps.filter(({ skipped }) => !skipped);
  const seats = Object.values(session.seats);
  const carried = Object.values(session.boards).flatMap((board) => board.carried);
  return {
    group,
    phase,
    startsAt,
    startedAt,
    endedAt,
    closedAt,
    plan,
    minutes: steps.reduce((sum, { minutes }) => sum + minutes, 0),
    steps: steps.length,
    expected: seats.filter(({ isGuest }) => !isGuest).length,
    newPeople: seats.filter(({ isNew }) => isNew).length,
    unconfirmed: seats.filter((seat) => came(seat) && seat.confirmedMinutes === null).length,
    ...(carried.length > 0 && { carried }),
  };
}

const sheetRows = (session: Session): readonly Projected[] =>
  sheetsOf(session).map((place): Projected => {
    const { sheet, step, template, mode, seat, side, isHomework } = place;
    const person = personOf(session, place);
    return {
      table: 'sheet',
      id: sheet,
      parent: session.id,
      sealed: null,
      open: {
        session: session.id,
        step,
        template,
        mode,
        seat,
        person,
        ...(side !== null && { side }),
        ...(isHomework && { homework: true }),
      },
    };
  });

/** Remembered is a device that was recognised or looked at by staff: no guest's, and none let in with all others by a typed name. */
function deviceRows(session: Session): Projected[] {
  return Object.entries(session.devices).flatMap(([device, role]) => {
    const seat = role.kind === 'seat' ? session.seats[role.seat] : undefined;
    if (!seat || seat.isGuest) return [];
    const open: DeviceRow = { group: session.group, person: seat.person };
    return [{ table: 'device', id: deviceRowId(device, session.group), parent: device, open, sealed: null }];
  });
}

function recordRow(session: Session): Projected {
  const { startsAt, startedAt, endedAt, closedAt } = session;
  const until = (to: Instant | null): Instant => to ?? closedAt ?? endedAt ?? startsAt;
  return {
    table: 'record',
    id: session.id,
    parent: session.group,
    open: {},
    sealed: {
      startsAt,
      startedAt,
      endedAt,
      closedAt,
      seats: Object.values(session.seats).map((seat) => ({
        seat: seat.id,
        person: seat.person,
        presence: seat.presence,
        state: seat.state,
        inCircle: seat.spans.reduce((sum, { from, to }) => sum + Math.max(0, until(to) - from), 0),
        confirmedMinutes: seat.confirmedMinutes,
      })),
      sheets: sheetRows(session).length,
      signals: session.signals.length,
    },
  };
}

/** Every row a session leaves as it is now, by table and id. Practice leaves no record. */
function rowsOf(session: Session): ReadonlyMap<string, Projected> {
  if (session.phase === 'unplanned') return new Map();
  const own: Projected = {
    table: 'session',
    id: session.id,
    parent: session.group,
    open: sessionRow(session),
    sealed: { title: session.title },
  };
  const rows = [
    own,
    ...sheetRows(session),
    ...deviceRows(session),
    ...(session.phase === 'closed' && !session.practice ? [recordRow(session)] : []),
  ];
  return new Map(rows.map((row) => [`${row.table} ${row.id}`, row]));
}

/** Whoever sat on a seat that was removed is not taken for its person next time, in this group or another. */
function takenBack(before: Session, after: Session): readonly Write[] {
  return Object.entries(before.devices).flatMap(([device, role]): Write[] => {
    const seat = role.kind === 'seat' ? before.seats[role.seat] : undefined;
    if (!seat || after.seats[seat.id]?.state !== 'removed' || after.devices[device] !== undefined) return [];
    const open: DeviceRow = { group: before.group, person: seat.person, takenBack: true };
    const id = deviceRowId(device, before.group);
    const row = { id, parent: device, lookup: null, open: JSON.stringify(open), holder: null, sealed: null };
    return [{ kind: 'put', table: 'device', row }];
  });
}

/** The rows that follow from what just happened, for the same batch as its events. */
export async function projectionOf(
  { vault, store }: { readonly vault: Vault; readonly store: Pick<Store, 'row'> },
  before: Session,
  after: Session,
): Promise<readonly Write[]> {
  const known = rowsOf(before);
  const changed = [...rowsOf(after)]
    .filter(([name, row]) => JSON.stringify(known.get(name)) !== JSON.stringify(row))
    .map(([name, row]) => ({ row, isNew: !known.has(name) }));
  /** A sheet that a later session goes on with is not this session's any more, whatever still happens here. */
  async function isOurs({ row, isNew }: { readonly row: Projected; readonly isNew: boolean }): Promise<boolean> {
    if (row.table !== 'sheet' || isNew) return true;
    const home = (await store.row('sheet', row.id))?.parent ?? null;
    if (home === null || home === after.id) return true;
    const other = await store.row('session', home);
    return other === null || (JSON.parse(other.open) as SessionRow).startsAt < after.startsAt; // written by this file
  }
  const puts = await Promise.all(
    changed.map(async (one): Promise<readonly Write[]> => {
      if (!(await isOurs(one))) return [];
      return [{ kind: 'put', table: one.row.table, row: await toRow(vault, one.row, after) }];
    }),
  );
  return [...puts.flat(), ...takenBack(before, after), ...laneKeyGone(before, after)];
}

async function toRow(vault: Vault, { table, id, parent, open, sealed }: Projected, session: Session): Promise<Row> {
  const plain = { id, parent, lookup: null, open: JSON.stringify(open), holder: null, sealed: null };
  if (sealed === null) return plain;
  const holder = `session:${session.id}` as const;
  const key = await vault.key(holder);
  if (key === 'destroyed') return plain;
  return { ...plain, holder, sealed: key.seal(`${table}:${id}`, Buffer.from(JSON.stringify(sealed))) };
}
