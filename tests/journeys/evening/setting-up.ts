import { ALVAREZ, GROUP, OKAFOR, type Evening } from './evening.ts';

const PEOPLE = ['Dana', 'Marcus', 'Priya', 'J.', 'Lee', 'Ana R.', 'Sam'];

/** The printed link, the first account, a colleague by invitation. */
export async function setUpTheProgram(evening: Evening): Promise<void> {
  const { desk, colleague, server } = evening;
  await desk.page.goto(server.setUpLink);
  await desk.seesHeading('Set up this program');
  await evening.take(desk, 'setup', { isWhole: true });
  await desk.setUp(server.setUpLink, '555 0142', ALVAREZ);
  await desk.sees('No group today.');
  await evening.take(desk, 'today-empty');
  const link = await desk.invite();
  await evening.take(desk, 'settings', { isWhole: true });
  await colleague.page.goto(link);
  await colleague.seesHeading('Welcome');
  await evening.take(colleague, 'invite');
  await colleague.acceptInvite(link, OKAFOR);
}

/** Eight people, one of whom reads Spanish and one of whom gets a personal link. */
export async function makeTheGroup(evening: Evening): Promise<void> {
  const { desk } = evening;
  await desk.makeGroup(GROUP, PEOPLE);
  await desk.addPerson('Tomás', 'Español');
  evening.personalLink = await desk.personalLink('Dana');
  await evening.take(desk, 'group', { isWhole: true });
  await desk.goTo('today');
  await desk.button('Open the room').waitFor();
  await evening.take(desk, 'today');
}

/** From the group's page to the open door. */
export async function openTheRoom(evening: Evening): Promise<void> {
  const { desk, lead } = evening;
  await desk.goTo('groups');
  await desk.press(desk.page.getByRole('link', { name: `Open ${GROUP}` }));
  await desk.openRoom();
  await lead.sees('The door is open');
  await evening.take(desk, 'door-empty');
}
