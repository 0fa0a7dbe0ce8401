import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLOSE } from '@opencircle/protocol';
import { REOPEN_WITHIN, type GroupId, type Session, type SessionId, type SheetId } from '@opencircle/session';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { install, type Installation } from '../../support/front-door/installation.ts';
import { createJumpClock, type JumpClock } from '../../support/jump-clock.ts';
import { newId } from '../../support/people/live-place.ts';
import { OpenSheet } from '../../support/people/open-sheet.ts';
import { Phone } from '../../support/people/phone.ts';
import { comeIn, invite, makeGroup, openRoom, setUpProgram } from '../../support/people/program.ts';
import type { Tablet } from '../../support/people/tablet.ts';
import { until } from '../../support/people/until.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const PLAN = { id: 'w11-relapse-prevention-plan', version: 1 };

let at: Installation;
let clock: JumpClock;
let folder: string;
let lead: Tablet;
let group: GroupId;
let phones: Phone[] = [];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'opencircle-clock-'));
  clock = createJumpClock(join(folder, 'ahead'));
  at = await install({ clock });
  const admin = await setUpProgram({ url: at.url, setUpLink: `${at.url}/setup#${at.setUpToken ?? ''}` });
  lead = await invite(at, admin, 'facilitator', { name: 'Fran Lead' });
  group = await makeGroup(lead, { aliases: ['Ash', 'Birch'] });
});
afterEach(async () => {
  for (const phone of phones) phone.close();
  phones = [];
  lead.close();
  await at.remove();
  rmSync(folder, { recursive: true });
});

async function enter(name: string): Promise<Phone> {
  const phone = await comeIn(at, lead, name);
  phones.push(phone);
  return phone;
}
const now = (id: SessionId): Promise<Session | null> => at.app.live.within<Session>(id, (session) => session);
const homeOf = async (sheet: SheetId): Promise<string | null> => (await at.store.row('sheet', sheet))?.parent ?? null;
const entered = (phone: Phone, sheet: SheetId) =>
  phone.ask('POST /api/sheets/:sheet/enter', { at: { sheet }, send: { clientId: null, epoch: null } });
const outboxKeys = async (id: SessionId): Promise<readonly string[]> =>
  (await at.store.rowsOf('sheet', `outbox/${id}`)).map((row) => row.id);

/** A first evening whose worksheet goes home with people; over. */
async function evening(): Promise<{
  ash: Phone;
  birch: Phone;
  session: SessionId;
  sheet: OpenSheet;
  other: OpenSheet;
}> {
  const session = await openRoom(lead, group, clock.now());
  const [ash, birch] = [await enter('Ash'), await enter('Birch')];
  await lead.live.must('session:start', {});
  await lead.live.upToDate();
  const step = await lead.goTo('worksheet');
  const [sheet, other] = [await ash.sheet(), await birch.sheet()];
  sheet.write('next', 'Said in the group');
  await sheet.allSaved();
  await lead.live.must('worksheet:homework', { step, on: true });
  return { ash, birch, session, sheet, other };
}
async function close(): Promise<void> {
  await lead.live.must('session:end', {});
  await lead.live.must('session:close', {});
  lead.close();
}
/** The next evening of the group, a week on. */
async function nextEvening(): Promise<SessionId> {
  clock.jump(7 * DAY);
  return openRoom(lead, group, clock.now());
}

test('homework is written at home after the close, and nothing else is', async () => {
  const { ash, session, sheet, other } = await evening();
  const agreement = ash.live.view.sheets.sheets.find(({ kind }) => kind === 'opening')?.sheet ?? '';
  (await OpenSheet.open(ash, agreement)).close();
  expect(await outboxKeys(session)).toHaveLength(3);
  await close();
  clock.jump(REOPEN_WITHIN + HOUR);
  const home = await entered(ash, sheet.grant.sheet);
  expect(home.got.mayWrite).toBe(true);
  sheet.write('next', ', and more at home');
  await sheet.allSaved();
  const read = await ash.ask('GET /api/sheets/:sheet', { at: { sheet: sheet.grant.sheet } });
  expect(read.text).toContain('and more at home');
  expect((await entered(ash, agreement)).refusal).toBe('not-found');
  expect((await ash.ask('GET /api/sheets/:sheet', { at: { sheet: agreement } })).refusal).toBe('not-found');
  const homework = [sheet.grant.sheet, other.grant.sheet];
  await until('only the keys of homework are kept', async () => (await outboxKeys(session)).length === 2);
  expect((await outboxKeys(session)).every((key) => homework.some((id) => key.includes(id)))).toBe(true);
});

