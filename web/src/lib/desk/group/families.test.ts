import { expect, test } from 'vitest';
import { GROUP_KINDS, type GroupPerson } from '@opencircle/protocol';
import { byFamilies, isForFamilies, whoMayJoin } from './families.ts';

const person = (id: string, familyOf: string | null = null): GroupPerson => ({
  person: id,
  alias: id,
  language: 'en',
  isNew: false,
  familyOf,
});

test('each participant is followed by their family, and whose participant is elsewhere comes last', () => {
  const people = [person('luis', 'marcus'), person('dana'), person('eva', 'elsewhere'), person('marcus')];
  const more = [...people, person('rosa', 'dana'), person('paul', 'dana')];
  expect(byFamilies(more).map(({ alias }) => alias)).toEqual(['dana', 'rosa', 'paul', 'marcus', 'luis', 'eva']);
  expect(byFamilies([])).toEqual([]);
});

test('family members are offered to groups for families alone', () => {
  const known = [person('dana'), person('rosa', 'dana')].map((one) => ({ ...one, groups: [] }));
  for (const kind of GROUP_KINDS) {
    const names = whoMayJoin(known, kind).map(({ alias }) => alias);
    expect(names, kind).toEqual(isForFamilies(kind) ? ['dana', 'rosa'] : ['dana']);
  }
  expect(GROUP_KINDS.filter(isForFamilies)).toEqual(['family-education', 'multifamily', 'conjoint']);
});
