import { expect } from 'vitest';
import { BODY_AREAS } from '@opencircle/worksheets';
import type { Phone } from '../people/phone.ts';
import { Keys } from './keys.ts';
import { soon } from '../people/soon.ts';
import { BODY, CHAIN, type PartsCast } from './parts-cast.ts';
import { goOnTo, partsOn } from './parts-sheet.ts';

const [SET_OFF, PULL] = ['1. What set it off?', '3. What was the pull like?'];
const NAMES = {
  head: 'Head',
  jaw: 'Mouth or jaw',
  throat: 'Throat',
  shoulders: 'Neck and shoulders',
  chest: 'Chest',
  stomach: 'Stomach',
  back: 'Back',
  arms: 'Arms',
  hands: 'Hands',
  legs: 'Legs',
  feet: 'Feet',
} as const;
/** Nearly half of what a finger needs. */
const MISSED_BY = 23;

const byName = ({ page }: Phone, area: keyof typeof NAMES) =>
  page.locator('.sheet').getByRole('checkbox', { name: NAMES[area], exact: true });
/** Which areas a finger hits that misses the middle of this one a little, to each side. */
const hitAround = (phone: Phone, area: string): Promise<readonly (string | undefined)[]> =>
  partsOn(phone)
    .spot(area)
    .evaluate((spot, by) => {
      const { left, top, width, height } = spot.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const around = [
        [x, y],
        [x - by, y],
        [x + by, y],
        [x, y - by],
        [x, y + by],
      ] as const;
      return around.map(([atX, atY]) => {
        const hit = document.elementFromPoint(atX, atY)?.closest('[data-area]');
        return hit instanceof SVGElement ? hit.dataset['area'] : undefined;
      });
    }, MISSED_BY);

/** One craving in steps, its ways out, and where it is felt, with a finger. */
export async function chainByTouch({ group, ash }: PartsCast): Promise<void> {
  const parts = partsOn(ash);
  await ash.paper.write(SET_OFF, 'Payday, the old street');
  const way = parts.way(1);
  await ash.press(way.locator('label').filter({ hasText: 'Take another way' }));
  await ash.press(way.locator('label').filter({ hasText: 'Leave the spot' }));
  await ash.press(way.getByRole('textbox'));
  await way.getByRole('textbox').pressSequentially('Call Ana from the bus');
  await ash.press(
    parts
      .link(PULL)
      .locator('label')
      .filter({ hasText: /^\s*7\s*$/ }),
  );
  await parts.see(way);
  await group.look(ash, 'chain');
  for (const area of BODY_AREAS) {
    await parts.see(parts.spot(area));
    expect(await hitAround(ash, area), area).toEqual(Array(5).fill(area));
    await ash.press(parts.spot(area));
    await soon(() => byName(ash, area).isChecked(), area).toBe(true);
  }
  for (const area of ['head', 'arms', 'legs'] as const) {
    await ash.press(parts.spot(area));
    await soon(() => byName(ash, area).isChecked(), area).toBe(false);
  }
  await ash.press(byName(ash, 'feet').locator('..'));
  await parts.see(parts.spot('stomach'));
  await group.look(ash, 'body');
  expect(await parts.tooSmall()).toEqual([]);

  await ash.paper.isSaved();
  await ash.page.reload();
  await parts.goAlong(CHAIN.title);
  expect(await ash.paper.field(SET_OFF).inputValue()).toBe('Payday, the old street');
  expect(await way.getByRole('textbox').inputValue()).toBe('Call Ana from the bus');
  expect(await way.getByRole('checkbox', { checked: true }).count()).toBe(2);
  const felt = BODY_AREAS.filter((area) => !['head', 'arms', 'legs', 'feet'].includes(area));
  for (const area of BODY_AREAS) expect(await byName(ash, area).isChecked(), area).toBe(felt.includes(area));
}

/** The same with keys alone. */
export async function chainByKeys({ group, birch }: PartsCast): Promise<void> {
  const [parts, keys] = [partsOn(birch), new Keys(birch)];
  await keys.to(birch.paper.field(SET_OFF));
  await keys.type('An empty evening');
  await keys.pressOn(parts.way(1).getByRole('checkbox').nth(2), 'Space');
  await keys.to(parts.way(1).getByRole('textbox'));
  await keys.type('Walk');
  await keys.to(parts.link(PULL).getByRole('radio').first());
  await keys.press('ArrowRight', 'ArrowRight');
  for (const area of ['throat', 'hands'] as const) await keys.pressOn(byName(birch, area), 'Space');
  expect(await parts.sheet.locator('.drawn.felt').count(), 'a throat and two hands').toBe(3);
  expect(await parts.way(1).getByRole('checkbox').nth(2).isChecked()).toBe(true);
  expect(await parts.link(PULL).getByRole('radio', { checked: true }).inputValue()).toBe('2');
  await birch.paper.isSaved();
  await group.look(birch, 'body-by-keys-dark');
}

/** In Spanish, and at twice the size. */
export async function chainElsewhere({ group, cedro, dana, elm }: PartsCast): Promise<void> {
  for (const [phone, how] of [
    [cedro, 'es'],
    [dana, 'es-large'],
    [elm, 'es-tablet'],
  ] as const) {
    const parts = partsOn(phone);
    await phone.press(parts.spot('chest'));
    await parts.see(parts.spot('chest'));
    await group.look(phone, `body-${how}`);
    await parts.see(parts.way(1));
    await group.look(phone, `chain-${how}`);
    expect(await parts.tooSmall(), how).toEqual([]);
  }
}

/** Two people in one body at the same moment: what each of them touched stands. */
export async function bodyTogether({ group, ash, birch }: PartsCast): Promise<void> {
  await goOnTo(group, BODY, [ash, birch]);
  const touches = async (phone: Phone, areas: readonly (keyof typeof NAMES)[]): Promise<void> => {
    for (const area of areas) await phone.press(partsOn(phone).spot(area));
  };
  await Promise.all([touches(ash, ['chest', 'jaw', 'feet']), touches(birch, ['hands', 'back', 'stomach'])]);
  for (const phone of [ash, birch]) {
    const felt = phone.page.locator('.sheet').getByRole('group', { name: 'Where in my body did I feel it?' }).first();
    await soon(() => felt.getByRole('checkbox', { checked: true }).count(), phone.name).toBe(6);
    await phone.paper.isSaved();
  }
  await group.look(birch, 'body-together-dark');
}
