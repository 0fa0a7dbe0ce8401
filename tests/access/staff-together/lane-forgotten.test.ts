import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Phone, Wall } from '../../support/people/phone.ts';
import type { Person } from '../../support/people/person.ts';
import { comeIn, invite, makeGroup, openRoom, setUpProgram } from '../../support/people/program.ts';
import type { Tablet } from '../../support/people/tablet.ts';
import { until } from '../../support/people/until.ts';
import { startServer, type RunningServer } from '../../support/running-server.ts';

const SAID = 'CANARY-said-in-the-lane';
const KEPT = 'CANARY-kept-from-the-lane';

let server: RunningServer;
let lead: Tablet;
let second: Tablet;
let others: readonly Person[];
let session = '';
let phone: Phone;
let wall: Wall;
const isClosed = (): boolean => lead.live.view.session.phase === 'closed';

beforeAll(async () => {
  server = await startServer({ logLevel: 'debug' });
  const admin = await setUpProgram(server);
  lead = await invite(server, admin, 'facilitator', { name: 'Fran Lead' });
  second = await invite(server, admin, 'facilitator', { name: 'Sam Second' });
  const observer = await invite(server, admin, 'facilitator', { name: 'Kim Sits-In' });
  const supervisor = await invite(server, admin, 'supervisor', { name: 'Sue Visor' });
  const group = await makeGroup(lead, { colleagues: [second] });
  session = await openRoom(lead, group);
  await second.lead(session);
  const staff = await observer.id();
  void (await lead.ask('POST /api/sessions/:session/observers', { at: { session }, send: { staff } })).got;
  await observer.lead(session);
  phone = await comeIn(server, lead, 'Ash');
  wall = await Wall.knock(server, { code: lead.code() });
  await lead.admit('');
  others = [observer, supervisor, admin, phone, wall];

  await lead.live.must('lane:say', { quick: 'risk', text: SAID });
  await lead.live.must('lane:say', { quick: null, text: KEPT });
  const kept = (): string => second.live.view.lane.notes.find(({ text }) => text === KEPT)?.id ?? '';
  await until('the colleague reads it', () => kept() !== '');
  await second.live.must('lane:keep', { note: kept(), on: true });
  await lead.live.must('session:start', {});
}, 120_000);
afterAll(async () => {
  for (const one of [lead, second, phone, wall]) one.close();
  await server[Symbol.asyncDispose]();
});

const found = (words: string | Buffer): readonly string[] =>
  readdirSync(server.dataDir).filter((name) => readFileSync(join(server.dataDir, name)).includes(words));
/** The lane's key as it lies on disk. */
function laneKey(): { readonly wrapped: Buffer; readonly destroyed: boolean } {
  const db = new DatabaseSync(server.dataFile, { readOnly: true });
  try {
    const row = db.prepare('select wrapped, destroyed from holder_key where holder = ?').get(`person:lane-${session}`);
    const { wrapped, destroyed } = row ?? {};
    return { wrapped: Buffer.from(wrapped instanceof Uint8Array ? wrapped : []), destroyed: destroyed === 1 };
  } finally {
    db.close();
  }
}

test('[LA1] what staff tell each other reaches the colleague and nobody else', () => {
  expect(second.ears.heard(SAID)).toBe(true);
  for (const { name, ears } of others) {
    expect([name, ears.heard(SAID), ears.heard(KEPT)]).toEqual([name, false, false]);
    expect(ears.count, name).toBeGreaterThan(0);
  }
});

test('[LA2] with the close its key is gone from the disk, whatever dies then, and no word is left but what was kept', async () => {
  const before = laneKey();
  expect(before.destroyed).toBe(false);
  expect(found(before.wrapped)).not.toEqual([]);
  await lead.live.must('session:end', {});
  await lead.live.must('session:close', {});
  await until('it is closed', isClosed);
  await server.kill();

  expect(laneKey().destroyed).toBe(true);
  await until('no file holds the key', () => found(before.wrapped).length === 0);
  for (const words of [SAID, KEPT]) {
    expect(found(words)).toEqual([]);
    expect(server.output()).not.toContain(words);
  }

  const again = await second.lead(session);
  expect(again.view.lane).toMatchObject({ isOpen: false, notes: [{ text: KEPT, kept: true }] });
  expect(JSON.stringify(again.view)).not.toContain(SAID);
  for (const { name, ears } of others) expect([name, ears.heard(SAID), ears.heard(KEPT)]).toEqual([name, false, false]);
});

test('a word that lies open in the data folder would be found', () => {
  expect(found('lane:said')).not.toEqual([]);
});
