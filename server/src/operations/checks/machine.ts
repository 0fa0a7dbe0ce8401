import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../config.ts';
import { look, ok, wrong, type Finding } from '../finding.ts';

/** The first Node with everything this program stands on; scripts/toolchain.mjs says the same. */
const LEAST_NODE = [24, 11] as const;
/** Before this nobody can have installed this program. */
const FIRST_RELEASE = Date.UTC(2026, 10, 1);

/** Whether this Node can run the server. */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isOld = major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1]);
  if (!isOld) return ok(`Node ${version}.`);
  return wrong(
    `Node ${version} is too old.`,
    `Start it with "npm start", which brings a newer one, or install Node ${LEAST_NODE.join('.')} or later.`,
  );
}

/** Whether there are pages to serve. */
export function checkPages({ webDir }: Pick<Config, 'webDir'>): Finding {
  if (existsSync(join(webDir, 'app.html'))) return ok('The pages are built.');
  return wrong('The pages are not built, so browsers are shown nothing.', 'Run: node scripts/run.mjs build');
}

/** Whether this machine's clock can be right, by what is in the data and by the clock of whoever answers at the public address. */
export function checkClock(now: number, newest: number | null, elsewhere: number | null): Finding {
  const todo = 'Let the machine set its clock from the network (on Linux: timedatectl set-ntp true).';
  const shown = new Date(now).toISOString().slice(0, 16).replace('T', ' ');
  if (now < FIRST_RELEASE) return wrong(`The clock of this machine says ${shown} UTC, which cannot be.`, todo);
  if (newest !== null && newest > now + MINUTE * 5)
    return wrong(`The clock says ${shown} UTC, but the data holds something later. It was set back.`, todo);
  const apart = elsewhere === null ? 0 : Math.abs(now - elsewhere);
  if (apart > MINUTE * 2)
    return look(
      `This machine and the one at PUBLIC_URL differ by ${String(Math.round(apart / MINUTE))} minutes.`,
      todo,
    );
  return ok(`The clock says ${shown} UTC.`);
}
const MINUTE = 60_000;

/** Whether others can reach the server past whoever speaks TLS for it. */
export function checkExposure({
  host,
  isPractice,
  isSecure,
}: Pick<Config, 'host' | 'isPractice' | 'isSecure'>): Finding {
  const isHere = host === 'localhost' || host === '::1' || host.startsWith('127.');
  if (isPractice)
    return look('This installation is for practice: anybody who reaches it may lead.', 'Let nobody real write in it.');
  if (isHere) return ok('Only this machine itself reaches the server directly (HOST).');
  if (!isSecure) return wrong(`HOST is ${host}: others reach the server without TLS.`, 'Leave HOST out.');
  return look(
    `HOST is ${host}: others in this network may reach the server past its proxy, without TLS.`,
    'Leave HOST out, unless it runs in a container whose port only this machine reaches.',
  );
}
