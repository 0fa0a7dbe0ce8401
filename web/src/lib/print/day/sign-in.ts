import type { AttendanceRow, Pack, VisitDay } from '@opencircle/protocol';
import type { Bilingual, Instant } from '@opencircle/session';

const MINUTE = 60_000;

/** What a sign-in sheet is made from: one session, and whoever is expected or came, by name. */
export interface SignIn {
  readonly session: string;
  readonly title: string;
  readonly topic: Bilingual | null;
  readonly staff: readonly string[];
  readonly startsAt: Instant;
  /** When it is planned to end. */
  readonly until: Instant;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  /** `attendance` is null where nothing is known yet. */
  readonly people: readonly { readonly alias: string; readonly attendance: AttendanceRow | null }[];
}

/** When the steps of a plan are over, one after the other; a skipped one takes no time. */
export const plannedEnd = ({ startsAt, steps }: Pick<Pack, 'startsAt' | 'steps'>): Instant =>
  startsAt + steps.reduce((sum, { minutes, skipped }) => sum + (skipped ? 0 : minutes * MINUTE), 0);

const byName = (a: { readonly alias: string }, b: { readonly alias: string }): number => a.alias.localeCompare(b.alias);

/** The sheet of one session of a day: with its times once it has ended, else only names. */
export function signInOf(pack: Pack, { sessions, people }: Pick<VisitDay, 'sessions' | 'people'>): SignIn {
  const held = sessions.find(({ session }) => session === pack.session);
  const isOver = held !== undefined && held.endedAt !== null;
  const known = people.flatMap(({ alias, rows }) =>
    rows
      .filter(({ session }) => session === pack.session)
      .map(({ attendance }) => ({ alias, attendance: isOver ? attendance : null })),
  );
  return {
    session: pack.session,
    title: pack.title,
    topic: held?.topic ?? pack.handout?.title ?? null,
    staff: pack.staff,
    startsAt: pack.startsAt,
    until: plannedEnd(pack),
    startedAt: held?.startedAt ?? null,
    endedAt: held?.endedAt ?? null,
    people: (held === undefined ? pack.roster.map(({ alias }) => ({ alias, attendance: null })) : known).toSorted(
      byName,
    ),
  };
}
