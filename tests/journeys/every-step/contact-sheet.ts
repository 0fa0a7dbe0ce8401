import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Device } from '../people/device.ts';

export const KINDS = ['tablet', 'phone', 'wall'] as const;
export type DeviceKind = (typeof KINDS)[number];
interface Shot {
  readonly scene: string;
  readonly png: Buffer;
}
/** How wide one picture stands on the sheet, and how many beside each other. */
const SHAPES: Readonly<Record<DeviceKind, { readonly width: number; readonly columns: number }>> = {
  tablet: { width: 590, columns: 4 },
  phone: { width: 270, columns: 8 },
  wall: { width: 640, columns: 4 },
};

/** Pictures of every scene, on one large sheet for each kind of device; in `CONTACT_SHEETS`, else beside other files of the moment. */
export class ContactSheet {
  readonly folder = process.env['CONTACT_SHEETS'] ?? join(tmpdir(), 'contact-sheets');
  readonly #shots: Readonly<Record<DeviceKind, Shot[]>> = { tablet: [], phone: [], wall: [] };

  async take(kind: DeviceKind, { page }: Device, scene: string): Promise<void> {
    const png = await page.screenshot({ animations: 'disabled' });
    this.#shots[kind].push({ scene, png });
    mkdirSync(join(this.folder, kind), { recursive: true });
    writeFileSync(join(this.folder, kind, `${scene}.png`), png);
  }
  get count(): number {
    return KINDS.reduce((sum, kind) => sum + this.#shots[kind].length, 0);
  }
  /** Lays them out on one page for each kind, and takes its picture. */
  async develop({ context }: Device): Promise<void> {
    for (const kind of KINDS) {
      const { width, columns } = SHAPES[kind];
      const page = await context.newPage();
      const figures = this.#shots[kind].map(
        ({ scene, png }) =>
          `<figure><img src="data:image/png;base64,${png.toString('base64')}"><figcaption>${scene}</figcaption></figure>`,
      );
      await page.setViewportSize({ width: columns * (width + 16) + 16, height: 800 });
      await page.setContent(
        `<style>body{display:flex;flex-wrap:wrap;gap:16px;margin:16px;background:#888;font:600 18px sans-serif}figure{width:${String(width)}px;margin:0}img{display:block;width:100%}</style>${figures.join('')}`,
      );
      await page.screenshot({ path: join(this.folder, `${kind}s.png`), fullPage: true });
      await page.close();
    }
  }
}
