import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CLOSE, DOCUMENT_EPOCH, type SheetGrant } from '@opencircle/protocol';
import { WebSocket } from 'ws';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepServer, type KeptServer, type Started } from '../../support/operations/kept-server.ts';
import { OpenSheet } from '../../support/people/open-sheet.ts';
import { comeIn, makeGroup, openRoom, PASSWORD, setUpProgram } from '../../support/people/program.ts';
import type { Phone } from '../../support/people/phone.ts';
import type { Tablet } from '../../support/people/tablet.ts';

let kept: KeptServer;
let server: Started;
let tablet: Tablet;
let ash: Phone;
let birch: Phone;
let sheet: OpenSheet;
let empty: SheetGrant;
let backups: string;

const madeIn = (said: string): string => /^(\S+\.sqlite) \(/m.exec(said)?.[1] ?? 'none';
const bytesIn = (folder: string): Buffer =>
  Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));

/** How the server closes a document socket that comes with this epoch. */
async function knockWithEpoch(phone: Phone, { sheet, epoch }: Pick<SheetGrant, 'sheet' | 'epoch'>): Promise<number> {
  const address = `${kept.url.replace('http', 'ws')}/documents/${sheet}?${DOCUMENT_EPOCH}=${String(epoch)}`;
  const socket = new WebSocket(address, { headers: { ...phone.socketHeaders() } });
  return new Promise((closed) => {
    socket.on('error', () => closed(0));
    socket.on('close', closed);
    // Let in: nothing closes it.
    socket.on('message', () => {
      socket.terminate();
      closed(0);
    });
  });
}
const enter = async (phone: Phone, sheet: string): Promise<SheetGrant> =>
  (await phone.ask('POST /api/sheets/:sheet/enter', { at: { sheet }, send: { clientId: null, epoch: null } })).got;

beforeAll(async () => {
  kept = await keepServer();
  backups = join(kept.folder, 'backups');
  server = await kept.start();
  tablet = await setUpProgram(server);
  await openRoom(tablet, await makeGroup(tablet, { aliases: ['Ash', 'Birch'], plan: 'relapse-prevention-90' }));
  ash = await comeIn(server, tablet, 'Ash');
  birch = await comeIn(server, tablet, 'Birch');
  await tablet.live.must('session:start', {});
  await tablet.goTo('worksheet');
  sheet = await ash.sheet();
  sheet.write('feel-first', 'before the backup');
  await sheet.allSaved();
  const theirs = await birch.sheet();
  empty = theirs.grant;
});
afterAll(async () => {
  for (const one of [ash, birch, tablet]) one.close();
  await kept[Symbol.asyncDispose]();
});

