import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { read, root } from '../support/source-files.ts';

const check = (...file: readonly string[]) =>
  spawnSync(process.execPath, ['scripts/protocol-doc.mjs', '--check', ...file], { cwd: root, encoding: 'utf8' });

test('docs/protocol.md says what travels now: whoever writes a client believes it', () => {
  const { status, stderr } = check();
  expect(status, stderr).toBe(0);
});

test('a page that says something else is found (the check itself can fail)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'opencircle-protocol-'));
  try {
    const other = join(folder, 'protocol.md');
    writeFileSync(other, read('docs/protocol.md').replace('checkIn', 'check-in').replace('seat: id', 'seat: text'));
    expect(check(other).stderr).toContain('is not what would be written now');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
