import { Device, openDevice, PHONE, TABLET } from '../people/device.ts';
import { Phone } from '../people/phone.ts';
import type { Cast } from './cast.ts';

/** Pages for whoever is not signed in. */
export async function atTheFront(cast: Cast): Promise<void> {
  const { group } = cast;
  const visitor = new Device(await openDevice(group.place, 'a visitor', PHONE));
  group.devices.push(visitor);
  const pages = [
    { path: '/', heading: 'Welcome', name: 'landing' },
    { path: '/sign-in', heading: 'Sign in', name: 'sign-in' },
    { path: '/setup', heading: 'Set up this program', name: 'setup-done' },
    { path: '/invite', heading: 'Welcome', name: 'invite-no-link' },
    { path: '/handout/triggers-and-cravings', heading: 'A page to take home', name: 'handout' },
    { path: '/nowhere', heading: 'Nothing is here', name: 'nothing-here' },
  ];
  for (const { path, heading, name } of pages) {
    await visitor.page.goto(`${group.server.url}${path}`);
    await visitor.seesHeading(heading);
    await cast.look(visitor, name);
  }
  // As an installation that is for practice shows it.
  await visitor.context.route('**/api/practice', (route) => route.fulfill({ json: { installation: true } }));
  await visitor.page.goto(group.server.url);
  await visitor.seesHeading('Lead the group');
  await cast.look(visitor, 'landing-practice');
  await visitor.context.unroute('**/api/practice');
  const { link } = (await group.tablet.ask('POST /api/invites', { send: { role: 'facilitator' } })).got;
  await visitor.page.goto(link);
  await visitor.page.getByLabel('Your name').waitFor();
  await cast.look(visitor, 'invite');
}

/** The desk, wide and as narrow as a phone. */
export async function atTheDesk(cast: Cast): Promise<void> {
  const { desk } = cast;
  await cast.signIn();
  const narrow = PHONE.viewport;
  const both = async (name: string): Promise<void> => {
    await cast.look(desk, name);
    await desk.page.setViewportSize(narrow);
    await cast.look(desk, `${name}-narrow`);
    await desk.page.setViewportSize(TABLET.viewport);
  };
  await desk
    .button('Go in')
    .or(desk.page.getByRole('link', { name: 'Go in' }))
    .first()
    .waitFor();
  await both('today');
  await desk.goTo('groups');
  await desk.page.getByRole('link', { name: 'Open Tuesday group' }).waitFor();
  await both('groups');
  await desk.press(desk.page.getByRole('link', { name: 'New group' }));
  await desk.page.getByLabel('Name', { exact: true }).waitFor();
  await both('new-group');
  await desk.goTo('groups');
  await desk.press(desk.page.getByRole('link', { name: 'Open Tuesday group' }));
  await desk.seesHeading('Next session');
  await both('group');
  await desk.pressButton('Personal link Ash');
  await desk.pressButton('Make a new link');
  await desk.button('Copy').waitFor();
  await both('group-link');
  await desk.pressButton('Close');
  await desk.goTo('settings');
  await desk.seesHeading('People who work here');
  await desk.pressButton('Make a link');
  await desk.button('Copy').waitFor();
  await both('settings');
}

/** The door in each of its states, on a phone of usual size and with text of 200 %. */
export async function atTheDoor(cast: Cast): Promise<void> {
  const { group, desk, lead, light, large, wall } = cast;
  const { tablet } = group;
  await desk.page.goto(`${group.server.url}/lead/${tablet.live.session}`);
  await lead.sees('The door is open');
  await cast.look(desk, 'door-lead');
  await wall.page.goto(`${group.server.url}/screen`);
  await wall.page.getByLabel(wall.text.enter.code, { exact: true }).waitFor();
  await cast.look(wall, 'door-wall-code');
  await wall.knock(tablet.code());
  await cast.look(wall, 'door-wall-waiting');
  await lead.letInScreen();
  await wall.seesHeading(wall.text.door.welcome);
  await wall.showsQr();
  await cast.look(wall, 'door-wall');

  for (const phone of cast.phones) {
    const name = phone === light ? 'phone' : 'phone-200-es-dark';
    phone.watch.refused.add('/api/door/find');
    await phone.page.goto(`${phone.url}/join`);
    await phone.page.getByLabel(phone.text.join.code, { exact: true }).waitFor();
    await cast.look(phone, `code-${name}`);
    await phone.typeCode('ZZZZ 9999');
    await phone.sees(phone.text.ui.refusals['no-such-door']);
    await cast.look(phone, `wrong-code-${name}`);
    await phone.typeCode(tablet.code());
    await phone.page.getByLabel(phone.text.join.name).waitFor();
    await cast.look(phone, `name-${name}`);
    await phone.knock(phone.name);
    await cast.look(phone, `waiting-${name}`);
    const knock = lead.knockOf(phone.name);
    await lead.press('A word first', knock);
    await phone.seesHeading(phone.text.knock['word-first'].title);
    await cast.look(phone, `word-first-${name}`);
    await cast.look(desk, `door-lead-knock-${phone.name}`);
    await lead.press('Not today', knock);
    await cast.look(desk, `door-lead-not-today-${phone.name}`);
    await lead.press('Cancel', knock);
    await lead.letIn(phone.name);
    await phone.isIn();
    await cast.look(phone, `arrived-${name}`);
  }
  await large.isIn();

  const gone = await Phone.open(group.place, 'somebody who has to go');
  await gone.typeCode(tablet.code());
  await gone.knock('Elm');
  const { notToday } = lead.words;
  await lead.press('Not today', lead.knockOf('Elm'));
  await lead.press(notToday.nobody, lead.knockOf('Elm'));
  await lead.press(notToday.addNote, lead.knockOf('Elm'));
  await cast.look(desk, 'door-lead-not-today-how');
  await lead.press(notToday.ways.walks, lead.knockOf('Elm'));
  await gone.seesHeading('Not today');
  await cast.look(gone, 'not-today-phone');
  await cast.fillUp();
}
