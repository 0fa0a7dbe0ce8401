import { expect } from 'vitest';
import { Lead } from '../people/lead.ts';
import { ALVAREZ, MINUTE, type Evening } from './evening.ts';

/** While people still come, somebody answers early. */
export async function start(evening: Evening): Promise<void> {
  const { lead, marcus, server } = evening;
  await lead.press('Start');
  await lead.isAt('Arrive');
  await evening.take(evening.desk, 'lead-arrive');
  await marcus.sees('You can answer this now.');
  await marcus.choose('Mood right now', 'okay');
  await marcus.choose('Craving today', 6);
  await marcus.pass('One thing I want from today');
  await evening.take(marcus, 'checkin-early-phone-dark', { isWhole: true });
  await marcus.send();
  await server.jump(5 * MINUTE);
}

/** The agreement is on every phone; two tablets of one facilitator press Next together and the group moves once. */
export async function openingAndNextTwice(evening: Evening): Promise<void> {
  const { lead, desk, phones, secondTablet, wall, dana, server } = evening;
  await lead.next('Opening');
  await dana.sees('What is said here stays here. So does who was here.');
  await evening.take(dana, 'opening-phone');
  await evening.take(wall, 'wall-opening');
  await Promise.all(phones.map((phone) => phone.pressButton(phone.language === 'es' ? 'Estoy de acuerdo' : 'I agree')));
  await lead.sees(lead.words.step.agreed(4, 5));
  await evening.take(desk, 'lead-opening');
  await server.jump(5 * MINUTE);

  await secondTablet.signIn(ALVAREZ);
  await secondTablet.page.goto(desk.page.url());
  const second = new Lead(secondTablet);
  await second.isAt('Opening');
  // Two fingers that come down nearly at once, and one that trembles.
  const [here, there] = await Promise.all([lead.aimAt('Next: Check-in'), second.aimAt('Next: Check-in')]);
  await Promise.all([here(), there()]);
  await here();
  await Promise.all([lead.isAt('Check-in'), second.isAt('Check-in')]);
  await desk.button('Next: Round').waitFor();

  await lead.press('Undo');
  await lead.isAt('Opening');
  await lead.next('Check-in');
}

/** Four answer four items, one passes; the group sees totals only, and only once staff close it. */
export async function checkIn(evening: Evening): Promise<void> {
  const { lead, desk, dana, marcus, tomas, robin, wall, server } = evening;
  await dana.sees('Staff see this. The group sees totals only.');
  await evening.take(dana, 'checkin-phone');
  await dana.choose('Mood right now', 'good');
  await dana.choose('Craving today', 2);
  await dana.write('One thing I want from today', 'To say it out loud once');
  await dana.switchOn('I want time to talk today');
  await evening.take(dana, 'checkin-phone-filled', { isWhole: true });
  await dana.send();
  await evening.take(tomas, 'checkin-phone-es', { isWhole: true });
  await tomas.choose('Mi ánimo ahora', 'bajo');
  await tomas.choose('Ganas de consumir hoy', 7);
  await tomas.write('Una cosa que quiero de hoy', 'Estar tranquilo');
  await tomas.send();
  await lead.sees('3 of 5 answered');
  await evening.take(desk, 'lead-checkin');
  await wall.sees('3 of 5 have answered');
  await robin.choose('Mood right now', 'very good');
  await robin.choose('Craving today', 0);
  await robin.pass('One thing I want from today');
  await robin.send();
  await wall.sees('4 of 5 have answered');
  await evening.take(wall, 'wall-checkin');
  for (const device of [wall, dana])
    expect(await device.words(), 'no totals before staff close it').not.toContain('middle');

  evening.mayBeCutOff(true);
  await server.kill();
  await lead.press('Answers');
  await evening.take(desk, 'lead-checkin-answers-covered');
  await lead.press('Uncover', lead.panel('Answers'));
  await lead.sees('To say it out loud once');
  await lead.sees('Estar tranquilo');
  await evening.take(desk, 'lead-checkin-answers');
  await lead.cover();
  await lead.closePanel();
  await wall.sees('4 of 5 have answered');
  await Promise.all(evening.phones.map((phone) => phone.isConnected()));
  evening.mayBeCutOff(false);
  await lead.press('Close check-in');
  await dana.seesHeading('How we are today');
  await marcus.seesHeading('How we are today');
  await wall.sees('Thank you.');
  expect(await wall.words(), 'the wall waits until staff show it there').not.toContain('middle');
  await lead.showOnWall();
  await wall.sees('middle');
  await evening.take(wall, 'wall-totals');
  await evening.take(dana, 'totals-phone');
  await evening.take(desk, 'lead-totals');
  expect(await wall.words()).not.toMatch(/Dana|Marcus|out loud/);
  await server.jump(5 * MINUTE);
}

