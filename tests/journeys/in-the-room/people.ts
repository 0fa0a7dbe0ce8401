import { expect } from 'vitest';
import { Phone } from '../people/phone.ts';
import { sheetOn } from '../people/sheet-group.ts';
import { soon } from '../people/soon.ts';
import {
  FIRST,
  HOUSE,
  HouseDevice,
  MAP,
  MARCUS_WROTE,
  nameOf,
  ON_PHONES,
  openPerson,
  PLAN,
  PRIYAS,
  PRIYAS_LATER,
  type Room,
} from './cast.ts';

const seatOf = ({ group }: Room, alias: string): string =>
  group.tablet.live.view.people.find((one) => one.alias === alias)?.seat ?? '';

/** On the group's page: two names, and no room for a reason. */
export async function keptApart({ group }: Room): Promise<void> {
  const { desk } = group;
  await desk.page.goto(`${group.server.url}/desk/groups/${group.id}`);
  await desk.page.getByLabel(HOUSE.apart.one).selectOption({ label: 'Marcus' });
  await desk.page.getByLabel(HOUSE.apart.other).selectOption({ label: 'Lee' });
  await desk.pressButton(HOUSE.apart.add);
  await desk.sees(HOUSE.apart.pair('Marcus', 'Lee'));
  await group.look(desk, 'keep-apart-desk');
  await desk.page.goto(`${group.server.url}/desk`);
  await desk.sees(HOUSE.apart.expected);
  await desk.page.goto(`${group.server.url}/lead/${group.session}`);
  await group.lead.sees(group.lead.words.door.isOpen);
}

/** Two Anas are told apart by a letter. */
export async function twoAnas(room: Room): Promise<void> {
  const { group } = room;
  const { live } = group.tablet;
  const anas = live.view.people.filter(({ alias }) => alias === 'Ana');
  for (const { seat } of anas) await live.must('seat:arrive', { seat, presence: 'on-paper' });
  room.priya = await group.comesIn('Dana');
  room.marcus = await group.comesIn('Marcus');
  await group.start();
  await group.lead.isAt(PLAN.title('arrive'));
  await group.desk.sees(HOUSE.name.same);
  await openPerson(group, 'Ana');
  await group.desk.page.getByLabel(HOUSE.name.label).fill('Ana B');
  await group.look(group.desk, 'same-name-lead');
  await group.desk.pressButton(HOUSE.name.save);
  await group.desk.seesNoMore(HOUSE.name.same);
  await group.lead.closePanel();
}

/** Who was let in as Dana is Priya: nothing she wrote is lost, and nothing of it is Dana's. */
export async function wrongMatch(room: Room): Promise<void> {
  const { group, priya } = room;
  const { desk, lead } = group;
  await group.goTo(MAP);
  await priya.paper.write(FIRST, PRIYAS);
  await priya.paper.isSaved();
  const before = await sheetOn(priya);
  // What she writes without a network is hers too.
  await priya.goOffline();
  await priya.paper.write(FIRST, PRIYAS_LATER);
  await openPerson(group, 'Dana');
  await desk.pressButton(HOUSE.move.open);
  await desk.pressButton('Priya');
  await group.look(desk, 'move-seat-lead');
  await desk.pressButton(HOUSE.move.yes);
  await nameOf(group, 'Priya').waitFor();
  await priya.comeOnline();
  await soon(() => sheetOn(priya)).not.toBe(before);
  await priya.paper.isSaved();
  expect(await priya.paper.field(FIRST).inputValue()).toBe(PRIYAS + PRIYAS_LATER);

  const read = async (alias: string): Promise<string> => {
    const at = { session: group.session, seat: seatOf(room, alias) };
    return JSON.stringify((await group.tablet.ask('GET /api/sessions/:session/seats/:seat/sheets', { at })).got);
  };
  await soon(() => read('Priya')).toContain(PRIYAS + PRIYAS_LATER);
  expect(await read('Dana')).not.toContain(PRIYAS);
  // Her page can be loaded anew, and is hers.
  await priya.page.reload();
  await priya.isIn();
  await soon(() => priya.paper.field(FIRST).inputValue()).toBe(PRIYAS + PRIYAS_LATER);
  await group.look(priya, 'moved-phone');
  await lead.closePanel();
}

