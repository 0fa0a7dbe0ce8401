import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../support/source-files.ts';
import { comeIn, makeGroup, openRoom, setUpProgram } from '../support/people/program.ts';
import { until } from '../support/people/until.ts';
import { startServer } from '../support/running-server.ts';

/** The client that was written from docs/protocol.md alone, in a process of its own. */
function startClient(url: string, code: string, name: string) {
  const file = join(root, 'tests/support/protocol-client/client.mjs');
  const child = spawn(process.execPath, [file, url, code, name], { stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  const ended = once(child, 'close');
  return {
    said: () => said,
    did: (what: string) => said.split('\n').filter((line) => line.startsWith(`{"did":"${what}"`)).length,
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}

test('a client written from docs/protocol.md alone joins by the code, checks in and types, and its words arrive', async () => {
  await using server = await startServer();
  const tablet = await setUpProgram(server);
  const group = await makeGroup(tablet, { aliases: ['Ash', 'Birch'], plan: 'relapse-prevention-90' });
  await openRoom(tablet, group);
  const birch = await comeIn(server, tablet, 'Birch');
  const client = startClient(server.url, tablet.code(), 'Ash');
  onTestFinished(async () => {
    await client.stop();
    birch.close();
    tablet.close();
  });
  const happens = (what: string, times = 1): Promise<void> =>
    until(`the client ${what} (${client.said()})`, () => client.did(what) >= times);

  await tablet.admit('Ash');
  await until('the client sees that it is let in', () => client.said().includes('"as":"participant"'));
  const { seat = '' } = tablet.live.view.people.find(({ alias }) => alias === 'Ash') ?? {};

  await tablet.live.must('session:start', {});
  await tablet.goTo('check-in');
  await happens('answered');
  await tablet.live.upToDate();
  const [given] = tablet.live.view.asking?.answers ?? [];
  expect(given?.seat).toBe(seat);
  expect(given?.answers).toMatchObject({ want: 'Ash was here', 'time-to-talk': true });

  const ownStep = await tablet.goTo('worksheet');
  await happens('ready');
  await tablet.live.upToDate();
  const own = tablet.live.view.worksheet.steps.find(({ step }) => step === ownStep);
  expect(own?.ready).toEqual([seat]);
  const sheet = own?.own.find((one) => one.seat === seat)?.sheet ?? '';
  const read = await tablet.ask('GET /api/sheets/:sheet', { at: { sheet } });
  expect(read.text).toContain('Ash wrote this');

  await tablet.goTo('worksheet', (step) => step !== ownStep);
  await happens('ready', 2);
  const together = await birch.sheet();
  const words = together.sheet.rows('moments').map((row) => together.words(`moments/${row}`));
  expect(words).toEqual(['Ash wrote this']);
  expect(client.did('closed') + client.did('failed') + client.did('out')).toBe(0);
});
