// Everything this program does, on this machine, with pretend people: `npm run demo`, or `npm run demo -- --fresh` to begin anew.
import { rmSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { supervise } from './supervise.mjs';
import { env, fail, root } from './toolchain.mjs';

const EVERYWHERE = ['0.0.0.0', '::'];
const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];
const PRIVATE = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/;
const LOOK_MS = 200;

/** Addresses under which a phone in the same network finds this machine. */
const ownAddresses = () =>
  Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ family, internal, address }) => family === 'IPv4' && !internal && PRIVATE.test(address))
    .map(({ address }) => address);

/** What somebody who just started the demo does now: one line each. */
export function whatToDo(port, host, addresses) {
  const isForOthers = !LOOPBACK.includes(host);
  const [address] = EVERYWHERE.includes(host) ? addresses : [host];
  const here = isForOthers && !EVERYWHERE.includes(host) ? host : 'localhost';
  const phone = !isForOthers
    ? 'To join in with a phone on the same Wi-Fi, stop this and run it again with HOST=0.0.0.0.'
    : address
      ? `To join in with a phone on the same Wi-Fi, open http://${address}:${port} on it.`
      : 'No phone can join in: this computer is in no local network just now.';
  return [
    `Open http://${here}:${port} in a browser on this computer.`,
    'Under "Lead the group", press a group. Eight pretend people come to its door. Practice. No real people.',
    phone,
  ];
}

async function answers(port, host) {
  const name = EVERYWHERE.includes(host) ? '127.0.0.1' : host;
  return (await fetch(`http://${name}:${port}/healthz`).catch(() => null))?.ok === true;
}

/** Runs a practice installation beside any real one: data and key of its own in `folder`, forgotten first with `--fresh`. */
export async function demo(rest, folder = root) {
  const [data, key] = [join(folder, 'demo-data'), join(folder, 'demo.key')];
  const [port, host] = [env.PORT || '3000', env.HOST || '127.0.0.1'];
  if (await answers(port, host)) fail(`A server runs on port ${port} already. Stop it, or set PORT to another number.`);
  if (rest.includes('--fresh')) for (const path of [data, key]) rmSync(path, { recursive: true, force: true });
  Object.assign(env, { PRACTICE: 'on', PORT: port, DATA_DIR: data, KEY_FILE: key });
  env.NODE_ENV ??= 'production';
  supervise(['server/src/main.ts']);
  while (!(await answers(port, host))) await new Promise((again) => setTimeout(again, LOOK_MS));
  console.log(`\n${whatToDo(port, host, ownAddresses()).join('\n')}\n`);
}
