import { comeIn } from '../../support/people/program.ts';
import type { Phone as WirePhone } from '../../support/people/phone.ts';
import { Album } from '../people/album.ts';
import { Device, openDevice, PHONE, TABLET } from '../people/device.ts';
import { Lead } from '../people/lead.ts';
import { Phone } from '../people/phone.ts';
import { LEADER, SmallGroup } from '../people/small-group.ts';
import { Staff } from '../people/staff.ts';
import { Wall } from '../people/wall.ts';
import { Looking } from './looking.ts';

export const LARGE = { language: 'es', colorScheme: 'dark' } as const;

/** A phone whose text is twice as large. */
export async function enlarge(phone: Phone): Promise<void> {
  await phone.context.addInitScript(() => {
    try {
      sessionStorage.setItem('text-size', '200');
    } catch {
      // A page without an address has no storage.
    }
  });
}

/** Everyone whose screens are looked at, and two more who only make the numbers. */
export class Cast {
  readonly group: SmallGroup;
  readonly looking: Looking;
  readonly desk: Staff;
  readonly lead: Lead;
  readonly wall: Wall;
  /** English, light, usual text. */
  readonly light: Phone;
  /** Spanish, dark, text of 200 %. */
  readonly large: Phone;
  readonly others: WirePhone[] = [];

  private constructor(group: SmallGroup, looking: Looking, opened: Opened) {
    this.group = group;
    this.looking = looking;
    this.desk = opened.desk;
    this.lead = new Lead(this.desk);
    this.wall = opened.wall;
    this.light = opened.light;
    this.large = opened.large;
  }
  static async gather(): Promise<Cast> {
    const looking = new Looking(new Album('every-screen'));
    let early: readonly Phone[] = [];
    const group = await SmallGroup.gather(['Ash', 'Birch', 'Cedar', 'Dogwood', 'Elm'], {
      before: async (place, setUpLink) => {
        const desk = new Device(await openDevice(place, 'the first desk', TABLET));
        await desk.page.goto(setUpLink);
        await desk.seesHeading('Set up this program');
        await looking.at(desk, 'setup');
        const narrow = new Device(await openDevice(place, 'the first phone', PHONE));
        await narrow.page.goto(setUpLink);
        await narrow.seesHeading('Set up this program');
        await looking.at(narrow, 'setup-phone');
      },
      planned: async ({ tablet, place }, id) => {
        const people = (await tablet.ask('GET /api/groups/:group', { at: { group: id } })).got.people;
        const person = people.find(({ alias }) => alias === 'Ash')?.person ?? '';
        const { link } = (
          await tablet.ask('POST /api/groups/:group/people/:person/link', { at: { group: id, person }, send: {} })
        ).got;
        early = [await Phone.open(place, 'Ash'), await Phone.open(place, 'Birch', LARGE)];
        const [light, large] = early;
        if (!light || !large) return;
        await enlarge(large);
        light.watch.refused.add('/api/door/find');
        await light.follow(link);
        await light.sees(/^Opens /);
        await looking.at(light, 'door-not-open');
      },
    });
    const [light, large] = early;
    if (!light || !large) throw new Error('nobody came');
    const opened = {
      light,
      large,
      desk: await Staff.openDesk(group.place, 'the facilitator'),
      wall: await Wall.open(group.place),
    };
    group.devices.push(light, large, opened.desk, opened.wall);
    return new Cast(group, looking, opened);
  }

  get phones(): readonly Phone[] {
    return [this.light, this.large];
  }
  look(device: Device, screen: string, options?: { readonly isPaper: boolean }): Promise<void> {
    return this.looking.at(device, screen, options);
  }
  /** The facilitator's page, the wall and both phones, once each shows this step. */
  async lookAtStep(
    name: string,
    title: { readonly en: string; readonly es: string },
    onWall = title.en,
  ): Promise<void> {
    await Promise.all([
      this.lead.isAt(title.en),
      this.wall.page.getByText(onWall).first().waitFor(),
      ...this.phones.map((phone) => phone.goAlong(title[phone.language])),
    ]);
    await Promise.all([
      this.look(this.desk, `${name}-lead`),
      this.look(this.wall, `${name}-wall`),
      this.look(this.light, `${name}-phone`),
      this.look(this.large, `${name}-phone-200-es-dark`),
    ]);
  }
  /** Two more come in over the wire. */
  async fillUp(): Promise<void> {
    for (const name of ['Cedar', 'Dogwood']) this.others.push(await comeIn(this.group.server, this.group.tablet, name));
  }
  async signIn(): Promise<void> {
    await this.desk.signIn(LEADER);
  }
  async end(): Promise<void> {
    for (const other of this.others) other.close();
    await this.group.end();
  }
}
interface Opened {
  readonly desk: Staff;
  readonly wall: Wall;
  readonly light: Phone;
  readonly large: Phone;
}
