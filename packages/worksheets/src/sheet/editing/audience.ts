import { isAllowedValue } from '../allowed.ts';
import { lineFieldsOf } from '../fields.ts';
import { isFamilyShown } from '../reading/audience.ts';
import type { Sheet } from '../sheet.ts';
import { keyOf, pathsUnder } from '../values.ts';
import type { Editing } from './editing.ts';

/** Who reads a line. */
export const editAudience = ({ reader, values }: Editing): Pick<Sheet, 'setAudience'> => {
  const { template } = reader;
  /** Each decision has a key of its own: one that was taken back elsewhere cannot take this one with it. */
  const decide = (kind: 'audience' | 'family', line: string, way: string, id: string): void => {
    const key = keyOf(kind, line, way, id);
    for (const path of pathsUnder(values, kind, line))
      if (keyOf(kind, line, ...path) !== key) values.remove(keyOf(kind, line, ...path));
    if (values.get(key) !== true) values.set(key, true);
  };
  return {
    setAudience(line, { staff, group, family }, freshCardKey) {
      const now = reader.audience(line);
      const way = group === 'no' ? (staff ? 'staff' : 'only-me') : group;
      const isShown = family && way !== 'only-me';
      const mayShow = lineFieldsOf(template).some((one) => one.key === line && one.family === true);
      const keepsCard = group !== 'no' && now.group === group;
      const isTaken = group !== 'no' && pathsUnder(values, 'audience', line).some(([, id]) => id === freshCardKey);
      const isAllowed = isAllowedValue(template, keyOf('audience', line, way, freshCardKey), true);
      // A card key comes to the board once; taking a line back is never refused.
      if ((!keepsCard && (!isAllowed || isTaken)) || (isShown && !mayShow)) return false;
      values.together(() => {
        if (!keepsCard) decide('audience', line, way, freshCardKey);
        // What stays shown needs no new decision; that family does not read it is decided anew each time.
        if (mayShow && !(isShown && isFamilyShown(template, values, line)))
          decide('family', line, isShown ? 'shown' : 'hidden', freshCardKey);
      });
      return true;
    },
  };
};
