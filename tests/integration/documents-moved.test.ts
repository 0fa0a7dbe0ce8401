import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLOSE } from '@opencircle/protocol';
import { CommitFailed } from '@opencircle/server/storage';
import { afterEach, expect, test } from 'vitest';
import { applyUpdate, encodeStateAsUpdate } from 'yjs';
import { decide, evolve, type Session } from '@opencircle/session';
import {
  deviceOf,
  LEAD,
  ownSheet,
  SESSION,
  startDocuments,
  type DocumentHouse,
  type DocumentHouseOptions,
} from '../support/documents/house.ts';
import { openPage, until, type Page } from '../support/documents/page.ts';

const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});
const NEW = 'moved-sheet';
const WAS = ownSheet('ana');

async function start(options?: DocumentHouseOptions): Promise<DocumentHouse> {
  const house = await startDocuments(options);
  closing.push(() => house.close());
  // Dan is expected and has not come; whoever sits on Ana's seat is Dan.
  house.change((session) => {
    const { dan } = session.seats;
    const { 'device-dan': _, ...devices } = session.devices;
    const step = session.worksheets['step-own'];
    if (!dan || !step) throw new Error('the evening lost its people');
    const { dan: __, ...own } = step.own;
    return {
      ...session,
      devices,
      seats: { ...session.seats, dan: { ...dan, state: 'expected', writesThemselves: false } },
      worksheets: { ...session.worksheets, 'step-own': { ...step, own } },
    };
  });
  return house;
}
async function enter(house: DocumentHouse, seat: string, sheet: string): Promise<Page> {
  const page = await openPage(() => house, seat, sheet);
  closing.push(() => page.leave());
  page.connect();
  await until(() => page.isSaved(), `${seat} is in`);
  return page;
}
function moved(session: Session, from: string, to: string, fresh: string): Session {
  const command = { id: fresh, type: 'seat:move', payload: { from, to } } as const;
  const decision = decide(session, LEAD, command, { at: 1, fresh });
  if (!decision.ok) throw new Error(decision.refusal);
  return decision.events.reduce(evolve, session);
}
/** As the live sessions do it: the row of the new sheet is on disk with the event, before anybody is told. */
async function move(house: DocumentHouse, from: string, to: string, fresh: string): Promise<void> {
  await house.journal.commit([
    {
      kind: 'put',
      table: 'sheet',
      row: { id: fresh, parent: SESSION, lookup: null, open: '{}', holder: null, sealed: null },
    },
  ]);
  house.change((session) => moved(session, from, to, fresh));
}
const wordsOf = async (house: DocumentHouse, sheet: string): Promise<string> =>
  JSON.stringify((await house.rooms.wordsOf(sheet)).written);

test('[DC15] what was written on the wrong seat stands in the right person’s sheet, under their key, and nowhere else', async () => {
  const house = await start();
  const page = await enter(house, 'ana', WAS);
  page.sheet.text('why').applyEdit(0, 0, 'A walk by the river');
  await until(() => page.isSaved(), 'it is saved');
  await move(house, 'ana', 'dan', NEW);
  await until(async () => (await house.store.row('sheet', WAS)) === null, 'the wrong sheet is gone');
  expect(await wordsOf(house, NEW)).toContain('A walk by the river');
  expect(await wordsOf(house, WAS)).toBe('[]');
  expect((await house.store.sheetLog(WAS)).snapshot).toBeNull();
  expect((await house.store.sheetLog(WAS)).updates).toEqual([]);
  const key = async (person: string) => house.vault.key(`person:${person}`);
  const [dans, anas] = [await key('person-dan'), await key('person-ana')];
  const { snapshot } = await house.store.sheetLog(NEW);
  if (snapshot === null || dans === 'destroyed' || anas === 'destroyed') throw new Error('nothing is stored');
  const about = `snapshot:${NEW}:1:${String(snapshot.upTo)}`;
  expect(Buffer.from(dans.open(about, snapshot.body)).includes('A walk by the river')).toBe(true);
  expect(() => anas.open(about, snapshot.body)).toThrow();
  // Ana comes after all; nobody opens what stood there.
  house.change((session) => {
    const { ana } = session.seats;
    const devices = { ...session.devices, 'device-true-ana': { kind: 'seat', seat: 'ana' } as const };
    return ana ? { ...session, devices, seats: { ...session.seats, ana: { ...ana, state: 'in-circle' } } } : session;
  });
  for (const sheet of [WAS, NEW])
    expect(await house.rooms.grant(sheet, deviceOf('true-ana'), { clientId: null, epoch: null })).toBeNull();
});