/** Around the circle once: a pass on the phone, a "come back to me", and the person on paper by staff. */
export async function round(evening: Evening): Promise<void> {
  const { lead, desk, dana, marcus, tomas, robin, wall, server } = evening;
  await lead.next('Round');
  await lead.press('Begin');
  await lead.sees('Dana speaks');
  await dana.sees('It is your turn');
  await evening.take(dana, 'round-phone-turn');
  await evening.take(robin, 'round-phone-waiting');
  await evening.take(desk, 'lead-round');
  await evening.take(wall, 'wall-round');
  await tomas.pressButton(tomas.text.round.comeBack);
  await tomas.sees(tomas.text.round.later);
  await server.jump(MINUTE);
  await lead.press('Next person');
  await lead.sees('Marcus speaks');
  await marcus.pressButton('Pass');
  await marcus.sees('You passed. That is fine.');
  await lead.sees('Ana R. speaks');
  await lead.press('Pass');
  await lead.sees('Robin speaks');
  await lead.press('Next person');
  await lead.sees('Tomás speaks');
  await lead.press('Order');
  await evening.take(desk, 'lead-round-order');
  await lead.closePanel();
  await lead.press('Done');
  await lead.sees('Everyone had a turn');
  await server.jump(8 * MINUTE);
}

/** Hold calms every screen; hands and quiet words reach staff and nobody else. */
export async function holdHandsAndWords(evening: Evening): Promise<void> {
  const { lead, desk, dana, tomas, robin, wall } = evening;
  await lead.press('Hold');
  await Promise.all([dana, robin].map((phone) => phone.sees('We pause here')));
  await wall.isBlank();
  await evening.take(dana, 'hold-phone');
  await evening.take(desk, 'lead-hold');
  await lead.press('Go on');
  await dana.sees('Everyone had a turn.');
  await wall.seesHeading('Round');

  await robin.raiseHand();
  await lead.sees('hand 1');
  await tomas.pressButton(tomas.text.bar.word);
  await evening.take(tomas, 'word-phone-es');
  await tomas.closeDrawer();
  await tomas.needAWord('now');
  await tomas.sees(tomas.text.word.sent.now);
  await robin.needAWord('after');
  await lead.sees('2 to look at');
  await evening.take(desk, 'lead-signals-chip');
  await lead.openSignals();
  await evening.take(desk, 'lead-signals');
  await lead.seeWordOf('Tomás');
  await tomas.sees(tomas.text.word.seen.now);
  await lead.closePanel();
  for (const device of [wall, dana]) expect(await device.words()).not.toMatch(/to look at|Tomás/);
}

/** Cards the facilitator turns; phones follow, may look back, and come back. */
export async function teach(evening: Evening): Promise<void> {
  const { lead, desk, dana, wall, server } = evening;
  await lead.next('What a craving does');
  await lead.press('Turn the card');
  await dana.sees('Card 2 of 4');
  await lead.press('Turn the card');
  await wall.sees('A craving is like a wave.');
  await evening.take(wall, 'wall-teach');
  await evening.take(desk, 'lead-teach');
  await dana.pressButton('Card before');
  await dana.sees('Card 2 of 4');
  await evening.take(dana, 'teach-phone-back');
  await dana.pressButton('Back to the group');
  await dana.sees('Card 3 of 4');
  await server.jump(8 * MINUTE);
}

/** A "now" that nobody sees is repeated and then told; a colleague takes over the lead with one confirmed tap. */
export async function unseenWordAndTakingOver(evening: Evening): Promise<void> {
  const { lead, desk, colleague, marcus, server } = evening;
  await colleague.page.goto(desk.page.url());
  const beside = new Lead(colleague);
  await beside.sees('R. Alvarez is leading');
  await marcus.needAWord('now');
  await beside.sees('2 to look at');
  await server.jump(21_000);
  await beside.sees('waits');
  await lead.sees('waits');
  await server.jump(40_000);
  await marcus.sees('Not seen yet. Step out to staff, or call 555 0142.');
  await evening.take(marcus, 'word-phone-not-seen-dark');
  await evening.take(colleague, 'lead-colleague-waits');
  await beside.openSignals();
  await beside.seeWordOf('Marcus');
  await marcus.sees('Seen. Staff are coming.');
  await beside.closePanel();

  await beside.press('Take over');
  await evening.take(colleague, 'lead-take-over');
  await beside.press('Yes, I lead now');
  await lead.sees('N. Okafor is leading');
  await lead.press('Take over');
  await lead.press('Yes, I lead now');
  await beside.sees('R. Alvarez is leading');
}
