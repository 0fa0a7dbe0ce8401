import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { LogLevel } from '@opencircle/server/config';
import type { Fault } from './faulty-journal.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PROCESS = join(ROOT, 'tests/support/server-process.ts');
const SUPERVISOR = join(ROOT, 'scripts/supervise.mjs');

/** A real server process under the real supervisor, on real files, with a clock that can be moved. */
export interface RunningServer {
  readonly url: string;
  readonly dataDir: string;
  readonly dataFile: string;
  readonly keyFile: string;
  /** While this file is there, a server that was started with a fault has it. */
  readonly faultFile: string;
  /** Printed at the first start; empty once there are staff. */
  readonly setUpLink: string;
  /** Moves the server's clock forward. */
  jump(milliseconds: number): Promise<void>;
  /** The server's own time. */
  now(): Promise<number>;
  /** SIGKILL to the server itself; resolves once the supervisor has a new one listening. */
  kill(): Promise<void>;
  /** Everything the server printed. */
  output(): string;
  /** What it logged as wrong: errors, and exceptions nobody expected. */
  faults(): readonly string[];
  [Symbol.asyncDispose](): Promise<void>;
}
export interface ServerOptions {
  readonly fault?: Fault;
  readonly logLevel?: LogLevel;
  /** The supervisor starts the hundredth time as quickly as the first. */
  readonly isNeverSlowedDown?: boolean;
  /** How many seconds of the pretend people at a rehearsal pass in one. */
  readonly rehearsalPace?: number;
  /** The library has one worksheet more, with every kind of field there is. */
  readonly hasTrialSheet?: boolean;
  /** Called with the empty data folder before the first start; what it returns is called at the very end. */
  readonly prepare?: (dataDir: string) => Promise<() => Promise<void>>;
}

/** Below the ports a system takes for outgoing connections: between two starts nobody else must get hold of one. */
const [FIRST_PORT, PORTS] = [15_000, 15_000];

/** A port nobody listens on just now. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST_PORT + Math.floor(Math.random() * PORTS);
    const server = createServer();
    const isFree = await new Promise<boolean>((found) => {
      server.once('error', () => found(false));
      server.listen(port, '127.0.0.1', () => found(true));
    });
    if (!isFree) continue;
    server.close();
    await once(server, 'close');
    return port;
  }
}

/** The supervisor measures how long each run lasted; here every look at the clock is a minute after the one before. */
const SLOW_CLOCK = 'let looks = 0; const now = Date.now; Date.now = () => now() + 60_000 * (looks += 1);';

/** A supervisor whose test is gone goes too: its input ends with whoever started it. */
const ENDS_WITH_ITS_TEST = "process.stdin.resume().on('end', () => process.kill(process.pid, 'SIGTERM'));";

/** Starts an empty installation on free ports. */
export async function startServer({
  fault,
  hasTrialSheet = false,
  isNeverSlowedDown = false,
  logLevel = 'warn',
  prepare,
  rehearsalPace,
}: ServerOptions = {}): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), 'opencircle-'));
  const [port, controlPort] = [await freePort(), await freePort()];
  const url = `http://localhost:${String(port)}`;
  const control = `http://127.0.0.1:${String(controlPort)}`;
  const places = {
    dataDir: join(folder, 'data'),
    dataFile: join(folder, 'data', 'opencircle.sqlite'),
    keyFile: join(folder, 'key'),
    faultFile: join(folder, 'fault'),
  };
  await mkdir(places.dataDir);
  const tidyUp = await prepare?.(places.dataDir);
  const script =
    `import { supervise } from ${JSON.stringify(SUPERVISOR)};` +
    `${ENDS_WITH_ITS_TEST}${isNeverSlowedDown ? SLOW_CLOCK : ''} supervise([${JSON.stringify(PROCESS)}]);`;
  const supervisor = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: String(port),
      PUBLIC_URL: url,
      DATA_DIR: places.dataDir,
      KEY_FILE: places.keyFile,
      CLOCK_FILE: join(folder, 'clock'),
      WEB_DIR: process.env['WEB_DIR'] ?? join(ROOT, 'web/build'),
      CONTROL_PORT: String(controlPort),
      FAULT_FILE: places.faultFile,
      FAULT: fault ?? '',
      TRIAL_SHEET: hasTrialSheet ? 'yes' : '',
      LOG_LEVEL: logLevel,
      PRACTICE_PACE: String(rehearsalPace ?? ''),
      // Every start after the first of a machine finds its code compiled.
      NODE_COMPILE_CACHE: join(tmpdir(), 'opencircle-compiled'),
    },
  });
  const ended = once(supervisor, 'exit');
  let isOver = false;
  let printed = '';
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const hear = (chunk: Buffer): void => {
    printed += chunk.toString();
    tell();
  };
  supervisor.stdout.on('data', hear);
  supervisor.stderr.on('data', hear);
  void ended.then(() => {
    isOver = true;
    tell();
  });
  const starts = (): readonly RegExpExecArray[] => [...printed.matchAll(/^ready (\S+) (\d+)$/gm)];
  const started = (count: number): Promise<void> =>
    new Promise((done, failed) => {
      const look = (): void => {
        if (starts().length < count && !isOver) return;
        listeners.delete(look);
        if (isOver) failed(new Error(`the server ended:\n${printed}`));
        else done();
      };
      listeners.add(look);
      look();
    });
  await started(1);
  const link = starts()[0]?.[1] ?? '';

  return {
    url,
    ...places,
    setUpLink: link.includes('#') ? link : '',
    async jump(milliseconds) {
      await fetch(`${control}/jump/${String(milliseconds)}`);
    },
    async now() {
      return Number(await (await fetch(`${control}/now`)).text());
    },
    async kill() {
      const all = starts();
      try {
        process.kill(Number(all.at(-1)?.[2]), 'SIGKILL');
      } catch (error) {
        // A server that is wrong on purpose may have stopped by itself just before; the supervisor starts it all the same.
        if (fault === undefined) throw error;
      }
      await started(all.length + 1);
    },
    output: () => printed,
    faults: () => printed.split('\n').filter((line) => /^\{"level":[56]0\b/.test(line)),
    async [Symbol.asyncDispose]() {
      if (!isOver) supervisor.kill('SIGTERM');
      await ended;
      await tidyUp?.();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
