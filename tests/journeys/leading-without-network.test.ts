import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { invite, comeIn, makeGroup, openRoom, setUpProgram } from '../support/people/program.ts';
import type { Phone } from '../support/people/phone.ts';
import type { Tablet } from '../support/people/tablet.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { openCutOffTablet, type CutOffTablet } from './cut-line/tablet.ts';
import { Looking } from './every-screen/looking.ts';
import { Album } from './people/album.ts';
import { LEADER } from './people/small-group.ts';
import { soon } from './people/soon.ts';

const COLLEAGUE = 'Kim Colleague';

describe('a tablet that loses its network while it leads', () => {
  let server: RunningServer;
  let admin: Tablet;
  let colleague: Tablet;
  let phone: Phone;
  let tablet: CutOffTablet;
  const looking = new Looking(new Album('leading-without-network'));
  beforeAll(async () => {
    server = await startServer();
    admin = await setUpProgram(server, LEADER);
    colleague = await invite(server, admin, 'facilitator', { name: COLLEAGUE });
    const group = await makeGroup(admin, { aliases: ['Ash', 'Birch', 'Cedar'], colleagues: [colleague] });
    const session = await openRoom(admin, group);
    phone = await comeIn(server, admin, 'Ash');
    await comeIn(server, admin, 'Birch');
    await admin.live.must('session:start', {});
    await colleague.lead(session);
    tablet = await openCutOffTablet(server, session);
    await tablet.isKept();
  });
  afterAll(async () => {
    await tablet.close();
    for (const one of [admin, colleague, phone]) one.close();
    await server[Symbol.asyncDispose]();
  });
  const stepOfGroup = (): string => {
    const { steps, current } = admin.live.view.agenda;
    return steps.find(({ id }) => id === current)?.title.en ?? '';
  };

  test('goes on by itself: Next and Hold act at once, and it says what does not reach it', async () => {
    const { lead, line } = tablet;
    const { offline, bar, hold } = lead.words;
    await lead.isAt('Arrive');
    line.cut();
    await lead.sees(offline.alone);
    await lead.next('Opening');
    await lead.sees(offline.others('Arrive'));
    await lead.sees(offline.waits(1));
    await looking.at(lead.device, 'next');
    await lead.press(bar.hold);
    await lead.isAt(hold.title);
    await lead.sees(offline.hold);
    await lead.sees(offline.waits(2));
    await looking.at(lead.device, 'hold');
    expect(stepOfGroup(), 'the others go on where they are').toBe('Arrive');
    expect(phone.live.view.session.onHold).toBe(false);
  });

  test('has the muster list, with its ticks, from what it holds', async () => {
    const { lead } = tablet;
    const { muster } = lead.words;
    await lead.press(muster.title, lead.page.locator('main'));
    const list = lead.panel(muster.title);
    await lead.device.press(list.getByRole('checkbox', { name: muster.isWithMe('Ash') }));
    await lead.device.sees(muster.count(1, 2), list);
    await looking.at(lead.device, 'muster-list');
    await lead.device.sees('Cedar', list.locator('section').filter({ hasText: muster.neverCame }));
    await lead.closePanel();
  });

  test('does nothing that could end something for everyone, and says so', async () => {
    const { lead } = tablet;
    await lead.press(lead.words.top.agenda);
    await lead.sees(lead.words.offline.ending);
    expect(await lead.device.button(lead.words.agenda.endNow).isDisabled()).toBe(true);
    await looking.at(lead.device, 'agenda');
    await lead.closePanel();
  });

  test('[OF6] a move that was never sent is undone by not sending it, and what is left is sent once the line is back', async () => {
    const { lead, line } = tablet;
    const { bar } = lead.words;
    await lead.press(bar.resume);
    await lead.next('Check-in');
    await lead.press(bar.undo);
    await lead.isAt('Opening');
    line.mend();
    await lead.device.seesNoMore(/^No connection/);
    await soon(() => lead.page.getByText(/^Waits for network/).count()).toBe(0);
    await soon(stepOfGroup).toBe('Opening');
    await soon(() => phone.live.view.step?.title.en).toBe('Opening');
    await soon(() => admin.live.view.session.onHold).toBe(false);
    await lead.isAt('Opening');
  });

  test('[OF8] a colleague who led on is said by name, and the tablet shows where the group is', async () => {
    const { lead, line } = tablet;
    line.cut();
    await lead.sees(/^No connection/);
    await lead.next('Check-in');
    await lead.press(lead.words.bar.hold);
    await colleague.next();
    await colleague.next();
    const step = stepOfGroup();
    line.mend();
    await lead.sees(lead.words.offline.movedOn(COLLEAGUE));
    await looking.at(lead.device, 'moved-on');
    await lead.isAt(step);
    expect(stepOfGroup()).toBe(step);
    expect(admin.live.view.session.onHold).toBe(false);
  });

  test('opens again without a network, says so, and comes back by itself', async () => {
    const { lead, line } = tablet;
    line.cut();
    await lead.page.reload();
    await lead.sees(lead.words.offline.opens);
    await looking.at(lead.device, 'reloaded');
    line.mend();
    await lead.isAt(stepOfGroup());
  });

  test('keeps the program’s own files and nothing of anybody', async () => {
    const kept = await tablet.lead.page.evaluate(async () => {
      const names = await caches.keys();
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return requests.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(kept).toContain('/app.html');
    expect(kept.filter((path) => !/^\/(app\.html|favicon\.svg|_app\/immutable\/.+)$/.test(path))).toEqual([]);
  });

  test('a page older than the server loads itself again, once', async () => {
    const { lead } = tablet;
    await lead.page.addInitScript(() => {
      const [opened] = performance.getEntriesByType('navigation');
      if (opened instanceof PerformanceNavigationTiming && opened.type === 'reload') return;
      const send = WebSocket.prototype.send;
      // The page's own word for itself, as a page of another release says it.
      WebSocket.prototype.send = function (data: Parameters<typeof send>[0]): void {
        send.call(this, typeof data === 'string' ? data.replace(/"version":\d+/, '"version":0') : data);
      };
    });
    await lead.page.goto(lead.page.url());
    await lead.isAt(stepOfGroup());
    const opened = await lead.page.evaluate(() =>
      performance.getEntriesByType('navigation').flatMap((one) => ('type' in one ? [one.type] : [])),
    );
    expect(opened).toEqual(['reload']);
  });

  test('no page of anybody else is kept, and everyone can read these', async () => {
    const { page } = tablet.lead;
    const found = await page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
    );
    expect(found).toEqual(['/lead/']);
    expect(tablet.lead.device.watch.troubles).toEqual([]);
    expect(looking.takeFound()).toEqual({});
  });
});
