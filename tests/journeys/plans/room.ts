import type { Browser } from 'playwright-core';
import type { GroupKind } from '@opencircle/protocol';
import { launch } from '../../support/chromium.ts';
import { makeGroup, setUpProgram } from '../../support/people/program.ts';
import { startServer, type RunningServer } from '../../support/running-server.ts';
import { Album } from '../people/album.ts';
import type { Device, Place } from '../people/device.ts';
import { Lead } from '../people/lead.ts';
import { Phone } from '../people/phone.ts';
import { PlanWords } from '../people/plan-words.ts';
import { LEADER } from '../people/small-group.ts';
import { soon } from '../people/soon.ts';
import { Staff } from '../people/staff.ts';
import { Wall } from '../people/wall.ts';
import { en } from '../../../web/src/lib/text/staff/en.ts';

const TITLE = 'Tuesday group';

/** A room where a shipped plan is led from its door to its close: a tablet, two phones and the wall. */
export class Room {
  readonly server: RunningServer;
  readonly browser: Browser;
  readonly plan: PlanWords;
  readonly album: Album;
  readonly desk: Staff;
  readonly lead: Lead;
  readonly wall: Wall;
  readonly dana: Phone;
  readonly tomas: Phone;

  private constructor(server: RunningServer, browser: Browser, plan: PlanWords, devices: Devices) {
    this.server = server;
    this.browser = browser;
    this.plan = plan;
    this.album = new Album(`plan-${plan.plan.id}`);
    [this.desk, this.wall, this.dana, this.tomas] = devices;
    this.lead = new Lead(this.desk);
  }
  /** The door is open, two people and the wall are in, and the group begins. */
  static async begin(plan: string, kind: GroupKind): Promise<Room> {
    const [server, browser] = await Promise.all([startServer(), launch()]);
    const place: Place = { browser, url: server.url };
    const office = await setUpProgram(server, LEADER);
    const people = [
      { alias: 'Dana', language: 'en' },
      { alias: 'Tomás', language: 'es' },
    ] as const;
    const group = await makeGroup(office, { kind, plan, title: TITLE, people });
    office.close();
    const room = new Room(server, browser, new PlanWords(plan), [
      await Staff.openDesk(place, 'the facilitator'),
      await Wall.open(place),
      await Phone.open(place, 'Dana'),
      await Phone.open(place, 'Tomás', { language: 'es', colorScheme: 'dark' }),
    ]);
    const { desk, lead, wall, dana, tomas } = room;
    await desk.signIn(LEADER);
    await desk.page.goto(`${server.url}/desk/groups/${group}`);
    await desk.openRoom();
    const code = await lead.code();
    await wall.knock(code);
    await lead.letInScreen();
    for (const [phone, name] of [
      [dana, 'Dana'],
      [tomas, 'Tomás'],
    ] as const) {
      await phone.typeCode(code);
      await phone.knock(name);
      await lead.letIn(name);
      await phone.isIn();
    }
    await lead.press(lead.words.door.start);
    return room;
  }
  get devices(): readonly Device[] {
    return [this.desk, this.wall, this.dana, this.tomas];
  }
  get troubles(): readonly string[] {
    return this.devices.flatMap(({ watch }) => watch.troubles);
  }

  /** The group comes to this step on the tablet, the wall and, unless they rest, the phones. */
  async comesTo(step: string): Promise<void> {
    const title = this.plan.title(step);
    if (this.plan.plan.steps[0]?.id === step) await this.lead.isAt(title);
    else await this.lead.next(title);
    // While people come in, the wall shows the way to the door.
    if (step !== 'arrive') await soon(() => this.wall.words(), `the wall at ${step}`).toContain(title);
    if (this.plan.plan.steps.find(({ id }) => id === step)?.phones === 'resting') return this.phonesRest();
    await this.dana.goAlong(title);
    await this.tomas.goAlong(this.plan.title(step, 'es'));
  }
  /** Nothing to answer and nothing to write on any phone. */
  async phonesRest(): Promise<void> {
    for (const phone of [this.dana, this.tomas]) {
      await phone.sees(phone.text.away.title);
      await soon(() => phone.page.getByRole('textbox').filter({ visible: true }).count()).toBe(0);
      await soon(() => phone.page.getByRole('radio').filter({ visible: true }).count()).toBe(0);
    }
  }
  async answer(step: 'check-in' | 'check-out'): Promise<void> {
    await this.dana.choose(this.plan.prompt(step, 'craving'), 3);
    await this.dana.send();
    await this.tomas.choose(this.plan.prompt(step, 'craving', 'es'), 4);
    await this.tomas.send();
  }
  take(device: Device, what: string): Promise<void> {
    return this.album.take(device, what);
  }
  /** Ends and closes; the minutes that count are in the record. */
  async close(): Promise<void> {
    await this.lead.end();
    await this.lead.close();
    await this.desk.sees(en.desk.record.attendance);
    await this.take(this.desk, 'record');
  }
  async end(): Promise<void> {
    await this.browser.close();
    await this.server[Symbol.asyncDispose]();
  }
}
type Devices = readonly [Staff, Wall, Phone, Phone];
