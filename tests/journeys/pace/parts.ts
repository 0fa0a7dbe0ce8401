import { expect } from 'vitest';
import type { Device } from '../people/device.ts';
import { soon } from '../people/soon.ts';
import { LATE_BY, meetAgain, PHONE_WORDS, PLAN, PROCESS, ROOM, TOPIC, type Room } from './cast.ts';

const isShown = (device: Device, words: string): Promise<void> => device.seesHeading(words);
const minutesOf = (step: string, { group }: Room): number =>
  group.tablet.live.view.agenda.steps.find(({ title }) => title.en === PLAN.title(step))?.minutes ?? 0;

/** Late, the tablet says so, offers two ways, and takes one back. */
export async function late(room: Room): Promise<void> {
  const { lead, desk } = room.group;
  const { pace } = ROOM;
  const before = minutesOf('trigger-map', room);
  await lead.press(lead.words.bar.behind(LATE_BY));
  const panel = lead.panel(pace.panel);
  await desk.sees(pace.ways, panel);
  await desk.sees(pace.checkOut(0, 5), panel);
  await room.group.look(desk, 'late');
  const title = PLAN.title('teach');
  await desk.sees(pace.skip(title), panel);
  await lead.press(pace.doSkip, panel);
  await desk.sees(pace.onTime, panel);
  await lead.press(pace.undo, panel);
  await desk.sees(pace.ways, panel);
  await lead.press(pace.doShorten, panel);
  await desk.sees(pace.onTime, panel);
  await desk.sees(pace.checkOut(5, 5), panel);
  await soon(() => minutesOf('trigger-map', room)).toBeLessThan(before);
  await lead.press(pace.undo, panel);
  await desk.sees(pace.ways, panel);
  await soon(() => minutesOf('trigger-map', room)).toBe(before);
  await lead.press(pace.doShorten, panel);
  await desk.sees(pace.onTime, panel);
  await lead.closePanel();
}

const field = ({ ash }: Room) => ash.page.getByLabel(PLAN.prompt('check-in', 'want'), { exact: true });

/** Eyes up is on every screen; what somebody writes and their caret are as they were, and a word with staff is in reach. */
export async function eyesUp(room: Room): Promise<void> {
  const { group, ash, birch, wall } = room;
  const { lead, desk } = group;
  await group.goTo(PLAN.title('check-in'));
  await Promise.all([ash, birch].map((phone) => phone.isAt(PLAN.title('check-in'))));
  await field(room).fill('To stay the whole');
  await field(room).press('ArrowLeft');
  await lead.press(ROOM.calm.open);
  await lead.panel(ROOM.calm.panel).waitFor();
  await group.look(desk, 'calm-drawer');
  await lead.press(ROOM.calm.eyesUp);
  const { title } = PHONE_WORDS.calm['eyes-up'];
  await Promise.all([ash, birch].map((phone) => isShown(phone, title)));
  await isShown(wall, wall.text.calm['eyes-up'].title);
  await group.look(ash, 'eyes-up');
  await group.look(birch, 'eyes-up-at-home');
  await group.look(wall, 'eyes-up-wall');
  await group.look(desk, 'eyes-up-tablet');
  await ash.pressButton(ash.text.bar.word);
  await ash.page.getByRole('dialog', { name: ash.text.word.title }).waitFor();
  await ash.closeDrawer();
  await lead.press(ROOM.calm.end['eyes-up']);
  await ash.seesNoMore(title);
  expect(await field(room).inputValue()).toBe('To stay the whole');
  await ash.page.keyboard.type('X');
  await soon(() => field(room).inputValue(), 'the caret is where it was').toBe('To stay the wholXe');
}

