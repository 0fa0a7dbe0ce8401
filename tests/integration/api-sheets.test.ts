import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadableSheet, SheetGrant } from '@opencircle/protocol';
import { DOCUMENT_EPOCH, MESSAGE_HEARTBEAT, MESSAGE_LOCKING, MESSAGE_SAVED } from '@opencircle/protocol';
import { openSheet, type Sheet } from '@opencircle/worksheets/document';
import { REOPEN_WITHIN, type CommandMap, type CommandType } from '@opencircle/session';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import { Doc } from 'yjs';
import type { Browser } from '../support/front-door/browser.ts';
import { install, type Installation } from '../support/front-door/installation.ts';
import { browserAt, invite, knock, myId, openProgram, type Program } from '../support/front-door/program.ts';
import { createJumpClock, type JumpClock } from '../support/jump-clock.ts';
import { newId } from '../support/live/page.ts';

let at: Installation;
let folder: string;
let clock: JumpClock;
let program: Program;
const providers: WebsocketProvider[] = [];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'opencircle-clock-'));
  clock = createJumpClock(join(folder, 'ahead'));
  at = await install({ clock });
  program = await openProgram(at);
});
afterEach(async () => {
  for (const provider of providers.splice(0)) provider.destroy();
  await at.remove();
  rmSync(folder, { recursive: true });
});

async function lead<T extends CommandType>(type: T, payload: CommandMap[T]): Promise<void> {
  const who = { kind: 'staff', staff: await myId(program.facilitator) } as const;
  // Type and payload belong together by this function's own signature.
  const command = { id: newId(), type, payload } as Parameters<typeof at.app.live.ask>[2];
  expect(await at.app.live.ask(program.session, who, command), type).toEqual({ ok: true });
}
const session = () => at.app.live.all()[0];

/** Somebody who is let in, and the group on its worksheet; their sheet's id. */
async function writer(alias: string): Promise<{ readonly phone: Browser; readonly sheet: string }> {
  const phone = browserAt(at);
  await knock(phone, program.code, alias);
  const waiting = session()?.knocks.find(({ name, answer }) => name === alias && answer === 'waiting');
  const seat = Object.values(session()?.seats ?? {}).find((one) => one.alias === alias)?.id ?? '';
  await lead('knock:admit', { knock: waiting?.id ?? '', seat });
  if (session()?.phase === 'door-open') await lead('session:start', {});
  const own = (): string | undefined =>
    Object.values(session()?.worksheets ?? {}).find(({ mode }) => mode === 'own')?.own[seat];
  while (own() === undefined) await lead('agenda:next', { from: session()?.agenda.current ?? null });
  return { phone, sheet: own() ?? '' };
}

/** Opens the document as the page does; everything written is on disk once `saved` resolves. */
async function open(
  phone: Browser,
  grant: SheetGrant,
): Promise<{ readonly sheet: Sheet; readonly provider: WebsocketProvider }> {
  class PhoneSocket extends WebSocket {
    constructor(url: string, protocols?: string | string[]) {
      super(url, protocols, { headers: { cookie: phone.cookieHeader(), origin: at.url } });
    }
  }
  const doc = new Doc();
  doc.clientID = grant.clientId;
  const provider = new WebsocketProvider(`${at.url.replace('http', 'ws')}/documents`, grant.sheet, doc, {
    disableBc: true,
    params: { [DOCUMENT_EPOCH]: String(grant.epoch) },
    // y-websocket asks for no more than both have.
    WebSocketPolyfill: PhoneSocket as unknown as typeof globalThis.WebSocket,
  });
  provider.awareness.setLocalState(null);
  for (const type of [MESSAGE_SAVED, MESSAGE_LOCKING, MESSAGE_HEARTBEAT])
    provider.messageHandlers[type] = () => undefined;
  providers.push(provider);
  await expect.poll(() => provider.synced, { timeout: 5000 }).toBe(true);
  return { sheet: openSheet(grant.template, doc), provider };
}
const enter = (browser: Browser, sheet: string) =>
  browser.ask('POST /api/sheets/:sheet/enter', { at: { sheet }, send: { clientId: null, epoch: null } });
const read = (browser: Browser, sheet: string) => browser.ask('GET /api/sheets/:sheet', { at: { sheet } });
const wordsIn = ({ lines }: ReadableSheet): string =>
  lines.flatMap(({ entries }) => entries.map(({ en }) => en)).join('\n');

