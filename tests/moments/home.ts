import { atMost, type Moment } from './moment.ts';
import type { Room } from './room.ts';
import { tapsOn } from './taps.ts';

/** Going home: the session ends and closes, and somebody takes their cards along. */
export async function goingHome({ group, phones }: Room): Promise<Moment> {
  const [phone] = phones;
  if (!phone) throw new Error('nobody is in the circle');
  const { plan } = phone.text;
  await group.tablet.live.must('session:end', {});
  for (const { signal } of group.tablet.live.view.signals)
    await group.tablet.live.must('signal:settle', { signal, disposition: 'we-talked', note: '' });
  await group.tablet.live.must('session:close', {});
  const link = phone.page.getByRole('link', { name: new RegExp(`^${plan.open}`) });
  await link.waitFor();
  const before = await tapsOn(phone);
  const began = Date.now();
  const tab = await phone.openTab(() => phone.press(link));
  await tab.button(plan.save).waitFor();
  const [download] = await Promise.all([tab.page.waitForEvent('download'), tab.pressButton(plan.save)]);
  await download.path();
  const took = (Date.now() - began) / 1000;
  return {
    name: 'Going home',
    measures: [
      atMost('plan and cards on one’s own phone', took, 's', 10),
      atMost('taps, those of both pages', (await tapsOn(phone)) - before + (await tapsOn(tab)), 'taps', 3),
    ],
    open: 'there are no notes to sign yet and no attendance letter',
  };
}