test('[DC15] their page writes on in the new sheet with the client id it has, and sends what it had not sent', async () => {
  const house = await start();
  const page = await enter(house, 'ana', WAS);
  page.sheet.text('why').applyEdit(0, 0, 'Sent. ');
  await until(() => page.isSaved(), 'it is saved');
  page.disconnect();
  page.sheet.text('why').applyEdit(6, 0, 'Not sent.');
  await move(house, 'ana', 'dan', NEW);
  const { clientId, epoch } = page.grant();
  const grant = await house.rooms.grant(NEW, deviceOf('ana'), { clientId, epoch });
  expect(grant).toMatchObject({ clientId, epoch, mayWrite: true });
  // What the page had not sent is still its own to send, on top of what went along.
  const there = await enter(house, 'ana', NEW);
  applyUpdate(there.doc, encodeStateAsUpdate(page.doc));
  await until(() => there.isSaved(), 'it is taken');
  expect(await wordsOf(house, NEW)).toContain('Sent. Not sent.');
});

test('[DC15] whoever writes just then is shown out of the wrong sheet at once', async () => {
  const house = await start();
  const page = await enter(house, 'ana', WAS);
  page.sheet.text('why').applyEdit(0, 0, 'A walk');
  await move(house, 'ana', 'dan', NEW);
  await until(() => page.closes.length > 0, 'the page is shown out');
  await until(async () => (await house.store.row('sheet', WAS)) === null, 'the wrong sheet is gone');
  expect(await house.rooms.grant(WAS, deviceOf('ana'), { clientId: null, epoch: null })).toBeNull();
});

test('[DC15] moved twice before anybody looked, the words arrive, and lie readable in no file', async () => {
  const path = mkdtempSync(join(tmpdir(), 'opencircle-moved-'));
  closing.push(() => rmSync(path, { recursive: true }));
  const house = await start({ path: join(path, 'data.sqlite') });
  const page = await enter(house, 'ana', WAS);
  page.sheet.text('why').applyEdit(0, 0, 'A walk by the river');
  await until(() => page.isSaved(), 'it is saved');
  await move(house, 'ana', 'dan', 'moved-once');
  house.change((session) => {
    const { ana } = session.seats;
    return ana ? { ...session, seats: { ...session.seats, ana: { ...ana, state: 'expected' } } } : session;
  });
  await move(house, 'dan', 'ana', 'moved-twice');
  await until(async () => (await wordsOf(house, 'moved-twice')).includes('river'), 'the words arrived');
  for (const sheet of [WAS, 'moved-once']) expect(await house.store.row('sheet', sheet)).toBeNull();
  const onDisk = readdirSync(path).map((name) => readFileSync(join(path, name)).toString('latin1'));
  expect(onDisk.join('')).not.toContain('river');
});

test('[HD3] whoever put the house device down is shown out of their sheet there at once, and whoever has it next is not let in', async () => {
  const house = await start();
  const holds = (seat: string | null): void => {
    house.change((session) => ({
      ...session,
      tablets: ['tablet'],
      devices: { ...session.devices, 'device-house': { kind: 'tablet', tablet: 'tablet', seat } },
    }));
  };
  holds('ben');
  const page = await enter(house, 'house', ownSheet('ben'));
  page.sheet.text('why').applyEdit(0, 0, 'Mine');
  await until(() => page.isSaved(), 'it is saved');
  holds(null);
  await until(() => page.closes.includes(CLOSE.notAllowed), 'the page is shown out');
  const nothing = { clientId: null, epoch: null };
  expect(await house.rooms.grant(ownSheet('ben'), deviceOf('house'), nothing)).toBeNull();
  holds('cleo');
  expect(await house.rooms.grant(ownSheet('ben'), deviceOf('house'), nothing)).toBeNull();
  expect(await house.rooms.grant(ownSheet('cleo'), deviceOf('house'), nothing)).toMatchObject({ mayWrite: true });
  // The control: the person themselves is let in as ever.
  expect(await house.rooms.grant(ownSheet('ben'), deviceOf('ben'), nothing)).toMatchObject({ mayWrite: true });
});

test('[DC15] a disk that refuses in between leaves every word where it was, and whoever opens the sheet next finds them', async () => {
  let refuses = true;
  const house = await start({
    journal: (real) => ({
      ...real,
      commit: (batch) => {
        if (!refuses || !batch.some(({ kind }) => kind === 'remove')) return real.commit(batch);
        refuses = false;
        return Promise.reject(new CommitFailed(false, new Error('for a moment')));
      },
    }),
  });
  const page = await enter(house, 'ana', WAS);
  page.sheet.text('why').applyEdit(0, 0, 'A walk by the river');
  await until(() => page.isSaved(), 'it is saved');
  await move(house, 'ana', 'dan', NEW);
  await until(() => !refuses, 'the disk refused');
  expect(await house.store.row('sheet', WAS)).not.toBeNull();
  expect((await house.store.sheetLog(NEW)).snapshot).toBeNull();
  await until(async () => (await wordsOf(house, NEW).catch(() => '')).includes('river'), 'the words are there');
  expect(await house.store.row('sheet', WAS)).toBeNull();
});
