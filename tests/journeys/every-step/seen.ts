import type { Device } from '../people/device.ts';

/** Words in a box that is too low for them, where nobody can scroll. */
export const cutBelow = ({ page }: Device): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const { overflowY, clipPath, webkitLineClamp } = getComputedStyle(element);
        const hides = overflowY === 'hidden' || overflowY === 'clip';
        const isMeant = clipPath !== 'none' || webkitLineClamp !== 'none' || element.closest('[aria-hidden="true"]');
        return hides && !isMeant && element.clientHeight > 1 && element.scrollHeight > element.clientHeight + 2;
      })
      .map((element) => `${element.className}: ${element.innerText.slice(0, 60)}`),
  );

/** How many words stand in the middle of the tablet, beside what its buttons say. */
export const wordsInCentre = ({ page }: Device): Promise<number> =>
  page.evaluate(() => {
    const centre = document.querySelector('main .stage')?.cloneNode(true);
    if (!(centre instanceof HTMLElement)) return 0;
    for (const aside of centre.querySelectorAll('button, a, .unseen, [aria-hidden="true"]')) aside.remove();
    return centre.textContent.split(/\s+/).filter((word) => /\w/.test(word)).length;
  });

/** How many words stand on the wall. */
export const wordsOnWall = ({ page }: Device): Promise<number> =>
  page.evaluate(() => {
    const inside = document.querySelector<HTMLElement>('main .room .content');
    return inside === null ? 0 : inside.innerText.split(/\s+/).filter((word) => /\w/.test(word)).length;
  });

/** The smallest letters on the wall, in pixels. */
export const smallestOnWall = ({ page }: Device): Promise<number> =>
  page.evaluate(() =>
    Math.min(
      100,
      ...[...document.querySelectorAll<HTMLElement>('main .room *')]
        .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()))
        .map((element) => {
          // What is drawn has a measure of its own.
          const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
          return scale * parseFloat(getComputedStyle(element).fontSize);
        }),
    ),
  );
