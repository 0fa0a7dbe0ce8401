import { Lead } from '../people/lead.ts';
import type { Phone } from '../people/phone.ts';
import { SKILLS, type Visit } from './visit.ts';

const { words: plan } = SKILLS;
/** On the board: one with a name, one without. */
export const [NAMED, UNNAMED] = ['The library steps, they are open late', 'Round the block with the dog'] as const;
/** In Dana's sheet, for staff. */
export const FOR_STAFF = 'To hear my son laugh on Sunday';

/** The third door, from the end of the second group. */
export async function thirdDoor(visit: Visit): Promise<void> {
  const { colleague, dana, staying } = visit;
  const lead = new Lead(colleague);
  await dana.seesHeading(dana.text.next.opens('8:30 PM'));
  await visit.itIs('20:25');
  await colleague.openRoomOf(SKILLS.title);
  await lead.sees(lead.words.door.isOpen);
  await Promise.all(staying.map((phone) => phone.goOn(phone.name)));
  for (const { name } of staying) await lead.letIn(name);
  await Promise.all(staying.map((phone) => phone.isIn()));
  await visit.itIs('20:30');
  await lead.press(lead.words.door.start);
  await lead.isAt(plan.title('check-in'));
}

/** A sheet, two lines for the group, and the board they stand on. */
export async function sheetAndBoard(visit: Visit): Promise<void> {
  const { colleague, dana, marcus, tomas } = visit;
  const lead = new Lead(colleague);
  for (const step of ['round', 'teach', 'worksheet']) await lead.next(plan.title(step));
  const place = plan.field('worksheet', 'place');
  await Promise.all([dana, marcus].map((phone) => phone.paper.isSaved()));
  const shares = async ({ paper }: Phone, words: string, named: 'named' | 'unnamed'): Promise<void> => {
    await paper.write(place, words);
    await paper.letRead(place, 'group', named);
  };
  await Promise.all([shares(dana, NAMED, 'named'), shares(marcus, UNNAMED, 'unnamed')]);
  await dana.paper.write(plan.field('worksheet', 'stay-for'), FOR_STAFF);
  await Promise.all([dana, marcus].map((phone) => phone.paper.isSaved()));
  await lead.next(plan.title('board'));
  await lead.sees(NAMED);
  await tomas.goAlong(plan.title('board', 'es'));
  await tomas.sees(UNNAMED);
  await visit.take(colleague, 'board-lead');
  await visit.take(tomas, 'board-phone-es');
}

/** Ten minutes earlier than planned everybody goes home. */
export async function thirdEnds(visit: Visit): Promise<void> {
  const { colleague, dana } = visit;
  const lead = new Lead(colleague);
  for (const step of ['plan-ahead', 'check-out']) await lead.next(plan.title(step));
  await dana.goAlong(plan.title('check-out'));
  await dana.choose(plan.prompt('check-out', 'way-home'), plan.choice('check-out', 'way-home', 'walk'));
  await dana.send();
  await visit.itIs('21:00');
  await lead.end();
  await lead.close();
  await dana.seesHeading(dana.text.thanks.title);
  await visit.take(dana, 'thanks-phone', { isWhole: true });
}
