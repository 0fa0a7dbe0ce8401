import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Either this process is the first to rehearse a session, or it reached the one that is. */
export type Meeting = { readonly first: Server } | { readonly other: Socket };

/** Where the process that rehearses this session is found on this machine. */
function placeOf(session: string): string {
  const name = `opencircle-rehearsal-${createHash('sha256').update(session).digest('hex').slice(0, 24)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

/**
 * A server that was killed and started again asks for the people of a session once more, while those it asked for before are
 * still there and on their way back. The second process finds the first one here.
 */
export async function meet(session: string): Promise<Meeting> {
  const place = placeOf(session);
  const first = await listen(place);
  if (first) return { first };
  const other = await reach(place);
  if (other) return { other };
  // Left behind by a process that was killed.
  rmSync(place, { force: true });
  const next = await listen(place);
  if (next) return { first: next };
  throw new Error('this session is rehearsed by somebody who does not answer');
}

const listen = (place: string): Promise<Server | null> =>
  new Promise((done) => {
    const server = createServer();
    server.once('error', () => {
      done(null);
    });
    server.listen(place, () => {
      process.once('exit', () => {
        rmSync(place, { force: true });
      });
      done(server);
    });
  });

const reach = (place: string): Promise<Socket | null> =>
  new Promise((done) => {
    const socket = connect(place);
    socket.once('error', () => {
      done(null);
    });
    socket.once('connect', () => {
      done(socket);
    });
  });