/** Somebody kept apart from somebody here waits like everybody, and comes in with one more tap; late, with a card. */
export async function cameLate(room: Room): Promise<void> {
  const { group } = room;
  const { desk, lead } = group;
  const lee = await Phone.open(group.group.place, 'Lee');
  group.group.devices.push(lee);
  room.lee = lee;
  await lee.typeCode(group.tablet.code());
  await lee.knock('Lee');
  expect(await lee.words()).not.toMatch(/apart/i);
  await lead.press(lead.words.top.atDoor(1));
  await lead.press(lead.words.door.letInAs('Lee'), lead.knockOf('Lee'));
  await desk.sees(HOUSE.apart.line);
  await group.look(desk, 'kept-apart-lead');
  await lead.press(HOUSE.apart.yes);
  await lee.isIn();
  // First how it works here, then where the group is; the step stands below all the while.
  await lee.seesHeading(ON_PHONES.fresh.title);
  await group.look(lee, 'newcomer-phone');
  await lee.pressButton(ON_PHONES.fresh.go);
  await lee.seesHeading(lee.text.late.title);
  await lee.sees('What is said here stays here. So does who was here.');
  await lee.paper.field(FIRST).waitFor();
  await group.look(lee, 'late-phone');
  await lee.pressButton(lee.text.late.go);
  await lee.seesNoMore(lee.text.late.title);
  await lead.closePanel();
}

/** A phone dies; two taps, and the house device has every word. */
export async function phoneDies(room: Room): Promise<void> {
  const { group, marcus } = room;
  const { desk, lead } = group;
  const house = await HouseDevice.open(group.group.place);
  group.group.devices.push(house);
  room.house = house;
  await marcus.paper.write(FIRST, MARCUS_WROTE);
  await marcus.paper.isSaved();
  await marcus.page.close();

  const mark = await house.knock(group.tablet.code());
  await group.look(house, 'house-knocks');
  await lead.press(lead.words.top.atDoor(1));
  await lead.press(HOUSE.device.letIn, lead.knockOf(HOUSE.device.at(mark)));
  await house.isInNobodysHands();
  expect(await house.mark()).toBe(mark);
  for (const name of ['Dana', 'Priya', 'Marcus', 'Lee', 'Ana']) expect(await house.words()).not.toContain(name);
  await group.look(house, 'hand-me-on');
  await lead.closePanel();

  await openPerson(group, 'Marcus');
  await group.look(desk, 'hand-over-lead');
  await desk.pressButton(HOUSE.device.give(mark));
  await soon(() => house.page.getByRole('textbox', { name: FIRST }).inputValue()).toBe(MARCUS_WROTE);
  await group.look(house, 'house-device-marcus');
  await lead.closePanel();
}

/** Put down and given to another, nothing of the first is left: not on the screen, not behind the back button, not on its disk. */
export async function handedOn(room: Room): Promise<void> {
  const { group, house } = room;
  const { desk, lead } = group;
  await house.page.getByRole('textbox', { name: FIRST }).press('End');
  await house.page.getByRole('textbox', { name: FIRST }).pressSequentially(' today');
  await house.pressButton(ON_PHONES.done.go);
  await house.isInNobodysHands();
  expect(await house.words()).not.toContain(MARCUS_WROTE);
  await house.page.goBack().catch(() => null);
  expect(await house.words()).not.toContain(MARCUS_WROTE);
  await house.page.goto(`${group.server.url}/s/${group.session}`);
  await house.isInNobodysHands();
  const kept = await house.page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    return JSON.stringify([names, Object.entries(localStorage), Object.entries(sessionStorage)]);
  });
  expect(kept).not.toContain('Marcus');
  expect(kept).not.toContain(MARCUS_WROTE);

  const mark = await house.mark();
  await openPerson(group, 'Lee');
  await desk.pressButton(HOUSE.device.give(mark));
  const field = house.page.getByRole('textbox', { name: FIRST });
  await field.waitFor();
  expect(await field.inputValue()).toBe('');
  expect(await house.words()).not.toContain(MARCUS_WROTE);
  // Staff take it back in the middle of it.
  await desk.pressButton(HOUSE.device.takeBack);
  await house.isInNobodysHands();
  await lead.closePanel();
  // What Marcus wrote last, before he put it down, is his.
  const at = { session: group.session, seat: seatOf(room, 'Marcus') };
  const read = (await group.tablet.ask('GET /api/sessions/:session/seats/:seat/sheets', { at })).got;
  expect(JSON.stringify(read)).toContain(`${MARCUS_WROTE} today`);
}
