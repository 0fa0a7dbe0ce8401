import { atMost, type Moment } from './moment.ts';
import type { Room } from './room.ts';
import { lastTapOn, tapsOn, whenShown } from './taps.ts';

/** Milliseconds from the press until everyone is asked to look up. */
async function eyesUpFor({ group, phones, wall }: Room): Promise<number> {
  const title = phones[0]?.text.calm['eyes-up'].title ?? '';
  const shown = [wall, ...phones].map((one) => whenShown(one, { text: title, isThere: true }));
  const pressed = Date.now();
  await group.tablet.live.must('calm:begin', { kind: 'eyes-up', seconds: null });
  const last = Math.max(...(await Promise.all(shown)));
  await group.tablet.live.must('calm:end', {});
  await Promise.all(phones.map((phone) => phone.seesNoMore(title)));
  return last - pressed;
}

/** Milliseconds from the press until nothing is on the wall. */
async function blankWall({ group, wall }: Room): Promise<number> {
  const { steps, current } = group.tablet.live.view.agenda;
  const title = steps.find(({ id }) => id === current)?.title.en ?? '';
  await whenShown(wall, { text: title, isThere: true });
  const gone = whenShown(wall, { text: title, isThere: false });
  const pressed = Date.now();
  await group.tablet.live.must('wall:blank', { on: true });
  const took = (await gone) - pressed;
  await group.tablet.live.must('wall:blank', { on: false });
  return took;
}

/** Tears: one tap on Hold, and every connected screen is calm. */
export async function tears(room: Room): Promise<Moment> {
  const { desk, lead, phones, wall } = room;
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
  const eyesUp = await eyesUpFor(room);
  const blank = await blankWall(room);
  return {
    name: 'Tears',
    measures: [
      atMost('taps', taps, 'taps', 1),
      atMost(`until the last of ${String(times.length)} screens is calm`, Math.max(...times), 'ms', 300),
      atMost('eyes up, until the last phone and the wall say so', eyesUp, 'ms', 300),
      atMost('blank, until the wall is', blank, 'ms', 300),
    ],
    open: null,
  };
}
