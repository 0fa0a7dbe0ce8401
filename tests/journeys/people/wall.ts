import { en } from '../../../web/src/lib/text/screen/en.ts';
import { Device, openDevice, WALL, type Place } from './device.ts';

/** The room screen. */
export class Wall extends Device {
  readonly text = en;

  static async open(place: Place): Promise<Wall> {
    return new Wall(await openDevice(place, 'the wall', WALL));
  }
  async knock(code: string): Promise<void> {
    await this.page.goto(`${this.url}/screen`);
    await this.page.getByLabel(en.enter.code, { exact: true }).fill(code);
    await this.pressButton(en.enter.go);
    await this.seesHeading(en.waiting.title);
  }
  /** The square to scan is there, which only the link of this door makes. */
  async showsQr(): Promise<void> {
    await this.page.getByRole('img', { name: en.door.qr }).waitFor();
  }
  async isBlank(): Promise<void> {
    await this.page.waitForFunction(
      () =>
        (document.querySelector('main')?.innerText ?? 'x')
          .replace(/Blank.*|Show again.*|Whole screen|Español/g, '')
          .trim() === '',
    );
  }
}
