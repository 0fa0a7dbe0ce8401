import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { LIMITS } from '@opencircle/protocol';
import type { Who } from '@opencircle/session';
import {
  device,
  knock,
  LEAD,
  letIn,
  moveTo,
  mustAsk,
  planEvening,
  SECOND,
  showWall,
  stepsOf,
  STRANGER,
} from '../support/live/evening.ts';
import { createJumpClock } from '../support/jump-clock.ts';
import { realClock, startHouse, type HouseOptions, type LiveHouse } from '../support/live/house.ts';
import { newId, openPage, until, upToDate, type Page, type PageOptions } from '../support/live/page.ts';

/** A promise's own deadline. */
const WITHIN = 1_000;

const closing: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});
async function start(options: HouseOptions = {}): Promise<LiveHouse> {
  const house = await startHouse(options);
  closing.push(() => house.close());
  return house;
}
async function enter(
  { url }: LiveHouse,
  session: string,
  who: Who | readonly Who[],
  options: PageOptions = {},
): Promise<Page> {
  const page = openPage(url, session, who, options);
  closing.push(page.close);
  await until('the page is let in or shown out', () => page.n > 0 || page.out !== null);
  return page;
}
const agendaOf = ({ slices }: Page): { readonly current: string | null } =>
  slices['agenda'] as { current: string | null }; // a staff page
const peopleOf = ({
  slices,
}: Page): readonly { readonly seat: string; readonly devicesOnline: number; readonly writing: boolean }[] =>
  slices['people'] as { seat: string; devicesOnline: number; writing: boolean }[]; // a staff page

test('two people pressing Next at once move the group once', async () => {
  const house = await start();
  const session = await planEvening(house.live);
  const [lead, second] = await Promise.all([enter(house, session, LEAD), enter(house, session, SECOND)]);
  await lead.ask('session:start', {});
  const [from = '', then = ''] = await stepsOf(house.live, session);
  const replies = await Promise.all([lead.ask('agenda:next', { from }), second.ask('agenda:next', { from })]);
  expect(replies).toEqual(expect.arrayContaining([{ ok: true }, { ok: false, refusal: 'agenda-moved-on' }]));
  await Promise.all([upToDate(lead), upToDate(second)]);
  expect([agendaOf(lead).current, agendaOf(second).current]).toEqual([then, then]);
});

test('a view arrives before the reply to the command that caused it', async () => {
  const house = await start();
  const session = await planEvening(house.live);
  const lead = await enter(house, session, LEAD);
  await lead.ask('session:start', {});
  expect((lead.slices['session'] as { phase: string }).phase).toBe('running'); // a session slice
});

test('a knock that is let in becomes a seat on the same socket, with everything sent afresh', async () => {
  const house = await start();
  const session = await planEvening(house.live);
  await knock(house.live, session, 1);
  const phone = await enter(house, session, device(1));
  expect(phone.kind).toBe('knock');
  await letIn(house.live, session, 0);
  const lead = await enter(house, session, LEAD);
  const waiting = (await house.live.within(session, ({ knocks, seats }) => ({
    knock: knocks.find((one) => one.device === 'device-1')?.id ?? '',
    seat: Object.values(seats).find(({ person }) => person === 'person-1')?.id ?? '',
  })))!; // this session was just planned
  expect(await lead.ask('knock:admit', waiting)).toEqual({ ok: true });
  await until('the phone shows a seat', () => phone.kind === 'participant');
  expect(phone.slices['knock']).toBeUndefined();
  expect(phone.slices['me']).toMatchObject({ seat: waiting.seat, alias: 'Bo' });
  await until('staff see the phone', () =>
    peopleOf(lead).some(({ seat, devicesOnline }) => seat === waiting.seat && devicesOnline === 1),
  );
  phone.close();
  await until('staff see it go', () => peopleOf(lead).every(({ devicesOnline }) => devicesOnline === 0));
});

test('somebody removed is out within a second, on every device, and can ask for nothing more', async () => {
  const house = await start();
  const session = await planEvening(house.live);
  const seat = await letIn(house.live, session, 0);
  await mustAsk(house.live, session, LEAD, 'session:start', {});
  const phones = await Promise.all([enter(house, session, device(0)), enter(house, session, device(0))]);
  await mustAsk(house.live, session, LEAD, 'seat:remove', { seat });
  const removedAt = Date.now();
  await until('both are out', () => phones.every(({ out, socket }) => out === 'removed' && !socket.connected));
  expect(Date.now() - removedAt).toBeLessThan(WITHIN);
  const again = await enter(house, session, device(0));
  expect(again.out).toBe('nobody-here');
  const reply = await house.live.ask(session, device(0), { id: newId(), type: 'hand:raise', payload: {} });
  expect(reply).toEqual({ ok: false, refusal: 'not-allowed' });
});

