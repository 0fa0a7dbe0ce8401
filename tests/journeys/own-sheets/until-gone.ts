import type { Device } from '../people/device.ts';

/** Watches, on each of these pages, for these words to be nowhere any more, and says when that was. */
const goneAt = (words: string, devices: readonly Device[]): Promise<readonly number[]> =>
  Promise.all(
    devices.map(({ page }) =>
      page.evaluate(
        (said) =>
          new Promise<number>((gone) => {
            const look = (): void => {
              if (document.body.textContent.includes(said)) requestAnimationFrame(look);
              else gone(Date.now());
            };
            look();
          }),
        words,
      ),
    ),
  );

/** How long after this person's tap each of these screens still showed these words. Milliseconds. */
export async function untilGone(
  words: string,
  devices: readonly Device[],
  by: Device,
  press: () => Promise<void>,
): Promise<readonly number[]> {
  const tapped = by.page.evaluate(
    () =>
      new Promise<number>((at) => {
        addEventListener('click', () => at(Date.now()), { capture: true, once: true });
      }),
  );
  const gone = goneAt(words, devices);
  await press();
  const from = await tapped;
  return (await gone).map((at) => at - from);
}
