import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../support/source-files.ts';
import type { Device } from './device.ts';

/** Pictures of every screen on the way, in `screens/` at the root, numbered as they were taken. */
export class Album {
  readonly #folder: string;
  #taken = 0;

  constructor(name: string) {
    this.#folder = join(root, 'screens', name);
    rmSync(this.#folder, { recursive: true, force: true });
    mkdirSync(this.#folder, { recursive: true });
  }
  /** Takes the picture of what one sees without scrolling, or of the whole page as on a screen high enough for it. */
  async take({ page }: Device, what: string, { isWhole = false } = {}): Promise<void> {
    this.#taken += 1;
    const path = join(this.#folder, `${String(this.#taken).padStart(3, '0')}-${what}.png`);
    const usual = page.viewportSize();
    if (isWhole && usual) {
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width: usual.width, height: Math.max(usual.height, height) });
    }
    await page.screenshot({ path, animations: 'disabled' });
    if (isWhole && usual) await page.setViewportSize(usual);
  }
}
