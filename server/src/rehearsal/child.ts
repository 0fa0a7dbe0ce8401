import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { MakeRehearsal } from './ports.ts';

const PEOPLE = fileURLToPath(new URL('../../../rehearsal/src/main.ts', import.meta.url));
const SEEDS = 2 ** 31;
/** A server that was killed is back within seconds. Milliseconds. */
const PATIENCE = 20_000;
/** How long they may take to leave when they are asked to. Milliseconds. */
const LEAVE_WITHIN = 5_000;

/**
 * Pretend people in a process of their own for each session, who reach this server as phones do. `pace` is how many of a person's
 * seconds pass in one; `below` makes each rehearsal another one.
 */
export const rehearseInProcesses =
  (pace: number, below: (end: number) => number): MakeRehearsal =>
  ({ url, origin }) => ({
    begin({ id, door }, people) {
      const child = spawn(process.execPath, [PEOPLE], { stdio: ['pipe', 'ignore', 'inherit'] });
      // It may be gone before it could read; then nobody comes.
      child.on('error', () => undefined);
      child.stdin.on('error', () => undefined);
      const seed = 1 + below(SEEDS - 1);
      const brief = { session: id, url, origin, doorCode: door.code, people, pace, seed, patience: PATIENCE };
      child.stdin.write(`${JSON.stringify(brief)}\n`);
      return () => {
        child.kill();
        setTimeout(() => child.kill('SIGKILL'), LEAVE_WITHIN).unref();
      };
    },
  });
