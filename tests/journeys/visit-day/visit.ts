import { expect } from 'vitest';
import type { Browser } from 'playwright-core';
import { localDateOf, zonedInstant } from '@opencircle/program';
import { launch } from '../../support/chromium.ts';
import { invite, setUpProgram } from '../../support/people/program.ts';
import { startServer, type RunningServer } from '../../support/running-server.ts';
import { zoneOfMorning } from '../../support/zone-of-morning.ts';
import { ALVAREZ, OKAFOR } from '../evening/evening.ts';
import { Album } from '../people/album.ts';
import type { Device, Place } from '../people/device.ts';
import { Lead } from '../people/lead.ts';
import { Phone } from '../people/phone.ts';
import { PlanWords } from '../people/plan-words.ts';
import { Staff } from '../people/staff.ts';

/** The three sessions of the evening, and when they are planned. */
export const [LEARNING, TALKING, SKILLS] = [
  { title: 'Blue room at six', time: '18:00', words: new PlanWords('education-60') },
  { title: 'Green room at seven', time: '19:15', words: new PlanWords('process-60') },
  { title: 'Blue room at eight', time: '20:30', words: new PlanWords('skills-40') },
] as const;
export type Meeting = typeof LEARNING | typeof TALKING | typeof SKILLS;
/** The people of all three, as they are called here; the first four stay to the end. */
export const PEOPLE = ['Dana', 'Marcus', 'Lee', 'Tomás', 'Robin', 'Ana R.'] as const;

/** One evening of three sessions, by its own clock. */
export class Visit {
  readonly server: RunningServer;
  readonly browser: Browser;
  readonly album: Album;
  /** Where it is morning now, so that the evening is still ahead and ends on the same day. */
  readonly zone: string;
  readonly desk: Staff;
  readonly lead: Lead;
  readonly colleague: Staff;
  readonly dana: Phone;
  readonly marcus: Phone;
  readonly lee: Phone;
  readonly tomas: Phone;
  readonly robin: Phone;
  readonly ana: Phone;

  private constructor(server: RunningServer, browser: Browser, zone: string, album: string, people: People) {
    this.server = server;
    this.browser = browser;
    this.zone = zone;
    this.album = new Album(album);
    [this.desk, this.colleague] = people.staff;
    this.lead = new Lead(this.desk);
    [this.dana, this.marcus, this.lee, this.tomas, this.robin, this.ana] = people.phones;
  }
  /** The program is there with two who lead, signed in on their tablets; it is a quarter to six. */
  static async begin(album: string): Promise<Visit> {
    const [server, browser] = await Promise.all([startServer(), launch()]);
    const zone = zoneOfMorning();
    const place: Place = { browser, url: server.url };
    const office = await setUpProgram(server, ALVAREZ);
    const program = { timeZone: zone, languages: ['en', 'es'], onCall: '555 0142' } as const;
    void (await office.ask('PUT /api/program', { send: program })).got;
    await invite(server, office, 'facilitator', OKAFOR);
    const here = { timezoneId: zone };
    const visit = new Visit(server, browser, zone, album, {
      staff: [await Staff.openDesk(place, 'the facilitator', here), await Staff.openDesk(place, 'the colleague', here)],
      phones: [
        await Phone.open(place, 'Dana', here),
        await Phone.open(place, 'Marcus', { ...here, colorScheme: 'dark' }),
        await Phone.open(place, 'Lee', here),
        await Phone.open(place, 'Tomás', { ...here, language: 'es' }),
        await Phone.open(place, 'Robin', here),
        await Phone.open(place, 'Ana', here),
      ],
    });
    await visit.itIs('17:45');
    await Promise.all([visit.desk.signIn(ALVAREZ), visit.colleague.signIn(OKAFOR)]);
    return visit;
  }

  /** Those who stay for all three. */
  get staying(): readonly Phone[] {
    return [this.dana, this.marcus, this.lee, this.tomas];
  }
  get devices(): readonly Device[] {
    return [this.desk, this.colleague, ...this.staying, this.robin, this.ana];
  }
  /** Moves the clock on to this time of the evening: what is tapped next happens then. */
  async itIs(time: string): Promise<void> {
    const now = await this.server.now();
    const ahead = zonedInstant(localDateOf(now, this.zone), time, this.zone) - now;
    expect(ahead, `${time} is still to come`).toBeGreaterThan(0);
    await this.server.jump(ahead);
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
  readonly staff: readonly [Staff, Staff];
  readonly phones: readonly [Phone, Phone, Phone, Phone, Phone, Phone];
}
