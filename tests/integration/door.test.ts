import { LIMITS } from '@opencircle/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Browser } from '../support/front-door/browser.ts';
import { install, type Installation } from '../support/front-door/installation.ts';
import { ALIASES, browserAt, knock, myId, openDoor, openProgram, type Program } from '../support/front-door/program.ts';
import { newId } from '../support/live/page.ts';

let at: Installation;
let program: Program;
beforeEach(async () => {
  at = await install();
  program = await openProgram(at);
});
afterEach(() => at.remove());

const session = () => {
  const found = at.app.live.all().find(({ id }) => id === program.session);
  if (!found) throw new Error('the session is there');
  return found;
};
const asLead = async (type: 'session:start' | 'session:end' | 'session:close') =>
  at.app.live.ask(
    program.session,
    { kind: 'staff', staff: await myId(program.facilitator) },
    { id: newId(), type, payload: {} },
  );
const admit = async (name: string, alias: string) => {
  const waiting = session().knocks.find((one) => one.name === name);
  const seat = Object.values(session().seats).find((one) => one.alias === alias);
  return at.app.live.ask(
    program.session,
    { kind: 'staff', staff: await myId(program.facilitator) },
    { id: newId(), type: 'knock:admit', payload: { knock: waiting?.id ?? '', seat: seat?.id ?? null } },
  );
};
const find = (browser: Browser, code: string) => browser.ask('POST /api/door/find', { send: { code } });
const doorToken = async (): Promise<string> => {
  const { link } = (
    await program.facilitator.ask('GET /api/sessions/:session/door-link', { at: { session: program.session } })
  ).got;
  return new URL(link).hash.slice(1);
};
const personalLink = async (person: string): Promise<string> => {
  const ask = { at: { group: program.group.id, person }, send: {} };
  const { link } = (await program.facilitator.ask('POST /api/groups/:group/people/:person/link', ask)).got;
  return new URL(link).hash.replace('#p.', '');
};

describe('the door', () => {
  test('lets somebody in from a typed code to their seat, and names nobody on the way', async () => {
    const phone = browserAt(at);
    const found = await find(phone, program.code.toLowerCase().replace(/^(....)/, '$1-'));
    expect(found.got).toMatchObject({ languages: ['en', 'es'], known: null, session: null });
    for (const alias of ALIASES) expect(found.text).not.toContain(alias);

    await knock(phone, program.code, 'Ash');
    expect((await find(phone, program.code)).got.session).toBe(program.session);
    expect(await admit('Ash', 'Ash')).toEqual({ ok: true });
    expect((await phone.ask('GET /api/me')).got).toEqual({
      staff: null,
      seats: [{ session: program.session, alias: 'Ash' }],
    });
  });

  test('answers a wrong, a full and a closed code with the same status and the same words', async () => {
    const stranger = browserAt(at);
    const wrong = await find(stranger, 'ZZZZZZZZ');
    const nonsense = await find(stranger, '¿?');
    for (let n = 0; n < LIMITS.waitingKnocks; n += 1) await knock(browserAt(at), program.code, `Guest ${String(n)}`);
    const full = await find(stranger, program.code);
    await asLead('session:start');
    await asLead('session:end');
    const ended = await find(stranger, program.code);
    await asLead('session:close');
    const closed = await find(stranger, program.code);

    const seen = (response: typeof wrong) => {
      const { date: _, ...headers } = response.headers;
      return { status: response.status, text: response.text, headers };
    };
    for (const other of [nonsense, full, ended, closed]) expect(seen(other)).toEqual(seen(wrong));
    expect(wrong.refusal).toBe('no-such-door');
    expect(stranger.cookies.size).toBe(0);
  });

  test('while a session closes, lets those back who were inside, and looks like no door to anybody else', async () => {
    const phone = browserAt(at);
    await knock(phone, program.code, 'Ash');
    await admit('Ash', 'Ash');
    const personal = await personalLink(program.group.people[1]?.person ?? '');
    for (const type of ['session:start', 'session:end'] as const) await asLead(type);
    expect((await find(phone, program.code)).got.session).toBe(program.session);
    expect((await find(browserAt(at), program.code)).refusal).toBe('no-such-door');
    expect((await browserAt(at).ask('POST /api/door/find', { send: { personal } })).refusal).toBe('not-open-yet');
  });

  test('is found by the link in the QR while it is open, and not by the link of another opening', async () => {
    const token = await doorToken();
    expect((await browserAt(at).ask('POST /api/door/find', { send: { token } })).got.known).toBeNull();
    const other = at.vault.derive('door', `${program.session}:2`);
    expect((await browserAt(at).ask('POST /api/door/find', { send: { token: other } })).refusal).toBe('no-such-door');
  });

  test('slows down many wrong codes from one address, refuses nobody, and never slows a link', async () => {
    const guesser = browserAt(at);
    for (let n = 0; n < 14; n += 1) await find(guesser, 'AAAA2222');
    const began = performance.now();
    expect((await find(guesser, program.code)).status).toBe(200);
    expect(performance.now() - began).toBeGreaterThan(900);
    const before = performance.now();
    expect((await browserAt(at).ask('POST /api/door/find', { send: { token: await doorToken() } })).status).toBe(200);
    expect(performance.now() - before).toBeLessThan(900);
  });

  test('lets no browser knock as a person where staff are signed in, but as a room screen', async () => {
    const { facilitator } = program;
    const { ticket } = (await find(facilitator, program.code)).got;
    const send = { ticket, name: 'Ash', iAmKnown: false, language: 'en', presence: 'in-the-room' } as const;
    const knockAs = (as: 'person' | 'room-screen') =>
      facilitator.ask('POST /api/door/knock', { send: { ...send, as, name: as === 'person' ? 'Ash' : '' } });
    expect((await knockAs('person')).refusal).toBe('not-allowed');
    expect(session().knocks).toEqual([]);
    expect((await knockAs('room-screen')).status).toBe(200);
  });

  test('takes a ticket from the device it was given to, and from no other', async () => {
    const [phone, other] = [browserAt(at), browserAt(at)];
    const { ticket } = (await find(phone, program.code)).got;
    await find(other, program.code);
    const send = { ticket, as: 'person', name: 'Ash', iAmKnown: false, language: 'en', presence: 'remote' } as const;
    expect((await other.ask('POST /api/door/knock', { send })).refusal).toBe('no-such-door');
    expect((await phone.ask('POST /api/door/knock', { send: { ...send, ticket: `${ticket}x` } })).refusal).toBe(
      'no-such-door',
    );
    expect((await browserAt(at).ask('POST /api/door/knock', { send })).refusal).toBe('not-signed-in');
    expect((await phone.ask('POST /api/door/knock', { send })).status).toBe(200);
  });
});

