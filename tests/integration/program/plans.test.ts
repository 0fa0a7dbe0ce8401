import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '@opencircle/session';
import { parsePlanFile, serialisePlan } from '@opencircle/worksheets/plan-file';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Browser } from '../../support/front-door/browser.ts';
import { install, type Installation } from '../../support/front-door/installation.ts';
import { invite, makeGroup, setUp } from '../../support/front-door/program.ts';

const CANARY = 'Zweiundvierzig';
let at: Installation;
let admin: Browser;
let lead: Browser;
beforeEach(async () => {
  at = await install();
  admin = await setUp(at);
  lead = await invite(at, admin, 'facilitator', 'Fran Lead');
});
afterEach(() => at.remove());

async function shipped(id = 'process-90'): Promise<Plan> {
  return (await lead.ask('GET /api/plans/:plan', { at: { plan: id } })).got.plan;
}
const titled = (plan: Plan, title: string): Plan => ({ ...plan, title: { en: title, es: title } });
const make = async (plan: unknown): Promise<string> => (await lead.ask('POST /api/plans', { send: { plan } })).got.plan;
const read = async (plan: string) => (await lead.ask('GET /api/plans/:plan', { at: { plan } })).got;
const save = (plan: string, expected: number, changed: unknown, by: Browser = lead) =>
  by.ask('PUT /api/plans/:plan', { at: { plan }, send: { expected, plan: changed } });

test('[PL6] a plan of one’s own is chosen for a group, and a session is prepared from it as it stands', async () => {
  const plan = titled(await shipped(), CANARY);
  const [first, ...rest] = plan.steps;
  const own = await make({ ...plan, steps: [...(first ? [{ ...first, minutes: 7 }] : []), ...rest] });
  const listed = (await lead.ask('GET /api/plans')).got.find(({ id }) => id === own);
  expect(listed).toMatchObject({ state: 'own', version: 1, minutes: 92, title: { en: CANARY, es: CANARY } });
  const { id, kind, title, schedule, staff } = await makeGroup(lead);
  const changed = await lead.ask('PUT /api/groups/:group', {
    at: { group: id },
    send: { kind, title, schedule, staff, plan: own },
  });
  expect(changed.status).toBe(200);
  const send = { group: id, startsAt: Date.now(), plan: null };
  const { session } = (await lead.ask('POST /api/sessions', { send })).got;
  const now = await at.app.live.within(session, ({ agenda, plan: ref, phones }) => ({ agenda, ref, phones }));
  expect(now?.ref).toEqual({ id: own, version: 1 });
  expect(now?.phones).toBe('start-and-end');
  expect(now?.agenda.steps.map(({ minutes }) => minutes)).toEqual([7, ...rest.map(({ minutes }) => minutes)]);
  // Changing the plan changes no session that was prepared from it.
  expect((await save(own, 1, titled(plan, 'Another'))).got).toEqual({ version: 2 });
  const later = await at.app.live.within(session, ({ agenda }) => agenda.steps[0]?.minutes ?? 0);
  expect(later).toBe(7);
  expect((await lead.ask('GET /api/today')).got.today[0]?.plan.title.en).toBe('Another');
});

test('[PL7] a new plan never takes the place of another, whatever it calls itself', async () => {
  const plan = await shipped();
  const own = await make(plan);
  expect(own).not.toBe(plan.id);
  const again = await make({ ...plan, id: own, version: 9 });
  expect(again).not.toBe(own);
  expect((await read(own)).plan.version).toBe(1);
  expect(parsePlanFile(serialisePlan((await read(again)).plan)).ok).toBe(true);
});

test('[PL8] of two who save the same version one is told, and nothing of the other’s is lost', async () => {
  const plan = await shipped();
  const own = await make(plan);
  const saved = await Promise.all([save(own, 1, titled(plan, 'Mine')), save(own, 1, titled(plan, 'Yours'), admin)]);
  expect(saved.map(({ status }) => status).sort()).toEqual([200, 409]);
  const stands = await read(own);
  const winner = saved[0]?.status === 200 ? 'Mine' : 'Yours';
  expect([stands.plan.title.en, stands.plan.version]).toEqual([winner, 2]);
  expect((await save(own, 1, titled(plan, 'Late'))).refusal).toBe('wrong-time');
  expect((await save(own, 2, titled(plan, 'Later'))).got).toEqual({ version: 3 });
});

