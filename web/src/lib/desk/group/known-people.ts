import type { ProgramPerson } from '@opencircle/protocol';

/** A group and who of these people belong to it. */
export interface KnownGroup {
  readonly group: string;
  readonly title: string;
  readonly people: readonly ProgramPerson[];
}

/** The groups these people belong to, by title; somebody in two groups stands in both. */
export function groupsOf(people: readonly ProgramPerson[]): readonly KnownGroup[] {
  const titles = new Map(people.flatMap(({ groups }) => groups.map(({ group, title }) => [group, title] as const)));
  return [...titles]
    .map(([group, title]) => ({
      group,
      title,
      people: people.filter(({ groups }) => groups.some((one) => one.group === group)),
    }))
    .sort((a, b) => a.title.localeCompare(b.title));
}
/** Who of them is in no group now. */
export const inNoGroup = (people: readonly ProgramPerson[]): readonly ProgramPerson[] =>
  people.filter(({ groups }) => groups.length === 0);