describe('somebody who comes by their personal link', () => {
  test('is greeted by their alias, knocks as themselves, and has only the newest link', async () => {
    const [ash, birch] = program.group.people;
    const first = await personalLink(ash?.person ?? '');
    const second = await personalLink(ash?.person ?? '');
    expect((await browserAt(at).ask('POST /api/door/find', { send: { personal: first } })).refusal).toBe(
      'no-such-door',
    );
    const phone = browserAt(at);
    const found = (await phone.ask('POST /api/door/find', { send: { personal: second } })).got;
    expect(found.known).toEqual({ alias: 'Ash', language: 'en' });
    const send = {
      ticket: found.ticket,
      as: 'person',
      name: '',
      iAmKnown: true,
      language: 'en',
      presence: 'remote',
    } as const;
    expect((await phone.ask('POST /api/door/knock', { send })).status).toBe(200);
    const [waiting] = session().knocks;
    expect(session().seats[waiting?.seat ?? '']?.person).toBe(ash?.person);
    expect(birch?.alias).toBe('Birch');
  });

  test('is told when the door opens, while a link nobody was given says nothing', async () => {
    const personal = await personalLink(program.group.people[0]?.person ?? '');
    for (const type of ['session:start', 'session:end', 'session:close'] as const) await asLead(type);
    const early = await browserAt(at).ask('POST /api/door/find', { send: { personal } });
    expect(early).toMatchObject({ status: 409, refusal: 'not-open-yet' });
    const { opensAt, timeZone } = JSON.parse(early.text) as { readonly opensAt: number; readonly timeZone: string }; // the answer under test
    expect(timeZone).toBe('America/New_York');
    expect(opensAt).toBeGreaterThan(Date.now());
    const made = { personal: at.vault.derive('personal', 'somebody:1') };
    expect((await browserAt(at).ask('POST /api/door/find', { send: made })).text).toBe('{"refusal":"no-such-door"}');
  });

  test('finds nothing once they left the group', async () => {
    const person = program.group.people[0]?.person ?? '';
    const personal = await personalLink(person);
    await program.facilitator.ask('DELETE /api/groups/:group/people/:person', {
      at: { group: program.group.id, person },
    });
    expect((await browserAt(at).ask('POST /api/door/find', { send: { personal } })).refusal).toBe('no-such-door');
  });
});

describe('a device', () => {
  test('that was let in before is offered its own alias, in its own group only, and nobody else is', async () => {
    const phone = browserAt(at);
    await knock(phone, program.code, 'Cedar');
    await admit('Cedar', 'Cedar');
    for (const type of ['session:start', 'session:end', 'session:close'] as const) await asLead(type);

    const next = await openDoor(at, program.facilitator, program.group);
    expect((await find(phone, next.code)).got).toMatchObject({
      known: { alias: 'Cedar', language: 'en' },
      session: null,
    });
    expect((await find(browserAt(at), next.code)).got.known).toBeNull();
    // Who came is not new any more.
    await expect
      .poll(async () =>
        (await program.facilitator.ask('GET /api/groups/:group', { at: { group: program.group.id } })).got.people
          .filter(({ isNew }) => !isNew)
          .map(({ alias }) => alias),
      )
      .toEqual(['Cedar']);
  });

  test('that is forgotten loses its cookie and is a stranger', async () => {
    const phone = browserAt(at);
    await knock(phone, program.code, 'Elm');
    await admit('Elm', 'Elm');
    const old = phone.cookieHeader();
    expect((await phone.ask('POST /api/device/forget', { send: { session: program.session } })).status).toBe(200);
    expect(phone.cookies.size).toBe(0);
    const kept = await phone.ask('GET /api/me', { headers: { cookie: old } });
    expect(kept.got.seats).toEqual([]);
  });

  test('holds a random cookie that scripts cannot read; only its hash is on disk', async () => {
    const phone = browserAt(at);
    const found = await find(phone, program.code);
    expect(found.headers['set-cookie']?.[0]).toMatch(
      /^device=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    const secret = phone.cookies.get('device') ?? '';
    const rows = JSON.stringify(await at.store.rows('device'));
    expect(rows).not.toContain(secret);
    expect(rows).toContain(at.vault.blind('device', secret));
  });

  test('shows who is on call only to people of this program', async () => {
    const phone = browserAt(at);
    expect((await phone.ask('GET /api/help')).got.onCall).toBeNull();
    await knock(phone, program.code, 'Fir');
    expect((await phone.ask('GET /api/help')).got.onCall).toBeNull();
    await admit('Fir', 'Fir');
    expect((await phone.ask('GET /api/help')).got.onCall).toBe('(212) 555-0100');
  });
});
