import { expect } from 'vitest';
import { addAfter, BREATHE, SURF, WORDS, type Cast } from './cast.ts';
import { soon } from '../people/soon.ts';

/** Six people give numbers; the group's line is on the wall only once staff show it. */
export async function surfing(cast: Cast): Promise<void> {
  const { group, dana, priya, wires, wall } = cast;
  const { lead, desk, tablet } = group;
  await addAfter(cast, 'grounding', SURF, 'urge-surfing');
  await lead.next(SURF);
  const step = tablet.live.view.agenda.current ?? '';
  for (const [at, wire] of wires.entries())
    for (let moment = 0; moment < 5; moment += 1)
      expect(await wire.command('urge:rate', { step, moment, value: Math.min(10, 3 + at + moment) })).toEqual({
        ok: true,
      });
  await dana.goAlong(SURF);
  await dana.choose(WORDS.grounding.howStrong, 5);
  await group.look(dana, 'urge-phone');
  await priya.goAlong(SURF);
  await priya.sees(WORDS.groundingEs.howStrong);
  await group.look(priya, 'urge-phone-es');
  await lead.sees(WORDS.staff.grounding.tooFew);
  await priya.choose(WORDS.groundingEs.howStrong, 7);
  await lead.sees(WORDS.staff.grounding.rated(4, 7));
  await group.look(wall, 'wave-wall');
  for (let moment = 1; moment < 5; moment += 1)
    for (const [phone, words] of [
      [dana, WORDS.grounding],
      [priya, WORDS.groundingEs],
    ] as const) {
      await phone.pressButton(words.next);
      await phone.choose(words.howStrong, 7 - moment);
    }
  await lead.page.getByRole('img', { name: new RegExp(WORDS.staff.grounding.curve) }).waitFor();
  await group.look(desk, 'urge-lead');
  expect(await wall.page.locator('svg[role=img]').count()).toBe(0);
  await lead.press(WORDS.wall.show);
  await wall.sees('The group, moment by moment');
  await group.look(wall, 'curve-wall');
  await dana.pressButton(WORDS.grounding.next);
  await dana.sees(WORDS.grounding.chart);
  await group.look(dana, 'chart-phone');
}

/** Everyone breathes; where motion is not wanted nothing moves. */
export async function breathing(cast: Cast): Promise<void> {
  const { group, dana, marcus, wall } = cast;
  await addAfter(cast, 'grounding', BREATHE, 'breathing');
  await group.lead.next(BREATHE);
  await dana.goAlong(BREATHE);
  await marcus.goAlong(BREATHE);
  await dana.sees(/Breathe (in|out)/);
  await marcus.sees(/Breathe (in|out)/);
  await group.look(dana, 'breathing-phone');
  await group.look(marcus, 'breathing-still-phone');
  await group.look(wall, 'breathing-wall');
  const moving = ({ page }: Cast['dana']) =>
    page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length);
  await soon(() => moving(dana)).toBeGreaterThan(0);
  expect(await moving(marcus)).toBe(0);
}

/** A calm minute for oneself opens without a network. */
export async function alone({ group, marcus }: Cast): Promise<void> {
  const menu = await marcus.openMenu();
  await marcus.page.waitForLoadState('networkidle');
  await marcus.goOffline();
  await marcus.pressButton(marcus.text.calmMinute, menu);
  const drawer = marcus.page.getByRole('dialog', { name: marcus.text.calmMinute });
  await group.look(marcus, 'calm-minute-offline-phone');
  await marcus.pressButton(WORDS.grounding.names['five-senses'], drawer);
  await marcus.sees(WORDS.grounding.senses[0]?.what ?? '', drawer);
  for (let at = 0; at < 5; at += 1) await marcus.pressButton(WORDS.grounding.next, drawer);
  await marcus.sees(WORDS.grounding.sensed, drawer);
  await group.look(marcus, 'five-senses-offline-phone');
  await marcus.comeOnline();
  await marcus.closeDrawer();
}
