import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { Watch } from './watch.ts';

const PATIENCE = 10_000;

export const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;
export const TABLET = { viewport: { width: 1180, height: 820 }, hasTouch: true } as const;
export const LAPTOP = { viewport: { width: 1280, height: 800 } } as const;
export const WALL = { viewport: { width: 1920, height: 1080 } } as const;

/** Where devices live and what they reach. */
export interface Place {
  readonly browser: Browser;
  readonly url: string;
}

/** One device with its own cookies and one page, watched from its first request. */
export class Device {
  readonly name: string;
  readonly url: string;
  readonly page: Page;
  readonly context: BrowserContext;
  readonly watch: Watch;
  readonly #isTouched: boolean;

  constructor(opened: Opened) {
    this.name = opened.name;
    this.url = opened.url;
    this.page = opened.page;
    this.context = opened.context;
    this.watch = opened.watch;
    this.#isTouched = opened.isTouched;
  }

  /** As a finger or a mouse does it. */
  async press(what: Locator): Promise<void> {
    await (this.#isTouched ? what.tap() : what.click());
  }
  button(name: string | RegExp, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', { name, exact: typeof name === 'string' });
  }
  async pressButton(name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await this.press(this.button(name, within));
  }
  /** Waits until these words can be seen. */
  async sees(words: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await within.getByText(words).filter({ visible: true }).first().waitFor();
  }
  /** Waits until nothing says these words any more. */
  async seesNoMore(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).filter({ visible: true }).first().waitFor({ state: 'hidden' });
  }
  async seesHeading(name: string | RegExp): Promise<void> {
    await this.page
      .getByRole('heading', { name, exact: typeof name === 'string' })
      .first()
      .waitFor();
  }
  /** Everything that stands on the page, as it is read. */
  words(): Promise<string> {
    return this.page.locator('body').innerText();
  }
  /** The tab that this opens beside the page, of the same browser. */
  async openTab(opening: () => Promise<void>): Promise<Device> {
    const [page] = await Promise.all([this.context.waitForEvent('page'), opening()]);
    const { name, url, context, watch } = this;
    return new Device({ name, url, page, context, watch, isTouched: this.#isTouched });
  }
  async goOffline(): Promise<void> {
    this.watch.mayBeCutOff = true;
    await this.context.setOffline(true);
  }
  async comeOnline(): Promise<void> {
    await this.context.setOffline(false);
  }
}

interface Opened {
  readonly name: string;
  readonly url: string;
  readonly page: Page;
  readonly context: BrowserContext;
  readonly watch: Watch;
  readonly isTouched: boolean;
}

/** A new device of this kind, with one empty page. */
export async function openDevice(place: Place, name: string, options: BrowserContextOptions): Promise<Opened> {
  const context = await place.browser.newContext({ locale: 'en-US', timezoneId: 'America/New_York', ...options });
  context.setDefaultTimeout(PATIENCE);
  const watch = new Watch(name, place.url);
  await watch.on(context);
  const page = await context.newPage();
  return { name, url: place.url, page, context, watch, isTouched: options.hasTouch === true };
}
