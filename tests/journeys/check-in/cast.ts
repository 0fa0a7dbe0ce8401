import type { Item, Plan, Step } from '@opencircle/session';
import { CHECK_IN_ITEMS, CHECK_OUT_ITEMS } from '@opencircle/worksheets/items';
import { Phone } from '../people/phone.ts';
import { SheetGroup } from '../people/sheet-group.ts';
import type { SmallGroup } from '../people/small-group.ts';
import type { Wall } from '../people/wall.ts';

type PlanStep = Plan['steps'][number];
const from = (bank: typeof CHECK_IN_ITEMS, ...keys: readonly string[]) => bank.filter(({ key }) => keys.includes(key));
const ON_COMING = from(CHECK_IN_ITEMS, 'feelings', 'mood', 'craving', 'last-use', 'sleep', 'want', 'time-to-talk');
const ON_LEAVING = from(CHECK_OUT_ITEMS, 'craving', 'take', 'way-home', 'who-is-there');
export const COMING = 'How we are';
export const LEAVING = 'Before we go';
export const TALKING = 'Open talk';

const step = (id: string, title: string, content: Step['content']): PlanStep => ({
  id,
  title: { en: title, es: `${title} (es)` },
  minutes: 10,
  counts: content.kind !== 'arrive',
  prompt: { en: 'Take your time.', es: 'Con calma.' },
  ask: { en: 'Take your time.', es: 'Con calma.' },
  content,
});
/** A plan whose check-in asks one thing of each kind, and one fewer than the most. */
const PLAN: Plan = {
  id: 'each-kind',
  version: 1,
  title: { en: 'Each kind', es: 'De cada tipo' },
  phones: 'on',
  topic: null,
  steps: [
    step('arrive', 'Come in', { kind: 'arrive' }),
    step('check-in', COMING, { kind: 'check-in', items: ON_COMING }),
    step('open-time', TALKING, { kind: 'open-time' }),
    step('check-out', LEAVING, { kind: 'check-out', items: ON_LEAVING }),
  ],
};

const promptIn =
  (items: readonly Item[]) =>
  (key: string, tongue: 'en' | 'es' = 'en'): string => {
    const item = items.find((one) => one.key === key);
    if (!item) throw new Error(`nothing is asked as ${key}`);
    return item.prompt[tongue];
  };
/** The words of an item as it is asked on coming, and on leaving. */
export const [asked, askedOnLeaving] = [promptIn(ON_COMING), promptIn(ON_LEAVING)];

export interface CheckIns {
  readonly group: SheetGroup;
  ash: Phone;
  birch: Phone;
  cedar: Phone;
  wall: Wall;
}

/** The group meets by the plan from here on. */
async function planIt({ tablet }: SmallGroup, id: string): Promise<void> {
  const { plan } = (await tablet.ask('POST /api/plans', { send: { plan: PLAN } })).got;
  const { kind, title, schedule, staff } = (await tablet.ask('GET /api/groups/:group', { at: { group: id } })).got;
  const send = { kind, title, schedule, staff, plan };
  void (await tablet.ask('PUT /api/groups/:group', { at: { group: id }, send })).got;
}

/** Ash was here last week and said a craving of four and a day; now the group meets again, and one of them is on paper. */
export async function gatherCheckIns(): Promise<CheckIns> {
  const group = await SheetGroup.gather('check-in', ['Ash', 'Birch', 'Cedar', 'Dogwood'], { planned: planIt });
  const before = await group.comesIn('Ash');
  await group.start();
  await group.goTo(COMING);
  await before.isAt(COMING);
  await before.choose(asked('craving'), 6);
  await before.choose(asked('last-use'), 'yesterday');
  await before.send();
  await group.goTo(LEAVING);
  await before.isAt(LEAVING);
  await before.choose(askedOnLeaving('craving'), 4);
  await before.send();
  await group.lead.end();
  await group.lead.close();
  await before.context.close();

  await group.meetAgain(7);
  const wall = await group.hangWall();
  const ash = await group.comesIn('Ash');
  const birch = await Phone.openLaptop(group.group.place, 'Birch');
  group.group.devices.push(birch);
  await birch.typeCode(group.tablet.code());
  await birch.knock('Birch');
  await group.tablet.admit('Birch');
  await birch.isIn();
  const cedar = await group.comesIn('Cedar', { language: 'es' });
  await cedar.page.evaluate(() => sessionStorage.setItem('text-size', '200'));
  await cedar.page.reload();
  await cedar.isIn();
  await group.start();
  return { group, ash, birch, cedar, wall };
}
