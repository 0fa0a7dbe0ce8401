import type { IncomingMessage } from 'node:http';
import { isLoopbackName } from '../addresses.ts';
import type { Config } from '../config.ts';

/** Whether a request was meant for this server and comes from its own pages. */
export interface Origins {
  /** The Host header names this server; anything else came through somebody else's name. */
  isOwnHost(request: IncomingMessage): boolean;
  /** The page that sent this is ours. A missing Origin is not: browsers send one wherever it matters. */
  isOwnPage(request: IncomingMessage): boolean;
  /** As above, but reading: there browsers leave Origin out for a server's own pages, and only there. */
  mayRead(request: IncomingMessage): boolean;
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Every origin this server is reached by: the public address; on loopback and for practice also this machine's other names. */
export function originsOf({ publicUrl, isLoopback, isPractice, ownAddresses, port }: Config): readonly URL[] {
  const names = [...(isLoopback || isPractice ? LOOPBACK : []), ...ownAddresses];
  return [publicUrl, ...names.map((name) => `http://${name}:${String(port)}`)].map((text) => new URL(text));
}

/** Whether a page that came by this Host header may use what browsers keep for safe pages alone: https, or this machine itself. */
export function isSafePage({ isSecure }: Pick<Config, 'isSecure'>, { headers }: IncomingMessage): boolean {
  const host = headers.host ?? '';
  return isSecure || (URL.canParse(`http://${host}`) && isLoopbackName(new URL(`http://${host}`).hostname));
}

/** Compares what a request names with every origin there is. */
export function createOrigins(config: Config): Origins {
  const urls = originsOf(config);
  const hosts = new Set(urls.map(({ host }) => host));
  const origins = new Set(urls.map(({ origin }) => origin));
  const isOwnPage = ({ headers }: IncomingMessage): boolean =>
    typeof headers.origin === 'string' && origins.has(headers.origin);
  return {
    isOwnPage,
    mayRead: (request) => {
      const { headers, method } = request;
      return isOwnPage(request) || (method === 'GET' && headers.upgrade === undefined && headers.origin === undefined);
    },
    isOwnHost: ({ headers }) => hosts.has(headers.host?.toLowerCase() ?? ''),
  };
}