test('thirty days after the close homework is over, and so is the key of what waits on a phone', async () => {
  const { ash, session, sheet } = await evening();
  await close();
  clock.jump(30 * DAY - HOUR);
  expect((await entered(ash, sheet.grant.sheet)).got.mayWrite).toBe(true);
  expect((await outboxKeys(session)).some((key) => key.includes(sheet.grant.sheet))).toBe(true);
  clock.jump(2 * HOUR);
  expect((await entered(ash, sheet.grant.sheet)).refusal).toBe('not-found');
  await until('no key is left', async () => (await outboxKeys(session)).length === 0);
});

test('the next door takes homework up: everyone comes back, the session before decides nothing any more', async () => {
  const { ash, session, sheet } = await evening();
  const id = sheet.grant.sheet;
  await close();
  const later = await nextEvening();
  expect((await now(later))?.brought.map((one) => one.sheet).sort()).toEqual(
    Object.values((await now(session))?.worksheets ?? {})
      .filter(({ isHomework }) => isHomework)
      .flatMap(({ own }) => Object.values(own))
      .sort(),
  );
  expect(await homeOf(id)).toBe(later);
  // Ash had it open at home and is nobody in the new session yet.
  await until('the page was shown out', () => sheet.closes.includes(CLOSE.comeBack));
  expect((await entered(ash, id)).refusal).toBe('not-found');

  const again = await enter('Ash');
  const brought = again.live.view.sheets.sheets.find(({ kind }) => kind === 'from-before');
  expect(brought?.sheet).toBe(id);

  await lead.live.must('session:start', {});
  await lead.live.upToDate();
  await lead.goTo('worksheet');
  const open = await again.sheet();
  expect([open.grant.sheet, open.words('next')]).toEqual([id, 'Said in the group']);
  open.write('next', ', and once more');
  await open.allSaved();
});

test('a session that ends late hands over what its people go on with, and takes nothing back', async () => {
  const { ash, session, sheet } = await evening();
  const first = lead.live;
  const step = first.view.agenda.current ?? '';
  const id = sheet.grant.sheet;
  const later = await openRoom(lead, group, clock.now() + HOUR);
  expect((await now(later))?.brought).toEqual([]);
  expect(await homeOf(id)).toBe(session);
  await first.must('session:end', {});
  await until('the later session goes on with it', async () => (await homeOf(id)) === later);
  await until('the page was shown out', () => sheet.closes.includes(CLOSE.comeBack));
  await first.must('worksheet:homework', { step, on: false });
  expect((await now(session))?.worksheets[step]?.isHomework).toBe(false);
  expect(await homeOf(id)).toBe(later);
  expect((await entered(ash, id)).refusal).toBe('not-found');
  first.close();
});

test('a writer goes on under the same client id in the next session, and opens what waited on their phone', async () => {
  const { ash, sheet } = await evening();
  const id = sheet.grant.sheet;
  await close();
  const before = (await entered(ash, id)).got;
  await nextEvening();
  const phone = new Phone(at, 'Ash');
  phones.push(phone);
  for (const [name, value] of ash.cookies) phone.cookies.set(name, value);
  const session = await phone.knockAt({ code: lead.code() }, 'person');
  await phone.look(session);
  await lead.admit('Ash');
  await phone.seated();
  const now = await phone.ask('POST /api/sheets/:sheet/enter', {
    at: { sheet: id },
    send: { clientId: before.clientId, epoch: before.epoch },
  });
  expect(now.got).toMatchObject({ clientId: before.clientId, epoch: before.epoch, outboxKey: before.outboxKey });
});

