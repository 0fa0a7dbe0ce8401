import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';

const PRIVATE = [
  /^127\./,
  /^10\./,
  /^192\.168\./,
  /^172\.(1[6-9]|2\d|3[01])\./,
  /^169\.254\./,
  /^::1$/,
  /^f[cd][\da-f]{2}:/i,
  /^fe80:/i,
];
const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);
/** What Node says of somebody on IPv4 where it listens on both. */
const MAPPED = /^::ffff:/i;
const BRACKETS = /^\[|\]$/g;

/** Whether this name or address means this machine itself. */
export const isLoopbackName = (name: string): boolean => LOOPBACK.has(name);

/** Whether nobody outside a home, an office or this machine is at this address. */
export function isPrivateAddress(address: string): boolean {
  const plain = address.replace(MAPPED, '').replace(BRACKETS, '');
  return isIP(plain) !== 0 && PRIVATE.some((range) => range.test(plain));
}

/** Whether a page may be fetched from here without https while practising: a private address, or a name only a local network knows. */
export const isLocalName = (name: string): boolean =>
  isLoopbackName(name) || isPrivateAddress(name) || name.endsWith('.local');

/** The private addresses others on this network reach this machine at, as they stand in a URL; IPv4 first. */
export function ownPrivateAddresses(): readonly string[] {
  const all = Object.values(networkInterfaces()).flatMap((one) => one ?? []);
  // A link-local IPv6 address needs a zone, which no browser takes.
  const reachable = all.filter(
    ({ address, internal, scopeid }) => !internal && !scopeid && isPrivateAddress(address) && !/^fe80:/i.test(address),
  );
  const v4 = reachable.filter(({ family }) => family === 'IPv4').map(({ address }) => address);
  const v6 = reachable.filter(({ family }) => family === 'IPv6').map(({ address }) => `[${address}]`);
  return [...v4, ...v6];
}
