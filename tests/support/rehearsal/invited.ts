import type { Invited, RehearsalBrief } from '@opencircle/rehearsal';
import type { GroupId, Language } from '@opencircle/session';
import { openRoom } from '../people/program.ts';
import type { Tablet } from '../people/tablet.ts';
import type { RunningServer } from '../running-server.ts';

/** Eight people of whom three speak Spanish. */
const PEOPLE: readonly { readonly alias: string; readonly language: Language }[] = [
  { alias: 'Ash', language: 'en' },
  { alias: 'Birch', language: 'es' },
  { alias: 'Cedar', language: 'es' },
  { alias: 'Elm', language: 'en' },
  { alias: 'Fern', language: 'en' },
  { alias: 'Hazel', language: 'en' },
  { alias: 'Juniper', language: 'en' },
  { alias: 'Maple', language: 'es' },
];

/** A session of an ordinary group whose people are pretend, and whom a test sends there itself. */
export async function openForPretendPeople(
  { url }: Pick<RunningServer, 'url'>,
  tablet: Tablet,
  plan: string,
  { pace, seed, patience = 20_000 }: Pick<RehearsalBrief, 'pace' | 'seed'> & { readonly patience?: number },
): Promise<RehearsalBrief> {
  const schedule = { weekday: 2, time: '18:00' } as const;
  const frame = { kind: 'relapse-prevention', title: 'Tuesday group', schedule, plan } as const;
  const send = { ...frame, staff: [await tablet.id()], people: PEOPLE };
  const { group } = (await tablet.ask('POST /api/groups', { send })).got;
  const session = await openRoom(tablet, group);
  const people = await invited(tablet, group);
  return { session, url, origin: url, people, doorCode: tablet.code(), pace, seed, patience };
}

async function invited(tablet: Tablet, group: GroupId): Promise<readonly Invited[]> {
  const { people } = (await tablet.ask('GET /api/groups/:group', { at: { group } })).got;
  return Promise.all(
    people.map(async ({ person, alias, language }) => {
      const asked = { at: { group, person }, send: {} };
      const { link } = (await tablet.ask('POST /api/groups/:group/people/:person/link', asked)).got;
      return { alias, language, personalLink: new URL(link).hash.replace('#p.', '') };
    }),
  );
}