test('who leaves is nobody there; a staff member of another group and a page of another version never get in', async () => {
  const house = await start();
  const session = await planEvening(house.live);
  const seat = await letIn(house.live, session, 0);
  const phone = await enter(house, session, device(0));
  await phone.ask('seat:leave', { seat });
  await until('it is out', () => phone.out === 'nobody-here');
  expect((await enter(house, session, STRANGER)).out).toBe('nobody-here');
  expect((await enter(house, session, [])).out).toBe('nobody-here');
  expect((await enter(house, 'no-such-session', LEAD)).out).toBe('nobody-here');
  expect((await enter(house, session, LEAD, { version: 999 })).out).toBe('other-version');
});

test('a browser that is a colleague here and a participant there is in each session who it is in it', async () => {
  const house = await start();
  const session = await planEvening(house.live);
  await letIn(house.live, session, 0);
  expect((await enter(house, session, [STRANGER, device(0)])).kind).toBe('participant');
  expect((await enter(house, session, [LEAD, device(0)])).kind).toBe('staff');
});

test('signing out reaches every open socket of that person within a second, and nobody else', async () => {
  const house = await start();
  const [one, other] = [await planEvening(house.live), await planEvening(house.live)];
  const theirs = await Promise.all([enter(house, one, LEAD), enter(house, other, LEAD)]);
  const second = await enter(house, one, SECOND);
  house.gateway.showOut({ staff: 'staff-lead' }, 'signed-out');
  const signedOutAt = Date.now();
  await until('both are out', () => theirs.every(({ out, socket }) => out === 'signed-out' && !socket.connected));
  expect(Date.now() - signedOutAt).toBeLessThan(WITHIN);
  expect(await second.ask('lead:take', { from: 'staff-lead' })).toEqual({ ok: true });
  house.gateway.showOut({ sentBy: ({ headers }) => headers['x-who'] === 'staff:staff-second' }, 'signed-out');
  await until('that browser is out', () => second.out === 'signed-out');
});

test('the server comes back on the same step with the same check-ins, and a command sent twice over the restart counts once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'opencircle-gateway-'));
  closing.push(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'data.db');
  const before = await start({ path });
  const session = await planEvening(before.live);
  await letIn(before.live, session, 0);
  const lead = await enter(before, session, LEAD);
  const phone = await enter(before, session, device(0));
  await lead.ask('session:start', {});
  await moveTo(before.live, session, 2);
  const [, , checkIn = ''] = await stepsOf(before.live, session);
  await phone.ask('check-in:answer', { step: checkIn, answers: { words: 'tired', craving: 2 } });
  const id = newId();
  expect(await phone.ask('signal:raise', { urgency: 'after-group' }, id)).toEqual({ ok: true });
  const shown = phone.slices;
  await before.close();
  await until('the pages notice', () => !lead.socket.connected && !phone.socket.connected);

  const after = await start({ path });
  const back = await enter(after, session, device(0));
  expect({ ...back.slices, me: null }).toEqual({ ...shown, me: null });
  expect(await back.ask('signal:raise', { urgency: 'after-group' }, id)).toEqual({ ok: true });
  await upToDate(back);
  expect(back.slices['me']).toMatchObject({ signals: [{ urgency: 'after-group' }] });
  expect(agendaOf(await enter(after, session, LEAD)).current).toBe(checkIn);
});

test('who is in which field is told by alias to those who have that sheet, and to nobody else', async () => {
  const house = await start();
  const session = await planEvening(house.live);
  for (const n of [0, 1]) await letIn(house.live, session, n);
  await mustAsk(house.live, session, LEAD, 'session:start', {});
  await moveTo(house.live, session, 1);
  const [ash, bo, lead] = await Promise.all([
    enter(house, session, device(0)),
    enter(house, session, device(1)),
    enter(house, session, LEAD),
  ]);
  const together = (await house.live.within(
    session,
    ({ worksheets }) => Object.values(worksheets)[0]?.together ?? '',
  ))!; // the session is there
  ash.socket.emit('field', { sheet: together, field: 'reasons' });
  await until(
    'Bo is told',
    () => JSON.stringify(bo.fields[together]) === JSON.stringify([{ alias: 'Ash', field: 'reasons' }]),
  );
  await until('staff see somebody writing', () => peopleOf(lead).some(({ writing }) => writing));
  await upToDate(ash);
  expect(ash.fields[together] ?? []).toEqual([]);
  ash.close();
  await until('Bo is told that Ash left it', () => JSON.stringify(bo.fields[together]) === '[]');

  await moveTo(house.live, session, 5);
  const own = (await house.live.within(session, ({ worksheets }) =>
    Object.values(Object.values(worksheets).find(({ mode }) => mode === 'own')?.own ?? {}),
  ))!; // the session is there
  for (const sheet of own) bo.socket.emit('field', { sheet, field: 'trigger' });
  await upToDate(bo);
  await upToDate(lead);
  // A card that appears while one person writes would be theirs.
  expect(peopleOf(lead).filter(({ writing }) => writing)).toEqual([]);
  expect(own.map((sheet) => [bo.fields[sheet], lead.fields[sheet]])).toEqual([
    [undefined, undefined],
    [undefined, undefined],
  ]);
});

