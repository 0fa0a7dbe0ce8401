import type { Browser, BrowserContextOptions } from 'playwright-core';
import type { GroupId, Language } from '@opencircle/session';
import { launch } from '../../support/chromium.ts';
import { makeGroup, openRoom, setUpProgram, type Colleague, type GroupWishes } from '../../support/people/program.ts';
import type { Tablet } from '../../support/people/tablet.ts';
import { startServer, type RunningServer, type ServerOptions } from '../../support/running-server.ts';
import type { Device, Place } from './device.ts';
import { Phone } from './phone.ts';

export const LEADER = {
  name: 'R. Alvarez',
  email: 'r.alvarez@example.org',
  password: 'four plain quiet words',
} satisfies Colleague;

type Before = (place: Place, setUpLink: string) => Promise<void>;
/** What is done before the door opens, and what the group is made from. */
export interface Gathering {
  /** Sees the empty program. */
  readonly before?: Before;
  /** Sees the group before its door opens. */
  readonly planned?: (group: SmallGroup, id: GroupId) => Promise<void>;
  readonly wishes?: Omit<GroupWishes, 'aliases'>;
  readonly server?: ServerOptions;
}

/** A group with its door open, led over the wire, so that a test can look at single pages of real browsers. */
export class SmallGroup {
  readonly server: RunningServer;
  readonly browser: Browser;
  readonly place: Place;
  readonly tablet: Tablet;
  readonly devices: Device[] = [];

  private constructor(server: RunningServer, browser: Browser, tablet: Tablet) {
    this.server = server;
    this.browser = browser;
    this.place = { browser, url: server.url };
    this.tablet = tablet;
  }
  static async gather(
    aliases: readonly string[],
    { before, planned, wishes = {}, server: options }: Gathering = {},
  ): Promise<SmallGroup> {
    const [server, browser] = await Promise.all([startServer(options), launch()]);
    await before?.({ browser, url: server.url }, server.setUpLink);
    const tablet = await setUpProgram(server, LEADER);
    const group = new SmallGroup(server, browser, tablet);
    const id = await makeGroup(tablet, { ...wishes, aliases });
    await planned?.(group, id);
    await openRoom(tablet, id);
    return group;
  }
  /** Somebody of the group comes in with a browser. */
  async comesIn(name: string, options: BrowserContextOptions & { language?: Language } = {}): Promise<Phone> {
    const phone = await Phone.open(this.place, name, options);
    this.devices.push(phone);
    await phone.typeCode(this.tablet.code());
    await phone.knock(name);
    await this.tablet.admit(name);
    await phone.isIn();
    return phone;
  }
  async end(): Promise<void> {
    this.tablet.close();
    await this.browser.close();
    await this.server[Symbol.asyncDispose]();
  }
}
