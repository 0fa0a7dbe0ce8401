import { PlanWords } from '../people/plan-words.ts';
import type { Phone } from '../people/phone.ts';
import { SheetGroup } from '../people/sheet-group.ts';
import { Told } from '../people/told.ts';
import type { Wall } from '../people/wall.ts';

export const PLAN = new PlanWords('relapse-prevention-90');
export const MAP = PLAN.title('trigger-map');
export const BOARD = PLAN.title('board');
/** Lines of the trigger map. */
export const PEOPLE = PLAN.field('trigger-map', 'people');
export const NEXT = PLAN.field('trigger-map', 'next');
export const FIRST = PLAN.field('trigger-map', 'feel-first');

export const ONLY_ME = 'My hands go cold on the stairs';
export const NAMED = 'My ex';
export const UNNAMED = 'Sunday, when the house is quiet and long';
export const FOR_STAFF = 'El sábado, la fiesta de mi primo';
export const AT_HOME = 'The bridge, on my way to work';

/** Three people with sheets of their own, and a wall. */
export interface OwnSheets {
  readonly group: SheetGroup;
  readonly dana: Phone;
  readonly marcus: Phone;
  readonly tomas: Phone;
  readonly wall: Wall;
  /** What these were told, from their first message. */
  readonly told: { readonly marcus: Told; readonly tomas: Told; readonly wall: Told };
  /** What each of them writes in. */
  readonly sheets: Map<Phone, string>;
}

/** Everyone is in, and the group has begun. */
export async function gatherOwnSheets(): Promise<OwnSheets> {
  const group = await SheetGroup.gather('own-sheets', ['Dana', 'Marcus', 'Tomás']);
  const wall = await group.hangWall();
  const dana = await group.comesIn('Dana');
  const marcus = await group.comesIn('Marcus', { colorScheme: 'dark' });
  const tomas = await group.comesIn('Tomás', { language: 'es' });
  const told = { marcus: new Told(marcus), tomas: new Told(tomas), wall: new Told(wall) };
  await Promise.all([marcus, tomas, wall].map(({ page }) => page.reload()));
  await Promise.all([marcus.isIn(), tomas.isIn()]);
  await group.start();
  return { group, dana, marcus, tomas, wall, told, sheets: new Map() };
}
