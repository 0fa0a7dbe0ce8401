import { expect } from 'vitest';
import { ImpossibleBatch, type Store, type Write } from '../ports.ts';
import { COMMANDS, HOLDERS, IDS, KINDS, LOOKUPS, NAMES, PARENTS, SESSIONS, SHEETS } from './batches.ts';
import { afterAll, EMPTY, isEmptyModel, type Model } from './model.ts';

/** Writes every batch to both and compares every read after each. Fails at the first difference. */
export async function agreesWithModel(store: Store, history: readonly (readonly Write[])[]): Promise<Model> {
  let model = EMPTY;
  for (const batch of history) {
    const next = afterAll(model, batch);
    if (next === null) await expect(store.write(batch)).rejects.toThrow(ImpossibleBatch);
    else await store.write(batch);
    model = next ?? model;
    await readsLike(store, model);
  }
  return model;
}

/** Compares everything the ports can read with the model. */
export async function readsLike(store: Store, model: Model): Promise<void> {
  for (const session of SESSIONS) {
    expect(await store.eventsOf(session)).toEqual(
      (model.events[session] ?? []).map((event) => ({
        ...event,
        sealed: event.sealed.toSorted((one, other) => (one.holder < other.holder ? -1 : 1)),
      })),
    );
    for (const command of COMMANDS)
      expect(await store.replyTo(session, command)).toEqual(model.replies[`${session}/${command}`] ?? null);
  }
  for (const sheet of SHEETS) {
    expect(await store.sheetLog(sheet)).toEqual(model.sheets[sheet] ?? { epoch: 1, snapshot: null, updates: [] });
    const issued = Object.entries(model.clients[sheet] ?? {}).map(([clientId, owner]) => ({
      clientId: Number(clientId),
      owner,
    }));
    expect(await store.clientIdsOf(sheet)).toEqual(issued.toSorted((one, other) => one.clientId - other.clientId));
  }
  for (const holder of HOLDERS) expect(await store.wrappedKey(holder)).toEqual(model.keys[holder] ?? null);
  for (const table of KINDS) {
    const rows = Object.values(model.rows[table]).toSorted((one, other) => (one.id < other.id ? -1 : 1));
    expect(await store.rows(table)).toEqual(rows);
    for (const id of IDS) expect(await store.row(table, id)).toEqual(model.rows[table][id] ?? null);
    for (const parent of PARENTS)
      expect(await store.rowsOf(table, parent)).toEqual(rows.filter((row) => row.parent === parent));
    for (const lookup of LOOKUPS)
      expect(await store.rowByLookup(table, lookup)).toEqual(rows.find((row) => row.lookup === lookup) ?? null);
  }
  expect(await store.auditEntries()).toEqual(model.audit);
  for (const name of NAMES) expect(await store.meta(name)).toEqual(model.meta[name] ?? null);
  expect(await store.isEmpty()).toBe(isEmptyModel(model));
}
