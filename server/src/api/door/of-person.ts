import { localDateOf, meetingOn, nextMeeting } from '@opencircle/program';
import type { DeviceId, Instant, PersonId, Session } from '@opencircle/session';
import { isDoorOpen } from '../../identity/doors.ts';
import type { SessionRow } from '../../live/rows.ts';
import { isForFamilies, type GroupFrame } from '../../program/groups.ts';
import type { Parts } from '../asking/parts.ts';

/** What somebody finds who is expected: an open door, when the next one opens, or nothing. */
export type Expected = { readonly session: Session } | { readonly opensAt: Instant } | null;

/** Finds doors by who stands there rather than by a code. Says nothing about anybody else. */
export interface DoorsOfPerson {
  /** The door to go through now, by a personal link. */
  now(person: PersonId, device: DeviceId | null): Promise<Expected>;
  /** The next meeting of the day after this one. */
  after(before: Session, person: PersonId, device: DeviceId): Promise<Expected>;
  /** Who this device surely belongs to here: as whom it was let in, in this group or, where that person is expected, in another. */
  whoIsIt(device: DeviceId, session: Session): Promise<PersonId | null>;
}

/** A door that opens for the next meeting while the one before still runs is the one to go to from so long before it begins. */
const SOON = 15 * 60 * 1000;

/** While a session closes, only those who are inside come back. */
export const mayKnock = ({ phase }: Session): boolean => phase !== 'closing';

/** Whether this person has a place in this session. */
export const hasSeat = ({ seats }: Session, person: PersonId | null): boolean =>
  person !== null && Object.values(seats).some((seat) => seat.person === person && seat.state !== 'removed');

const mayEnter = (session: Session, device: DeviceId | null): boolean =>
  mayKnock(session) || (device !== null && session.devices[device] !== undefined);
const isOneOf = (groups: readonly GroupFrame[], { group }: Session): boolean => groups.some(({ id }) => id === group);
const earliest = (some: readonly Session[]): Session | null =>
  [...some].sort((a, b) => a.startsAt - b.startsAt)[0] ?? null;

/** Looks at what is running and at the groups as they are on disk. */
export function createDoorsOfPerson(parts: Parts): DoorsOfPerson {
  const { clock, devices, groups, live, people, settings, store } = parts;

  /** Every group they belong to; a family's member comes to groups for families alone. */
  async function groupsOf(person: PersonId): Promise<readonly GroupFrame[]> {
    const frames = await Promise.all((await people.groupsOf(person)).map((group) => groups.one(group)));
    const isFamily = ((await people.one(person))?.familyOf ?? null) !== null;
    return frames.filter((frame) => frame !== null).filter((frame) => !isFamily || isForFamilies(frame));
  }
  async function opening(person: PersonId, frames: readonly GroupFrame[]): Promise<Expected> {
    const { timeZone } = await settings.read();
    const now = clock.now();
    const planned = live
      .all()
      .filter((session) => session.phase === 'planned' && session.startsAt > now)
      .filter((session) => isOneOf(frames, session) || hasSeat(session, person));
    const weekly = frames.flatMap(({ practice, schedule }) => (practice ? [] : nextMeeting(now, schedule, timeZone)));
    const all = [...planned.map(({ startsAt }) => startsAt), ...weekly];
    return all.length === 0 ? null : { opensAt: Math.min(...all) };
  }

  /** Meetings of this day that nobody prepared yet, and that still lie ahead. */
  async function unprepared(person: PersonId, date: string, timeZone: string): Promise<readonly Instant[]> {
    const meetings = await Promise.all(
      (await groupsOf(person)).map(async (group) => {
        if (group.practice) return null;
        const rows = await store.rowsOf('session', group.id);
        // The live sessions write these rows.
        const held = rows.map(({ open }) => (JSON.parse(open) as SessionRow).startsAt);
        const isPrepared = held.some((startsAt) => localDateOf(startsAt, timeZone) === date);
        return isPrepared ? null : meetingOn(date, group.schedule, timeZone);
      }),
    );
    return meetings.filter((meeting) => meeting !== null).filter((meeting) => meeting > clock.now());
  }

  return {
    async now(person, device) {
      const of = await groupsOf(person);
      const open = live
        .all()
        .filter((session) => isDoorOpen(session) && mayEnter(session, device))
        .filter((session) => isOneOf(of, session) || hasSeat(session, person));
      const due = open.filter(({ startsAt }) => startsAt <= clock.now() + SOON);
      const latest = [...due].sort((a, b) => b.startsAt - a.startsAt)[0];
      const session = latest ?? earliest(open);
      return session === null ? opening(person, of) : { session };
    },
    async after(before, person, device) {
      const { timeZone } = await settings.read();
      const date = localDateOf(before.startsAt, timeZone);
      const later = live
        .all()
        .filter(({ startsAt }) => startsAt > before.startsAt && localDateOf(startsAt, timeZone) === date)
        .filter((session) => hasSeat(session, person) && mayEnter(session, device));
      const next = earliest(later);
      const ahead = (await unprepared(person, date, timeZone)).filter((at) => at > before.startsAt);
      const first = Math.min(...ahead, next?.startsAt ?? Infinity);
      if (next !== null && next.startsAt === first && isDoorOpen(next)) return { session: next };
      return first === Infinity ? null : { opensAt: first };
    },
    async whoIsIt(device, session) {
      const all = await devices.personsOf(device);
      const here = await devices.personOf(device, session.group);
      // Taken back in one group is taken back in all.
      if (here !== null && !all.includes(here)) return null;
      if (here !== null)
        return hasSeat(session, here) || (await people.inGroup(here, session.group)) !== null ? here : null;
      const expected = all.filter((person) => hasSeat(session, person));
      // Two people who share a phone are both asked for their name.
      return expected.length === 1 ? (expected[0] ?? null) : null;
    },
  };
}
