// Builds the web pages when a source is newer than the last build.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pnpm, root } from './toolchain.mjs';

const SKIPPED = /^(node_modules|build|coverage|\.svelte-kit)$|\.test\.ts$/;

const newest = (path) => {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(path).filter((name) => !SKIPPED.test(name));
  return Math.max(0, ...inside.map((name) => newest(join(path, name))));
};

/** Leaves a web/build that is at least as new as everything it is made from; says whether it could. */
export function build({ force = false } = {}) {
  const sources = Math.max(...['web', 'packages', 'pnpm-lock.yaml'].map((path) => newest(join(root, path))));
  // The adapter writes the fallback page last, so its age is the build's.
  const page = join(root, 'web', 'build', 'app.html');
  if (!force && existsSync(page) && statSync(page).mtimeMs > sources) return true;
  console.log('Building the pages (only when something changed)');
  const built = pnpm('--silent', '--filter', '@opencircle/web', 'run', 'build', '--logLevel=warn') === 0;
  if (!built) console.error('\nThe pages could not be built; see above.\n');
  return built;
}
