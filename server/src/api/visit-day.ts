import { attendanceOf, localDateOf, minutesHeld, type Attendance } from '@opencircle/program';
import type { VisitDay, VisitPerson, VisitSession } from '@opencircle/protocol';
import type { PersonId, Session } from '@opencircle/session';
import { topicBy } from '@opencircle/worksheets/topics';
import type { SessionRow } from '../live/rows.ts';
import { createReadSession, leavesRecord } from './asking/concern.ts';
import { denied, type Answers } from './asking/answers.ts';
import type { Parts } from './asking/parts.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

const toVisitSession = ({ id, title, topic, phase, startsAt, startedAt, endedAt, staff }: Session): VisitSession => ({
  session: id,
  title,
  topic: topic === null ? null : (topicBy(topic)?.title ?? null),
  phase,
  startsAt,
  startedAt,
  endedAt,
  staff: staff.map(({ name }) => name),
});

/** A visit day: everything that met on one date, and each person's time in all of it. Time between sessions is in none of them. */
export function createVisitDayRoutes(parts: Parts): Answers<'GET /api/days/:date'> {
  const readSession = createReadSession(parts);
  const { clock, settings, store } = parts;

  /** Staff see of a day what they see as records; a seat that was taken away counts only for whoever was in the circle on it. */
  function rowsOf(session: Session): readonly Attendance[] {
    return attendanceOf(session, clock.now()).filter(
      ({ seat, state }) => state !== 'did-not-come' || session.seats[seat]?.state !== 'removed',
    );
  }
  function peopleOf(sessions: readonly Session[]): readonly VisitPerson[] {
    const people = new Map<PersonId, VisitPerson>();
    for (const session of sessions)
      for (const row of rowsOf(session)) {
        const { person, ...attendance } = row;
        const before = people.get(person);
        people.set(person, {
          person,
          alias: before?.alias || attendance.alias,
          rows: [...(before?.rows ?? []), { session: session.id, attendance }],
          minutes: (before?.minutes ?? 0) + minutesHeld(row),
          countedMinutes: (before?.countedMinutes ?? 0) + attendance.countedMinutes,
        });
      }
    return [...people.values()].sort((a, b) => a.alias.localeCompare(b.alias) || (a.person < b.person ? -1 : 1));
  }
  const unknownOf = ({ id, notToday }: Session): VisitDay['unknownSentHome'] =>
    notToday.flatMap(({ seat, at, how }) => (seat === null ? { session: id, at, how } : []));

  return {
    async 'GET /api/days/:date'({ identity, params: { date } }) {
      if (!DATE.test(date)) return denied('not-found');
      const { timeZone } = await settings.read();
      const met = (await store.rows('session')).filter(({ open }) => {
        const { startsAt } = JSON.parse(open) as SessionRow; // the live sessions write these rows
        return localDateOf(startsAt, timeZone) === date;
      });
      const read = await Promise.all(met.map(({ id }) => readSession(id, identity)));
      const sessions = read
        .filter((session) => session !== null)
        .filter((session) => leavesRecord(session, parts))
        .sort((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1));
      return {
        ok: true,
        body: {
          date,
          timeZone,
          sessions: sessions.map(toVisitSession),
          people: peopleOf(sessions),
          unknownSentHome: sessions.flatMap(unknownOf),
        },
      };
    },
  };
}
