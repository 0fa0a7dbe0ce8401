import { request as ask, type IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import { connect } from 'node:net';
import type { Certificate } from './certificate.ts';

/** What speaks TLS for a server on this machine, as Caddy or nginx would; or badly, where a test wants that. */
export interface TlsProxy {
  close(): Promise<void>;
}
export interface ProxyManners {
  readonly certificate: Certificate;
  /** Puts a name of its own in place of the one people typed. */
  readonly changesHost?: boolean;
  readonly refusesUpgrades?: boolean;
}

/** Listens on `port` and passes everything on to `to`, both on loopback. */
export async function startProxy(
  port: number,
  to: number,
  { certificate, changesHost = false, refusesUpgrades = false }: ProxyManners,
): Promise<TlsProxy> {
  const passedOn = ({ headers, socket }: IncomingMessage) => ({
    ...headers,
    ...(changesHost && { host: 'backend' }),
    'x-forwarded-for': socket.remoteAddress,
    'x-forwarded-proto': 'https',
  });
  const proxy = createServer(certificate, (request, response) => {
    const { method, url: path } = request;
    const onward = ask({ host: '127.0.0.1', port: to, method, path, headers: passedOn(request) }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.writeHead(502).end());
    request.pipe(onward);
  });
  const sockets = new Set<{ destroy(): void }>();
  proxy.on('connection', (socket) => sockets.add(socket));
  proxy.on('upgrade', (request, socket, head) => {
    if (refusesUpgrades) return void socket.end('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n');
    const onward = connect(to, '127.0.0.1', () => {
      const headers = Object.entries(passedOn(request)).map(([name, value]) => `${name}: ${String(value)}\r\n`);
      onward.write(`GET ${request.url ?? '/'} HTTP/1.1\r\n${headers.join('')}\r\n`);
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    for (const end of [onward, socket]) end.on('error', () => socket.destroy());
    sockets.add(onward);
  });
  await new Promise<void>((listening) => proxy.listen(port, '127.0.0.1', listening));
  return {
    async close() {
      const closed = new Promise((done) => proxy.close(done));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
