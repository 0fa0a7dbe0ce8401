import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calendarByKeys, calendarByTouch, calendarElsewhere, locked } from './parts-calendar.ts';
import { CHAIN, gatherParts, WEEK, type PartsCast } from './parts-cast.ts';
import { bodyTogether, chainByKeys, chainByTouch, chainElsewhere } from './parts-chain.ts';
import { carried, rulers, signed } from './parts-plan.ts';
import { goOnTo } from './parts-sheet.ts';
import { weekByKeys, weekByTouch, weekElsewhere, weekTogether } from './parts-week.ts';
import { partsOf } from '../people/parts.ts';

const everyone = ({ ash, birch, cedro, dana, elm }: PartsCast) => [ash, birch, cedro, dana, elm];

describe('fields whose parts are always there', () => {
  let cast: PartsCast;
  beforeAll(async () => {
    cast = await gatherParts();
  });
  afterAll(() => cast.group.end());
  const part = partsOf(() => cast);

  part('everyone comes along to a craving in steps', (all) => goOnTo(all.group, CHAIN, everyone(all)));
  part('its steps, ways out and the body are filled with a finger', chainByTouch);
  part('and with keys alone', chainByKeys);
  part('in Spanish, at twice the size and on a tablet they fit', chainElsewhere);
  part('two people in one body at the same moment lose nothing', bodyTogether);
  part('everyone comes along to the hours of a week', (all) => goOnTo(all.group, WEEK, everyone(all)));
  part('hours are painted with a finger', weekByTouch);
  part('and with keys alone, from hour to hour and from day to day', weekByKeys);
  part('in Spanish, at twice the size and as seven days on a tablet they fit', weekElsewhere);
  part('a person and staff paint one week at the same moment', weekTogether);
  part('rulers are set', rulers);
  part('what stands in other sheets stands in the plan', carried);
  part('the plan is signed, and a name taken back', signed);
  part('days of a month are marked with a finger', calendarByTouch);
  part('and with keys alone, over the end of a month', calendarByKeys);
  part('in Spanish, at twice the size and with words on a tablet they fit', calendarElsewhere);
  part('where writing has stopped all of it is read, and nothing changes', locked);

  test('no page stumbled, asked anybody else or broke the policy', () => {
    expect(cast.group.troubles).toEqual([]);
  });
});
