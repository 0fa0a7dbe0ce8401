import { atLeast, atMost, type Moment } from './moment.ts';
import type { Room } from './room.ts';
import { lastTapOn, tapsOn, whenShown } from './taps.ts';

/** What is to be read at a glance on a tablet a metre away is no smaller than this. Pixels. */
const LEGIBLE = 22;

/** Next: one tap, and everyone is on the next step. */
export async function nextStep({ desk, group, lead, phones, wall }: Room): Promise<Moment> {
  const { steps, next } = group.tablet.live.view.agenda;
  const title = steps.find(({ id }) => id === next)?.title.en ?? '';
  const button = desk.button(lead.words.bar.next(title));
  const size = await button.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
  const shown = [desk, wall, ...phones].map((one) => whenShown(one, { text: title, isThere: true }));
  // The tablet names the next step on the button already: its heading is what moves.
  const moved = lead.isAt(title).then(() => Date.now());
  const before = await tapsOn(desk);
  await desk.press(button);
  const pressed = await lastTapOn(desk);
  const times = (await Promise.all(shown.slice(1))).map((time) => time - pressed);
  return {
    name: 'Next',
    measures: [
      atMost('taps', (await tapsOn(desk)) - before, 'taps', 1),
      atMost('until the tablet shows the step', (await moved) - pressed, 'ms', 2000),
      atMost(`until the last of ${String(times.length)} other screens shows it`, Math.max(...times), 'ms', 2000),
      atLeast('letters on the button, read at one metre', Math.round(size), 'px', LEGIBLE),
    ],
    open: null,
  };
}
