import type { Audience, CardKey } from '@opencircle/session';
import type { Template } from '../../template.ts';
import { hasAudiences, isAllowedValue } from '../allowed.ts';
import { lineFieldsOf } from '../fields.ts';
import { keyOf, pathsUnder, type ReadValues } from '../values.ts';

/** Who reads a line while nobody chose: staff, where its template does not say otherwise. The page says so. */
const DEFAULT_AUDIENCE: Audience = { staff: true, group: 'no', family: false };
const ONLY_ME: Audience = { staff: false, group: 'no', family: false };

/** From the fewest readers to the most. */
const WAYS = ['only-me', 'staff', 'unnamed', 'named'];

/** One decision that stands: which it is, and the id it was made under. */
interface Decision {
  readonly way: string;
  readonly id: string;
}

/** Two devices of one person can leave two decisions standing; then the one that fewer people read counts. */
const decided = (
  template: Template,
  values: ReadValues,
  kind: 'audience' | 'family',
  line: string,
  ways: readonly string[],
): Decision | null => {
  const standing = pathsUnder(values, kind, line)
    .filter((path) => {
      const key = keyOf(kind, line, ...path);
      return isAllowedValue(template, key, values.get(key));
    })
    .map(([way = '', id = '']): Decision => ({ way, id }));
  const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return standing.sort((a, b) => ways.indexOf(a.way) - ways.indexOf(b.way) || byId(a.id, b.id))[0] ?? null;
};

/** Whether the writer's family was last shown a line, while staff read it. */
export const isFamilyShown = (template: Template, values: ReadValues, line: string): boolean =>
  decided(template, values, 'family', line, ['hidden', 'shown'])?.way === 'shown';

/** Reads who reads a line, and the key of its card while the group does. */
export const createAudiences = (
  template: Template,
  values: ReadValues,
): { audience(line: string): Audience; card(line: string): CardKey | null } => {
  const decision = (line: string): Decision | null => decided(template, values, 'audience', line, WAYS);
  const untouched = (line: string): Audience => {
    const isOnlyMe = lineFieldsOf(template).some(({ key, readBy }) => key === line && readBy === 'only-me');
    return isOnlyMe && hasAudiences(template) ? ONLY_ME : DEFAULT_AUDIENCE;
  };
  const audience = (line: string): Audience => {
    const way = decision(line)?.way;
    const isOnlyMe = way === undefined ? !untouched(line).staff : way === 'only-me';
    // Only me is only me: neither staff nor family.
    if (isOnlyMe) return ONLY_ME;
    const group = way === 'named' || way === 'unnamed' ? way : 'no';
    return { staff: true, group, family: isFamilyShown(template, values, line) };
  };
  return {
    audience,
    card: (line) => (audience(line).group === 'no' ? null : (decision(line)?.id ?? null)),
  };
};
