import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, localDateOf, weekdayOf } from '@opencircle/program';
import type { CommandMap, CommandType } from '@opencircle/session';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { install, type Installation } from '../support/front-door/installation.ts';
import { ALIASES, browserAt, knock, myId, openProgram, PASSWORD, type Program } from '../support/front-door/program.ts';
import { newId } from '../support/live/page.ts';

let at: Installation;
let program: Program;
beforeEach(async () => {
  at = await install();
  program = await openProgram(at);
});
afterEach(() => at.remove());

const session = () => at.app.live.within(program.session, (now) => now);
async function lead<T extends CommandType>(type: T, payload: CommandMap[T]): Promise<void> {
  const who = { kind: 'staff', staff: await myId(program.facilitator) } as const;
  // Type and payload belong together by this function's own signature.
  const command = { id: newId(), type, payload } as Parameters<typeof at.app.live.ask>[2];
  expect(await at.app.live.ask(program.session, who, command), type).toEqual({ ok: true });
}
async function letIn(alias: string): Promise<void> {
  await knock(browserAt(at), program.code, alias);
  const now = await session();
  const waiting = now?.knocks.find(({ name, answer }) => name === alias && answer === 'waiting');
  const seat = Object.values(now?.seats ?? {}).find((one) => one.alias === alias);
  await lead('knock:admit', { knock: waiting?.id ?? '', seat: seat?.id ?? null });
}

describe('an evening from plan to record', () => {
  test('shows on today, is led, closed, and leaves everybody’s minutes', async () => {
    const { facilitator, admin, session: id } = program;
    const today = (await facilitator.ask('GET /api/today')).got;
    expect(today.timeZone).toBe('America/New_York');
    expect(today.today.filter((one) => one.session !== null)).toMatchObject([
      { session: id, title: 'Tuesday group', phase: 'door-open', expected: 8, newPeople: 8 },
    ]);

    await letIn('Ash');
    await letIn('Birch');
    await lead('session:start', {});
    await lead('session:end', {});
    const ash = Object.values((await session())?.seats ?? {}).find(({ alias }) => alias === 'Ash');
    await lead('attendance:confirm', { seat: ash?.id ?? '', minutes: 85 });
    await lead('session:close', {});

    const record = (await admin.ask('GET /api/sessions/:session/record', { at: { session: id } })).got;
    expect(record).toMatchObject({ session: id, phase: 'closed', title: 'Tuesday group', signals: 0 });
    expect(record.reopenUntil).toBeGreaterThan(Date.now());
    expect(
      record.attendance
        .filter(({ state }) => state === 'came')
        .map(({ alias, confirmedMinutes }) => [alias, confirmedMinutes]),
    ).toEqual([
      ['Ash', 85],
      ['Birch', null],
    ]);
    expect(record.attendance).toHaveLength(8);
    expect(JSON.stringify(record)).not.toContain(program.group.people[0]?.person);
    const after = (await facilitator.ask('GET /api/today')).got;
    expect(after.recent).toMatchObject([{ session: id, phase: 'closed', unconfirmed: 1 }]);
  });

  test('is prepared once, however many people prepare it, and not for any time', async () => {
    const { facilitator, admin, group } = program;
    const startsAt = Date.now() + 3_600_000;
    const plan = (browser: typeof admin, at: number) =>
      browser.ask('POST /api/sessions', { send: { group: group.id, startsAt: at, plan: null } });
    const made = await Promise.all([plan(facilitator, startsAt), plan(admin, startsAt), plan(facilitator, startsAt)]);
    expect(new Set(made.map(({ got }) => got.session)).size).toBe(1);
    expect((await plan(facilitator, Date.now() + 365 * 86_400_000)).refusal).toBe('wrong-time');
    expect(
      (
        await facilitator.ask('POST /api/sessions', {
          send: { group: group.id, startsAt: startsAt + 1, plan: 'no-such-plan' },
        })
      ).refusal,
    ).toBe('not-found');
  });

  test('is offered on its weekday by the clock of the program, before anybody prepared it', async () => {
    const { facilitator, group } = program;
    const tomorrow = addDays(localDateOf(Date.now(), 'America/New_York'), 1);
    const { kind, title, staff } = group;
    const send = { kind, title, staff, plan: group.plan.id, schedule: { weekday: weekdayOf(tomorrow), time: '23:30' } };
    await facilitator.ask('PUT /api/groups/:group', { at: { group: group.id }, send });
    const { tomorrow: offered } = (await facilitator.ask('GET /api/today')).got;
    expect(offered).toMatchObject([{ session: null, phase: 'unplanned', expected: 8 }]);
    expect(localDateOf(offered[0]?.startsAt ?? 0, 'America/New_York')).toBe(tomorrow);
  });

  test('stays with its people, doors and cookies after a restart', async () => {
    const phone = browserAt(at);
    await knock(phone, program.code, 'Ash');
    at = await at.restart();
    const again = browserAt(at);
    for (const [name, value] of phone.cookies) again.cookies.set(name, value);
    expect((await again.ask('POST /api/door/find', { send: { code: program.code } })).got.session).toBe(
      program.session,
    );
    const admin = browserAt(at);
    expect(
      (await admin.ask('POST /api/sign-in', { send: { email: 'dana@example.org', password: PASSWORD } })).status,
    ).toBe(200);
    expect((await admin.ask('GET /api/groups')).got).toEqual([program.group]);
  });
});

test('on disk no name, alias, address, title or number can be read', async () => {
  await letIn('Cedar');
  await letIn('Somebody New');
  const files = readdirSync(at.config.dataDir).map((name) => readFileSync(join(at.config.dataDir, name)));
  const isThere = (text: string): boolean => files.some((bytes) => bytes.includes(text));
  const secrets = [
    ...ALIASES,
    'Somebody New',
    'Dana Admin',
    'Fran Lead',
    'dana@example',
    'FranLead',
    'Tuesday group',
    '555-0100',
    program.code,
    PASSWORD,
  ];
  expect(secrets.filter(isThere)).toEqual([]);
  // What is meant to be readable is found, so the search itself works.
  expect([program.group.id, 'relapse-prevention', '@staff.invalid'].filter((text) => !isThere(text))).toEqual([]);
});
