import type { Locator } from 'playwright-core';
import type { Device } from './device.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

async function middleOf(what: Locator): Promise<Point> {
  await what.scrollIntoViewIfNeeded();
  const { x = 0, y = 0, width = 0, height = 0 } = (await what.boundingBox()) ?? {};
  return { x: x + width / 2, y: y + height / 2 };
}
const STEPS = [0.25, 0.5, 0.75, 1];
const between = (from: Point, to: Point, part: number): Point => ({
  x: from.x + (to.x - from.x) * part,
  y: from.y + (to.y - from.y) * part,
});

/** Takes something with the mouse and lets it go over something else. */
export async function dragWithMouse({ page }: Device, what: Locator, onto: Locator): Promise<void> {
  const [from, to] = [await middleOf(what), await middleOf(onto)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (const part of STEPS) {
    const { x, y } = between(from, to, part);
    await page.mouse.move(x, y);
  }
  await page.mouse.up();
}

/** The same with a finger that rests until what is under it is taken, as `taken` shows. */
export async function dragWithFinger(
  { page, context }: Device,
  what: Locator,
  onto: Locator,
  taken: Locator,
): Promise<void> {
  const [from, to] = [await middleOf(what), await middleOf(onto)];
  const screen = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]): Promise<void> =>
    screen.send('Input.dispatchTouchEvent', { type, touchPoints }).then(() => undefined);
  await touch('touchStart', [from]);
  await taken.waitFor();
  for (const part of STEPS) await touch('touchMove', [between(from, to, part)]);
  await touch('touchEnd', []);
  await screen.detach();
}
