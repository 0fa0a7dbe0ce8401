import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ownPrivateAddresses } from './addresses.ts';
import type { MakePages } from './app.ts';
import { isRefused, readConfig, REFUSED_AT_START, type Config } from './config.ts';
import { plugIn, realClock, realRandomness } from './plug-in.ts';
import { rehearseInProcesses } from './rehearsal/child.ts';
import { endWell } from './shutdown.ts';
import { DataRefused } from './storage/index.ts';

const ROOT = resolve(fileURLToPath(new URL('../..', import.meta.url)));

function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(REFUSED_AT_START);
}

async function start(config: Config): Promise<void> {
  const devPages: MakePages = async (server) =>
    (await import('./pages/dev-pages.ts')).createDevPages(config.webDir, server);
  const plugged = await plugIn(config, {
    clock: realClock,
    random: realRandomness,
    makeRehearsal: rehearseInProcesses(config.pace, (below) => realRandomness.below(below)),
    ...(config.isDev && { makePages: devPages }),
  });
  if (isRefused(plugged)) return refuse(plugged.refused);
  const { app, log, close } = plugged;
  endWell({
    process,
    log,
    close,
    newId: () => realRandomness.id(),
    callAfter: (milliseconds, call) => realClock.callAt(realClock.now() + milliseconds, call),
  });
  await app.listen();
  const setUp = await app.setUpLink();
  process.stdout.write(`Opencircle is ready: ${setUp ?? config.publicUrl}\n`);
}

const config = readConfig(process.env, {
  folder: ROOT,
  webDir: join(ROOT, 'web', 'build'),
  isDev: process.argv.includes('--dev'),
  privateAddresses: ownPrivateAddresses(),
});
if (isRefused(config)) refuse(config.refused);
try {
  await start(config);
} catch (error) {
  if (error instanceof DataRefused) refuse(error.message);
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    refuse(`Something else already listens on port ${String(config.port)}. Stop it, or set PORT to another number.`);
  throw error;
}
