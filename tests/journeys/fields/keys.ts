import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Device } from '../people/device.ts';

const FARTHEST = 250;

/** Somebody at a device who has a keyboard and nothing else. */
export class Keys {
  readonly #device: Device;

  constructor(device: Device) {
    this.#device = device;
  }
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#device.page.keyboard.press(key);
  }
  async type(words: string): Promise<void> {
    await this.#device.page.keyboard.type(words);
  }
  isOn(what: Locator): Promise<boolean> {
    return what.evaluate((element) => element === document.activeElement);
  }
  /** Tab after Tab until it has the focus, where one can see that it has. */
  async to(what: Locator): Promise<void> {
    await what.waitFor({ state: 'attached' });
    for (let tabs = 0; tabs < FARTHEST && !(await this.isOn(what)); tabs += 1) await this.press('Tab');
    expect(await this.isOn(what), `${String(what)} can be reached by keyboard`).toBe(true);
    const ring = await what.evaluate((element) => {
      const drawn = [element, element.closest('label')].flatMap((one) => (one ? [getComputedStyle(one)] : []));
      return drawn.some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
    });
    expect(ring, `${String(what)} shows that it has the focus`).toBe(true);
  }
  async pressOn(what: Locator, key = 'Enter'): Promise<void> {
    await this.to(what);
    await this.press(key);
  }
}
