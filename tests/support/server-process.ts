// The real server with a clock that tests can move: started like `main.ts`, but for that clock, a control port on loopback and,
// where a test wants one, a fault.
import { createServer } from 'node:http';
import { isRefused, readConfig, REFUSED_AT_START } from '@opencircle/server/config';
import { plugIn, realRandomness } from '@opencircle/server/plug-in';
import { rehearseInProcesses } from '@opencircle/server/rehearsal-in-processes';
import { endWell } from '@opencircle/server/shutdown';
import type { Template } from '@opencircle/worksheets';
import { TEMPLATES } from '@opencircle/worksheets/templates';
import { EVERY_KIND } from '../../packages/worksheets/src/trial/every-kind.ts';
import { faultyJournal, isFault } from './faulty-journal.ts';
import { createJumpClock } from './jump-clock.ts';

function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(REFUSED_AT_START);
}

// The library is fixed for everybody else.
if (process.env['TRIAL_SHEET'] === 'yes') (TEMPLATES as Template[]).push(EVERY_KIND);
const config = readConfig(process.env, {
  folder: process.cwd(),
  webDir: process.env['WEB_DIR'] ?? '',
  isDev: false,
  privateAddresses: [],
});
if (isRefused(config)) refuse(config.refused);
const clock = createJumpClock(process.env['CLOCK_FILE'] ?? '');
const fault = process.env['FAULT'];
const plugged = await plugIn(config, {
  clock,
  random: realRandomness,
  makeRehearsal: rehearseInProcesses(config.pace, (below) => realRandomness.below(below)),
  ...(isFault(fault) && { journalOver: faultyJournal(fault) }),
});
if (isRefused(plugged)) refuse(plugged.refused);
const { app, log, close } = plugged;
endWell({
  process,
  log,
  close,
  newId: () => realRandomness.id(),
  callAfter: (milliseconds, call) => clock.callAt(clock.now() + milliseconds, call),
});
await app.listen();
const setUp = await app.setUpLink();

createServer((request, response) => {
  const jump = /^\/jump\/(\d+)$/.exec(request.url ?? '')?.[1];
  if (jump !== undefined) clock.jump(Number(jump));
  response.end(String(clock.now()));
}).listen(Number(process.env['CONTROL_PORT']), '127.0.0.1', () => {
  process.stdout.write(`ready ${setUp ?? config.publicUrl} ${String(process.pid)}\n`);
});