/** Half a minute of quiet, ended by a tap before it is over. */
export async function quiet(room: Room): Promise<void> {
  const { group, birch, wall } = room;
  const { lead } = group;
  const { calm } = ROOM;
  await lead.press(calm.open);
  await lead.press(`${calm.quiet}: ${calm.seconds(30)}`);
  const { title } = PHONE_WORDS.calm.quiet;
  await isShown(birch, title);
  await isShown(wall, wall.text.calm.quiet.title);
  await group.look(birch, 'quiet');
  await group.look(wall, 'quiet-wall');
  // A colleague with a phone leads the same room.
  const usual = group.desk.page.viewportSize();
  await group.desk.page.setViewportSize({ width: 390, height: 844 });
  await group.look(group.desk, 'quiet-on-a-phone-of-staff');
  if (usual) await group.desk.page.setViewportSize(usual);
  await lead.press(calm.end.quiet);
  await birch.seesNoMore(title);
  await birch.isAt(PLAN.title('check-in'));
}

/** One from home speaks among those in the room; Ash opens. */
export async function round(room: Room): Promise<void> {
  const { group } = room;
  const { lead, desk } = group;
  await group.goTo(PLAN.title('round'));
  await lead.press(lead.words.round.begin);
  await desk.sees(lead.words.round.speaks('Ash'));
  await lead.press(lead.words.round.nextPerson);
  await desk.sees(lead.words.round.speaks('Birch'));
  await lead.press(lead.words.round.order);
  await group.look(desk, 'round-order');
  await lead.closePanel();
}

/** A topic is put aside, and nobody reads it on a covered tablet. */
export async function parked(room: Room): Promise<void> {
  const { group, ash, wall } = room;
  const { lead, desk } = group;
  const { parking } = ROOM;
  await lead.press(parking.chip(0));
  const panel = lead.panel(parking.panel);
  await panel.getByLabel(parking.field).fill(TOPIC);
  await lead.press(parking.park, panel);
  await panel.getByText(lead.words.circle.isCovered).waitFor();
  expect(await panel.innerText()).not.toContain(TOPIC);
  await lead.closePanel();
  await lead.uncover();
  await lead.press(parking.chip(1));
  await desk.sees(TOPIC, panel);
  await group.look(desk, 'parking-lot');
  await lead.closePanel();
  for (const device of [ash, wall]) expect(await device.words()).not.toContain(TOPIC);
  await group.goTo(PLAN.title('open-time'));
  await ash.goAlong(PLAN.title('open-time'));
  await ash.pressButton(ash.text.openTime.ask);
  await ash.sees(PHONE_WORDS.talkPlace(1));
  await room.birch.raiseHand();
  await lead.press(lead.words.talk.who);
  await desk.sees(/1\. Birch/);
  await desk.sees(/2\. Ash/);
  await group.look(desk, 'queue');
  await lead.closePanel();
  await group.endAndClose();
}

/** The next meeting finds the topic, and begins its round with who opened none; phones rest meanwhile. */
export async function nextTime(room: Room): Promise<void> {
  await meetAgain(room);
  const { group, ash, wall } = room;
  const { lead, desk } = group;
  const { parking } = ROOM;
  await lead.isAt(PROCESS.title('opening'));
  await lead.press(parking.chip(1));
  const panel = lead.panel(parking.panel);
  if (await lead.device.button(lead.words.top.uncover).first().isVisible())
    await lead.press(lead.words.circle.uncover, panel);
  await desk.sees(TOPIC, panel);
  await desk.sees(parking.before, panel);
  await group.look(desk, 'from-last-time');
  await lead.turn(parking.taken, true);
  await lead.closePanel();
  await lead.device.button(parking.chip(0)).waitFor();
  await group.goTo(PROCESS.title('round'));
  await ash.seesHeading(ash.text.away.title);
  await group.look(ash, 'phones-rest');
  await group.look(wall, 'phones-rest-wall');
  await lead.press(lead.words.round.order);
  await lead.press(ROOM.order.fair, lead.panel(lead.words.panels.round));
  await lead.closePanel();
  await lead.press(lead.words.round.begin);
  await desk.sees(lead.words.round.speaks('Birch'));
  await ash.pressButton(ash.text.away.show);
  await ash.isAt(PROCESS.title('round'));
}
