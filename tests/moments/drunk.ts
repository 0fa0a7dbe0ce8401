import { atMost, type Moment } from './moment.ts';
import { openPhone, type Room } from './room.ts';
import { tapsOn } from './taps.ts';

/** Someone arrives drunk: Not today, how they get home, and nobody else's screen changes. */
export async function arrivesDrunk(room: Room): Promise<Moment> {
  const { desk, group, lead, phones, wall } = room;
  const phone = await openPhone(room, 'Dogwood');
  await phone.typeCode(group.tablet.code());
  await phone.knock('Dogwood');
  await lead.knockOf('Dogwood').waitFor();
  const screens = [...phones, wall];
  const read = (): Promise<readonly string[]> =>
    Promise.all(screens.map(async (one) => (await one.words()).replace(/\d+:\d+/g, '')));
  // What comes after a page's first screen is there: from now on only the session changes it.
  await Promise.all(screens.map(({ page }) => page.waitForLoadState('networkidle')));
  const before = await read();
  const taps = await tapsOn(desk);
  await lead.sendHome('Dogwood', '', 'ride');
  const taken = (await tapsOn(desk)) - taps;
  const after = await read();
  await phone.context.close();
  return {
    name: 'Someone arrives drunk',
    measures: [
      atMost('taps, with who goes along and how they get home', taken, 'taps', 3),
      atMost('other screens that changed', after.filter((words, n) => words !== before[n]).length, 'screens', 0),
    ],
    open: null,
  };
}
