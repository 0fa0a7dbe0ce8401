import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RehearsalBrief } from '@opencircle/rehearsal';
import { invite, setUpProgram } from '../../support/people/program.ts';
import type { Tablet } from '../../support/people/tablet.ts';
import { until } from '../../support/people/until.ts';
import { Guide } from '../../support/rehearsal/guide.ts';
import { openForPretendPeople } from '../../support/rehearsal/invited.ts';
import { startServer, type RunningServer } from '../../support/running-server.ts';
import { root } from '../../support/source-files.ts';

const HASTE = { pace: 200, seed: 7 };
/** How long people wait for a server that is gone. Milliseconds. */
const [PATIENT, IMPATIENT] = [20_000, 500];

let server: RunningServer;
let tablet: Tablet;
let brief: RehearsalBrief;
let guide: Guide;
const processes: ChildProcess[] = [];

interface Sent {
  readonly process: ChildProcess;
  readonly isReady: () => boolean;
  readonly ended: Promise<number | null>;
}
/** Pretend people in a process of their own, as the server starts them. */
function send(line: string): Sent {
  const child = spawn(process.execPath, ['rehearsal/src/main.ts'], { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  processes.push(child);
  let said = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  child.stdin.on('error', () => undefined);
  child.stdin.write(`${line}\n`);
  const ended = once(child, 'exit').then(([code]) => (typeof code === 'number' ? code : null));
  return { process: child, isReady: () => said.includes('ready'), ended };
}
const isRunning = ({ process: { exitCode, signalCode } }: Sent): boolean => exitCode === null && signalCode === null;
const online = (): number => tablet.live.view.people.filter(({ devicesOnline }) => devicesOnline === 1).length;

beforeEach(async () => {
  server = await startServer({ isNeverSlowedDown: true });
  tablet = await invite(server, await setUpProgram(server), 'facilitator', { name: 'Fran Lead' });
  brief = await openForPretendPeople(server, tablet, 'relapse-prevention-90', { ...HASTE, patience: PATIENT });
  guide = new Guide(tablet);
  void guide.standAtTheDoor();
});
afterEach(async () => {
  for (const child of processes.splice(0)) child.kill('SIGKILL');
  tablet.close();
  await server[Symbol.asyncDispose]();
});

describe('[RH6] the process of pretend people', () => {
  test('ends when the session closes and everybody is shown out', async () => {
    const people = send(JSON.stringify(brief));
    await guide.start(7);
    expect(isRunning(people)).toBe(true);
    await guide.end();
    expect(await people.ended).toBe(0);
  });

  test('ends when it is told to, and everybody’s place is empty', async () => {
    const people = send(JSON.stringify(brief));
    await guide.start(7);
    people.process.kill();
    expect(await people.ended).toBe(0);
    await until('nobody is connected', () => online() === 0);
  });

  test('outlives a server that comes back, and stands again for whoever asks for the same people', async () => {
    const people = send(JSON.stringify(brief));
    await guide.start(7);
    people.process.stdin?.end();
    await server.kill();
    await until('everybody is back', () => tablet.live.isIn && online() === guide.here);
    const again = send(JSON.stringify(brief));
    await until('the others are found', again.isReady);
    await tablet.goTo('check-in');
    await until('the one who is late is let in too', () => guide.letIn.length === 8);
    expect([guide.here, isRunning(people), isRunning(again)]).toEqual([8, true, true]);
    again.process.kill();
    expect([await again.ended, await people.ended]).toEqual([0, 0]);
  });

  test('ends when whoever started it is gone and no server comes back', async () => {
    const people = send(JSON.stringify({ ...brief, patience: IMPATIENT }));
    await guide.start(7);
    tablet.close();
    people.process.stdin?.end();
    expect(isRunning(people)).toBe(true);
    await server[Symbol.asyncDispose]();
    expect(await people.ended).toBe(0);
  });

  test('does not begin without being told what', async () => {
    expect(await send('{"url":"http://localhost:1"}').ended).toBe(2);
    const silent = send('');
    silent.process.stdin?.end();
    expect(await silent.ended).toBe(2);
  });
});
