import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DOCUMENT_CAPS } from '@opencircle/server/documents';
import { createJournal, openSqlite } from '@opencircle/server/storage';
import { createVault } from '@opencircle/server/vault';
import type { SheetGrant } from '@opencircle/protocol';
import { applyUpdate, Doc } from 'yjs';
import { ALL, askedOf, SESSION } from '../support/documents/house.ts';
import { openPage, until, type Near, type Page } from '../support/documents/page.ts';
import { createSeeded } from '../support/documents/seeded.ts';
import { realClock } from '../support/live/house.ts';

const SERVER = fileURLToPath(new URL('../support/documents/server-process.ts', import.meta.url));
const CYCLES = Number(process.env['KILL_CYCLES'] ?? 20);
const SEED = Number(process.env['SEED'] ?? 20_261_121);
const WRITERS = ['ana', 'ben', 'cleo'] as const;
/** Each word is a piece of its own in one text, and a text takes no more of those: however fast this machine writes, all have room. */
const WORDS_A_CYCLE = Math.floor((DOCUMENT_CAPS.piecesOfSlot * 0.9) / CYCLES);

let folder: string;
let path: string;
let child: ChildProcess | null = null;
let url = 'ws://127.0.0.1:1';
const pages: Page[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'opencircle-killed-'));
  path = join(folder, 'data.db');
});
afterEach(async () => {
  for (const page of pages.splice(0)) page.leave();
  await kill();
  rmSync(folder, { recursive: true });
});

async function start(manner: 'honest' | 'early'): Promise<void> {
  child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', SERVER, path, manner], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // Asked for with a pipe above.
  const [said] = (await once(child.stdout!, 'data')) as [Buffer];
  url = said.toString().trim();
}
async function kill(): Promise<void> {
  const killed = child;
  child = null;
  if (killed === null) return;
  killed.kill('SIGKILL');
  await once(killed, 'close');
}

/** The server in the other process, whichever runs just now. */
const near =
  (seat: string): (() => Near) =>
  () => ({
    url,
    rooms: {
      async grant(sheet, _who, { clientId, epoch }) {
        const answer = await fetch(`${url.replace('ws:', 'http:')}/grant/${sheet}?${askedOf(clientId, epoch)}`, {
          headers: { 'x-who': seat },
        });
        if (!answer.ok) throw new Error('not now');
        // Our own server's own words.
        return (await answer.json()) as SheetGrant | null;
      },
    },
  });

/** The words on disk, read without the server. */
async function wordsOnDisk(): Promise<string> {
  const store = await openSqlite(path);
  const journal = createJournal(store, realClock);
  const vault = createVault({ programKey: new Uint8Array(32).fill(7), store, journal });
  try {
    const { epoch, snapshot, updates } = await store.sheetLog(ALL);
    const key = await vault.key(`session:${SESSION}`);
    if (key === 'destroyed') throw new Error('destroyed');
    const doc = new Doc();
    if (snapshot)
      applyUpdate(doc, key.open(`snapshot:${ALL}:${String(epoch)}:${String(snapshot.upTo)}`, snapshot.body));
    for (const { seq, body } of updates)
      applyUpdate(doc, key.open(`update:${ALL}:${String(epoch)}:${String(seq)}`, body));
    expect(doc.store.pendingStructs).toBeNull();
    return doc.getText('text:story').toJSON();
  } finally {
    await journal.close();
    await store.close();
  }
}

/** Lets three people write until a random moment, kills the server, and counts acknowledged words that are not on disk. */
async function lostInOneCycle(
  manner: 'honest' | 'early',
  seeded: { below(end: number): number },
  cycle: number,
): Promise<{ readonly lost: number; readonly acknowledged: number }> {
  await start(manner);
  if (pages.length === 0) for (const seat of WRITERS) pages.push(await openPage(near(seat), seat, ALL));
  for (const page of pages) page.connect();
  await until(() => pages.every((page) => page.isSynced()), 'everybody is in');
  const acknowledged = new Set<string>();
  const written: string[][] = pages.map(() => []);
  const end = Date.now() + 20 + seeded.below(130);
  for (let n = 0; Date.now() < end && n < WORDS_A_CYCLE; n += 1) {
    const [page, own] = [pages[n % pages.length], written[n % pages.length]];
    const word = `${String(cycle)}.${String(n)};`;
    page?.sheet.text('story').applyEdit(0, 0, word);
    own?.push(word);
    await new Promise((on) => setTimeout(on, 1));
    for (const [index, one] of pages.entries())
      if (one.isSaved()) for (const saved of written[index] ?? []) acknowledged.add(saved);
  }
  await kill();
  const words = await wordsOnDisk();
  return { lost: [...acknowledged].filter((word) => !words.includes(word)).length, acknowledged: acknowledged.size };
}

test(
  `[DC1] killed ${String(CYCLES)} times while three people write: every word that was called saved is on disk (seed ${String(SEED)})`,
  { timeout: 240_000 },
  async () => {
    const seeded = createSeeded(SEED);
    let total = 0;
    for (let cycle = 0; cycle < CYCLES; cycle += 1) {
      const { lost, acknowledged } = await lostInOneCycle('honest', seeded, cycle);
      expect(lost, `cycle ${String(cycle)}`).toBe(0);
      total += acknowledged;
    }
    expect(total).toBeGreaterThan(CYCLES * 3);
    await start('honest');
    for (const page of pages) page.connect();
    await until(() => pages.every((page) => page.isSaved()), 'what was not saved arrives after all');
    await until(() => new Set(pages.map((page) => page.content())).size === 1, 'all pages agree');
  },
);

test('[DC1] a server that says saved before it is on disk would be found', { timeout: 240_000 }, async () => {
  const seeded = createSeeded(SEED);
  let lost = 0;
  for (let cycle = 0; cycle < CYCLES && lost === 0; cycle += 1)
    ({ lost } = await lostInOneCycle('early', seeded, cycle));
  expect(lost).toBeGreaterThan(0);
});
