import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { root } from '../support/source-files.ts';

test('the benchmark runs every server, and nothing that was typed is lost in any of them', async () => {
  // What `npm run bench` does once everything is installed.
  const bench = "import('./scripts/bench.mjs').then(({ bench }) => process.exit(bench(['--quick'])))";
  const child = spawn(process.execPath, ['--input-type=module', '-e', bench], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  const [code] = (await once(child, 'close')) as [number | null]; // what this event gives
  expect(code, said).toBe(0);
  for (const name of ['raw ws relay', '@y/websocket-server', 'Hocuspocus', 'Opencircle'])
    // Once paced, once saturated and once as one group, and a whole session once; the last column counts what never arrived.
    expect(said.match(new RegExp(`^${name}[ ,].* 0$`, 'gm')), said).toHaveLength(name === 'Opencircle' ? 4 : 3);
});