test('a plan goes along from session to session with its signatures, and gathers from other sheets by who asks', async () => {
  const { ash, birch, sheet } = await evening();
  const seat = ash.live.view.me.seat;
  await lead.live.must('sheet:start', {
    seat,
    template: PLAN,
    mode: 'one-to-one',
    title: { en: 'My plan', es: 'Mi plan' },
  });
  await lead.live.must('sheet:start', {
    seat,
    template: { id: 'w8-warning-signs', version: 1 },
    mode: 'own',
    title: { en: 'My warning signs', es: 'Mis señales' },
  });
  const sheetOf = (template: string): SheetId =>
    ash.live.view.sheets.sheets.find((one) => one.template.id === template)?.sheet ?? '';
  await until('Ash has both', () => sheetOf(PLAN.id) !== '' && sheetOf('w8-warning-signs') !== '');
  const plan = sheetOf(PLAN.id);
  const signs = await OpenSheet.open(ash, sheetOf('w8-warning-signs'));
  signs.write('how-to-say', 'Ask me if I slept');
  signs.write('first-move', 'I call Jo');
  signs.change((made) => made.setAudience('first-move', { staff: false, group: 'no', family: false }, newId()));
  await signs.allSaved();
  expect(await ash.command('sheet:sign', { sheet: plan, field: 'agreement', on: true })).toEqual({ ok: true });
  expect(await lead.live.ask('sheet:sign', { sheet: plan, field: 'agreement', on: true })).toEqual({ ok: true });
  expect((await birch.command('sheet:sign', { sheet: plan, field: 'agreement', on: true })).ok).toBe(false);
  expect(await ash.command('sheet:sign', { sheet: plan, field: 'no-field', on: true })).toEqual({
    ok: false,
    refusal: 'not-found',
  });
  signs.close();
  await close();
  expect(sheet.problem).toBeNull();

  const later = await nextEvening();
  expect(await homeOf(plan)).toBe(later);
  const again = await enter('Ash');
  const mine = (await again.ask('GET /api/sessions/:session/my-plan', { at: { session: later } })).got;
  expect(mine.plan?.sheet).toBe(plan);
  expect(mine.plan?.signatures.map(({ role, name }) => [role, name])).toEqual([
    ['participant', 'Ash'],
    ['staff', 'Fran Lead'],
  ]);
  const words = (living: typeof mine): string => JSON.stringify(living.parts);
  expect(words(mine)).toContain('Ask me if I slept');
  expect(words(mine)).toContain('I call Jo');
  expect(mine.parts.flatMap(({ lines }) => lines).find(({ line }) => line === 'first-move')?.onlyMe).toBe(true);

  const seatNow = again.live.view.me.seat;
  const theirs = (
    await lead.ask('GET /api/sessions/:session/seats/:seat/plan', { at: { session: later, seat: seatNow } })
  ).got;
  expect(words(theirs)).toContain('Ask me if I slept');
  expect(words(theirs)).not.toContain('I call Jo');

  const carried = (await again.ask('GET /api/sheets/:sheet/carried', { at: { sheet: plan } })).text;
  expect(carried).toContain('I call Jo');
  const forStaff = (await lead.ask('GET /api/sheets/:sheet/carried', { at: { sheet: plan } })).text;
  expect(forStaff).not.toContain('I call Jo');
});

test('whoever misses a session brings homework to the one after', async () => {
  const { sheet } = await evening();
  await close();
  const missed = await nextEvening();
  expect(await homeOf(sheet.grant.sheet)).toBe(missed);
  await enter('Birch');
  await lead.live.must('session:start', {});
  await close();
  const later = await nextEvening();
  expect((await now(later))?.brought.map((one) => one.sheet)).toEqual([sheet.grant.sheet]);
  const ash = await enter('Ash');
  const open = await OpenSheet.open(ash, sheet.grant.sheet);
  expect([open.grant.mayWrite, open.words('next')]).toEqual([true, 'Said in the group']);
  open.close();
});

