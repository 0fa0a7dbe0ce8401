import { AxeBuilder } from '@axe-core/playwright';
import type { Album } from '../people/album.ts';
import type { Device } from '../people/device.ts';

/** What stands out of the page at its right edge: where one can scroll there, and words that are cut off. */
const standsOut = (device: Device): Promise<string[]> =>
  device.page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const scrollsByItself = (element: Element): boolean =>
      /auto|scroll/.test(getComputedStyle(element).overflowX) ||
      (element.parentElement !== null &&
        element.parentElement !== document.body &&
        scrollsByItself(element.parentElement));
    const range = document.createRange();
    const cut = [...document.querySelectorAll('body *')].filter((element) =>
      [...element.childNodes].some((node) => {
        const isSeen = element.getBoundingClientRect().width > 1;
        if (!isSeen || node.nodeType !== Node.TEXT_NODE || node.textContent?.trim() === '') return false;
        range.selectNodeContents(node);
        return range.getBoundingClientRect().right > clientWidth + 1;
      }),
    );
    const found = cut
      .filter((element) => !scrollsByItself(element))
      .map((element) => element.textContent.trim().slice(0, 40));
    return scrollWidth > clientWidth ? ['the page is wider than the screen', ...found] : found;
  });

/** Looks at screens as axe does, and whether they fit their width. What it finds is kept by the name of the screen. */
export class Looking {
  readonly #album: Album;
  #found: Record<string, readonly string[]> = {};
  #looked = 0;

  constructor(album: Album) {
    this.#album = album;
  }
  /** How many screens it looked at. */
  get count(): number {
    return this.#looked;
  }
  /** `isPaper`: what is looked at is printed, where the heading that a page is found by stays away. */
  async at(device: Device, screen: string, { isPaper = false } = {}): Promise<void> {
    this.#looked += 1;
    await this.#album.take(device, screen);
    // Legacy mode looks from inside the page alone; there are no frames here that it would miss.
    const rules = { 'page-has-heading-one': { enabled: !isPaper } };
    const axe = new AxeBuilder({ page: device.page }).setLegacyMode().options({ resultTypes: ['violations'], rules });
    const { violations } = await axe.analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary = '' }) =>
          `${id}: ${target.join(' ')}: ${failureSummary.split('\n').slice(1).join(' ')}`,
      ),
    );
    const wide = await standsOut(device);
    if (found.length + wide.length > 0) this.#found = { ...this.#found, [screen]: [...found, ...wide] };
  }
  /** Keeps what a device showed when something failed. */
  failed(device: Device): Promise<void> {
    return this.#album.take(device, `failed-${device.name.replaceAll(/\W+/g, '-')}`);
  }
  /** What was found since the last time, by screen. */
  takeFound(): Record<string, readonly string[]> {
    const found = this.#found;
    this.#found = {};
    return found;
  }
}
