import { templateBy } from '@opencircle/worksheets/templates';
import { comeIn } from '../../support/people/program.ts';
import type { Phone as WirePhone } from '../../support/people/phone.ts';
import { places } from '../../../web/src/lib/text/participant/places-en.ts';
import { Phone } from '../people/phone.ts';
import { PlanWords } from '../people/plan-words.ts';
import { SheetGroup } from '../people/sheet-group.ts';
import { Told } from '../people/told.ts';

const PLAN = new PlanWords('family-90');
export const WHAT_HELPS = PLAN.title('what-helps');
export const AGREEMENTS = PLAN.field('what-helps', 'agreements');
export const SIGNED = PLAN.field('what-helps', 'signed');

/** What a card is added with in one of the columns. */
const adding = (field: string, place: string): string => {
  const columns = templateBy({ id: 'w34-what-helps', version: 1 })?.fields.find(({ key }) => key === field);
  if (columns?.kind !== 'columns') throw new Error(`${field} has no columns`);
  const label = columns.places.find(({ id }) => id === place)?.label.en ?? '';
  return places.addTo(columns.addLabel.en, label);
};
export const HELPS_ME = adding('for-me', 'helps');
export const WE_CAN = adding('from-us', 'can');

/** One person and their mother, and another family. */
export interface FamilySheet {
  readonly group: SheetGroup;
  readonly dana: Phone;
  /** Dana's mother, who came by a link of her own. */
  readonly rosa: Phone;
  /** Of the other family: a brother, and the person he belongs to. */
  readonly luis: Phone;
  readonly marcus: WirePhone;
  readonly told: { readonly dana: Told; readonly rosa: Told; readonly luis: Told };
  /** Where Dana's side and Rosa's lie, once they are open. */
  readonly sides: { dana: string; rosa: string };
}

/** Everyone is in, and the group has begun. */
export async function gatherFamilies(): Promise<FamilySheet> {
  let link = '';
  const group = await SheetGroup.gather('family-sheet', ['Dana', 'Marcus'], {
    wishes: { kind: 'multifamily', plan: 'family-90' },
    planned: async ({ tablet }, id) => {
      const { people } = (await tablet.ask('GET /api/groups/:group', { at: { group: id } })).got;
      const joins = async (alias: string, of: string): Promise<string> => {
        const familyOf = people.find((one) => one.alias === of)?.person ?? '';
        const send = { alias, language: 'en', familyOf } as const;
        return (await tablet.ask('POST /api/groups/:group/people', { at: { group: id }, send })).got.person;
      };
      const person = await joins('Rosa', 'Dana');
      await joins('Luis', 'Marcus');
      const at = { group: id, person };
      ({ link } = (await tablet.ask('POST /api/groups/:group/people/:person/link', { at, send: {} })).got);
    },
  });
  const phones = {
    dana: await Phone.open(group.group.place, 'Dana'),
    rosa: await Phone.open(group.group.place, 'Rosa'),
    luis: await Phone.open(group.group.place, 'Luis', { colorScheme: 'dark' }),
  };
  const { dana, rosa, luis } = phones;
  group.group.devices.push(dana, rosa, luis);
  const told = { dana: new Told(dana), rosa: new Told(rosa), luis: new Told(luis) };
  await rosa.follow(link);
  await rosa.knock(null);
  for (const phone of [dana, luis]) {
    await phone.typeCode(group.tablet.code());
    await phone.knock(phone.name);
  }
  for (const phone of [dana, rosa, luis]) {
    await group.lead.letIn(phone.name);
    await phone.isIn();
  }
  const marcus = await comeIn(group.server, group.tablet, 'Marcus');
  await group.start();
  return { group, ...phones, marcus, told, sides: { dana: '', rosa: '' } };
}
