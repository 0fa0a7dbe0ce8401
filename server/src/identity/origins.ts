import type { IncomingMessage } from 'node:http';
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

/** The public address; on loopback also the other names of this machine, on the same port. */
export function createOrigins({ publicUrl, isLoopback, port }: Config): Origins {
  const names = isLoopback ? ['localhost', '127.0.0.1', '[::1]'].map((name) => `http://${name}:${String(port)}`) : [];
  const urls = [publicUrl, ...names].map((text) => new URL(text));
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
