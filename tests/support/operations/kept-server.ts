import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../running-server.ts';
import { root } from '../source-files.ts';

type Variables = Readonly<Record<string, string>>;

/** What a command said, and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly said: string;
}
/** A server that was started the way `npm start` starts it. */
export interface Started {
  readonly url: string;
  readonly setUpLink: string;
  stop(): Promise<void>;
}
/** An installation whose files outlive its server: it is stopped, looked at, restored and started again. */
export interface KeptServer {
  readonly folder: string;
  readonly url: string;
  readonly variables: Variables;
  start(): Promise<Started>;
  /** One of doctor, backup, restore, beside the server or without it. */
  operate(task: 'doctor' | 'backup' | 'restore', place?: string, other?: Variables): Promise<Ended>;
  [Symbol.asyncDispose](): Promise<void>;
}

const inherited = (): Variables => ({ PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' });

/** Nothing is started yet, and there are no files. */
export async function keepServer(more: Variables = {}): Promise<KeptServer> {
  const folder = await mkdtemp(join(tmpdir(), 'opencircle-kept-'));
  const port = await freePort();
  const variables = {
    PORT: String(port),
    DATA_DIR: join(folder, 'data'),
    KEY_FILE: join(folder, 'keys', 'opencircle.key'),
    LOG_LEVEL: 'warn',
    ...more,
  };
  const running = new Set<() => Promise<void>>();

  function run(args: readonly string[], other: Variables = {}) {
    const env = { ...inherited(), ...variables, ...other };
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const text = { said: '' };
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => (text.said += part.toString()));
    const ended = once(child, 'close').then(([code]): Ended => ({
      code: typeof code === 'number' ? code : null,
      said: text.said,
    }));
    return { child, text, ended };
  }

  return {
    folder,
    url: `http://127.0.0.1:${String(port)}`,
    variables,
    async start() {
      const { child, text, ended } = run(['server/src/main.ts']);
      const ready = new Promise<string>((done, failed) => {
        child.stdout.on('data', () => {
          const link = /ready: (\S+)\n/.exec(text.said)?.[1];
          if (link !== undefined) done(link);
        });
        void ended.then(({ said }) => failed(new Error(`the server ended: ${said}`)));
      });
      const stop = async (): Promise<void> => {
        running.delete(stop);
        child.kill('SIGTERM');
        await ended;
      };
      running.add(stop);
      const link = await ready;
      return { url: `http://127.0.0.1:${String(port)}`, setUpLink: link, stop };
    },
    operate: (task, place, other) =>
      run(['server/src/operations/run.ts', task, ...(place === undefined ? [] : [place])], other).ended,
    async [Symbol.asyncDispose]() {
      for (const stop of [...running]) await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
