import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Journal, Write } from '@opencircle/server/storage';
import { editAtRandom } from '../support/documents/edits.ts';
import { ALL, ownSheet, SEATS, startDocuments, type DocumentHouse } from '../support/documents/house.ts';
import { openPage, until, type Page } from '../support/documents/page.ts';
import { createSeeded } from '../support/documents/seeded.ts';

const SEED = Number(process.env['SEED'] ?? 20_261_121);
const ROUNDS = Number(process.env['ROUNDS'] ?? 400);

const open: { close(): Promise<void> | void }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

/** A document server that can be stopped and started again over the same file. */
async function createBuilding(journal?: (real: Journal) => Journal) {
  const folder = mkdtempSync(join(tmpdir(), 'opencircle-documents-'));
  const path = join(folder, 'data.db');
  const options = { path, ...(journal ? { journal } : {}) };
  let house = await startDocuments(options);
  const pages: Page[] = [];
  const building = {
    house: (): DocumentHouse => house,
    async page(seat: string, sheet: string): Promise<Page> {
      const page = await openPage(() => house, seat, sheet);
      pages.push(page);
      page.connect();
      return page;
    },
    async restart(): Promise<void> {
      await house.close();
      house = await startDocuments(options);
    },
    async close(): Promise<void> {
      for (const page of pages) page.leave();
      await until(() => house.rooms.counts().sockets === 0, 'every socket ended');
      await house.close();
      expect(house.rooms.counts()).toMatchObject({ rooms: 0, sockets: 0 });
      rmSync(folder, { recursive: true });
    },
  };
  open.push(building);
  return building;
}
type Building = Awaited<ReturnType<typeof createBuilding>>;

/** What a page that was never here before reads. */
async function readAnew(building: Building, seat: string, sheet: string): Promise<string> {
  const page = await building.page(seat, sheet);
  await until(() => page.isSynced(), 'a new page is told everything');
  const content = page.content();
  page.leave();
  return content;
}

/** Everybody writes; lines are cut, pages go away and write on, the server is started again. */
async function writeThroughCuts(
  building: Building,
  sheet: string,
  seats: readonly string[],
  rounds: number,
): Promise<readonly Page[]> {
  const seeded = createSeeded(SEED);
  const pages = await Promise.all(seats.map((seat) => building.page(seat, sheet)));
  for (let round = 0; round < rounds; round += 1) {
    const page = pages[seeded.below(pages.length)];
    if (page === undefined) continue;
    for (let n = seeded.below(3); n >= 0; n -= 1) editAtRandom(page.sheet, seeded);
    if (seeded.chance(0.03)) page.cut();
    if (seeded.chance(0.03)) page.disconnect();
    if (seeded.chance(0.2)) for (const one of pages) one.connect();
    if (seeded.chance(0.2)) await new Promise((on) => setTimeout(on, seeded.below(8)));
    if (round === Math.floor(rounds / 2)) await building.restart();
  }
  for (const page of pages) page.connect();
  await until(() => pages.every((page) => page.isSaved()), 'everything is saved');
  return pages;
}

test(`[DC1] four people write through cuts and a restart: pages, server and disk say the same (seed ${String(SEED)})`, async () => {
  const building = await createBuilding();
  const pages = await writeThroughCuts(building, ALL, SEATS, ROUNDS);
  await until(() => new Set(pages.map((page) => page.content())).size === 1, 'all pages agree');
  const said = pages[0]?.content();
  expect(await readAnew(building, 'lead', ALL)).toBe(said);
  await building.restart();
  expect(await readAnew(building, 'lead', ALL)).toBe(said);
  expect(building.house().rooms.counts().refusals).toBe(0);
});

test('[DC1] one person on two devices writes an own sheet through cuts: both and the disk say the same', async () => {
  const building = await createBuilding();
  const pages = await writeThroughCuts(building, ownSheet('ana'), ['ana', 'ana'], ROUNDS / 2);
  await until(() => new Set(pages.map((page) => page.content())).size === 1, 'both devices agree');
  const said = pages[0]?.content();
  await building.restart();
  expect(await readAnew(building, 'ana', ownSheet('ana'))).toBe(said);
});

test('[DC1] a server that at some moment goes on saying saved without storing would be found', async () => {
  let updates = 0;
  const isForgotten = (batch: readonly Write[]): boolean =>
    batch.some(({ kind }) => kind === 'snapshot' || (kind === 'update' && (updates += 1) > 3));
  const forgetful = (real: Journal): Journal => ({
    ...real,
    commit: (batch) => real.commit(isForgotten(batch) ? [] : batch),
  });
  const building = await createBuilding(forgetful);
  const pages = await Promise.all(SEATS.map((seat) => building.page(seat, ALL)));
  await until(() => pages.every((page) => page.isSynced()), 'everybody is in');
  const seeded = createSeeded(SEED);
  for (let round = 0; round < 10; round += 1) {
    for (const page of pages) for (let n = 0; n < 5; n += 1) editAtRandom(page.sheet, seeded);
    await until(() => pages.every((page) => page.isSaved()), 'what is written is said to be saved');
  }
  await until(() => new Set(pages.map((page) => page.content())).size === 1, 'all pages agree');
  const said = pages[0]?.content();
  for (const page of pages) page.leave();
  await building.restart();
  expect(await readAnew(building, 'lead', ALL)).not.toBe(said);
});
