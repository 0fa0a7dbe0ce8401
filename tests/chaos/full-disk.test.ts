import { execFile } from 'node:child_process';
import { closeSync, fsyncSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { writeFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { CLOSE, LIMITS } from '@opencircle/protocol';
import { comeIn, invite, makeGroup, openRoom, setUpProgram } from '../support/people/program.ts';
import { pause, until } from '../support/people/until.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';

const run = promisify(execFile);
/** Megabytes of the small disk. */
const SMALL = 12;
const SECOND = 1_000;

/** How a disk comes to be full, and has room again. */
interface Way {
  readonly name: string;
  readonly start: () => Promise<RunningServer>;
  readonly fill: (server: RunningServer) => Promise<void>;
  readonly clear: (server: RunningServer) => Promise<void>;
}

/** A real file system of its own, as far as this user may make one. */
async function onSmallDisk(dataDir: string): Promise<() => Promise<void>> {
  await run('mount', ['-t', 'tmpfs', '-o', `size=${String(SMALL)}m`, 'opencircle-test', dataDir]);
  return async () => {
    await run('umount', [dataDir]);
  };
}
const filler = ({ dataDir }: RunningServer): string => join(dataDir, 'filler');
/** Writes until not one more page fits. */
function fillUp(server: RunningServer): void {
  const file = openSync(filler(server), 'w');
  for (let size = 1 << 20; size >= 512; size /= 2)
    try {
      for (;;) writeSync(file, Buffer.alloc(size));
    } catch {
      continue;
    }
  fsyncSync(file);
  closeSync(file);
  expect(statfsSync(server.dataDir).bavail).toBe(0);
}

const ON_A_SMALL_DISK: Way = {
  name: 'a disk that is really full',
  start: () => startServer({ prepare: onSmallDisk }),
  fill: async (server) => fillUp(server),
  clear: async (server) => rmSync(filler(server)),
};
const THROUGH_THE_PORT: Way = {
  name: 'a disk that says it is full',
  start: () => startServer({ fault: 'disk-full' }),
  fill: ({ faultFile }) => writeFile(faultFile, ''),
  clear: ({ faultFile }) => rm(faultFile),
};
const mayMount = process.platform === 'linux' && process.getuid?.() === 0 && (await canMount());
async function canMount(): Promise<boolean> {
  const server = await run('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt']).catch(() => null);
  return server !== null;
}

describe.each([...(mayMount ? [ON_A_SMALL_DISK] : []), THROUGH_THE_PORT])('on $name', ({ start, fill, clear }) => {
  test('people are told, nothing acknowledged is lost, and everything goes on once there is room', async () => {
    await using server = await start();
    const admin = await setUpProgram(server);
    const tablet = await invite(server, admin, 'facilitator', { name: 'Fran Lead' });
    await openRoom(tablet, await makeGroup(tablet));
    const phone = await comeIn(server, tablet, 'Ash');
    await tablet.live.must('session:start', {});
    await tablet.goTo('worksheet');
    const sheet = await phone.sheet();
    await tablet.goTo('plan-ahead');
    sheet.write('next', 'before.');
    await phone.live.must('plan-ahead:add', { when: 'tonight', what: 'before' });
    await sheet.allSaved();

    await fill(server);
    // What room is left inside the files is used up first, and whatever is acknowledged until then has to last.
    const kept: string[] = ['before'];
    const told = new Set<string>();
    for (let n = 0; !told.has('storage-full'); n += 1) {
      const what = `line ${String(n)} ${'x'.repeat(250)}`;
      const reply = await phone.live.ask('plan-ahead:add', { when: 'tonight', what });
      if (!reply.ok && reply.refusal !== 'too-many') told.add(reply.refusal);
      if (reply.ok) {
        kept.push(what);
        const line = phone.live.view.planAhead?.[0];
        if (kept.length > 15 && line && (await phone.live.ask('plan-ahead:remove', { line: line.id })).ok)
          kept.splice(kept.indexOf(line.what), 1);
      }
      // No faster than anybody may ask.
      await pause(SECOND / LIMITS.commandsPerSecond);
    }
    expect([...told]).toEqual(['storage-full']);
    const saved = sheet.saved;
    sheet.write('next', 'while it was full.');
    await until('the sheet says so as well', () => sheet.closes.includes(CLOSE.storageFailed));
    expect([sheet.saved, sheet.problem]).toEqual([saved, null]);
    expect((await tablet.ask('POST /api/groups', { send: { ...NEW_GROUP, staff: [await tablet.id()] } })).refusal).toBe(
      'storage-full',
    );
    expect((await fetch(`${phone.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${phone.url}/readyz`)).status).toBe(503);

    await clear(server);
    await until('the sheet is saved after all', () => sheet.isSaved);
    await phone.live.must('plan-ahead:add', { when: 'tonight', what: 'after' });
    await until('it says it is ready', async () => (await fetch(`${phone.url}/readyz`)).ok);
    await server.kill();
    await until('everybody is back', () => tablet.live.isIn && phone.live.isIn && sheet.isSynced);
    await phone.live.upToDate();
    expect(phone.live.view.planAhead?.map(({ what }) => what)).toEqual([...kept, 'after']);
    const { lines } = (await tablet.ask('GET /api/sheets/:sheet', { at: { sheet: sheet.grant.sheet } })).got;
    expect(lines.map(({ entries }) => entries[0]?.en)).toEqual(['before.while it was full.']);
    // Refused writes are errors, exceptions nobody expected are not among them.
    expect(server.faults().filter((line) => line.startsWith('{"level":60'))).toEqual([]);
    phone.close();
    tablet.close();
  }, 120_000);
});

const NEW_GROUP = {
  kind: 'process',
  title: 'One more group',
  schedule: { weekday: 1, time: '18:00' },
  plan: 'relapse-prevention-90',
  people: [],
} as const;
