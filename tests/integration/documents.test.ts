import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { CLOSE, LIMITS, MESSAGE_AWARENESS, MESSAGE_SAVED } from '@opencircle/protocol';
import { CommitFailed, type Journal } from '@opencircle/server/storage';
import type { Session } from '@opencircle/session';
import { applyUpdate, Doc } from 'yjs';
import {
  ALL,
  deviceOf,
  LEAD,
  ownSheet,
  SEATS,
  SESSION,
  startDocuments,
  type DocumentHouse,
  type DocumentHouseOptions,
} from '../support/documents/house.ts';
import { inLog, openedLog as opened } from '../support/documents/log.ts';
import { openPage, until, type Page } from '../support/documents/page.ts';
import { forge, text } from '../support/documents/forged.ts';
import { HAS_NOTHING, KNOWS_NOTHING, openRaw, syncFrame } from '../support/documents/raw-socket.ts';
import { createJumpClock } from '../support/jump-clock.ts';

const NOTHING = { clientId: null, epoch: null };
const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function start(options?: DocumentHouseOptions): Promise<DocumentHouse> {
  const house = await startDocuments(options);
  closing.push(async () => {
    await house.close();
    await until(() => house.rooms.counts().sockets === 0, 'every socket ended');
    expect(house.rooms.counts()).toMatchObject({ rooms: 0, sockets: 0 });
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
const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'opencircle-documents-'));
  closing.push(() => rmSync(path, { recursive: true }));
  return path;
};
/** Another state of one worksheet step. */
const worksheet =
  (step: string, to: Partial<Session['worksheets'][string]>) =>
  (session: Session): Session => {
    const before = session.worksheets[step];
    return before === undefined
      ? session
      : { ...session, worksheets: { ...session.worksheets, [step]: { ...before, ...to } } };
  };
const seatState =
  (seat: string, state: 'removed' | 'in-circle') =>
  (session: Session): Session => {
    const before = session.seats[seat];
    return before === undefined ? session : { ...session, seats: { ...session.seats, [seat]: { ...before, state } } };
  };
const outboxKeys = async ({ store }: DocumentHouse): Promise<number> =>
  (await store.rowsOf('sheet', `outbox/${SESSION}`)).length;

test('[DC5] a grant names a client id of one’s own: confirmed to whoever has it, never given to another', async () => {
  const house = await start();
  const first = await house.rooms.grant(ALL, deviceOf('ana'), NOTHING);
  expect(first).toMatchObject({ epoch: 1, mayWrite: true });
  const id = first?.clientId ?? -1;
  expect((await house.store.clientIdsOf(ALL)).map(({ clientId, owner }) => [clientId, owner])).toEqual([
    [id, 'person:person-ana'],
  ]);
  const again = await house.rooms.grant(ALL, deviceOf('ana'), { clientId: id, epoch: 1 });
  expect(again).toMatchObject({ clientId: id, outboxKey: first?.outboxKey });
  for (const [who, asked] of [
    [deviceOf('ben'), { clientId: id, epoch: 1 }],
    [deviceOf('ana'), { clientId: id, epoch: 2 }],
  ] as const)
    expect((await house.rooms.grant(ALL, who, asked))?.clientId).not.toBe(id);
  expect((await house.rooms.grant(ALL, deviceOf('ben'), NOTHING))?.outboxKey).not.toBe(first?.outboxKey);
});

test('[DC6] an unknown sheet, another’s sheet and a stranger get the same answer', async () => {
  const house = await start();
  for (const [sheet, seat] of [
    ['no-such-sheet', 'ana'],
    [ownSheet('ben'), 'ana'],
    [ALL, 'stranger'],
    [ownSheet('ben'), 'lead'],
    [`outbox/${ALL}/person:person-ana`, 'ana'],
  ] as const) {
    expect(await house.rooms.grant(sheet, seat === 'lead' ? LEAD : deviceOf(seat), NOTHING), sheet).toBeNull();
    expect(await openRaw(house.url, seat, sheet).closed, sheet).toBe(CLOSE.noSuchSheet);
  }
  expect(house.rooms.counts().rooms).toBe(0);
});

test('[DC6] a page of another epoch is told so, and no epoch is another epoch', async () => {
  const house = await start();
  expect(await openRaw(house.url, 'ana', ALL, 2).closed).toBe(CLOSE.olderEpoch);
  expect(await openRaw(house.url, 'ana', ALL, null).closed).toBe(CLOSE.olderEpoch);
});

