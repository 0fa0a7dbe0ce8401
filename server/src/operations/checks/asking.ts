import { request as askPlain, type IncomingMessage } from 'node:http';
import { request as askSafely } from 'node:https';
import type { TLSSocket } from 'node:tls';

/** How an address answered. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly date: number | null;
  /** When its certificate expires; null without TLS. */
  readonly validTo: number | null;
}
/** Why nothing came back: the code Node gives, such as ENOTFOUND. */
export interface NoAnswer {
  readonly failed: string;
}

/** Milliseconds. */
const WITHIN = 8_000;
/** Nobody has more to say to us. Bytes. */
const LONGEST = 64_000;

const codeOf = (error: Error): string =>
  'code' in error && typeof error.code === 'string' ? error.code : error.message;

function validToOf({ socket }: IncomingMessage): number | null {
  if (!('getPeerCertificate' in socket)) return null;
  // A socket with a certificate is one of TLS.
  const until = Date.parse((socket as TLSSocket).getPeerCertificate().valid_to);
  return Number.isNaN(until) ? null : until;
}

/** Asks once, trusting no certificate that a browser would not. */
export function ask(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer | NoAnswer> {
  const start = url.startsWith('https:') ? askSafely : askPlain;
  return new Promise((done) => {
    const asked = start(url, { headers, agent: false, timeout: WITHIN }, (response) => {
      const date = Date.parse(response.headers.date ?? '');
      const validTo = validToOf(response);
      let text = '';
      response.on('data', (part: Buffer) => {
        if (text.length < LONGEST) text += part.toString();
      });
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, text, date: Number.isNaN(date) ? null : date, validTo }),
      );
      response.on('error', (error) => done({ failed: codeOf(error) }));
    });
    asked.on('timeout', () => asked.destroy(new Error('ETIMEDOUT')));
    asked.on('error', (error) => done({ failed: codeOf(error) }));
    asked.end();
  });
}

/** Asks to go on as a WebSocket; gives the status it was answered with, 101 where it may. */
export function askToUpgrade(url: string, headers: Readonly<Record<string, string>>): Promise<number | NoAnswer> {
  const start = url.startsWith('https:') ? askSafely : askPlain;
  return new Promise((done) => {
    const asked = start(url, {
      agent: false,
      timeout: WITHIN,
      headers: {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': Buffer.from('opencircle-doctor').subarray(0, 16).toString('base64'),
        ...headers,
      },
    });
    asked.on('upgrade', (_response, socket) => {
      socket.destroy();
      done(101);
    });
    asked.on('response', (response) => {
      response.destroy();
      done(response.statusCode ?? 0);
    });
    asked.on('timeout', () => asked.destroy(new Error('ETIMEDOUT')));
    asked.on('error', (error) => done({ failed: codeOf(error) }));
    asked.end();
  });
}

/** Whether this is what the server of this program says at /healthz. */
export const isHealthy = (answer: Answer | NoAnswer): boolean =>
  !('failed' in answer) && answer.status === 200 && /^\{"ok":true\}\s*$/.test(answer.text);
