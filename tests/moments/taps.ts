import type { Page } from 'playwright-core';
import type { Device } from '../journeys/people/device.ts';

interface Tapped {
  /** Taps and clicks of a person since the page opened. */
  taps: number;
  /** When the last one came down, by the clock of this machine. */
  last: number;
}

/** Runs in the page. */
function countTaps(): void {
  const tapped: Tapped = { taps: 0, last: 0 };
  Object.assign(window, { tapped });
  document.addEventListener(
    'pointerdown',
    ({ isTrusted }) => {
      if (!isTrusted) return;
      tapped.taps += 1;
      tapped.last = Date.now();
    },
    true,
  );
}

/** Counts what fingers do on the pages of this device, from the next one on. */
export async function countTapsOn({ context }: Pick<Device, 'context'>): Promise<void> {
  await context.addInitScript(countTaps);
}

const tappedOn = (page: Page): Promise<Tapped> =>
  // Put there by `countTaps`.
  page.evaluate(() => (window as unknown as { readonly tapped: Tapped }).tapped);
export const tapsOn = async ({ page }: Pick<Device, 'page'>): Promise<number> => (await tappedOn(page)).taps;
export const lastTapOn = async ({ page }: Pick<Device, 'page'>): Promise<number> => (await tappedOn(page)).last;

/** What a page shows, or no longer shows. */
export interface Sign {
  readonly text: string;
  readonly isThere: boolean;
}

/** Resolves with the moment, by the clock of this machine, at which the page first shows these words, or no longer does. */
export const whenShown = ({ page }: Pick<Device, 'page'>, sign: Sign): Promise<number> =>
  page.evaluate(
    ({ text, isThere }) =>
      new Promise<number>((shown) => {
        const isSo = (): boolean => document.body.innerText.includes(text) === isThere;
        if (isSo()) {
          shown(Date.now());
          return;
        }
        const watch = new MutationObserver(() => {
          if (!isSo()) return;
          watch.disconnect();
          shown(Date.now());
        });
        watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
      }),
    sign,
  );

/** What can be seen on a page: not what only a screen reader is told. */
export const seenOn = ({ page }: Pick<Device, 'page'>): Promise<string> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const seen: string[] = [];
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const isProgram = node.parentElement?.closest('script, style, .unseen') !== null;
      range.selectNodeContents(node);
      const { width, height } = range.getBoundingClientRect();
      if (!isProgram && width > 1 && height > 1) seen.push(node.textContent ?? '');
    }
    return seen.join(' ');
  });
