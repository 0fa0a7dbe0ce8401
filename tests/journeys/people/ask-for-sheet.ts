import { CLOSE, DOCUMENT_EPOCH, type SheetGrant } from '@opencircle/protocol';
import { WebSocket } from 'ws';
import type { Device } from './device.ts';

/** What the server says to somebody who asks for a sheet by its address, by each way there is: a status, or a close code. */
export interface SheetAnswers {
  readonly enter: number;
  readonly mayWrite: boolean;
  readonly read: number;
  readonly carried: number;
  readonly socket: number | 'in';
}
/** As if there were no such sheet. */
export const REFUSED: SheetAnswers = {
  enter: 404,
  mayWrite: false,
  read: 404,
  carried: 404,
  socket: CLOSE.noSuchSheet,
};
export const LET_IN: SheetAnswers = { enter: 200, mayWrite: true, read: 200, carried: 200, socket: 'in' };
/** Let in to read. */
export const ONLY_READS: SheetAnswers = { ...LET_IN, mayWrite: false };

function knock(url: string, headers: Readonly<Record<string, string>>): Promise<number | 'in'> {
  const socket = new WebSocket(url, { headers });
  return new Promise((answered) => {
    socket.on('error', () => answered(0));
    socket.on('close', answered);
    // Whoever is let in is told at once what the document holds.
    socket.on('message', () => {
      answered('in');
      socket.terminate();
    });
  });
}

/** Asks for a sheet with the cookies of this device, beside its page. */
export async function askForSheet({ url, context }: Device, sheet: string): Promise<SheetAnswers> {
  const { request } = context;
  const at = (what: string): string => `${url}/api/sheets/${sheet}${what}?as=device`;
  const enter = await request.post(at('/enter'), {
    headers: { origin: url },
    data: { clientId: null, epoch: null },
  });
  // The server's own answer, in the shape of its table.
  const grant = enter.ok() ? ((await enter.json()) as SheetGrant) : null;
  const cookies = await context.cookies(url);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return {
    enter: enter.status(),
    mayWrite: grant?.mayWrite ?? false,
    read: (await request.get(at(''))).status(),
    carried: (await request.get(at('/carried'))).status(),
    socket: await knock(
      `${url.replace(/^http/, 'ws')}/documents/${sheet}?${DOCUMENT_EPOCH}=${String(grant?.epoch ?? 1)}&as=device`,
      { origin: url, cookie },
    ),
  };
}
