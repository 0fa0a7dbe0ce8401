import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../support/source-files.ts';
import type { Device } from './device.ts';

/** What came out of a printer: how many pages, and the words on them without the line at the top of each. */
export interface Printed {
  readonly pages: number;
  readonly words: string;
}

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
    const path = this.#next(`${what}.png`);
    const usual = page.viewportSize();
    if (isWhole && usual) {
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width: usual.width, height: Math.max(usual.height, height) });
    }
    await page.screenshot({ path, animations: 'disabled' });
    if (isWhole && usual) await page.setViewportSize(usual);
  }
  /** Prints the page to a file beside the pictures. */
  async print({ page }: Device, what: string): Promise<Printed> {
    const pdf = await page.pdf({ path: this.#next(`${what}.pdf`), format: 'Letter' });
    await page.emulateMedia({ media: 'print' });
    const words = await page.locator('body').innerText();
    await page.emulateMedia({ media: null });
    // Each page is an object of its own, in plain sight.
    return { pages: pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0, words };
  }

  #next(file: string): string {
    this.#taken += 1;
    return join(this.#folder, `${String(this.#taken).padStart(3, '0')}-${file}`);
  }
}
