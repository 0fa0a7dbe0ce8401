import { atMost, type Moment } from './moment.ts';
import type { Room } from './room.ts';
import { lastTapOn, tapsOn, whenShown } from './taps.ts';

/** Tears: one tap on Hold, and every connected screen is calm. */
export async function tears({ desk, lead, phones, wall }: Room): Promise<Moment> {
  const { hold } = phones[0]?.text ?? {};
  if (!hold) throw new Error('nobody is in the circle');
  await wall.page.locator('main').waitFor();
  const wallWords = await wall.page.locator('main').innerText();
  const calm = [
    ...phones.map((phone) => whenShown(phone, { text: hold.title, isThere: true })),
    whenShown(wall, { text: wallWords.split('\n')[0] ?? '', isThere: false }),
    whenShown(desk, { text: lead.words.hold.title, isThere: true }),
  ];
  const before = await tapsOn(desk);
  await lead.press(lead.words.bar.hold);
  const pressed = await lastTapOn(desk);
  const times = (await Promise.all(calm)).map((shown) => shown - pressed);
  const taps = (await tapsOn(desk)) - before;
  await lead.press(lead.words.bar.resume);
  await Promise.all(phones.map((phone) => phone.seesNoMore(hold.title)));
  return {
    name: 'Tears',
    measures: [
      atMost('taps', taps, 'taps', 1),
      atMost(`until the last of ${String(times.length)} screens is calm`, Math.max(...times), 'ms', 300),
    ],
    open: null,
  };
}
