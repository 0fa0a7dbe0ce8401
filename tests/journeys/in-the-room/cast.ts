import { en } from '../../../web/src/lib/text/staff/en.ts';
import { en as onScreens } from '../../../web/src/lib/text/screen/en.ts';
import { house as onPhones } from '../../../web/src/lib/text/participant-leading/house-en.ts';
import { Device, openDevice, TABLET, type Place } from '../people/device.ts';
import type { Phone } from '../people/phone.ts';
import { PlanWords } from '../people/plan-words.ts';
import { SheetGroup } from '../people/sheet-group.ts';

export const HOUSE = en.house;
export const ON_PHONES = onPhones;
export const PLAN = new PlanWords('relapse-prevention-90');
export const MAP = PLAN.title('trigger-map');
export const FIRST = PLAN.field('trigger-map', 'feel-first');
export const PRIYAS = 'A walk by the river';
export const PRIYAS_LATER = ', and then the bus';
export const MARCUS_WROTE = 'My hands go cold on the stairs';

/** A device that goes from hand to hand. */
export class HouseDevice extends Device {
  static async open(place: Place): Promise<HouseDevice> {
    return new HouseDevice(await openDevice(place, 'the house device', TABLET));
  }
  async knock(code: string): Promise<string> {
    await this.page.goto(`${this.url}/screen`);
    await this.pressButton(onScreens.enter.house.go);
    await this.page.getByLabel(onScreens.enter.code, { exact: true }).fill(code);
    await this.pressButton(onScreens.enter.go);
    return this.mark();
  }
  /** What it shows, so that staff know which it is. */
  async mark(): Promise<string> {
    return (await this.page.locator('.mark').first().innerText()).trim();
  }
  async isInNobodysHands(): Promise<void> {
    await this.seesHeading(onPhones.handOn.title);
  }
}

export interface Room {
  readonly group: SheetGroup;
  /** Sits on Dana's seat and is Priya. */
  priya: Phone;
  marcus: Phone;
  lee: Phone;
  house: HouseDevice;
}

/** The facilitator says on the group's page that two are kept apart, and opens the room. */
export async function gatherRoom(): Promise<Room> {
  const group = await SheetGroup.gather('in-the-room', ['Dana', 'Priya', 'Marcus', 'Lee', 'Ana', 'Ana']);
  // They come one after the other; nobody is asked for before.
  const nobody = undefined as unknown as Phone; // set by the part in which they come
  return { group, priya: nobody, marcus: nobody, lee: nobody, house: nobody as unknown as HouseDevice }; // likewise
}
/** One name of the circle, as the glance view shows it. */
export const nameOf = ({ desk }: SheetGroup, alias: string) =>
  desk.page
    .locator('button')
    .filter({ has: desk.page.locator('.name', { hasText: new RegExp(`^\\s*${alias}`) }) })
    .first();
/** Opens what staff can do for somebody, with one tap on their name. */
export async function openPerson(group: SheetGroup, alias: string): Promise<void> {
  await group.desk.press(nameOf(group, alias));
  await group.lead.panel(group.lead.words.panels.people).getByRole('group', { name: alias, exact: true }).waitFor();
}
