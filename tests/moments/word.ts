import { atMost, type Moment } from './moment.ts';
import type { Room } from './room.ts';
import { lastTapOn, tapsOn, whenShown } from './taps.ts';

/** I need a word: from the tap to staff, back to an ordinary screen, and told that it was seen. */
export async function needsAWord({ desk, lead, phones }: Room): Promise<Moment> {
  const [phone] = phones;
  if (!phone) throw new Error('nobody is in the circle');
  const { word } = phone.text;
  const before = await tapsOn(phone);
  await phone.pressButton(phone.text.bar.word);
  const drawer = phone.page.getByRole('dialog', { name: word.title });
  await drawer.waitFor();
  const staff = whenShown(desk, { text: 'to look at', isThere: true });
  const ordinary = whenShown(phone, { text: word.why, isThere: false });
  await phone.press(drawer.getByRole('button').filter({ hasText: word.after }));
  const sent = await lastTapOn(phone);
  const [toStaff, back] = await Promise.all([staff, ordinary]);
  const taps = (await tapsOn(phone)) - before;
  await lead.openSignals();
  const told = whenShown(phone, { text: word.seen['after-group'], isThere: true });
  await lead.seeWordOf(phone.name);
  const seen = await lastTapOn(desk);
  const toldAfter = (await told) - seen;
  await lead.closePanel();
  return {
    name: 'I need a word',
    measures: [
      atMost('taps, the one that opens it and asks how soon among them', taps, 'taps', 2),
      atMost('until staff see it', toStaff - sent, 'ms', 1000),
      atMost('until the phone shows an ordinary screen', back - sent, 'ms', 1000),
      atMost('until “seen” is told', toldAfter / 1000, 's', 20),
    ],
    open: null,
  };
}