test(`[DC6] a device has ${String(LIMITS.documentSocketsPerDevice)} sockets and the next is shown out, nobody else`, async () => {
  const house = await start();
  const sockets = Array.from({ length: LIMITS.documentSocketsPerDevice }, () => openRaw(house.url, 'ana', ALL));
  await Promise.all(sockets.map(({ opened }) => opened));
  expect(await openRaw(house.url, 'ana', ALL).closed).toBe(CLOSE.tooManySockets);
  const ben = await enter(house, 'ben', ALL);
  expect(ben.closes).toEqual([]);
  sockets[0]?.end();
  await until(() => house.rooms.counts().sockets === LIMITS.documentSocketsPerDevice, 'one place is free');
  await enter(house, 'ana', ALL);
  for (const socket of sockets) socket.end();
});

test('[DC7] a lock is announced to writers, then the sheet can only be read; unlocked it can be written again', async () => {
  const house = await start();
  const ana = await enter(house, 'ana', ALL);
  house.change(worksheet('step-all', { state: 'locking', lockAt: Date.now() + 5_000 }));
  await until(() => ana.locking.length === 1, 'it is announced');
  expect(ana.locking[0]).toBeGreaterThan(4_000);
  const late = await enter(house, 'ben', ALL);
  await until(() => late.locking.length === 1, 'who comes now is told as well');
  house.change(worksheet('step-all', { state: 'open', lockAt: null }));
  await until(() => ana.locking.at(-1) === 0, 'it is taken back');
  ana.sheet.text('why').applyEdit(0, 0, 'before');
  await until(() => ana.isSaved(), 'saved');
  house.change(worksheet('step-all', { state: 'locked', lockAt: null }));
  await until(() => ana.closes.length === 1 && !ana.grant().mayWrite && ana.isSaved(), 'back, to read');
  expect(ana.closes).toEqual([CLOSE.comeBack]);

  const stored = await house.store.sheetLog(ALL);
  ana.sheet.text('why').applyEdit(0, 0, 'too late ');
  await until(() => ana.closes.length > 1, 'shown out');
  expect(ana.closes[1]).toBe(CLOSE.comeBack);
  expect(late.sheet.words('why')).toBe('before');
  expect(textsIn(await opened(house, ALL, stored))).toBe(
    textsIn(await opened(house, ALL, await house.store.sheetLog(ALL))),
  );
  house.change(worksheet('step-all', { state: 'open' }));
  await until(() => ana.isSaved() && late.sheet.words('why') === 'too late before', 'written after all');
});

test('[DC8] who is removed is shown out at once, and their outbox key is destroyed; who comes back gets another', async () => {
  const house = await start();
  const [ana, ben] = [await enter(house, 'ana', ALL), await enter(house, 'ben', ALL)];
  const key = ana.grant().outboxKey;
  expect(key).toMatch(/^[\w-]{43}$/);
  expect(await outboxKeys(house)).toBe(2);
  house.change(seatState('ana', 'removed'));
  await until(() => ana.closes.length === 1, 'ana is out');
  expect(ana.closes).toEqual([CLOSE.nobodyHere]);
  await until(async () => (await outboxKeys(house)) === 1, 'the key is destroyed');
  expect(ben.closes).toEqual([]);
  expect(await house.rooms.grant(ALL, deviceOf('ana'), NOTHING)).toBeNull();
  house.change(seatState('ana', 'in-circle'));
  expect((await house.rooms.grant(ALL, deviceOf('ana'), NOTHING))?.outboxKey).not.toBe(key);
});

test('[DC9] presence is not passed on, and repeating what is known is saved without being stored again', async () => {
  const house = await start();
  const ben = openRaw(house.url, 'ben', ALL);
  const ana = await enter(house, 'ana', ALL);
  ana.sheet.text('why').applyEdit(0, 0, 'x');
  await until(() => ana.isSaved(), 'saved');
  ben.send(KNOWS_NOTHING);
  ben.send(HAS_NOTHING);
  await until(() => ben.frames.some((frame) => frame[0] === MESSAGE_SAVED), 'nothing new is saved');
  const heard = ben.frames.length;
  const raw = openRaw(house.url, 'ana', ALL);
  await raw.opened;
  raw.send(Uint8Array.of(MESSAGE_AWARENESS, 3, 1, 2, 3));
  ana.cut();
  await until(() => !ana.isSynced(), 'cut');
  await until(() => ana.isSaved(), 'back');
  expect(ben.frames.length).toBe(heard);
  expect((await house.store.sheetLog(ALL)).updates.length).toBe(1);
  raw.end();
  ben.end();
});

