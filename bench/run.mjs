// Measures this product beside others, in turns, each run on a server process of its own; prints medians and ratios.
// --rounds n, --seconds n, --rooms n, --clients n, --minutes n (the most it may take), --quick (a look whether it works at all).
import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureOneSession } from './one-session.mjs';
import { prepare } from './prepare.mjs';
import { print } from './report.mjs';
import { targetsFor } from './targets.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    rooms: { type: 'string' },
    clients: { type: 'string' },
    minutes: { type: 'string', default: '4' },
    quick: { type: 'boolean', default: false },
  },
});
const count = (name, usual, quick) => {
  const number = Number(values[name] ?? (values.quick ? quick : usual));
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} takes a whole number from 1.`);
  return number;
};
const wishes = {
  rounds: count('rounds', 5, 1),
  seconds: count('seconds', 4, 1),
  rooms: count('rooms', 10, 2),
  clients: count('clients', 12, 4),
};
const until = Date.now() + Number(values.minutes) * 60_000;
/** Made beforehand for each client: about what the quickest server here takes of one. */
const edits = (wishes.seconds + 4) * 160;

/** Time all processors were busy since the machine started, in microseconds. */
const busy = () =>
  cpus().reduce((sum, { times: { idle: _, ...rest } }) => sum + Object.values(rest).reduce((a, b) => a + b), 0) * 1_000;

/** One phase on a running server: what its CPU did between the clients' "begin" and "end". */
async function run(server, client, phase) {
  const marks = {};
  const seen = new Promise((done, failed) => {
    const hear = (message) => {
      if (message.begin) marks.begin = Promise.all([server.usage(), message.begin, busy()]);
      if (message.end) marks.end = Promise.all([server.usage(), message.end, busy()]);
      if (!message.seen) return;
      client.off('message', hear);
      if (message.seen.failed) failed(new Error(message.seen.failed));
      else done(message.seen);
    };
    client.on('message', hear);
    client.once('exit', () => failed(new Error('the clients ended while they were measured')));
  });
  client.send({ phase, seconds: wishes.seconds });
  const { within, took, lost, p50, p95, p99 } = await seen;
  if (within === 0) throw new Error('nothing that was typed arrived anywhere');
  const [[before, clientsBefore, busyBefore], [after, clientsAfter, busyAfter]] = await Promise.all([
    marks.begin,
    marks.end,
  ]);
  const cpu = after.cpu - before.cpu;
  const others = busyAfter - busyBefore - cpu - (clientsAfter - clientsBefore);
  return {
    perSecond: (within / took) * 1_000,
    cpu: cpu / within,
    system: (after.system - before.system) / cpu,
    core: cpu / 1_000 / took,
    p50,
    p95,
    p99,
    lost,
    others: Math.max(0, others) / 1_000 / took,
    rss: after.rss,
  };
}

/** A fresh server, fresh clients, these phases in turn. */
async function measure(target, phases) {
  const server = await target.start();
  const client = fork(new URL('./client.mjs', import.meta.url), { stdio: 'inherit', serialization: 'advanced' });
  const ended = new Promise((end) => client.once('exit', end));
  try {
    const joined = new Promise((done, failed) => {
      client.once('message', ({ seen }) => (seen === undefined ? done() : failed(new Error(seen.failed))));
      client.once('exit', () => failed(new Error('the clients ended before they joined')));
    });
    client.send({ join: await target.join(server.port), edits });
    await joined;
    const seen = {};
    for (const phase of phases) seen[phase] = await run(server, client, phase);
    return seen;
  } catch (error) {
    error.message = `${target.name}: ${error.message}\n${server.said()}`;
    throw error;
  } finally {
    if (client.connected) client.send({});
    const late = setTimeout(() => client.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(late);
    await server.stop();
  }
}

const folder = await mkdtemp(join(tmpdir(), 'opencircle-bench-'));
try {
  const began = Date.now();
  console.log(`${String(wishes.rooms)} rooms of ${String(wishes.clients)}. Seating everybody in Opencircle…`);
  const prepared = join(folder, 'prepared');
  const seats = await prepare(prepared, wishes);
  const targets = targetsFor({ ...wishes, prepared, seats });
  const results = new Map(targets.map(({ name }) => [name, []]));
  const before = loadavg();
  let round = 0;
  for (let longest = 0; round < wishes.rounds; round += 1) {
    const start = Date.now();
    if (start + longest > until) {
      console.log(`Stopping after ${String(round)} rounds: ${values.minutes} minutes are nearly over (--minutes).`);
      break;
    }
    for (const target of targets) {
      results.get(target.name).push(await measure(target, ['paced', 'saturated']));
      process.stdout.write('.');
    }
    longest = Math.max(longest, Date.now() - start);
  }
  const oneGroup = [];
  for (const target of targetsFor({ ...wishes, rooms: 1, prepared, seats: seats.slice(0, 1) })) {
    oneGroup.push({ name: target.name, ...(await measure(target, ['paced'])).paced });
    process.stdout.write('.');
  }
  const sizes = values.quick ? { people: 6, count: 24 } : { people: 30, count: 240 };
  const oneSession = { ...sizes, ...(await measureOneSession(join(folder, 'one-session'), sizes)) };
  process.stdout.write('\n');
  print({
    oneSession,
    oneGroup,
    clients: wishes.clients,
    results,
    rounds: round,
    loads: [before, loadavg()],
    cores: availableParallelism(),
    took: Date.now() - began,
    isFull: wishes.rooms >= 10 && wishes.clients >= 12,
  });
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.exit();
