import type { FindDoor, FoundDoor } from '@opencircle/protocol';
import type { DeviceId, Instant, PersonId, Session, SessionId } from '@opencircle/session';
import type { Clock } from '../../deps.ts';
import { isDoorFull } from '../../identity/doors.ts';
import { createCodeLimit } from '../../identity/limits.ts';
import { parseTicket, TICKET_LIFE, ticketToText } from '../../identity/tickets.ts';
import { denied, refusalToDenied, type Answers, type Asked, type Denied, type Given } from '../asking/answers.ts';
import type { Parts } from '../asking/parts.ts';
import { createDoorsOfPerson, hasSeat, mayKnock, type Expected } from './of-person.ts';

/** Every answer to a code takes at least this long, so that its length tells no wrong code from a closed door. */
const CODE_TAKES = 60;

type FindRoute = 'POST /api/door/find';
type AtDoor = { readonly session: Session; readonly person: PersonId | null } | Denied;
const isDenied = (found: AtDoor): found is Denied => 'refusal' in found;
const NO_DOOR = denied('no-such-door');

const until = (clock: Clock, at: Instant): Promise<void> =>
  new Promise((done) => {
    clock.callAt(at, done);
  });
/** The door: it lists nobody, and says of a person only what they or their own device already know. */
export function createDoorRoutes(parts: Parts): Answers<FindRoute | 'POST /api/door/knock'> {
  const { clock, devices, doors, live, people, random, settings, vault } = parts;
  const ofPerson = createDoorsOfPerson(parts);
  const limit = createCodeLimit();

  /** Whatever a code leads to, it is answered after the same time, and every code that leads nowhere counts. */
  async function unhurried<T extends { readonly ok: boolean }>(address: string, look: () => Promise<T>): Promise<T> {
    const began = clock.now();
    const wait = Math.max(CODE_TAKES, await limit.delayFor(address));
    const outcome = await look();
    if (!outcome.ok) await limit.failed(address);
    await until(clock, began + wait);
    return outcome;
  }

  async function toDoor(expected: Expected, person: PersonId): Promise<AtDoor> {
    if (expected === null) return NO_DOOR;
    if ('session' in expected) return { session: expected.session, person };
    return denied('not-open-yet', { opensAt: expected.opensAt, timeZone: (await settings.read()).timeZone });
  }

  async function byPersonalLink(token: string, device: DeviceId | null): Promise<AtDoor> {
    const person = await people.byLink(token);
    return person === null ? NO_DOOR : toDoor(await ofPerson.now(person.id, device), person.id);
  }

  /** Only for a device that sits in that session, and only for whoever sits there. */
  async function afterSession(id: SessionId, device: DeviceId | null): Promise<AtDoor> {
    if (device === null) return NO_DOOR;
    const before = await live.within<Session>(id, (session) => session);
    const role = before?.devices[device];
    const person = role?.kind === 'seat' ? before?.seats[role.seat]?.person : undefined;
    return before && person !== undefined ? toDoor(await ofPerson.after(before, person, device), person) : NO_DOOR;
  }

  async function stand(asked: FindDoor, device: DeviceId | null): Promise<AtDoor> {
    if ('personal' in asked) return byPersonalLink(asked.personal, device);
    if ('after' in asked) return afterSession(asked.after, device);
    const session = 'token' in asked ? doors.byToken(asked.token) : doors.byCode(asked.code);
    return session === null ? NO_DOOR : { session, person: null };
  }

  async function find({
    identity,
    body,
  }: Pick<Asked<FindRoute>, 'identity' | 'body'>): Promise<Given<FoundDoor> | Denied> {
    const found = await stand(body, identity.device);
    if (isDenied(found)) return found;
    const { session } = found;
    const issued = identity.device === null ? devices.issue() : null;
    const device = identity.device ?? issued?.device ?? '';
    const remembered = found.person ?? (await ofPerson.whoIsIt(device, session));
    const person = remembered === null ? null : await people.one(remembered);
    const isInside = session.devices[device] !== undefined;
    const hasPlace = !isDoorFull(session) || hasSeat(session, person?.id ?? null);
    if (!isInside && !(hasPlace && mayKnock(session))) return NO_DOOR;

    const ticket = { session: session.id, device, person: person?.id ?? null, expiresAt: clock.now() + TICKET_LIFE };
    const gets: FoundDoor = {
      ticket: ticketToText(vault, ticket),
      languages: session.languages,
      known: person && { alias: person.alias, language: person.language },
      session: isInside ? session.id : null,
    };
    return { ok: true, body: gets, writes: issued?.writes ?? [], cookies: issued ? [issued.cookie] : [] };
  }

  return {
    'POST /api/door/find': (asked) =>
      'code' in asked.body ? unhurried(asked.address, () => find(asked)) : find(asked),

    async 'POST /api/door/knock'({ identity: { device, staff }, body }) {
      // Whoever leads could otherwise let their own browser in as somebody, and read what only that person may.
      if (staff !== null && body.as === 'person') return denied('not-allowed');
      const ticket = parseTicket(vault, body.ticket, clock.now());
      if (device === null || ticket?.device !== device) return NO_DOOR;
      const { session } = ticket;
      const isPerson = body.as === 'person';
      const person = isPerson && body.iAmKnown && ticket.person !== null ? await people.one(ticket.person) : null;
      const name = isPerson ? (person?.alias ?? body.name) : '';
      if (isPerson && name === '') return denied('malformed');

      const isInside = await live.within(session, ({ devices: roles }) => roles[device] !== undefined);
      if (isInside === true) return { ok: true, body: { session } };
      const { as, language, presence } = body;
      const payload = { device, as, name, language, presence, person: person?.id ?? null };
      const reply = await live.ask(
        session,
        { kind: 'device', device },
        { id: random.id(), type: 'door:knock', payload },
      );
      return reply.ok ? { ok: true, body: { session }, object: `session:${session}` } : refusalToDenied(reply.refusal);
    },
  };
}