describe('a backup', () => {
  test('of a server in use is one whole file with everything saved, for its owner alone, and sealed', async () => {
    const { code, said } = await kept.operate('backup', backups);
    expect([code, said]).toEqual([0, expect.stringContaining('opened with the key')]);
    const file = madeIn(said);
    expect(readdirSync(backups)).toEqual([file.slice(backups.length + 1)]);
    expect(file).toMatch(/opencircle-\d{4}-\d\d-\d\d-\d{4}-\d\d\.sqlite$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const db = new DatabaseSync(file, { readOnly: true });
    expect(db.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
    expect(db.prepare('select count(*) as n from doc_update').get()?.['n']).not.toBe(0);
    db.close();
    expect(bytesIn(backups).includes('before the backup')).toBe(false);
  });

  test('is refused beside a key, inside the data, and where its key does not open it; nothing is left of it', async () => {
    const beside = await kept.operate('backup', join(kept.folder, 'keys'));
    expect([beside.code, beside.said]).toEqual([1, expect.stringContaining('is a program key')]);
    expect(readdirSync(join(kept.folder, 'keys'))).toEqual(['opencircle.key']);
    const within = await kept.operate('backup', join(kept.folder, 'data', 'backups'));
    expect([within.code, within.said]).toEqual([1, expect.stringContaining('lies in DATA_DIR')]);

    const other = join(kept.folder, 'other.key');
    writeFileSync(other, `opencircle program key 1\n${Buffer.alloc(32, 1).toString('base64url')}\n`, { mode: 0o600 });
    const elsewhere = join(kept.folder, 'never');
    const wrong = await kept.operate('backup', elsewhere, { KEY_FILE: other });
    expect([wrong.code, wrong.said]).toEqual([1, expect.stringContaining('not the one this data was sealed with')]);
    expect(readdirSync(elsewhere)).toEqual([]);
  });
});

describe('a restore', () => {
  test('is refused while the server runs, and for what is no backup; nothing is touched', async () => {
    const file = join(backups, readdirSync(backups)[0] ?? '');
    const running = await kept.operate('restore', file);
    expect([running.code, running.said]).toEqual([1, expect.stringContaining('Stop the server first')]);
    const hidden = await kept.operate('restore', file, { PORT: '1' });
    expect([hidden.code, hidden.said]).toEqual([1, expect.stringContaining('Something is using the data')]);
    sheet.write('feel-first', ', still typing');
    await sheet.allSaved();
  });

  test('brings back the words of then, and tells every page from before that its document is an older one', async () => {
    const { said } = await kept.operate('backup', backups);
    const before = sheet.words('feel-first');
    sheet.write('feel-first', ', after the backup');
    await sheet.allSaved();
    await server.stop();

    const damaged = join(kept.folder, 'damaged.sqlite');
    copyFileSync(madeIn(said), damaged);
    chmodSync(damaged, 0o600);
    writeFileSync(damaged, readFileSync(damaged).fill(7, 8_192, 16_384));
    const refused = await kept.operate('restore', damaged);
    expect([refused.code, refused.said]).toEqual([1, expect.stringContaining('damaged')]);

    const restored = await kept.operate('restore', madeIn(said));
    expect([restored.code, restored.said]).toEqual([0, expect.stringContaining('The backup is in place')]);
    server = await kept.start();

    expect(await knockWithEpoch(ash, sheet.grant)).toBe(CLOSE.olderEpoch);
    // Also where nothing was written yet: what was written since then must not come back.
    expect(await knockWithEpoch(birch, empty)).toBe(CLOSE.olderEpoch);
    const now = await enter(ash, sheet.grant.sheet);
    expect(now.epoch).toBeGreaterThan(sheet.grant.epoch);
    // Negative control: with the epoch of now the same socket is let in.
    expect(await knockWithEpoch(ash, now)).toBe(0);
    const again = await OpenSheet.open(ash, sheet.grant.sheet);
    expect(again.words('feel-first')).toBe(before);
    again.write('feel-first', ' and on');
    await again.allSaved();
    again.close();
  });

  test('signs staff out, keeps what was there before, and a second one raises every epoch again', async () => {
    expect((await tablet.ask('GET /api/me')).got.staff).toBeNull();
    const account = { email: 'ada.admin@example.org', password: PASSWORD };
    expect((await tablet.ask('POST /api/sign-in', { send: account })).status).toBe(200);
    const dataDir = join(kept.folder, 'data');
    const aside = readdirSync(dataDir).filter((name) => name.startsWith('replaced-'));
    expect(aside).toHaveLength(1);
    expect(existsSync(join(dataDir, aside[0] ?? '', 'opencircle.sqlite'))).toBe(true);

    const first = await enter(ash, sheet.grant.sheet);
    await server.stop();
    const [oldest = ''] = readdirSync(backups).sort();
    expect((await kept.operate('restore', join(backups, oldest))).code).toBe(0);
    server = await kept.start();
    expect((await enter(ash, sheet.grant.sheet)).epoch).toBeGreaterThan(first.epoch);
    expect(await knockWithEpoch(ash, first)).toBe(CLOSE.olderEpoch);
  });

  test('also works where nothing is left but the key and a backup: another machine, or a lost disk', async () => {
    await server.stop();
    const elsewhere = join(kept.folder, 'another-machine');
    mkdirSync(elsewhere);
    const place = { DATA_DIR: join(elsewhere, 'data') };
    const [newest = ''] = readdirSync(backups).sort().reverse();
    const { code, said } = await kept.operate('restore', join(backups, newest), place);
    expect([code, said]).toEqual([0, expect.stringContaining('Start the server now')]);
    expect(said).not.toContain('What was there before');
    const doctor = await kept.operate('doctor', undefined, place);
    expect(doctor.said).toContain('The key opens the data');
  });
});
