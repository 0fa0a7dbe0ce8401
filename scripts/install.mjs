// Installs what the lockfile names. After a first success it also works with no network at all.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, pnpm, root } from './toolchain.mjs';

/** Brings node_modules to what pnpm-lock.yaml says, or ends the task. */
export function install() {
  const lock = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8');
  const stamp = join(root, 'node_modules', '.installed-lock');
  const status = pnpm('install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only', '--loglevel=warn');
  if (status === 0) {
    writeFileSync(stamp, lock);
  } else if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) {
    console.log('Going on with what is already installed: it is what the lockfile names.');
  } else {
    fail('The packages could not be installed. The first run needs the npm registry; later runs do not.');
  }
}
