// Measures this product beside others; what they need has a lockfile of its own in bench/.
import { existsSync } from 'node:fs';
import { fail, node, npmCi, run } from './toolchain.mjs';

/** Runs the benchmark with these arguments and returns its exit code. */
export function bench(rest) {
  if (!existsSync(npmCi('../bench', 'ws/package.json')))
    fail('The servers to measure against could not be fetched from the npm registry. Is this machine online?');
  return run(node, ['bench/run.mjs', ...rest]);
}