describe('a sheet of one’s own', () => {
  test('is written by its writer alone, and read by staff line by line as its writer allows', async () => {
    const { phone, sheet } = await writer('Ash');
    const { phone: other } = await writer('Birch');
    const stranger = browserAt(at);
    const outsider = await invite(at, program.admin, 'facilitator', 'Otto Else');
    outsider.cookies.delete('device');

    const grant = (await enter(phone, sheet)).got;
    expect(grant.mayWrite).toBe(true);
    for (const nobody of [other, outsider, program.facilitator, program.admin]) {
      expect((await enter(nobody, sheet)).refusal).toBe('not-found');
    }
    expect((await enter(stranger, sheet)).refusal).toBe('not-signed-in');

    const { sheet: page } = await open(phone, grant);
    const [first, second, third] = grant.template.fields.filter(({ kind }) => kind === 'text' || kind === 'long-text');
    const fields = [first, second, third].flatMap((field) => (field ? [field.key] : []));
    expect(fields.length).toBeGreaterThan(1);
    const [open1 = '', own = ''] = fields;
    page.text(open1).applyEdit(0, 0, 'Staff may read this');
    page.text(own).applyEdit(0, 0, 'Only me');
    page.setAudience(own, { staff: false, group: 'no', family: false }, newId());

    await expect.poll(async () => (await read(program.facilitator, sheet)).got.kept, { timeout: 5000 }).toBe(true);
    const seen = (await read(program.facilitator, sheet)).got;
    expect(seen).toMatchObject({ alias: 'Ash', sessionTitle: 'Tuesday group' });
    expect(wordsIn(seen)).toBe('Staff may read this');
    expect(wordsIn((await read(phone, sheet)).got)).toContain('Only me');
    for (const nobody of [other, outsider, program.admin])
      expect((await read(nobody, sheet)).refusal).toBe('not-found');

    const record = (
      await program.facilitator.ask('GET /api/sessions/:session/record', { at: { session: program.session } })
    ).got;
    expect(record.sheets.find((one) => one.sheet === sheet)).toMatchObject({ alias: 'Ash', linesFilled: 2 });

    // Taken back means gone, at once.
    page.setAudience(open1, { staff: false, group: 'no', family: false }, newId());
    await expect.poll(async () => wordsIn((await read(program.facilitator, sheet)).got), { timeout: 5000 }).toBe('');
  });

  test('is its writer’s on a page of a seat, also where staff signed in on the same browser', async () => {
    const { phone, sheet } = await writer('Ash');
    const { sheet: page } = await open(phone, (await enter(phone, sheet)).got);
    const field = page.template.fields.find(({ kind }) => kind === 'text' || kind === 'long-text')?.key ?? '';
    page.text(field).applyEdit(0, 0, 'Only me');
    page.setAudience(field, { staff: false, group: 'no', family: false }, newId());
    await expect.poll(async () => (await read(phone, sheet)).text, { timeout: 5000 }).toContain('Only me');

    const both = browserAt(at);
    for (const one of [phone, program.admin]) for (const [name, value] of one.cookies) both.cookies.set(name, value);
    for (const [name, value] of phone.cookies) both.cookies.set(name, value);
    expect((await both.fetch('GET', `/api/sheets/${sheet}?as=device`)).text).toContain('Only me');
    const entering = JSON.stringify({ clientId: null, epoch: null });
    expect((await both.fetch('POST', `/api/sheets/${sheet}/enter?as=device`, entering)).status).toBe(200);
    // A browser that is staff alone is nobody on such a page.
    for (const one of [program.facilitator, program.admin]) {
      one.cookies.delete('device');
      expect((await one.fetch('GET', `/api/sheets/${sheet}?as=device`)).status).toBe(404);
    }
    expect((await read(program.facilitator, sheet)).status).toBe(200);
  });

  test('can be taken home for as long as the session can be opened again, and no key stays behind', async () => {
    const { phone, sheet } = await writer('Ash');
    const together =
      Object.values(session()?.worksheets ?? {}).find((one) => one.mode === 'together')?.together ?? null;
    void (await enter(phone, sheet)).got;
    const keys = async () => (await at.store.rowsOf('sheet', `outbox/${program.session}`)).length;
    expect(await keys()).toBe(1);
    await lead('session:end', {});
    await lead('session:close', {});
    clock.jump(REOPEN_WITHIN - 60_000);
    expect((await read(phone, sheet)).status).toBe(200);
    expect(await keys()).toBe(1);
    clock.jump(60_000 + 1_000);
    for (const one of [sheet, ...(together === null ? [] : [together])]) {
      expect((await read(phone, one)).refusal).toBe('not-found');
      expect((await enter(phone, one)).refusal).toBe('not-found');
    }
    expect((await read(program.facilitator, sheet)).status).toBe(200);
    await expect.poll(keys, { timeout: 5000 }).toBe(0);
  });

  test('loses its socket within a second when its device is forgotten', async () => {
    const { phone, sheet } = await writer('Cedar');
    const { provider } = await open(phone, (await enter(phone, sheet)).got);
    provider.shouldConnect = false;
    await phone.ask('POST /api/device/forget', { send: { session: program.session } });
    await expect.poll(() => provider.wsconnected, { timeout: 1000 }).toBe(false);
    expect((await enter(phone, sheet)).refusal).toBe('not-signed-in');
  });
});
