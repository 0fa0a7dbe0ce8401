import { isDate, type Answer, type CommandMap, type PersonId, type Session, type SessionId } from '@opencircle/session';
import type { Deps } from '../deps.ts';
import { faultOf } from '../live/faults.ts';
import type { LiveSessions } from '../live/ports.ts';
import type { SessionRow } from '../live/rows.ts';
import type { Groups } from './groups.ts';
import type { People } from './people.ts';

type Brought = CommandMap['answers:bring']['answers'][number];

/** Finds what people answered when they were last here, in any of their groups, and has a session take it up for staff. */
export interface BringAnswers {
  /** Of everyone a session expects. Never refuses: whoever opens a door is not kept from it by this. */
  to(session: SessionId): Promise<void>;
  /** Goes on looking: somebody comes who was not expected, or the session before ends late. Returns how to stop. */
  watch(): () => void;
}

type Needs = Pick<Deps, 'store' | 'random' | 'log'> & {
  readonly live: LiveSessions;
  readonly groups: Pick<Groups, 'one'>;
  readonly people: Pick<People, 'groupsOf'>;
};

/** Each session tells what the one before it knew, so that few have to be opened. */
const MOST_OPENED = 12;

const isEnded = ({ phase }: Pick<Session, 'phase'>): boolean => phase === 'closing' || phase === 'closed';
const takesUp = ({ phase }: Pick<Session, 'phase'>): boolean => phase === 'door-open' || phase === 'running';
const peopleIn = ({ seats }: Session): readonly PersonId[] =>
  Object.values(seats)
    .filter(({ state }) => state !== 'removed')
    .map(({ person }) => person)
    .sort();

/** Whether an answer is laid beside the next one: words and a wish to talk belong to their evening. */
const isLaidBeside = (kind: string): boolean => !['text', 'time-to-talk'].includes(kind);

/**
 * What a session knows of somebody for the next one: what they answered in it, at its check-out rather than at its check-in, with
 * the newest day they ever told; or, where they answered nothing, what it was brought itself. Null: it knows nothing.
 */
export function knownOf(session: Session, person: PersonId): Brought | null {
  // Whoever was removed from a seat may have been somebody else.
  const seat = Object.values(session.seats).find((one) => one.person === person && one.state !== 'removed')?.id;
  if (seat === undefined) return null;
  const given = session.agenda.steps.flatMap(({ id, content }): readonly (readonly [string, Answer])[] => {
    const said = session.asking[id]?.answers[seat];
    if (!('items' in content) || said === undefined || said === 'gone') return [];
    return content.items.flatMap(({ key, kind }) => {
      const answer = Object.hasOwn(said, key) ? (said[key] ?? null) : null;
      return answer !== null && isLaidBeside(kind) ? [[key, answer] as const] : [];
    });
  });
  const earlier = session.earlier[seat];
  if (given.length === 0) return earlier ? { person, ...earlier } : null;
  const days = Object.entries(earlier?.answers ?? {}).filter(([, answer]) => isDate(answer));
  return { person, at: session.endedAt ?? session.startsAt, answers: Object.fromEntries([...days, ...given]) };
}

/** Answers of sessions that have ended, for the next one. A rehearsal begins with nothing, and leaves nothing. */
export function createBringAnswers({ store, random, log, live, groups, people }: Needs): BringAnswers {
  async function earlierThan({ id, startsAt }: Session, of: readonly PersonId[]): Promise<readonly SessionId[]> {
    const all = new Set((await Promise.all(of.map((person) => people.groupsOf(person)))).flat());
    const found = await Promise.all(
      [...all].map(async (group) => {
        if ((await groups.one(group))?.practice === true) return [];
        const rows = await store.rowsOf('session', group);
        return rows.map((row) => ({ id: row.id, row: JSON.parse(row.open) as SessionRow })); // the live sessions write these rows
      }),
    );
    return found
      .flat()
      .filter((one) => one.id !== id && one.row.startsAt <= startsAt && isEnded(one.row))
      .sort((a, b) => b.row.startsAt - a.row.startsAt)
      .map((one) => one.id);
  }

  async function find(session: Session): Promise<readonly Brought[]> {
    if ((await groups.one(session.group))?.practice === true) return [];
    const missing = new Set(peopleIn(session));
    const found: Brought[] = [];
    for (const id of (await earlierThan(session, [...missing])).slice(0, MOST_OPENED)) {
      if (missing.size === 0) break;
      const earlier = await live.within<Session>(id, (one) => one);
      for (const person of earlier === null ? [] : [...missing]) {
        const known = earlier && knownOf(earlier, person);
        if (!known) continue;
        missing.delete(person);
        found.push(known);
      }
    }
    return found;
  }

  async function to(id: SessionId): Promise<void> {
    try {
      const session = await live.within<Session>(id, (now) => now);
      const answers = session === null || !takesUp(session) ? [] : await find(session);
      if (answers.length === 0) return;
      const command = { id: random.id(), type: 'answers:bring', payload: { answers } } as const;
      const reply = await live.ask(id, { kind: 'program' }, command);
      if (!reply.ok) log.warn({ session: id, refusal: reply.refusal }, 'earlier answers were not taken up');
    } catch (error) {
      log.error({ session: id, fault: faultOf(error) }, 'earlier answers could not be found');
    }
  }

  return {
    to,
    watch: () =>
      live.onChange((now, before) => {
        if (now === before) return;
        const hasOthers = now.seats !== before.seats && peopleIn(now).join(' ') !== peopleIn(before).join(' ');
        if (takesUp(now) && takesUp(before) && hasOthers) void to(now.id);
        if (!isEnded(now) || isEnded(before)) return;
        const ended = new Set(peopleIn(now));
        for (const later of live.all())
          if (later.startsAt >= now.startsAt && takesUp(later) && peopleIn(later).some((person) => ended.has(person)))
            void to(later.id);
      }),
  };
}
