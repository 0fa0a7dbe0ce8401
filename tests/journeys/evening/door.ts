import { expect } from 'vitest';
import type { Evening } from './evening.ts';

const OTHERS = /Marcus|Priya|Tomás|Sam/;

/** The wall shows code and QR; a phone with a personal link needs two taps. */
export async function theWallAndAPersonalLink(evening: Evening): Promise<void> {
  const { lead, wall, dana } = evening;
  await evening.take(wall, 'wall-nothing');
  evening.code = await lead.code();
  await wall.knock(evening.code);
  await evening.take(wall, 'wall-waiting');
  await lead.letInScreen();
  await wall.seesHeading(wall.text.door.welcome);
  await wall.showsQr();
  await evening.take(wall, 'wall-door');

  await dana.follow(evening.personalLink);
  await dana.seesHeading('Hello, Dana');
  await evening.take(dana, 'door-phone-known');
  await dana.knock(null);
  await evening.take(dana, 'door-phone-waiting');
  expect(await dana.words(), 'the door lists nobody').not.toMatch(OTHERS);
}

/** A wrong code opens nothing; the code and the QR link lead to the same door. */
export async function codesAndKnocks(evening: Evening): Promise<void> {
  const { lead, marcus, tomas, robin, desk } = evening;
  marcus.watch.refused.add('/api/door/find');
  await marcus.page.goto(`${marcus.url}/`);
  await marcus.seesHeading('Welcome');
  await evening.take(marcus, 'landing-phone-dark');
  await marcus.typeCode('ZZZZ 9999');
  await marcus.sees('That code opens no door. Look at it again.');
  await evening.take(marcus, 'door-phone-wrong-code');
  await marcus.typeCode(evening.code);
  await marcus.knock('Marcus');

  await tomas.follow(await lead.doorLink());
  await tomas.seesHeading(tomas.text.join.nameTitle);
  await evening.take(tomas, 'door-phone-name-es');
  await tomas.knock('tomas');

  await robin.typeCode(evening.code);
  await robin.page.getByLabel(robin.text.join.name).waitFor();
  await evening.take(robin, 'door-phone-name');
  await robin.knock('Robin');
  await lead.knockOf('Robin').waitFor();
  await evening.take(desk, 'door-knocks');
}

/** Matches are let in with one tap, somebody else becomes a guest, somebody without a device sits down on paper. */
export async function lettingIn(evening: Evening): Promise<void> {
  const { lead, desk, phones, wall } = evening;
  await lead.letIn('Dana');
  await lead.letIn('Marcus');
  await lead.letIn('tomas', 'Tomás');
  await lead.press(lead.words.door.choose, lead.knockOf('Robin'));
  await evening.take(desk, 'door-choose');
  await lead.press(lead.words.door.guest, lead.knockOf('Robin'));
  // The list below the door moves up when somebody goes in.
  await lead.sees(lead.words.door.nobody);
  await lead.press('Ana R. is here on paper');
  await lead.sees('5 of 9 are in');
  await Promise.all(phones.map((phone) => phone.isIn()));
  await evening.take(evening.dana, 'arrive-phone');
  await evening.take(evening.tomas, 'arrive-phone-es');
  await evening.take(desk, 'door-all-in');
  expect(await wall.words()).not.toMatch(OTHERS);
}
