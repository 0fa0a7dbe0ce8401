// The servers that are measured beside each other, each as its authors ship it, each in a process of its own.
import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { syncFrame } from './frames.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..');

const running = new Set();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** A port nobody listens on just now. */
function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  return new Promise((found) => {
    probe.once('listening', () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}

/** Starts one server process; resolves once something listens on its port. */
async function start(file, port, variables = {}) {
  const child = spawn(process.execPath, ['--import', new URL('./meter.mjs', import.meta.url).href, file], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), HOST: '127.0.0.1', ...variables },
  });
  running.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += String(part)));
  const ended = new Promise((end) => child.once('exit', end)).then(() => running.delete(child));
  let isOver = false;
  void ended.then(() => (isOver = true));
  for (let tries = 0; !(await answers(port)); tries += 1) {
    if (isOver || tries > 600) throw new Error(`${file} did not start:\n${said}`);
    await new Promise((soon) => setTimeout(soon, 50));
  }
  return {
    port,
    said: () => said,
    /** CPU in microseconds and memory in bytes, until now. */
    usage: () =>
      new Promise((told, failed) => {
        child.once('message', ({ usage }) => told(usage));
        void ended.then(() => failed(new Error(`${file} ended while it was measured:\n${said}`)));
        child.send('usage');
      }),
    async stop() {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(late);
    },
  };
}

async function answers(port) {
  return fetch(`http://127.0.0.1:${String(port)}/healthz`).then(
    () => true,
    (error) => error.cause?.code !== 'ECONNREFUSED',
  );
}

/** This product, whole, over these files. */
export async function startProduct({ dataDir, keyFile }) {
  const port = await freePort();
  const server = await start(join(root, 'server/src/main.ts'), port, {
    DATA_DIR: dataDir,
    KEY_FILE: keyFile,
    PUBLIC_URL: `http://localhost:${String(port)}`,
    LOG_LEVEL: 'warn',
  });
  for (let tries = 0; !/ready: \S+\n/.test(server.said()) && tries < 200; tries += 1)
    await new Promise((soon) => setTimeout(soon, 25));
  return { ...server, link: /ready: (\S+)/.exec(server.said())?.[1] ?? '' };
}

const alone = (file) => async () => start(file, await freePort());
const plainRooms = (rooms, clients) =>
  Array.from({ length: rooms }, (_, room) =>
    Array.from({ length: clients }, (_, client) => ({ room: `room-${String(room)}`, id: room * 1_000 + client + 1 })),
  );
/** Says that it has nothing and knows nothing, as y-websocket's provider does. */
const yHello = [syncFrame(1, [0, 0]), syncFrame(0, [0])];

/** What runs in one round, in this order. `seats` are the prepared ones of the product. */
export function targetsFor({ rooms, clients, prepared, seats }) {
  const plain = plainRooms(rooms, clients);
  return [
    {
      name: 'raw ws relay',
      start: alone(join(here, 'servers/raw-relay.mjs')),
      join: async (port) => ({ seats: plain, url: `ws://127.0.0.1:${String(port)}`, hello: [], prefix: false }),
    },
    {
      name: '@y/websocket-server',
      start: alone(join(here, 'node_modules/@y/websocket-server/src/server.js')),
      join: async (port) => ({ seats: plain, url: `ws://127.0.0.1:${String(port)}`, hello: yHello, prefix: false }),
    },
    {
      name: 'Hocuspocus',
      start: alone(join(here, 'servers/hocuspocus.mjs')),
      join: async (port) => ({ seats: plain, url: `ws://127.0.0.1:${String(port)}`, hello: yHello, prefix: true }),
    },
    {
      name: 'Opencircle',
      async start() {
        const folder = await mkdtemp(join(tmpdir(), 'opencircle-bench-'));
        await cp(prepared, folder, { recursive: true });
        const product = await startProduct({ dataDir: join(folder, 'data'), keyFile: join(folder, 'key') });
        return {
          ...product,
          async stop() {
            await product.stop();
            await rm(folder, { recursive: true, force: true });
          },
        };
      },
      join: (port) => enterAll(port, seats),
    },
  ];
}

/** Everybody asks for their grant, as a page does, and is given the client id they must write with. */
async function enterAll(port, seats) {
  const origin = `http://127.0.0.1:${String(port)}`;
  const enter = async ({ cookie, sheet }) => {
    const response = await fetch(`${origin}/api/sheets/${sheet}/enter`, {
      method: 'POST',
      headers: { origin, cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ clientId: null, epoch: null }),
    });
    if (!response.ok)
      throw new Error(`nobody was let into a sheet: ${String(response.status)} ${await response.text()}`);
    const { clientId, epoch } = await response.json();
    return { room: `documents/${sheet}?epoch=${String(epoch)}`, id: clientId, headers: { origin, cookie } };
  };
  const granted = [];
  for (const room of seats) granted.push(await Promise.all(room.map(enter)));
  return { seats: granted, url: origin.replace('http', 'ws'), hello: yHello, prefix: false };
}
