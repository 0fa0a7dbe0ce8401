import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../support/people/live-place.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { spendPrivateEvening, type PrivateEvening, type Secret } from './private-evening.ts';

let server: RunningServer;
let evening: PrivateEvening;
beforeAll(async () => {
  server = await startServer({ logLevel: 'debug' });
  evening = await spendPrivateEvening(server);
}, 120_000);
afterAll(async () => {
  evening.close();
  await server[Symbol.asyncDispose]();
});

/** Who was told what is not for them. */
const overheard = ({ people, secrets }: PrivateEvening): string[] =>
  secrets.flatMap(({ what, words, for: meant }) =>
    people
      .filter((person) => !meant.includes(person) && person.ears.heard(words))
      .map(({ name }) => `${name} was told ${what}`),
  );
/** What can be read in these bytes. */
const readableIn = (bytes: string | Buffer, secrets: readonly Secret[]): string[] =>
  secrets.filter(({ words }) => bytes.includes(words)).map(({ what }) => what);
const filesOf = (folder: string): Buffer[] => readdirSync(folder).map((name) => readFileSync(join(folder, name)));
const readableOnDisk = (folder: string): string[] =>
  filesOf(folder).flatMap((bytes) => readableIn(bytes, evening.secrets));

test('everything private was said, and reached those it is for', () => {
  const unheard = evening.secrets.filter(
    ({ words, for: meant }) => meant.length > 0 && !meant.some((person) => person.ears.heard(words)),
  );
  expect(unheard.map(({ what }) => what)).toEqual([]);
  expect(evening.secrets.length).toBeGreaterThan(60);
  for (const { name, ears } of evening.people) expect(ears.count, name).toBeGreaterThan(20);
});

test('nobody was told anything private that is not for them', () => {
  expect(overheard(evening)).toEqual([]);
});

test('a line shared without a name carries none, and is not on its writer’s sheet as staff read it', async () => {
  const { tablet, wall, phones, ownSheets } = evening;
  for (const { board } of [tablet.live.view, wall.live.view, ...phones.map(({ live }) => live.view)]) {
    const card = board?.cards.find(({ text }) => text.en.includes('CANARY-unnamed'));
    if (card) expect(card.by).toBeNull();
  }
  const read = await tablet.ask('GET /api/sheets/:sheet', { at: { sheet: ownSheets[1] } });
  expect(read.got.kept).toBe(true);
  expect(read.text).not.toContain('CANARY-unnamed');
});

test('the log names nothing private, at its most talkative', () => {
  expect(readableIn(server.output(), evening.secrets)).toEqual([]);
  expect(server.faults()).toEqual([]);
});

test('nothing private can be read in the data folder', () => {
  expect(filesOf(server.dataDir).reduce((sum, { length }) => sum + length, 0)).toBeGreaterThan(50_000);
  expect(readableOnDisk(server.dataDir)).toEqual([]);
});

test('a value that does leak is found: on the wire, in the log and on disk', async () => {
  const { phones, tablet } = evening;
  const [first] = phones;
  if (!first) throw new Error('somebody came');
  const [sheet] = [...first.sheets.values()];
  sheet?.change((made) => made.setAudience('next', { staff: true, group: 'named', family: false }, newId()));
  await sheet?.allSaved();
  await tablet.ask('GET /api/sheets/:sheet', { at: { sheet: evening.ownSheets[0] } });
  expect(overheard(evening)).toContain(`${tablet.name} was told what is for nobody else`);

  expect(readableIn(`{"level":50,"alias":"CANARY-alias-3"}`, evening.secrets)).toEqual(['the alias of 3']);

  const folder = mkdtempSync(join(tmpdir(), 'opencircle-copy-'));
  cpSync(server.dataDir, folder, { recursive: true });
  const db = new DatabaseSync(join(folder, 'opencircle.sqlite'));
  db.prepare('insert into meta (name, value) values (?, ?)').run('note', 'an unsealed CANARY-note');
  db.close();
  expect(readableOnDisk(folder)).toEqual(['the note on a signal']);
  rmSync(folder, { recursive: true });
});
