import type { Browser } from 'playwright-core';
import { launch } from '../../support/chromium.ts';
import type { Phone as Handset } from '../../support/people/phone.ts';
import { comeIn, makeGroup, openRoom, setUpProgram } from '../../support/people/program.ts';
import type { Tablet } from '../../support/people/tablet.ts';
import { startServer, type RunningServer } from '../../support/running-server.ts';
import { Album } from '../people/album.ts';
import type { Device, Place } from '../people/device.ts';
import { Lead } from '../people/lead.ts';
import { Phone } from '../people/phone.ts';
import { PlanWords } from '../people/plan-words.ts';
import { LEADER } from '../people/small-group.ts';
import { Staff } from '../people/staff.ts';
import { Told } from '../people/told.ts';
import { Wall } from '../people/wall.ts';

const TITLE = 'Thursday class';
const PLAN = 'education-90';
export const MINUTE = 60_000;

/** Everyone of one education group, from the open door to the closed session. */
export class Lesson {
  readonly server: RunningServer;
  readonly browser: Browser;
  readonly album: Album;
  readonly words = new PlanWords(PLAN);
  /** The program and the group were made with it, and it leads nothing. */
  readonly office: Tablet;
  readonly desk: Staff;
  readonly lead: Lead;
  readonly dana: Phone;
  readonly marcus: Phone;
  readonly tomas: Phone;
  readonly robin: Phone;
  readonly wall: Wall;
  /** Lee sits there too, with a device that needs no browser here. */
  readonly lee: Handset;
  /** What the pages of the tablet, of Dana's phone and of the wall were told. */
  readonly told: Readonly<Record<'desk' | 'dana' | 'wall', Told>>;

  private constructor(server: RunningServer, browser: Browser, album: string, devices: Devices) {
    this.server = server;
    this.browser = browser;
    this.album = new Album(album);
    this.office = devices.office;
    this.desk = devices.desk;
    this.lead = new Lead(devices.desk);
    [this.dana, this.marcus, this.tomas, this.robin] = devices.phones;
    this.wall = devices.wall;
    this.lee = devices.lee;
    this.told = { desk: new Told(this.desk), dana: new Told(this.dana), wall: new Told(this.wall) };
  }
  /** The program, the group and the open door are there; nobody but Lee has come. */
  static async begin(album: string): Promise<Lesson> {
    const [server, browser] = await Promise.all([startServer(), launch()]);
    const place: Place = { browser, url: server.url };
    const office = await setUpProgram(server, LEADER);
    const inEnglish = ['Dana', 'Marcus', 'Robin', 'Lee'].map((alias) => ({ alias, language: 'en' }) as const);
    const people = [...inEnglish, { alias: 'Tomás', language: 'es' } as const];
    await openRoom(office, await makeGroup(office, { title: TITLE, plan: PLAN, people }));
    return new Lesson(server, browser, album, {
      office,
      desk: await Staff.openDesk(place, 'the facilitator'),
      phones: await Promise.all([
        Phone.open(place, 'Dana'),
        Phone.open(place, 'Marcus', { colorScheme: 'dark' }),
        Phone.open(place, 'Tomás', { language: 'es' }),
        Phone.open(place, 'Robin'),
      ]),
      wall: await Wall.open(place),
      lee: await comeIn(server, office, 'Lee'),
    });
  }

  get phones(): readonly Phone[] {
    return [this.dana, this.marcus, this.tomas, this.robin];
  }
  get devices(): readonly Device[] {
    return [this.desk, ...this.phones, this.wall];
  }
  /** Every device may lose its server just now, and its browser may say so. */
  mayBeCutOff(may: boolean): void {
    for (const { watch } of this.devices) watch.mayBeCutOff = may;
  }
  take(device: Device, what: string, options?: { isWhole?: boolean }): Promise<void> {
    return this.album.take(device, what, options);
  }
  /** The group goes on to this step of the plan; whoever holds a phone is there too. */
  async goesTo(step: string): Promise<void> {
    await this.lead.next(this.words.title(step));
    await Promise.all(this.phones.map((phone) => phone.goAlong(this.words.title(step, phone.language))));
  }
  async passes(minutes: number): Promise<void> {
    await this.server.jump(minutes * MINUTE);
  }
  async end(): Promise<void> {
    this.lee.close();
    this.office.close();
    await this.browser.close();
    await this.server[Symbol.asyncDispose]();
  }
}
interface Devices {
  readonly office: Tablet;
  readonly desk: Staff;
  readonly phones: readonly [Phone, Phone, Phone, Phone];
  readonly wall: Wall;
  readonly lee: Handset;
}
