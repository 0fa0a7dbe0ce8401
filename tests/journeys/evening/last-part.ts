import { expect } from 'vitest';
import { MINUTE, type Evening } from './evening.ts';

/** Who asked for time is heard. */
export async function openTime(evening: Evening): Promise<void> {
  const { lead, desk, dana, lee, server } = evening;
  await lead.next('Open time');
  await lee.goAlong('Open time');
  await lee.pressButton('I want time to talk');
  await lee.sees('You asked for time. Staff know.');
  await evening.take(lee, 'open-time-phone');
  await lead.sees('2 asked for time');
  await evening.take(desk, 'lead-open-time');
  await lead.uncover();
  await lead.press('Who');
  await lead.press('Dana was heard');
  await evening.take(desk, 'lead-talk');
  await lead.closePanel();
  await lead.sees('1 asked for time');
  await dana.goAlong('Open time');
  await dana.sees('Do you want time to talk?');
  await server.jump(15 * MINUTE);
}

/** A plan for the hours ahead; then somebody has to go. */
export async function planAheadAndLeavingEarly(evening: Evening): Promise<void> {
  const { lead, desk, dana, robin, tomas, server } = evening;
  await lead.next('Plan ahead');
  await Promise.all([dana.goAlong('Plan ahead'), robin.goAlong('Plan ahead'), tomas.goAlong('Lo que sigue')]);
  await dana.write('When', 'Friday night');
  await dana.write('What I will do', 'Go to my sister, leave the card with her');
  await dana.pressButton('Add');
  await dana.sees('leave the card with her');
  await evening.take(dana, 'plan-ahead-phone');
  await evening.take(tomas, 'plan-ahead-phone-es');
  await lead.sees('1 of 6 wrote a plan');
  await lead.press('Plans');
  await evening.take(desk, 'lead-plans');
  await lead.closePanel();
  await server.jump(5 * MINUTE);
  await robin.openMenu();
  await evening.take(robin, 'menu-phone');
  await robin.closeDrawer();
  await robin.leave();
  await robin.seesHeading('Welcome');
  await robin.page.goBack();
  expect(await robin.words(), 'the back button shows nothing').not.toMatch(/jacket|voice that says go/);
}

/** Five short questions, each of which can be passed; how people get home, for staff. */
export async function checkOut(evening: Evening): Promise<void> {
  const { lead, desk, dana, marcus, tomas, server } = evening;
  await lead.next('Check-out');
  await Promise.all([dana.goAlong('Check-out'), marcus.goAlong('Check-out'), tomas.goAlong('Cómo me voy')]);
  await dana.sees('Only staff see this.');
  await evening.take(dana, 'checkout-phone', { isWhole: true });
  await dana.choose('Craving right now', 1);
  await dana.write('One thing I take with me', 'The wave goes down again');
  await dana.choose('The hours until next time: how ready am I?', 'Mostly');
  await dana.choose('How do you get home?', 'Someone gives me a ride');
  await dana.choose('Who is there?', 'People who are good for me');
  await dana.send();
  await marcus.pass('Who is there?');
  await marcus.choose('Craving right now', 8);
  await marcus.send();
  await tomas.choose('¿Cómo llega a su casa?', 'En bus o en tren');
  await tomas.send();
  await evening.take(tomas, 'checkout-phone-es-sent');
  await lead.sees('3 of 5 answered');
  await evening.take(desk, 'lead-checkout');
  await lead.press('Ways home');
  await lead.sees('The wave goes down again');
  await evening.take(desk, 'lead-ways-home');
  await lead.closePanel();
  await server.jump(5 * MINUTE);
}

/** The session ends, each signal gets its line, then it closes. */
export async function endAndClose(evening: Evening): Promise<void> {
  const { lead, desk, dana, tomas, wall } = evening;
  await lead.press('End session');
  await evening.take(desk, 'lead-end-sure');
  await lead.press('Yes, end it');
  await lead.isAt('The group has ended');
  await wall.seesHeading('Thank you for being here.');
  await evening.take(wall, 'wall-thanks');
  await dana.seesHeading('Thank you for being here');
  await evening.take(dana, 'thanks-phone');
  await evening.take(tomas, 'thanks-phone-es');
  await evening.take(desk, 'closing', { isWhole: true });
  expect(await desk.button('Close session').isDisabled()).toBe(true);
  // Three quiet words, and a craving of eight on leaving.
  for (const left of [3, 2, 1, 0]) {
    const how = desk.page.getByRole('group', { name: 'How did it end?' }).first();
    await desk.press(how.locator('label').filter({ hasText: 'We talked' }));
    await lead.press('Keep this line');
    await lead.sees(
      left > 1 ? `${String(left)} need a line` : left === 1 ? '1 needs a line' : 'Everyone has their line.',
    );
  }
  await evening.take(desk, 'closing-settled');
  await lead.press('Close session');
  await desk.page.waitForURL('**/desk/sessions/*');
  await dana.sees('The group has ended. Nobody is watching this page now.');
  await evening.take(dana, 'closed-phone');
}
