// The pinned tools: Node 24 where the machine's own Node is older, and pnpm. Both come from the npm registry, once.
// Plain JavaScript without dependencies, for any Node from 18 on: it must run before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Ends the task with a sentence a person can act on. */
export function fail(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

const MIN_NODE = [24, 11]; // the first with node:crypto.argon2, node:sqlite and type stripping all finished

/** The environment every tool gets: no settings of the npm that started us, the pinned tools first on the path. */
export const env = { ...process.env };
for (const key of Object.keys(env)) if (/^npm_/i.test(key)) delete env[key];

/** Runs a program to its end with our environment and returns its exit code. */
export function run(file, args, options = {}) {
  const result = spawnSync(file, args, { cwd: root, stdio: 'inherit', env, ...options });
  if (result.error) fail(`${file}: ${result.error.message}`);
  return result.status ?? 1;
}

/** `npm ci` in one folder of toolchain/, through the npm that started us: no shell, so it works on Windows too. */
export function npmCi(folder, wanted) {
  const dir = join(root, 'toolchain', folder);
  const lock = readFileSync(join(dir, 'package-lock.json'), 'utf8');
  const stamp = join(dir, 'node_modules', '.stamp');
  const file = join(dir, 'node_modules', wanted);
  if (existsSync(file) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return file;
  const cli = process.env.npm_execpath;
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: dir, stdio: ['ignore', 'ignore', 'inherit'] };
  console.log(`Fetching ${folder} (once)`);
  if (cli && /npm-cli\.c?js$/.test(cli)) run(process.execPath, [cli, ...args], options);
  else run('npm', args, { ...options, shell: process.platform === 'win32' });
  // npm leaves out an optional package that fits no platform here or cannot be downloaded, and calls it success.
  if (existsSync(file)) writeFileSync(stamp, lock);
  return file;
}

const isOld = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major < MIN_NODE[0] || (major === MIN_NODE[0] && minor < MIN_NODE[1]);
};

function pinnedNode() {
  if (!isOld()) return process.execPath;
  const os = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${os}-${process.arch}`;
  const file = npmCi('node', join(name, 'bin', os === 'win' ? 'node.exe' : 'node'));
  if (!existsSync(file))
    fail(
      `Could not fetch ${name} from the npm registry. Please install Node ${MIN_NODE.join('.')} or later (https://nodejs.org).`,
    );
  return file;
}

/** The Node that runs everything from here on. */
export const node = pinnedNode();
const pathKey = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
env[pathKey] = [dirname(node), join(root, 'node_modules', '.bin'), env[pathKey]].join(delimiter);

/** Runs the pinned pnpm and returns its exit code. */
export function pnpm(...args) {
  const cli = npmCi('pnpm', join('pnpm', 'bin', 'pnpm.mjs'));
  if (!existsSync(cli)) fail('Could not fetch pnpm from the npm registry. Is this machine online?');
  return run(node, [cli, ...args]);
}
