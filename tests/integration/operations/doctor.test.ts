import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { examine } from '@opencircle/server/operations';
import { createJournal, openSqlite } from '@opencircle/server/storage';
import { openProgramKey } from '@opencircle/server/vault';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeCertificate } from '../../support/operations/certificate.ts';
import { keepServer, type Ended, type KeptServer } from '../../support/operations/kept-server.ts';
import { realClock } from '../../support/live/house.ts';
import { freePort } from '../../support/running-server.ts';
import { startProxy, type ProxyManners } from '../../support/operations/tls-proxy.ts';

let kept: KeptServer;
beforeEach(async () => {
  kept = await keepServer();
});
afterEach(() => kept[Symbol.asyncDispose]());

const dataFile = (): string => join(kept.variables['DATA_DIR'] ?? '', 'opencircle.sqlite');
const keyFile = (): string => kept.variables['KEY_FILE'] ?? '';
/** Data and a key, as a first start leaves them. */
async function makeData(): Promise<void> {
  const store = await openSqlite(dataFile());
  const journal = createJournal(store, realClock);
  await openProgramKey({ keyFile: keyFile(), dataDir: null, store, journal });
  await journal.close();
  await store.close();
}
/** The same as the command, without a process of its own. */
async function examined(variables: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const lines: string[] = [];
  const isWell = await examine({ ...kept.variables, ...variables }, (line) => void lines.push(line));
  return { code: isWell ? 0 : 1, said: lines.join('\n') };
}
/** The lines that say something is wrong. Whether the pages are built is another's to try. */
const wrongIn = ({ said }: Ended): readonly string[] =>
  said.split('\n').filter((line) => line.startsWith('wrong') && !line.includes('The pages are not built'));

describe('the doctor finds nothing wrong', () => {
  test('before the first start, and changes nothing', async () => {
    const found = await examined();
    expect([found.code, wrongIn(found)]).toEqual([0, []]);
    expect(found.said).toContain('There is no data yet');
    expect(() => readFileSync(keyFile())).toThrow(/ENOENT/);
  });

  test('beside a running server and after it, and says no secret', async () => {
    const server = await kept.start();
    const running = await kept.operate('doctor');
    expect([running.code, wrongIn(running)]).toEqual([0, []]);
    for (const words of [
      'The server runs on port',
      'Live pages and worksheets come through',
      'The data file is whole',
      'The key opens the data',
      'No backup was ever made',
    ])
      expect(running.said).toContain(words);
    const [, secret = 'none'] = readFileSync(keyFile(), 'utf8').split('\n');
    expect(running.said).not.toContain(secret);
    expect(running.said).not.toContain(new URL(server.setUpLink).hash.slice(1));
    await server.stop();

    expect((await kept.operate('backup', join(kept.folder, 'backups'))).code).toBe(0);
    const stopped = await examined();
    expect([stopped.code, wrongIn(stopped)]).toEqual([0, []]);
    expect(stopped.said).toContain('the server is not running');
    expect(stopped.said).toContain('The last backup is from');
  });
});