test('[DC2] a disk that refuses now and then: nothing unsaved is called saved, and everything arrives in the end', async () => {
  let commits = 0;
  const refuses = (real: Journal): Journal => ({
    ...real,
    commit: (batch) =>
      batch.some(({ kind }) => kind === 'update') && (commits += 1) % 7 === 0
        ? Promise.reject(new CommitFailed(false, new Error('for this test')))
        : real.commit(batch),
  });
  const house = await start({ journal: refuses });
  const pages = [await enter(house, 'ana', ALL), await enter(house, 'ben', ALL)];
  let words = '';
  for (let n = 0; n < 40; n += 1) {
    const page = pages[n % 2];
    page?.sheet.text('story').applyEdit(0, 0, `${String(n)} `);
    words += String(n);
    if (n % 5 === 0) await until(() => pages.every((one) => one.isSaved()), 'saved');
  }
  await until(() => pages.every((page) => page.isSaved()), 'all saved');
  expect(pages.some(({ closes }) => closes.includes(CLOSE.storageFailed))).toBe(true);
  await until(() => pages[0]?.content() === pages[1]?.content(), 'the same');
  const kept = textsIn(await opened(house, ALL, await house.store.sheetLog(ALL)));
  for (let n = 0; n < 40; n += 1) expect(kept).toContain(`${String(n)} `);
  expect(words.length).toBeGreaterThan(0);
});

test('[DC3] thirty who come at once find one room, read from disk once, and it goes a minute after the last', async () => {
  const clock = createJumpClock(join(folder(), 'ahead'));
  let reads = 0;
  const house = await start({
    clock,
    store: (real) => ({
      ...real,
      async sheetLog(sheet) {
        reads += 1;
        await new Promise((slow) => setTimeout(slow, 20));
        return real.sheetLog(sheet);
      },
    }),
  });
  const writer = await enter(house, 'ana', ALL);
  writer.sheet.text('why').applyEdit(0, 0, 'still here');
  await until(() => writer.isSaved(), 'saved');
  const pages = await Promise.all(
    [...SEATS, ...SEATS, ...SEATS, ...SEATS, ...SEATS].map((seat) => enter(house, seat, ALL)),
  );
  for (const page of pages) expect(page.sheet.words('why')).toBe('still here');
  expect(reads).toBe(1);
  clock.jump(15_000);
  await until(() => pages.every((page) => page.heartbeats() > 0), 'a heartbeat every 15 s');
  for (const page of [writer, ...pages]) page.leave();
  await until(() => house.rooms.counts().sockets === 0, 'everyone left');
  // The last one out left one snapshot and no updates.
  await until(async () => (await house.store.sheetLog(ALL)).updates.length === 0, 'compact');
  expect(house.rooms.counts().rooms).toBe(1);
  clock.jump(61_000);
  await until(() => house.rooms.counts().rooms === 0, 'the room is gone');
  const back = await enter(house, 'ben', ALL);
  expect(back.sheet.words('why')).toBe('still here');
});

test('[DC10] lines are told after the commit, a line taken back at once, and its words are not in the stored log any more', async () => {
  const path = join(folder(), 'data.db');
  const house = await start({ path });
  const ana = await enter(house, 'ana', ownSheet('ana'));
  ana.sheet.text('why').applyEdit(0, 0, 'the words I will take back');
  ana.sheet.setAudience('why', { staff: true, group: 'named', family: false }, 'card-1');
  const shared = () => house.told.at(-1)?.lines.find(({ line }) => line === 'why');
  await until(() => shared()?.card === 'card-1', 'the card is told');
  expect(shared()).toMatchObject({ text: { en: 'the words I will take back' }, audience: { group: 'named' } });
  expect(await house.rooms.linesOf(ownSheet('ana'))).toEqual(house.told.at(-1)?.lines);
  expect(await inLog(house, ownSheet('ana'), 'take back')).toBe(true);

  const text = ana.sheet.text('why');
  text.applyEdit(0, text.toString().length, '');
  ana.sheet.setAudience('why', { staff: true, group: 'no', family: false }, 'card-2');
  await until(() => shared()?.card === null, 'the card is gone');
  await until(async () => !(await inLog(house, ownSheet('ana'), 'take back')), 'the words are gone');
  expect(shared()).toMatchObject({ filled: false, audience: { group: 'no' } });
  for (const file of readdirSync(join(path, '..'))) {
    const bytes = readFileSync(join(path, '..', file));
    for (const canary of ['the words', 'take back']) expect(bytes.includes(canary), file).toBe(false);
  }
});

