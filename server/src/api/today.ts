import { addDays, localDateOf, meetingOn, startOfDay } from '@opencircle/program';
import type { Today, TodaySession } from '@opencircle/protocol';
import type { Instant, PersonId } from '@opencircle/session';
import type { SessionRow } from '../live/rows.ts';
import type { Identity } from '../identity/authenticate.ts';
import type { GroupFrame } from '../program/groups.ts';
import type { KeptApart } from '../program/apart.ts';
import { minutesOf } from '../program/plan-summary.ts';
import type { Answers } from './asking/answers.ts';
import { isConcernOf } from './asking/concern.ts';
import type { Parts } from './asking/parts.ts';

const DAY = 24 * 60 * 60 * 1000;
const WEEK = 7 * DAY;
type Held = SessionRow & { readonly id: string };
const NO_TITLE = { en: '', es: '' };

/** What staff see first: today's and tomorrow's meetings, prepared or not, and what was closed within the week. */
export function createTodayRoutes(parts: Parts): Answers<'GET /api/today'> {
  const { apart, clock, config, groups, live, people, plans, settings, store } = parts;

  /** A rehearsal is shown to whoever rehearses, for a day, and is over when it is over. */
  const isOwnRehearsal = (id: string, startsAt: Instant, identity: Identity): boolean =>
    startsAt > clock.now() - DAY &&
    live.all().some((session) => session.id === id && session.staff.some(({ staff }) => staff === identity.staff?.id));

  const sitsIn = ({ staff }: Identity): Today['sitsIn'] =>
    live
      .all()
      .filter(({ observers }) => observers.some((one) => one.staff === staff?.id))
      .map(({ id, title, startsAt, phase }) => ({ session: id, title, startsAt, phase }))
      .toSorted((a, b) => a.startsAt - b.startsAt);

  /** Two who are kept apart are both expected. */
  async function apartIn(expected: readonly PersonId[]): Promise<Pick<TodaySession, 'keptApart'>> {
    const isHere = ({ people: two }: KeptApart): boolean => two.every((person) => expected.includes(person));
    return expected.length > 1 && (await apart.all()).some(isHere) ? { keptApart: true } : {};
  }
  async function planned(group: GroupFrame, { id, plan, ...row }: Held): Promise<TodaySession> {
    const { startsAt, minutes, phase, expected, newPeople, unconfirmed, steps } = row;
    const title = (await plans.one(plan.id))?.plan.title ?? NO_TITLE;
    return {
      session: id,
      group: group.id,
      title: group.title,
      startsAt,
      minutes,
      phase,
      expected,
      newPeople,
      unconfirmed,
      plan: { id: plan.id, title, steps },
      practice: group.practice || config.isPractice,
      ...(await apartIn(
        Object.values(live.all().find((one) => one.id === id)?.seats ?? {}).map(({ person }) => person),
      )),
    };
  }
  async function unprepared(group: GroupFrame, startsAt: Instant): Promise<TodaySession> {
    const members = await people.of(group.id);
    const plan = (await plans.one(group.plan.id))?.plan ?? null;
    return {
      session: null,
      group: group.id,
      title: group.title,
      startsAt,
      minutes: plan === null ? 0 : minutesOf(plan.steps),
      phase: 'unplanned',
      expected: members.length,
      newPeople: members.filter(({ cameBefore }) => !cameBefore).length,
      plan: { id: group.plan.id, title: plan?.title ?? NO_TITLE, steps: plan?.steps.length ?? 0 },
      unconfirmed: 0,
      practice: config.isPractice,
      ...(await apartIn(members.map((member) => member.id))),
    };
  }

  return {
    async 'GET /api/today'({ identity }) {
      const { timeZone } = await settings.read();
      const now = clock.now();
      const date = localDateOf(now, timeZone);
      const mine = (await groups.all()).filter((group) => isConcernOf(identity, group));
      const held = await Promise.all(
        mine.map(async (group) => {
          const rows = await store.rowsOf('session', group.id);
          // The live sessions write these rows.
          const sessions = rows.map(({ id, open }): Held => ({ ...(JSON.parse(open) as SessionRow), id }));
          const shown = ({ id, startsAt }: Held): boolean => isOwnRehearsal(id, startsAt, identity);
          return { group, sessions: group.practice && !config.isPractice ? sessions.filter(shown) : sessions };
        }),
      );

      async function day(of: string, alsoRunning: boolean): Promise<TodaySession[]> {
        const from = startOfDay(of, timeZone);
        const to = startOfDay(addDays(of, 1), timeZone);
        const found = held.flatMap(({ group, sessions }) => {
          const inDay = sessions.filter(
            ({ startsAt, phase }) =>
              (startsAt >= from && startsAt < to) ||
              (alsoRunning && startsAt < from && phase !== 'closed' && phase !== 'planned'),
          );
          const meeting = group.practice ? null : meetingOn(of, group.schedule, timeZone);
          const isPrepared = meeting === null || inDay.some(({ startsAt }) => startsAt >= from);
          return [
            ...inDay.map((session) => planned(group, session)),
            ...(isPrepared ? [] : [unprepared(group, meeting)]),
          ];
        });
        return (await Promise.all(found)).sort((a, b) => a.startsAt - b.startsAt);
      }
      const closed = held.flatMap(({ group, sessions }) =>
        sessions
          .filter(({ phase, closedAt }) => phase === 'closed' && closedAt !== null && now - closedAt < WEEK)
          .map((session) => planned(group, session)),
      );
      const recent = (await Promise.all(closed)).sort((a, b) => b.startsAt - a.startsAt);
      return {
        ok: true,
        body: {
          date,
          timeZone,
          now,
          today: await day(date, true),
          tomorrow: await day(addDays(date, 1), false),
          recent,
          sitsIn: sitsIn(identity),
        },
      };
    },
  };
}
