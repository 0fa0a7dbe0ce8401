import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../support/people/live-place.ts';
import { until } from '../support/people/until.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { spendEveningOfModes, type PrivateModes } from './private-modes.ts';

let server: RunningServer;
let evening: PrivateModes;
beforeAll(async () => {
  server = await startServer({ logLevel: 'debug' });
  evening = await spendEveningOfModes(server);
}, 180_000);
afterAll(async () => {
  evening.close();
  await server[Symbol.asyncDispose]();
});

/** A promise of its own: what is taken back is gone from everybody's screen within a second. Milliseconds. */
const GONE_WITHIN = 1_000;

/** Who was told what is not for them. */
const overheard = (): string[] =>
  evening.secrets.flatMap(({ what, words, for: meant }) =>
    evening.people
      .filter((person) => !meant.includes(person) && person.ears.heard(words))
      .map(({ name }) => `${name} was told ${what}`),
  );
const readableIn = (bytes: string | Buffer): string[] =>
  evening.secrets.filter(({ words }) => bytes.includes(words)).map(({ what }) => what);

test('every way to fill a sheet and every audience has words, and they reached all they are for', () => {
  const unheard = evening.secrets.flatMap(({ what, words, for: meant }) =>
    meant.filter((person) => !person.ears.heard(words)).map(({ name }) => `${name} was not told ${what}`),
  );
  expect(unheard).toEqual([]);
});

test('nobody was told what is not for them: no other participant, no other family, no supervisor, no wall, nobody at the door', () => {
  expect(overheard()).toEqual([]);
});

test('none of it is in the log or can be read in the data folder', () => {
  expect(readableIn(server.output())).toEqual([]);
  expect(server.faults()).toEqual([]);
  const files = readdirSync(server.dataDir).map((name) => readFileSync(join(server.dataDir, name)));
  expect(files.flatMap(readableIn)).toEqual([]);
});

test('a line that is taken back is gone from everybody’s screen within a second', async () => {
  const { phones, lead, wall } = evening;
  const birch = phones[1];
  const sheet = [...(birch?.sheets.values() ?? [])].find(({ sheet: made }) => made.words('how-to-say') !== '');
  sheet?.change((made) => made.setAudience('how-to-say', { staff: false, group: 'no', family: false }, newId()));
  const shown = (): number =>
    [lead.live, wall.live, ...phones.map(({ live }) => live)].reduce(
      (sum, { view }) =>
        sum + (view.board?.cards.filter(({ text }) => text.en.includes('CANARY-of-unnamed')).length ?? 0),
      0,
    );
  await until('it is gone everywhere', () => shown() === 0, GONE_WITHIN);
  const again = await lead.ask('GET /api/sessions/:session/boards', { at: { session: lead.live.session } });
  expect(again.text).not.toContain('CANARY-of-unnamed');
});

test('words that do reach somebody else are found', async () => {
  const { signs, lead } = evening;
  signs.change((made) => made.setAudience('first-move', { staff: true, group: 'no', family: false }, newId()));
  await signs.allSaved();
  await lead.ask('GET /api/sheets/:sheet', { at: { sheet: signs.grant.sheet } });
  expect(overheard()).toEqual([`${lead.name} was told a line for nobody else`]);
});
