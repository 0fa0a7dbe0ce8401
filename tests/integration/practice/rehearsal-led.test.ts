import type { Card, StaffView } from '@opencircle/session';
import { expect, test } from 'vitest';
import { invite, setUpProgram } from '../../support/people/program.ts';
import { until } from '../../support/people/until.ts';
import { Guide } from '../../support/rehearsal/guide.ts';
import { startServer } from '../../support/running-server.ts';

const PACE = 100;
const EVERYBODY = ['Ash', 'Birch', 'Cedar', 'Elm', 'Fern', 'Hazel', 'Juniper', 'Maple'];
const statesOf = ({ people }: StaffView): Readonly<Record<string, string>> =>
  Object.fromEntries(people.map(({ alias, state }) => [alias, state]));

test.each(['relapse-prevention-90', 'education-90'])(
  '[RH1] pretend people spend %s with whoever leads it, from the door to the close',
  async (plan) => {
    await using server = await startServer({ rehearsalPace: PACE });
    const tablet = await invite(server, await setUpProgram(server), 'facilitator', { name: 'Fran Lead' });
    const guide = await Guide.open(tablet, plan);
    const { live } = tablet;
    void guide.standAtTheDoor();
    await guide.start(7);
    expect(live.view.session.practice).toBe(true);

    const cards: Card[] = [];
    let checkIn: readonly unknown[] = [];
    let atTheCheckOut = {};
    await guide.leadOn(({ kind }) => {
      const { asking, board } = live.view;
      cards.push(...(board?.cards ?? []));
      if (kind === 'check-in') checkIn = asking?.answers ?? [];
      if (kind === 'check-out') atTheCheckOut = statesOf(live.view);
    });

    // All eight came, each once: seven by their link, one by typing their name, one while the others checked in.
    expect(guide.letIn.map(({ alias }) => alias).sort()).toEqual(EVERYBODY);
    expect(guide.letIn.filter(({ by }) => by === 'name').map(({ alias }) => alias)).toEqual(['Maple']);
    expect(guide.letIn.filter(({ during }) => during !== null).map(({ alias }) => alias)).toEqual(['Elm']);
    expect(new Set(guide.letIn.map(({ language }) => language))).toEqual(new Set(['en', 'es']));
    expect(checkIn.length).toBe(8);
    // One left before the check-out, one needed a word.
    expect(atTheCheckOut).toMatchObject({ Juniper: 'left', Ash: 'in-circle', Elm: 'in-circle' });
    expect(live.view.signals.map(({ urgency }) => urgency)).toEqual(['after-group']);
    const shared = live.view.worksheet.steps.reduce((sum, { sharedLines }) => sum + sharedLines, 0);
    expect(shared).toBeGreaterThanOrEqual(2);
    if (plan === 'relapse-prevention-90') {
      expect(new Set(cards.map(({ by }) => by))).toEqual(new Set([null, 'Ash']));
      expect(live.view.talk.length).toBeGreaterThan(0);
      const plans = live.view.planAhead.flatMap(({ lines }) => lines.map(({ what }) => what));
      expect(plans).toEqual(expect.arrayContaining(['Stay and talk with staff', 'Ir a la reunión temprana']));
    } else {
      const states = live.view.box?.questions.map(({ state }) => state).sort();
      expect(states).toEqual(['put-away', 'shown', 'shown']);
    }

    await guide.end();
    expect([live.view.session.phase, server.faults()]).toEqual(['closed', []]);
  },
  120_000,
);

test('[RH5] when the server is killed, the same people come back to their seats, and nobody comes twice', async () => {
  await using server = await startServer({ rehearsalPace: PACE, isNeverSlowedDown: true });
  const tablet = await invite(server, await setUpProgram(server), 'facilitator', { name: 'Fran Lead' });
  const guide = await Guide.open(tablet, 'relapse-prevention-90');
  const { live } = tablet;
  void guide.standAtTheDoor();
  await guide.start(7);
  await server.kill();
  const areAllBack = (): boolean =>
    live.isIn && live.view.people.filter(({ devicesOnline }) => devicesOnline === 1).length === guide.here;
  await until('the tablet and everybody are back', areAllBack);
  await tablet.goTo('check-in');
  await until('also the one who is late', () => guide.letIn.length === 8);
  await server.kill();
  await until('the tablet and everybody are back', areAllBack);
  await until('they go on', () => (live.view.asking?.answered ?? 0) === 8);
  expect([guide.letIn.length, guide.here]).toEqual([8, 8]);
  await guide.end();
}, 60_000);
