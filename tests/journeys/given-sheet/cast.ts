import type { Template } from '@opencircle/worksheets';
import { templateBy } from '@opencircle/worksheets/templates';
import { PlanWords } from '../people/plan-words.ts';
import type { Phone } from '../people/phone.ts';
import { SheetGroup } from '../people/sheet-group.ts';
import { Told } from '../people/told.ts';
import type { Wall } from '../people/wall.ts';

export const TEACH = new PlanWords('relapse-prevention-90').title('teach');
export const GOAL = templateBy({ id: 'w22-goal-and-next-steps', version: 1 })?.title.en ?? '';
export const lineOf = (key: string): string => labelOf(templateBy({ id: 'w22-goal-and-next-steps', version: 1 }), key);
const labelOf = (template: Template | null, key: string): string =>
  template?.fields.find((field) => field.key === key)?.label.en ?? '';

/** Two people and a wall in the middle of a group; one of them is given a sheet. */
export interface GivenSheet {
  readonly group: SheetGroup;
  readonly ash: Phone;
  readonly birch: Phone;
  readonly wall: Wall;
  /** What those were told who get no sheet. */
  readonly told: readonly Told[];
}

/** The group looks at cards. */
export async function gatherGiven(): Promise<GivenSheet> {
  const group = await SheetGroup.gather('given-sheet', ['Ash', 'Birch']);
  const wall = await group.hangWall();
  const ash = await group.comesIn('Ash');
  const birch = await group.comesIn('Birch', { colorScheme: 'dark' });
  const told = [new Told(birch), new Told(wall)];
  await Promise.all([birch, wall].map(({ page }) => page.reload()));
  await birch.isIn();
  await group.start();
  await group.goTo(TEACH);
  await Promise.all([ash, birch].map((phone) => phone.goAlong(TEACH)));
  return { group, ash, birch, wall, told };
}
