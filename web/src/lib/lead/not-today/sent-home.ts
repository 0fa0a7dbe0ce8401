import type { NotToday, SentHome, StaffView, WayHome } from '@opencircle/session';

interface Words {
  readonly notSaid: string;
  readonly alone: string;
  readonly goesAlong: (name: string) => string;
  readonly ways: Readonly<Record<WayHome, string>>;
}

/** Who goes along and how somebody gets home, in one line. */
export const sentHomeWords = (words: Words, how: SentHome | null): string =>
  how === null
    ? words.notSaid
    : [how.withWhom === '' ? words.alone : words.goesAlong(how.withWhom), words.ways[how.wayHome]].join(' · ');

/** What somebody who was sent home is called: by their seat, or as they said at the door; empty where nobody knows. */
export const sentHomeName = ({ people, door }: StaffView, { seat, knock }: NotToday): string =>
  people.find((person) => person.seat === seat)?.alias ?? door.knocks.find(({ id }) => id === knock)?.name ?? '';
