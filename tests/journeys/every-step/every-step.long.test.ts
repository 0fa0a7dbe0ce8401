import { afterAll, describe, expect, onTestFailed, test } from 'vitest';
import { Album } from '../people/album.ts';
import { Looking } from '../every-screen/looking.ts';
import { soon } from '../people/soon.ts';
import { ContactSheet, KINDS } from './contact-sheet.ts';
import { Crowd } from './crowd.ts';
import { SCENES, type Scene } from './scenes.ts';
import { cutBelow, smallestOnWall, wordsInCentre, wordsOnWall } from './seen.ts';

/** What the plan wrote may be longer than what the page says by itself: a card, a question with its answers, cards of a board. */
const IS_READ = /^(teach|quiz|poll|board|question-box|closing)/;
/** From a chair six metres away, on a wall of 1920. */
const SMALLEST = 30;

describe('a session with every kind of step, on a tablet, a phone and a wall', () => {
  let gathered: Crowd | undefined;
  const sheet = new ContactSheet();
  const looking = new Looking(new Album('every-step'));
  afterAll(() => gathered?.end());

  test('twelve people come in', async () => {
    gathered = await Crowd.gather();
    expect(gathered.tablet.live.view.people.filter(({ state }) => state === 'in-circle')).toHaveLength(12);
  });

  /** Every screen is where the group is. */
  async function follow(crowd: Crowd, scene: Scene): Promise<void> {
    const { desk, phone, wall, tablet, lead } = crowd;
    await tablet.live.upToDate();
    const { steps, current } = tablet.live.view.agenda;
    const title = steps.find(({ id }) => id === current)?.title.en ?? '';
    if (scene.next) await Promise.all([lead.isAt(title), phone.goAlong(title)]);
    if (scene.wall !== null) await wall.sees(scene.wall ?? title);
    await soon(() => desk.page.getByText('Saving').count()).toBe(0);
  }

  test.each(SCENES)('$name', async (scene) => {
    if (!gathered) throw new Error('nobody came');
    const crowd = gathered;
    onTestFailed(() => Promise.all(crowd.devices.map((device) => looking.failed(device))).then(() => undefined));
    if (scene.next) await crowd.tablet.next();
    await scene.happens?.(crowd);
    await follow(crowd, scene);
    const devices = { tablet: crowd.desk, phone: crowd.phone, wall: crowd.wall };
    for (const kind of KINDS) {
      await sheet.take(kind, devices[kind], scene.name);
      await looking.at(devices[kind], `${scene.name} on the ${kind}`, {
        isPaper: kind === 'wall' && scene.isBare === true,
      });
      expect.soft(await cutBelow(devices[kind]), `cut off: ${scene.name} on the ${kind}`).toEqual([]);
    }
    expect.soft(looking.takeFound()).toEqual({});
    if (IS_READ.test(scene.name)) return;
    expect.soft(await wordsInCentre(crowd.desk), `words in the centre: ${scene.name}`).toBeLessThanOrEqual(25);
    expect.soft(await wordsOnWall(crowd.wall), `words on the wall: ${scene.name}`).toBeLessThanOrEqual(20);
    expect
      .soft(await smallestOnWall(crowd.wall), `letters on the wall: ${scene.name}`)
      .toBeGreaterThanOrEqual(SMALLEST);
  });

  test('the pictures lie beside each other, and no page stumbled', async () => {
    if (!gathered) throw new Error('nobody came');
    await sheet.develop(gathered.desk);
    expect(sheet.count).toBe(SCENES.length * KINDS.length);
    expect(gathered.devices.flatMap(({ watch }) => watch.troubles)).toEqual([]);
  });
});
