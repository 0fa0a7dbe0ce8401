import { connect } from 'node:net';
import type { Config } from '../config.ts';
import { localAddressOf } from './installation.ts';

/** How long somebody on this machine may take to answer. Milliseconds. */
const WITHIN = 3_000;

/** Whether anything listens where the server of this installation would. */
export function isAnybodyAt(config: Pick<Config, 'host' | 'port'>): Promise<boolean> {
  const { hostname, port } = new URL(localAddressOf(config));
  return new Promise((found) => {
    const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) });
    const done = (isThere: boolean): void => {
      socket.destroy();
      found(isThere);
    };
    socket.setTimeout(WITHIN, () => done(true));
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
  });
}
