import { nextMeeting } from '@opencircle/program';
import type { FindDoor, FoundDoor } from '@opencircle/protocol';
import type { GroupId, Instant, PersonId, Session } from '@opencircle/session';
import type { Clock } from '../deps.ts';
import { isDoorFull, isDoorOpen } from '../identity/doors.ts';
import { createCodeLimit } from '../identity/limits.ts';
import { parseTicket, TICKET_LIFE, ticketToText } from '../identity/tickets.ts';
import { denied, refusalToDenied, type Answers, type Asked, type Denied, type Given } from './asking/answers.ts';
import type { Parts } from './asking/parts.ts';

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
/** While a session closes, only those who are inside come back. */
const mayKnock = ({ phase }: Session): boolean => phase !== 'closing';
const hasSeat = ({ seats }: Session, person: PersonId | null): boolean =>
  person !== null && Object.values(seats).some((seat) => seat.person === person && seat.state !== 'removed');

/** The door: it lists nobody, and says of a person only what they or their own device already know. */
export function createDoorRoutes(parts: Parts): Answers<FindRoute | 'POST /api/door/knock'> {
  const { clock, devices, doors, groups, live, people, random, settings, vault } = parts;
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

  async function opening(group: GroupId): Promise<Denied> {
    const { timeZone } = await settings.read();
    const now = clock.now();
    const planned = live
      .all()
      .filter((session) => session.group === group && session.phase === 'planned' && session.startsAt > now);
    const frame = await groups.one(group);
    if (frame === null) return NO_DOOR;
    const opensAt = Math.min(...planned.map(({ startsAt }) => startsAt), nextMeeting(now, frame.schedule, timeZone));
    return denied('not-open-yet', { opensAt, timeZone });
  }

  async function byPersonalLink(token: string): Promise<AtDoor> {
    const person = await people.byLink(token);
    if (person === null) return NO_DOOR;
    const open = live.all().filter((session) => session.group === person.group && isDoorOpen(session));
    const session = open.sort((a, b) => b.startsAt - a.startsAt)[0];
    return session ? { session, person: person.id } : opening(person.group);
  }

  async function stand(asked: FindDoor): Promise<AtDoor> {
    if ('personal' in asked) return byPersonalLink(asked.personal);
    const session = 'token' in asked ? doors.byToken(asked.token) : doors.byCode(asked.code);
    return session === null ? NO_DOOR : { session, person: null };
  }

  async function find({
    identity,
    body,
  }: Pick<Asked<FindRoute>, 'identity' | 'body'>): Promise<Given<FoundDoor> | Denied> {
    const found = await stand(body);
    if (isDenied(found)) return found;
    const { session } = found;
    const issued = identity.device === null ? devices.issue() : null;
    const device = identity.device ?? issued?.device ?? '';
    const remembered = found.person ?? (await devices.personOf(device, session.group));
    const person = remembered === null ? null : await people.one(remembered);
    const isInside = session.devices[device] !== undefined;
    if (found.person !== null && !isInside && !mayKnock(session)) return opening(session.group);
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
