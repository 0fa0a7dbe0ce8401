import type { Template } from '@opencircle/worksheets';
import { templateBy } from '@opencircle/worksheets/templates';
import { comeIn, invite, makeGroup, openRoom } from '../../support/people/program.ts';
import type { Tablet } from '../../support/people/tablet.ts';
import { Phone } from '../people/phone.ts';
import { PlanWords } from '../people/plan-words.ts';
import { SheetGroup } from '../people/sheet-group.ts';

export const ALONE = new PlanWords('individual-50');
export const EVENING = new PlanWords('relapse-prevention-90');
export const [REVIEW, STEP] = [ALONE.title('plan-review'), ALONE.title('next-step')];
const found = (id: string, version: number): Template => {
  const template = templateBy({ id, version });
  if (template === null) throw new Error(`there is no sheet ${id}`);
  return template;
};
export const COPING = found('w13-coping-card', 1);
export const CRAVING = found('w12-craving-plan', 2);
/** What a line of a sheet asks. */
export const asks = ({ fields }: Template, key: string): string =>
  fields.find((field) => field.key === key)?.label.en ?? '';

export const NEXT = EVENING.field('trigger-map', 'next');
export const FIRST = EVENING.field('trigger-map', 'feel-first');
export const FRIDAY = 'Friday, the drive past the old bar';
export const ONLY_ME = 'My hands go cold on the stairs';

/** One person alone with their counselor, and in their evening group with another phone. */
export interface OneToOne {
  readonly group: SheetGroup;
  readonly dana: Phone;
  /** The same person, in the evening group. */
  readonly evening: Phone;
  /** Leads the evening group. */
  readonly colleague: Tablet;
}

/** Dana writes in her evening group; the hour with her counselor has begun. */
export async function gatherOneToOne(): Promise<OneToOne> {
  let person = '';
  const group = await SheetGroup.gather('one-to-one', ['Dana'], {
    wishes: { kind: 'individual', plan: 'individual-50', title: 'Dana at three' },
    planned: async ({ tablet }, id) => {
      const { people } = (await tablet.ask('GET /api/groups/:group', { at: { group: id } })).got;
      person = people[0]?.person ?? '';
    },
  });
  const { server, tablet } = group;
  const colleague = await invite(server, tablet, 'facilitator', { name: 'N. Okafor' });
  const id = await makeGroup(tablet, {
    title: 'Evening group',
    plan: 'relapse-prevention-90',
    colleagues: [colleague],
    people: [{ person }, { alias: 'Marcus', language: 'en' }],
  });
  await openRoom(colleague, id);
  (await comeIn(server, colleague, 'Marcus')).close();
  const evening = await Phone.open(group.group.place, 'Dana in the evening', { colorScheme: 'dark' });
  group.group.devices.push(evening);
  await evening.typeCode(colleague.code());
  await evening.knock('Dana');
  await colleague.admit('Dana');
  await evening.isIn();
  await colleague.live.must('session:start', {});
  await colleague.goTo('worksheet');
  await evening.goAlong(EVENING.title('trigger-map'));

  const dana = await group.comesIn('Dana');
  await group.start();
  return { group, dana, evening, colleague };
}
