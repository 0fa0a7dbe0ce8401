import { rehearse } from '@opencircle/rehearsal';
import { Device } from '@opencircle/rehearsal/device';
import { expect, test } from 'vitest';
import { install } from '../../support/front-door/installation.ts';

const ORIGIN = 'https://circle.example.org';
const PASSWORD = 'a long enough password';

test('[RH1] where TLS ends in front of the server, pretend people reach it beside the proxy, by its public name', async () => {
  const at = await install({ publicUrl: ORIGIN });
  const staff = new Device(at.url, { origin: ORIGIN });
  const program = { timeZone: 'America/New_York', languages: ['en', 'es'], onCall: '(212) 555-0100' } as const;
  const account = { name: 'Dana Admin', email: 'dana@example.org', password: PASSWORD };
  void (await staff.ask('POST /api/setup', { send: { token: at.setUpToken ?? '', program, ...account } })).got;
  const plan = { plan: 'relapse-prevention-90' };
  const { session } = (await staff.ask('POST /api/rehearsals', { send: plan })).got;
  void (await staff.ask('POST /api/sessions/:session/open-door', { at: { session }, send: {} })).got;

  const now = () => at.app.live.all().find(({ id }) => id === session);
  const people = [{ alias: 'Ash', language: 'en', personalLink: null }] as const;
  const doorCode = now()?.door.code ?? '';
  const failures: unknown[] = [];
  const brief = { session, url: at.url, origin: ORIGIN, people, doorCode, pace: 100, seed: 1, patience: 1_000 };
  const run = rehearse(brief, (error) => failures.push(error));
  const waiting = () => now()?.knocks.find(({ answer }) => answer === 'waiting');
  await expect.poll(() => waiting()?.name, { timeout: 10_000 }).toBe('Ash');

  const { id = '' } = (await staff.ask('GET /api/me')).got.staff ?? {};
  const admit = { id: 'let-in', type: 'knock:admit', payload: { knock: waiting()?.id ?? '', seat: null } } as const;
  expect(await at.app.live.ask(session, { kind: 'staff', staff: id }, admit)).toEqual({ ok: true });
  await expect.poll(() => run.people[0]?.live?.kind).toBe('participant');
  expect([...(run.people[0]?.device.cookies.keys() ?? [])]).toEqual(['__Host-device']);
  run.stop();
  await run.over;
  expect(failures).toEqual([]);
  await at.remove();
});
