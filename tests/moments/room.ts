import { Lead } from '../journeys/people/lead.ts';
import { Phone } from '../journeys/people/phone.ts';
import { LEADER, SmallGroup } from '../journeys/people/small-group.ts';
import { Staff } from '../journeys/people/staff.ts';
import { Wall } from '../journeys/people/wall.ts';
import { countTapsOn } from './taps.ts';

export const PEOPLE = ['Ash', 'Birch', 'Cedar', 'Dogwood'] as const;

/** A group in one room: a tablet that leads, phones of real browsers, a wall. */
export interface Room {
  readonly group: SmallGroup;
  readonly desk: Staff;
  readonly lead: Lead;
  readonly wall: Wall;
  /** Those who are in, in the order they came. */
  readonly phones: Phone[];
}

/** The door is open; nobody is in yet but the wall. */
export async function openTheRoom(): Promise<Room> {
  const group = await SmallGroup.gather(PEOPLE, { wishes: { plan: 'relapse-prevention-90' } });
  const desk = await Staff.openDesk(group.place, 'the tablet');
  await countTapsOn(desk);
  await desk.signIn(LEADER);
  await desk.page.goto(`${group.server.url}/lead/${group.tablet.live.session}`);
  const lead = new Lead(desk);
  await desk.page.locator('main').waitFor();
  const wall = await Wall.open(group.place);
  await wall.knock(group.tablet.code());
  await group.tablet.admit('');
  return { group, desk, lead, wall, phones: [] };
}

/** A fresh phone whose taps are counted. */
export async function openDevicePhone(group: SmallGroup, name: string): Promise<Phone> {
  const phone = await Phone.open(group.place, name);
  await countTapsOn(phone);
  return phone;
}
export const openPhone = ({ group }: Room, name: string): Promise<Phone> => openDevicePhone(group, name);
