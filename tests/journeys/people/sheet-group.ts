import type { BrowserContextOptions } from 'playwright-core';
import type { GroupId, Language, SessionId } from '@opencircle/session';
import { openRoom } from '../../support/people/program.ts';
import type { Tablet } from '../../support/people/tablet.ts';
import type { RunningServer } from '../../support/running-server.ts';
import { Looking } from '../every-screen/looking.ts';
import { Album } from './album.ts';
import type { Device } from './device.ts';
import { Lead } from './lead.ts';
import type { Phone } from './phone.ts';
import { LEADER, SmallGroup, type Gathering } from './small-group.ts';
import { Staff } from './staff.ts';
import { Wall } from './wall.ts';

/** A group around its sheets: a real tablet presses what these tests are about, and the way there is gone over the wire. */
export class SheetGroup {
  readonly group: SmallGroup;
  readonly id: GroupId;
  readonly album: Album;
  readonly looking: Looking;
  readonly desk: Staff;
  readonly lead: Lead;

  private constructor(group: SmallGroup, id: GroupId, album: Album, desk: Staff) {
    this.group = group;
    this.id = id;
    this.album = album;
    this.looking = new Looking(album);
    this.desk = desk;
    this.lead = new Lead(desk);
  }
  /** The door is open, and the tablet stands in front of it. */
  static async gather(album: string, aliases: readonly string[], gathering: Gathering = {}): Promise<SheetGroup> {
    let made: GroupId = '';
    const group = await SmallGroup.gather(aliases, {
      ...gathering,
      planned: async (planned, id) => {
        made = id;
        await gathering.planned?.(planned, id);
      },
    });
    const desk = await Staff.openDesk(group.place, 'the facilitator');
    group.devices.push(desk);
    const gathered = new SheetGroup(group, made, new Album(album), desk);
    await desk.signIn(LEADER);
    await gathered.#stand();
    return gathered;
  }

  get devices(): readonly Device[] {
    return this.group.devices;
  }
  get server(): RunningServer {
    return this.group.server;
  }
  get tablet(): Tablet {
    return this.group.tablet;
  }
  get session(): SessionId {
    return this.tablet.live.session;
  }
  /** What every journey ends with: no page stumbled, asked anybody else or broke the policy, and the server did not either. */
  get troubles(): readonly string[] {
    return [...this.devices.flatMap(({ watch }) => watch.troubles), ...this.server.faults()];
  }

  comesIn(name: string, options?: BrowserContextOptions & { language?: Language }): Promise<Phone> {
    return this.group.comesIn(name, options);
  }
  /** The room screen, let in from the tablet while the door is what it shows. */
  async hangWall(): Promise<Wall> {
    const wall = await Wall.open(this.group.place);
    this.group.devices.push(wall);
    await wall.knock(this.tablet.code());
    await this.lead.letInScreen();
    await wall.seesHeading(wall.text.door.welcome);
    return wall;
  }
  async start(): Promise<void> {
    await this.tablet.live.must('session:start', {});
  }
  /** The group goes on to the step with this title; the tablet is there then. */
  async goTo(title: string): Promise<void> {
    const { live } = this.tablet;
    const isThere = (): boolean => {
      const { steps, current } = live.view.agenda;
      return steps.find(({ id }) => id === current)?.title.en === title;
    };
    while (!isThere()) await this.tablet.next();
    await this.lead.isAt(title);
  }
  /** The next meeting of the same group, days later: its door is open. */
  async meetAgain(days: number): Promise<void> {
    await this.server.jump(days * 86_400_000);
    this.tablet.close();
    await openRoom(this.tablet, this.id, await this.server.now());
    await this.#stand();
  }
  /** Ends the session on the tablet, and closes it. */
  async endAndClose(): Promise<void> {
    const { lead } = this;
    await lead.press(lead.words.top.agenda);
    await lead.press(lead.words.agenda.endNow);
    await lead.press(lead.words.bar.endYes);
    await lead.isAt(lead.words.closing.title);
    await lead.close();
  }
  look(device: Device, screen: string): Promise<void> {
    return this.looking.at(device, screen);
  }
  end(): Promise<void> {
    return this.group.end();
  }

  async #stand(): Promise<void> {
    await this.desk.page.goto(`${this.server.url}/lead/${this.session}`);
    await this.lead.sees(this.lead.words.door.isOpen);
  }
}

/** The address of the sheet that lies open on a device. */
export async function sheetOn({ page }: Device): Promise<string> {
  return (await page.locator('.sheet').first().getAttribute('data-sheet')) ?? '';
}