test('a card that staff carry over stands on the next board without its name, until its writer takes it back; the rest does not', async () => {
  const { sheet, other } = await evening();
  const share = (one: OpenSheet, group: 'named' | 'unnamed', words: string): void => {
    one.write('next', words);
    one.change((made) => made.setAudience('next', { staff: true, group, family: false }, newId()));
  };
  share(sheet, 'unnamed', ' (to be carried over)');
  share(other, 'named', 'Not to be carried over');
  const step = lead.live.view.agenda.current ?? '';
  await lead.live.must('worksheet:homework', { step, on: false });
  const board = await lead.goTo('board');
  await until('both cards are there', () => lead.live.view.board?.cards.length === 2);
  const card = lead.live.view.board?.cards.find(({ by }) => by === null)?.key ?? '';
  await lead.live.must('card:carry', { step: board, card, on: true });
  await close();

  const later = await nextEvening();
  expect((await now(later))?.brought).toMatchObject([{ sheet: sheet.grant.sheet, cards: [card] }]);
  expect(await homeOf(other.grant.sheet)).not.toBe(later);
  // One sheet beside one card without a name would be its name.
  const ashSeat = lead.live.view.people.find(({ alias }) => alias === 'Ash')?.seat ?? '';
  const seats = await lead.ask('GET /api/sessions/:session/seats/:seat/sheets', {
    at: { session: later, seat: ashSeat },
  });
  expect([lead.live.view.worksheet.brought, seats.got]).toEqual([[], []]);
  const again = await enter('Ash');
  const mate = await enter('Birch');
  await lead.live.must('session:start', {});
  await lead.live.upToDate();
  await lead.goTo('board');
  const cards = () => mate.live.view.board?.cards.map(({ text, by }) => [text.en, by]);
  await until('the card is on the next board', () => cards()?.length === 1);
  expect(cards()).toEqual([['Said in the group (to be carried over)', null]]);
  const mine = await OpenSheet.open(again, sheet.grant.sheet);
  mine.change((made) => made.setAudience('next', { staff: true, group: 'no', family: false }, newId()));
  await until('it is taken back', () => cards()?.length === 0);
  mine.close();
});

test('what somebody wrote by themselves stays closed to staff where they are on paper the next time', async () => {
  const { sheet } = await evening();
  const id = sheet.grant.sheet;
  sheet.change((made) => made.setAudience('next', { staff: false, group: 'no', family: false }, newId()));
  await sheet.allSaved();
  await close();
  const session = await nextEvening();
  const seat = lead.live.view.people.find(({ alias }) => alias === 'Ash')?.seat ?? '';
  await lead.live.must('seat:arrive', { seat, presence: 'on-paper' });
  expect(
    (await lead.ask('POST /api/sheets/:sheet/enter', { at: { sheet: id }, send: { clientId: null, epoch: null } }))
      .refusal,
  ).toBe('not-found');
  const read = await lead.ask('GET /api/sheets/:sheet', { at: { sheet: id } });
  const plan = await lead.ask('GET /api/sessions/:session/seats/:seat/plan', { at: { session, seat } });
  expect([read.got.lines, plan.text.includes('Said in the group')]).toEqual([[], false]);
});

test('staff go on with the sheet they wrote for somebody on paper', async () => {
  await openRoom(lead, group, clock.now());
  const seat = lead.live.view.people.find(({ alias }) => alias === 'Ash')?.seat ?? '';
  await lead.live.must('seat:arrive', { seat, presence: 'on-paper' });
  await lead.live.must('session:start', {});
  await lead.live.upToDate();
  const step = await lead.goTo('worksheet');
  await lead.live.must('worksheet:homework', { step, on: true });
  await lead.live.upToDate();
  const id = lead.live.view.worksheet.steps.find((one) => one.step === step)?.own[0]?.sheet ?? '';
  await close();
  await nextEvening();
  const again = lead.live.view.people.find(({ alias }) => alias === 'Ash')?.seat ?? '';
  await lead.live.must('seat:arrive', { seat: again, presence: 'on-paper' });
  expect(
    (await lead.ask('POST /api/sheets/:sheet/enter', { at: { sheet: id }, send: { clientId: null, epoch: null } })).got
      .mayWrite,
  ).toBe(true);
});