test('one device has so many sockets at most: the oldest goes', async () => {
  const house = await start();
  const session = await planEvening(house.live);
  await letIn(house.live, session, 0);
  const pages: Page[] = [];
  for (let n = 0; n <= LIMITS.liveSocketsPerDevice; n += 1) pages.push(await enter(house, session, device(0)));
  await until('the first is out', () => pages[0]?.out === 'too-much');
  expect(pages.slice(1).every(({ out, socket }) => out === null && socket.connected)).toBe(true);
});

test('a page without WebSocket gets along by polling', async () => {
  const house = await start();
  const session = await planEvening(house.live);
  const lead = await enter(house, session, LEAD, { transports: ['polling'] });
  const [first = '', then = ''] = await stepsOf(house.live, session);
  expect(await lead.ask('session:start', {})).toEqual({ ok: true });
  expect(agendaOf(lead).current).toBe(first);
  const upgraded = await enter(house, session, SECOND, { transports: ['polling', 'websocket'] });
  await until('it moves over to WebSocket', () => upgraded.socket.io.engine.transport.name === 'websocket');
  expect(await upgraded.ask('agenda:next', { from: first })).toEqual({ ok: true });
  await until('both are on the next step', () => [lead, upgraded].every((page) => agendaOf(page).current === then));
});

test('a person has one allowance on all pages and after coming back, and staff have more', async () => {
  let now = Date.now();
  const house = await start({ clock: { ...realClock, now: () => now } });
  const session = await planEvening(house.live);
  await letIn(house.live, session, 0);
  await letIn(house.live, session, 1);
  const send = async (pages: readonly Page[], count: number): Promise<number> => {
    const replies = await Promise.all(
      pages.flatMap((page) =>
        Array.from({ length: count / pages.length }, () => page.ask('seat:language', { language: 'en' })),
      ),
    );
    return replies.filter((reply) => reply.ok || reply.refusal !== 'too-many').length;
  };
  const two = [await enter(house, session, device(0)), await enter(house, session, device(0))];
  expect(await send(two, 50)).toBe(LIMITS.commandBurst);
  two[0]?.close();
  const again = await enter(house, session, device(0));
  expect(await send([again], 5)).toBe(0);
  expect(await send([await enter(house, session, device(1))], 5)).toBe(5);
  now += 2_000;
  expect(await send([again], 20)).toBe(2 * LIMITS.commandsPerSecond);
  expect(await send([await enter(house, session, LEAD)], 100)).toBe(LIMITS.staffCommandBurst);
});

test('staff whose sign-in ended by itself are shown out within a minute; devices and other staff stay', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'opencircle-gateway-'));
  closing.push(() => rmSync(folder, { recursive: true }));
  const clock = createJumpClock(join(folder, 'ahead'));
  let isOver = false;
  const isLead = (who: Who): boolean => who.kind === 'staff' && who.staff === 'staff-lead';
  const house = await start({ clock, recognize: (whos) => whos.filter((who) => !isOver || !isLead(who)) });
  const session = await planEvening(house.live);
  await letIn(house.live, session, 0);
  const [lead, second, phone] = [
    await enter(house, session, LEAD),
    await enter(house, session, SECOND),
    await enter(house, session, device(0)),
  ];
  clock.jump(60_000);
  await Promise.all([lead, second, phone].map(upToDate));
  expect(lead.out).toBeNull();
  isOver = true;
  clock.jump(60_000);
  await until('it is out', () => lead.out === 'signed-out' && !lead.socket.connected);
  await Promise.all([second, phone].map(upToDate));
  expect([second.out, phone.out]).toEqual([null, null]);
});

test('a page of a seat or the wall on a browser where staff are signed in is not shown what staff see', async () => {
  const house = await start();
  const session = await planEvening(house.live);
  await letIn(house.live, session, 0);
  await showWall(house.live, session, 3);
  const as = { query: { as: 'device' } };
  expect((await enter(house, session, [LEAD, device(0)], as)).kind).toBe('participant');
  expect((await enter(house, session, [LEAD, device(3)], as)).kind).toBe('screen');
  expect((await enter(house, session, LEAD, as)).out).toBe('nobody-here');
  expect((await enter(house, session, [LEAD, device(0)])).kind).toBe('staff');
});

test('a room screen that staff take off is out within a second', async () => {
  const house = await start();
  const session = await planEvening(house.live);
  await showWall(house.live, session, 3);
  const [wall, lead] = [await enter(house, session, device(3)), await enter(house, session, LEAD)];
  const [shown] = (lead.slices['door'] as { screens: readonly { screen: string }[] }).screens; // a staff page
  expect(await lead.ask('screen:remove', { screen: shown?.screen ?? '' })).toEqual({ ok: true });
  const removedAt = Date.now();
  await until('it is out', () => wall.out === 'nobody-here' && !wall.socket.connected);
  expect(Date.now() - removedAt).toBeLessThan(WITHIN);
});