test('[PL9] nobody changes a shipped plan, and nobody but those who lead makes or changes one', async () => {
  const plan = await shipped();
  expect((await save(plan.id, 1, plan)).refusal).toBe('not-allowed');
  const archive = (by: Browser, id: string) =>
    by.ask('PUT /api/plans/:plan/archived', { at: { plan: id }, send: { archived: true } });
  expect((await archive(lead, plan.id)).refusal).toBe('not-allowed');
  expect((await save('nothing', 1, plan)).refusal).toBe('not-found');
  // Other rows lie in the same table.
  for (const id of ['settings', 'practice'])
    expect((await lead.ask('GET /api/plans/:plan', { at: { plan: id } })).refusal).toBe('not-found');
  const own = await make(plan);
  const supervisor = await invite(at, admin, 'supervisor', 'Sue Visor');
  expect((await save(own, 1, plan, supervisor)).refusal).toBe('not-allowed');
  expect((await archive(supervisor, own)).refusal).toBe('not-allowed');
  expect((await supervisor.ask('POST /api/plans', { send: { plan } })).refusal).toBe('not-allowed');
  expect((await supervisor.ask('GET /api/plans/:plan', { at: { plan: own } })).got.plan.id).toBe(own);
});

test('[PL9] what is not a plan is refused with what is wrong, and changes nothing', async () => {
  const plan = await shipped();
  const own = await make(plan);
  const wrong = [null, {}, { ...plan, steps: [] }, { ...plan, more: 1 }, { ...plan, title: 'x'.repeat(81) }];
  for (const one of wrong) {
    const made = await lead.fetch('POST', '/api/plans', JSON.stringify({ plan: one }));
    expect(JSON.parse(made.text)).toMatchObject({
      refusal: 'malformed',
      issues: expect.arrayContaining([expect.objectContaining({ step: null })]) as unknown, // matched, not read
    });
    expect((await save(own, 1, one)).refusal).toBe('malformed');
  }
  const large = await lead.fetch('POST', '/api/plans', `{"plan":"${'x'.repeat(300_000)}"}`);
  expect(large.status).toBe(413);
  expect((await read(own)).plan.version).toBe(1);
  expect((await lead.ask('GET /api/plans')).got.filter(({ state }) => state === 'own')).toHaveLength(1);
});

test('[PL10] a plan that is put away is kept, stays with its groups, and can be taken out again', async () => {
  const own = await make(await shipped());
  const put = (archived: boolean) =>
    lead.ask('PUT /api/plans/:plan/archived', { at: { plan: own }, send: { archived } });
  const state = async () => (await lead.ask('GET /api/plans')).got.find(({ id }) => id === own)?.state;
  expect((await put(true)).status).toBe(200);
  expect([await state(), (await read(own)).state]).toEqual(['archived', 'archived']);
  const { id, startsAt } = { id: (await makeGroup(lead)).id, startsAt: Date.now() };
  expect((await lead.ask('POST /api/sessions', { send: { group: id, startsAt, plan: own } })).status).toBe(200);
  expect((await put(false)).status).toBe(200);
  expect([await state(), (await read(own)).plan.version]).toEqual(['own', 1]);
});

test('[PL11] nothing of a plan stands readable on the disk, and each change stands in the audit trail', async () => {
  const own = await make(titled(await shipped(), CANARY));
  await save(own, 1, titled(await shipped(), `${CANARY} more`));
  const actions = (await at.store.auditEntries()).filter(({ action }) => action.startsWith('plan:'));
  expect(actions.map(({ action, object }) => [action, object])).toEqual([
    ['plan:make', `plan:${own}`],
    ['plan:change', `plan:${own}`],
  ]);
  const files = readdirSync(at.config.dataDir).map((file) => readFileSync(join(at.config.dataDir, file)));
  expect(files.some((bytes) => bytes.includes(own))).toBe(true);
  expect(files.some((bytes) => bytes.includes(CANARY))).toBe(false);
});