test('[DC4] what is typed between connecting and the first answer is saved together with what it builds on', async () => {
  const house = await start();
  const id = (await house.rooms.grant(ALL, deviceOf('ana'), NOTHING))?.clientId ?? 0;
  const at = (clock: number) => ({ client: id, clock });
  const typed = (clock: number, words: string): Uint8Array =>
    forge([
      {
        client: id,
        clock,
        runs: [{ ref: 4, ...(clock > 0 ? { origin: at(clock - 1) } : { root: 'text:why' }), content: text(words) }],
      },
    ]);
  const page = openRaw(house.url, 'ana', ALL);
  await page.opened;
  page.send(KNOWS_NOTHING);
  // "offline" was typed while there was no line; "!" and "!!" go out before the page has read what the server knows.
  page.send(syncFrame(2, typed(7, '!')));
  page.send(syncFrame(2, typed(8, '!!')));
  const reader = await enter(house, 'ben', ALL);
  expect([reader.sheet.words('why'), page.frames.some(([type]) => type === MESSAGE_SAVED)]).toEqual(['', false]);
  page.send(syncFrame(1, typed(0, 'offline!!!')));
  await until(() => reader.sheet.words('why') === 'offline!!!', 'the answer brings all');
  await until(
    () => page.frames.some(([type, count]) => type === MESSAGE_SAVED && count === 3),
    'three frames are saved',
  );
  // From then on a gap is a lie.
  page.send(syncFrame(2, typed(12, '?')));
  expect(await page.closed).toBe(CLOSE.refusedUpdate);
});

test('[DC14] a sheet in which very many client ids wrote begins anew in another epoch, saying the same', async () => {
  const house = await start();
  const ana = await enter(house, 'ana', ALL);
  ana.sheet.text('why').applyEdit(0, 0, 'kept');
  ana.sheet.tick('people', 'ex', true);
  await until(() => ana.isSaved(), 'saved');
  const grants = await Promise.all(
    Array.from({ length: 223 }, () => house.rooms.grant(ALL, deviceOf('cleo'), NOTHING)),
  );
  const cleo = openRaw(house.url, 'cleo', ALL);
  await cleo.opened;
  cleo.send(HAS_NOTHING);
  for (const grant of grants)
    cleo.send(
      syncFrame(
        2,
        forge([{ client: grant?.clientId ?? 0, clock: 0, runs: [{ ref: 4, root: 'text:story', content: text('x') }] }]),
      ),
    );
  expect(await cleo.closed).toBe(CLOSE.olderEpoch);
  await until(() => ana.closes.includes(CLOSE.olderEpoch), 'ana is told');
  expect(ana.closes).toEqual([CLOSE.olderEpoch]);

  const again = await enter(house, 'ana', ALL);
  expect(again.grant().epoch).toBe(2);
  expect([again.sheet.words('why'), again.sheet.ticked('people', 'ex')]).toEqual(['kept', true]);
  expect(again.sheet.words('story')).toBe('x'.repeat(223));
  again.sheet.text('why').applyEdit(4, 0, ' on');
  await until(() => again.isSaved(), 'it can be written');
  expect(await openRaw(house.url, 'ben', ALL, 1).closed).toBe(CLOSE.olderEpoch);
  expect(await house.store.sheetLog(ALL)).toMatchObject({ epoch: 2, snapshot: { upTo: 0 }, updates: [{ seq: 1 }] });
});

function textsIn(log: readonly Uint8Array[]): string {
  const doc = new Doc();
  for (const update of log) applyUpdate(doc, update);
  return JSON.stringify(
    [...doc.share.keys()].filter((name) => name.startsWith('text:')).map((name) => doc.getText(name).toJSON()),
  );
}
