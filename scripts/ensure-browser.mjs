// Makes sure a Chromium for the browser tests is there and runs, or ends with an error: these tests are never skipped in silence.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserPath } from '../tests/support/chromium.ts';

const require = createRequire(new URL('../tests/package.json', import.meta.url));
const toolchain = fileURLToPath(new URL('../toolchain/chromium/', import.meta.url));
const unpacked = join(toolchain, 'node_modules', '.browser');
const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

const sh = (command, args, options = {}) => {
  console.log(`> ${[command, ...args].join(' ')}`);
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env, ...options }).status === 0;
};
const runs = (path) => process.platform === 'win32' || spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;

/** The browser there is, once it has shown that it starts; one we unpacked that does not start is taken away again. */
function have() {
  const path = browserPath();
  if (!path || runs(path)) return path;
  if (!path.startsWith(unpacked)) return undefined;
  rmSync(unpacked, { recursive: true, force: true });
  return have();
}

const ways = [
  function npmRegistry() {
    if (process.platform !== 'linux' || process.arch !== 'x64') return;
    if (!sh('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: toolchain }))
      return;
    // It unpacks into the temporary folder; there a second checkout, or another user, would meet it.
    mkdirSync(unpacked, { recursive: true });
    const script = "await (await import('@sparticuz/chromium')).default.executablePath()";
    sh(process.execPath, ['--input-type=module', '-e', script], { cwd: toolchain, env: { ...env, TMPDIR: unpacked } });
  },
  function distribution() {
    if (process.platform !== 'linux' || process.getuid() !== 0 || !existsSync('/usr/bin/apt-get')) return;
    sh('apt-get', ['-qq', 'update']);
    sh('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', 'chromium']);
  },
  function playwright() {
    const cli = join(dirname(require.resolve('playwright-core/package.json')), 'cli.js');
    sh(process.execPath, [cli, 'install', '--only-shell', 'chromium']);
  },
];

let path = have();
for (const way of ways) {
  if (path) break;
  way();
  path = have();
}
if (!path) {
  console.error('\nThe browser tests need Chromium or Chrome. Please install one, or set CHROMIUM_PATH.\n');
  process.exit(1);
}
