import type { Browser } from 'playwright-core';
import { launch } from '../../support/chromium.ts';
import { startServer, type RunningServer } from '../../support/running-server.ts';
import { Album } from '../people/album.ts';
import type { Device, Place } from '../people/device.ts';
import { Lead } from '../people/lead.ts';
import { Phone } from '../people/phone.ts';
import { Staff, type Account } from '../people/staff.ts';
import { Wall } from '../people/wall.ts';

export const ALVAREZ: Account = {
  name: 'R. Alvarez',
  email: 'r.alvarez@example.org',
  password: 'four plain quiet words',
};
export const OKAFOR: Account = {
  name: 'N. Okafor',
  email: 'n.okafor@example.org',
  password: 'another calm long phrase',
};
export const GROUP = 'Tuesday group';
export const MINUTE = 60_000;

/** Everyone and everything of one evening, from the empty program to the signed-off attendance. */
export class Evening {
  readonly server: RunningServer;
  readonly browser: Browser;
  readonly album: Album;
  readonly place: Place;
  readonly desk: Staff;
  readonly lead: Lead;
  /** The same facilitator's second tablet. */
  readonly secondTablet: Staff;
  readonly colleague: Staff;
  readonly dana: Phone;
  readonly marcus: Phone;
  readonly tomas: Phone;
  /** Not on the list. */
  readonly robin: Phone;
  /** Dana's second device. */
  readonly laptop: Phone;
  /** Comes late. */
  readonly lee: Phone;
  readonly wall: Wall;
  /** Dana's link, from the desk. */
  personalLink = '';
  /** The code of the open door. */
  code = '';

  private constructor(server: RunningServer, browser: Browser, album: Album, place: Place, people: People) {
    this.server = server;
    this.browser = browser;
    this.album = album;
    this.place = place;
    [this.desk, this.secondTablet, this.colleague] = people.staff;
    [this.dana, this.marcus, this.tomas, this.robin, this.lee, this.laptop] = people.participants;
    this.wall = people.wall;
    this.lead = new Lead(this.desk);
  }
  static async begin(album: string): Promise<Evening> {
    const server = await startServer();
    const browser = await launch();
    const place = { browser, url: server.url };
    return new Evening(server, browser, new Album(album), place, {
      staff: [
        await Staff.openDesk(place, 'the facilitator'),
        await Staff.openDesk(place, 'the second tablet'),
        await Staff.openDesk(place, 'the co-facilitator'),
      ],
      participants: [
        await Phone.open(place, 'Dana'),
        await Phone.open(place, 'Marcus', { colorScheme: 'dark' }),
        await Phone.open(place, 'Tomás', { language: 'es' }),
        await Phone.open(place, 'Robin'),
        await Phone.open(place, 'Lee'),
        await Phone.openLaptop(place, "Dana's laptop"),
      ],
      wall: await Wall.open(place),
    });
  }

  get phones(): readonly Phone[] {
    return [this.dana, this.marcus, this.tomas, this.robin];
  }
  get devices(): readonly Device[] {
    return [this.desk, this.secondTablet, this.colleague, ...this.phones, this.lee, this.laptop, this.wall];
  }
  /** Every device may lose its server just now, and its browser may say so. */
  mayBeCutOff(may: boolean): void {
    for (const { watch } of this.devices) watch.mayBeCutOff = may;
  }
  take(device: Device, what: string, options?: { isWhole?: boolean }): Promise<void> {
    return this.album.take(device, what, options);
  }
  async end(): Promise<void> {
    await this.browser.close();
    await this.server[Symbol.asyncDispose]();
  }
}
interface People {
  readonly staff: readonly [Staff, Staff, Staff];
  readonly participants: readonly [Phone, Phone, Phone, Phone, Phone, Phone];
  readonly wall: Wall;
}