describe('the doctor says what is wrong and what to do', () => {
  test('where the settings are refused', async () => {
    const found = await kept.operate('doctor', undefined, { HOST: '0.0.0.0' });
    expect(found.code).toBe(1);
    expect(found.said).toMatch(/^wrong .*Set PUBLIC_URL to the https address/m);
  });

  test('where something else has the port', async () => {
    const other = createServer((_, response) => void response.end('hello'));
    await new Promise<void>((listening) => other.listen(Number(kept.variables['PORT']), '127.0.0.1', listening));
    const found = await examined();
    await new Promise((closed) => other.close(closed));
    expect(found.code).toBe(1);
    expect(wrongIn(found)).toEqual([expect.stringContaining('Something else listens on port')]);
  });

  test('where the key is gone, another one, or open to others', async () => {
    await makeData();
    chmodSync(keyFile(), 0o644);
    expect(wrongIn(await examined())).toEqual([
      expect.stringContaining('Other users of this machine may read KEY_FILE'),
    ]);
    chmodSync(keyFile(), 0o600);

    renameSync(keyFile(), `${keyFile()}.away`);
    expect(wrongIn(await examined())).toEqual([expect.stringContaining('is missing')]);
    writeFileSync(keyFile(), `opencircle program key 1\n${Buffer.alloc(32, 9).toString('base64url')}\n`, {
      mode: 0o600,
    });
    const other = await examined();
    expect([other.code, wrongIn(other)]).toEqual([
      1,
      [expect.stringContaining('is not the one this data was sealed with')],
    ]);
  });

  test('where the data is damaged, or of a newer program', async () => {
    await makeData();
    const whole = readFileSync(dataFile());
    const newer = new DatabaseSync(dataFile());
    newer.exec("insert into kysely_migration (name, timestamp) values ('9999-later', '2099-01-01')");
    newer.close();
    expect(wrongIn(await examined())).toEqual([expect.stringContaining('newer version of the program')]);

    writeFileSync(dataFile(), Buffer.from(whole).fill(3, 4_096, 40_000));
    expect(wrongIn(await examined())[0]).toMatch(/damaged|cannot be read/);
    writeFileSync(dataFile(), 'nothing of the kind');
    expect(wrongIn(await examined())[0]).toMatch(/cannot be read/);
  });

  test('where the data speaks of a time that is still to come', async () => {
    await makeData();
    const db = new DatabaseSync(dataFile());
    db.exec(
      `insert into audit (at, actor, action, object, outcome) values (${String(Date.now() + 3_600_000)}, 'x', 'x', 'x', 'done')`,
    );
    db.close();
    expect(wrongIn(await examined())).toEqual([expect.stringContaining('It was set back')]);
  });

  test('where the data is there for practice only', async () => {
    await makeData();
    const db = new DatabaseSync(dataFile());
    db.exec("insert into program (id, open) values ('practice', '{}')");
    db.close();
    expect(wrongIn(await examined())).toEqual([expect.stringContaining('only practice data lies')]);
    expect(wrongIn(await examined({ PRACTICE: 'on' }))).toEqual([]);
  });

  test('where the backup lies beside the key', async () => {
    await makeData();
    const backups = join(kept.folder, 'backups');
    mkdirSync(backups);
    expect((await kept.operate('backup', backups)).code).toBe(0);
    renameSync(keyFile(), join(backups, 'opencircle.key'));
    const found = await examined({ KEY_FILE: join(backups, 'opencircle.key') });
    expect(wrongIn(found)).toEqual([expect.stringContaining('lies beside the key')]);
    rmSync(backups, { recursive: true });
  });
});

describe('the doctor goes round by the public address', () => {
  let proxied: KeptServer;
  let port: number;
  beforeAll(async () => {
    port = await freePort();
    proxied = await keepServer({ PUBLIC_URL: `https://localhost:${String(port)}` });
    await proxied.start();
  });
  afterAll(() => proxied[Symbol.asyncDispose]());

  async function throughProxy(manners: Partial<ProxyManners>, isTrusted = true): Promise<Ended> {
    const certificate = manners.certificate ?? makeCertificate(90);
    const ca = join(proxied.folder, 'ca.pem');
    writeFileSync(ca, certificate.cert);
    const proxy = await startProxy(port, Number(proxied.variables['PORT']), { ...manners, certificate });
    try {
      return await proxied.operate('doctor', undefined, isTrusted ? { NODE_EXTRA_CA_CERTS: ca } : {});
    } finally {
      await proxy.close();
    }
  }

  test('and finds all in order behind a proxy that passes everything on', async () => {
    const found = await throughProxy({});
    expect([found.code, wrongIn(found)]).toEqual([0, []]);
    expect(found.said).toContain('has a valid certificate');
    expect(found.said).toContain('leads to this server');
    expect(found.said).toContain('Live pages and worksheets come through');
  });

  test('and says what is wrong with the certificate', async () => {
    expect(wrongIn(await throughProxy({}, false))).toEqual([
      expect.stringContaining('is signed by nobody phones know'),
    ]);
    expect(wrongIn(await throughProxy({ certificate: makeCertificate(-1) }))).toEqual([
      expect.stringContaining('has expired'),
    ]);
    const soon = await throughProxy({ certificate: makeCertificate(5) });
    expect([soon.code, wrongIn(soon)]).toEqual([0, []]);
    expect(soon.said).toMatch(/^look .*is valid until/m);
  });

  test('and says what the proxy keeps back', async () => {
    expect(wrongIn(await throughProxy({ changesHost: true }))).toEqual([
      expect.stringContaining('does not know itself by that name'),
      expect.stringContaining('WebSockets do not come through'),
    ]);
    expect(wrongIn(await throughProxy({ refusesUpgrades: true }))).toEqual([
      expect.stringContaining('WebSockets do not come through'),
    ]);
  });

  test('and where the name is not known, or nobody listens there', async () => {
    expect(wrongIn(await examined({ PUBLIC_URL: 'https://circle.invalid' }))).toEqual([
      expect.stringContaining('The name circle.invalid is not known'),
    ]);
    const closed = `https://localhost:${String(await freePort())}`;
    expect(wrongIn(await examined({ PUBLIC_URL: closed }))).toEqual([expect.stringContaining('Nothing listens at')]);
  });
});
