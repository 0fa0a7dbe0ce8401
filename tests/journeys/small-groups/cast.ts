import { refusalLines } from './parts.ts';
import { en as practiceEn } from '../../../web/src/lib/text/participant-leading/practice-en.ts';
import { en as groundingEn } from '../../../web/src/lib/text/participant-leading/grounding-en.ts';
import { es as groundingEs } from '../../../web/src/lib/text/participant-leading/grounding-es.ts';
import { en as staffEn } from '../../../web/src/lib/text/staff/en.ts';
import { comeIn } from '../../support/people/program.ts';
import type { Phone as WirePhone } from '../../support/people/phone.ts';
import type { Phone } from '../people/phone.ts';
import { SheetGroup } from '../people/sheet-group.ts';
import type { Wall } from '../people/wall.ts';

export const WORDS = {
  pair: practiceEn.smallGroup,
  grounding: groundingEn.grounding,
  groundingEs: groundingEs.grounding,
  staff: staffEn.groups,
  wall: staffEn.wall,
};
export const SHEET = refusalLines;
export const [PRACTICE, BOARD, SURF, BREATHE] = ['Say no', 'What helps', 'The wave', 'One breath'];

/** Seven people, three of them on pages that are looked at: a pair, a trio, and one who comes late. */
export interface Cast {
  readonly group: SheetGroup;
  readonly wall: Wall;
  readonly dana: Phone;
  readonly marcus: Phone;
  readonly priya: Phone;
  /** Lee, Olu, Sam; and Tom, who comes late. */
  readonly wires: WirePhone[];
}

export async function gather(): Promise<Cast> {
  const aliases = ['Dana', 'Marcus', 'Priya', 'Lee', 'Olu', 'Sam', 'Tom'];
  const group = await SheetGroup.gather('small-groups', aliases, { wishes: { plan: 'skills-90' } });
  const wall = await group.hangWall();
  const dana = await group.comesIn('Dana');
  const marcus = await group.comesIn('Marcus', { reducedMotion: 'reduce' });
  const priya = await group.comesIn('Priya', { language: 'es' });
  const wires: WirePhone[] = [];
  for (const name of ['Lee', 'Olu', 'Sam']) wires.push(await comeIn(group.server, group.tablet, name));
  await group.start();
  return { group, wall, dana, marcus, priya, wires };
}

/** A step of this kind after the one the group is on. */
export async function addAfter(
  { group }: Cast,
  kind: 'board' | 'grounding',
  title: string,
  exercise: 'breathing' | 'urge-surfing' | null = null,
): Promise<void> {
  const { live } = group.tablet;
  const after = live.view.agenda.current;
  await live.must('step:add', { kind, title, minutes: 5, after, worksheet: null, exercise });
}
