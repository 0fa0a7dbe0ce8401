// The checks that hold the rules of the house. Every step runs even if one before it failed.
import { node, pnpm, run } from './toolchain.mjs';
import { Tally } from './tally.mjs';

const STEPS = [
  ['Lockfile: a platform is missing from pnpm-lock.yaml', () => run(node, ['scripts/lockcheck.mjs'])],
  // Also writes the $app types that ESLint reads, so it comes before it.
  [
    'Types: the compiler found something',
    () => pnpm('--recursive', '--no-bail', '--if-present', '--reporter-hide-prefix', 'run', 'check'),
  ],
  ['Lint: a rule of the house is broken (eslint.config.js says why)', () => pnpm('exec', 'eslint', '--cache', '.')],
  [
    'Format: run `node scripts/run.mjs pnpm exec prettier --write .`',
    () => pnpm('exec', 'prettier', '--check', '--log-level=warn', '.'),
  ],
  [
    'Arrows: a room looks where it may not (.dependency-cruiser.mjs says why)',
    () => pnpm('exec', 'depcruise', '--config', '.dependency-cruiser.mjs', 'packages', 'server', 'web', 'tests'),
  ],
];

/** Runs every check and counts them; a failed one is named again at the end. */
export function check() {
  const tally = new Tally();
  const complaints = [];
  for (const [complaint, step] of STEPS) {
    const ok = step() === 0;
    tally.count(ok);
    if (!ok) complaints.push(complaint);
  }
  for (const complaint of complaints) console.error(`✗ ${complaint}`);
  return tally;
}
