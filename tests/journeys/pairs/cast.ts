import { PlanWords } from '../people/plan-words.ts';
import type { Phone } from '../people/phone.ts';
import { SheetGroup } from '../people/sheet-group.ts';

const PLAN = new PlanWords('skills-90');
export const WITH_A_PARTNER = PLAN.title('with-a-partner');
export const MOMENTS = PLAN.field('with-a-partner', 'moments');
export const [ADD, COMING, HELP] = ['Add a moment', 'What is coming up?', 'Who can help me?'];

/** Five people: a pair and a trio. */
export interface Pairs {
  readonly group: SheetGroup;
  readonly dana: Phone;
  readonly marcus: Phone;
  readonly priya: Phone;
  readonly lee: Phone;
  readonly tomas: Phone;
}

/** The group is where people work with a partner, and nobody has a sheet yet. */
export async function gatherPairs(): Promise<Pairs> {
  const aliases = ['Dana', 'Marcus', 'Priya', 'Lee', 'Tomás'];
  const group = await SheetGroup.gather('pairs', aliases, { wishes: { plan: 'skills-90' } });
  const dana = await group.comesIn('Dana');
  const marcus = await group.comesIn('Marcus', { colorScheme: 'dark' });
  const priya = await group.comesIn('Priya');
  const lee = await group.comesIn('Lee');
  const tomas = await group.comesIn('Tomás', { language: 'es' });
  await group.start();
  await group.goTo(WITH_A_PARTNER);
  return { group, dana, marcus, priya, lee, tomas };
}
