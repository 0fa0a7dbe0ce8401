// Keeps the server running: it stops on purpose when it meets the unexpected, and comes back from disk.
import { spawn } from 'node:child_process';
import { env, node, root } from './toolchain.mjs';

const REFUSED_AT_START = 78; // the server has said in a sentence why it will not start; trying again cannot help
const STEADY_MS = 10_000; // having run this long, the next failure counts as the first
const MAX_PAUSE_MS = 10_000;

/** Milliseconds to wait before start number `failures` + 1 in a row: none, then 0.25 s doubling up to 10 s. */
export const pauseAfter = (failures) => (failures <= 1 ? 0 : Math.min(MAX_PAUSE_MS, 250 * 2 ** (failures - 2)));

/** Runs `node ...args` until it ends well, refuses to start, or we are told to stop; then exits with its code. */
export function supervise(args) {
  let child;
  let waiting;
  let stopping = false;
  let failures = 0;

  const stop = (signal) => {
    stopping = true;
    clearTimeout(waiting);
    if (!child) process.exit(0);
    // A terminal sends Ctrl-C to the whole group, so the server already has it.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));

  const start = () => {
    const began = Date.now();
    child = spawn(node, args, { cwd: root, stdio: 'inherit', env });
    child.on('exit', (code, signal) => {
      child = undefined;
      if (stopping) process.exit(code ?? 0);
      if (code === 0 || code === REFUSED_AT_START) process.exit(code);
      failures = Date.now() - began > STEADY_MS ? 1 : failures + 1;
      const pause = pauseAfter(failures);
      const when = pause === 0 ? 'at once' : `in ${pause / 1000} s`;
      console.error(`The server stopped (${signal ?? `exit code ${code}`}). Starting it again ${when}.`);
      waiting = setTimeout(start, pause);
    });
  };
  start();
}

/** Runs `node ...args` once, passing signals on; for development, where a failure should be seen. */
export function hand(args) {
  const child = spawn(node, args, { cwd: root, stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 1)));
}
