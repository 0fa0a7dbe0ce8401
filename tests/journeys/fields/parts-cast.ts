import { enlarge } from '../every-screen/cast.ts';
import { TABLET } from '../people/device.ts';
import { Phone } from '../people/phone.ts';
import { SheetGroup } from '../people/sheet-group.ts';
import type { Added } from './parts-sheet.ts';

const added = (title: string, id: string, version: number, mode: Added['mode']): Added => ({
  title,
  template: { id, version },
  mode,
});
export const CHAIN = added('A craving', 'w4-craving-step-by-step', 2, 'own');
export const BODY = added('All in one', 'w4-craving-step-by-step', 2, 'together');
export const WEEK = added('Until next time', 'w23-until-next-session', 1, 'one-to-one');
export const RULERS = added('Rulers', 'w16-rulers', 1, 'own');
export const PLAN = added('My plan', 'w11-relapse-prevention-plan', 1, 'one-to-one');
/** No worksheet of the library has a calendar; this one has every kind of field. */
export const CALENDAR = added('Days', 'every-kind', 1, 'own');

/** Five people with the same sheets in front of them. */
export interface PartsCast {
  readonly group: SheetGroup;
  /** A finger on a small phone. */
  readonly ash: Phone;
  /** Keys alone, on a screen as small. */
  readonly birch: Phone;
  /** Spanish. */
  readonly cedro: Phone;
  /** Spanish, text of 200 %. */
  readonly dana: Phone;
  /** A tablet, in Spanish. */
  readonly elm: Phone;
}

/** Everyone is in, and the group has begun. */
export async function gatherParts(): Promise<PartsCast> {
  const names = ['Ash', 'Birch', 'Cedro', 'Dana', 'Elm'];
  const group = await SheetGroup.gather('fields-parts', names, { server: { hasTrialSheet: true } });
  const ash = await group.comesIn('Ash');
  const birch = await group.comesIn('Birch', { isMobile: false, hasTouch: false, colorScheme: 'dark' });
  const cedro = await group.comesIn('Cedro', { language: 'es' });
  const elm = await group.comesIn('Elm', { ...TABLET, isMobile: false, language: 'es' });
  const dana = await Phone.open(group.group.place, 'Dana', { language: 'es' });
  group.group.devices.push(dana);
  await enlarge(dana);
  await dana.typeCode(group.tablet.code());
  await dana.knock('Dana');
  await group.tablet.admit('Dana');
  await dana.isIn();
  await group.start();
  return { group, ash, birch, cedro, dana, elm };
}
