import { FAMILY_GROUP_KINDS, type GroupKind, type GroupPerson, type ProgramPerson } from '@opencircle/protocol';

/** Whether family members may belong to a group of this kind. */
export const isForFamilies = (kind: GroupKind): boolean => FAMILY_GROUP_KINDS.some((one) => one === kind);

/** Who of the program may join a group of this kind. */
export const whoMayJoin = (people: readonly ProgramPerson[], kind: GroupKind): readonly ProgramPerson[] =>
  isForFamilies(kind) ? people : people.filter(({ familyOf }) => familyOf === null);

/** Each participant followed by their family; whose participant is in another group comes last. */
export function byFamilies(people: readonly GroupPerson[]): readonly GroupPerson[] {
  const together = people
    .filter(({ familyOf }) => familyOf === null)
    .flatMap((one) => [one, ...people.filter(({ familyOf }) => familyOf === one.person)]);
  return [...together, ...people.filter((one) => !together.includes(one))];
}
