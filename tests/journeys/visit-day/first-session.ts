import { expect } from 'vitest';
import { en } from '../../../web/src/lib/text/staff/en.ts';
import type { Phone } from '../people/phone.ts';
import { LEARNING, type Visit } from './visit.ts';

const { words: plan } = LEARNING;
const BREAK = 'Five minutes';

/** Five come in; one does not take part today, with somebody who goes along. */
export async function doorAndNotToday(visit: Visit): Promise<void> {
  const { desk, lead, dana, marcus, tomas, robin, ana } = visit;
  await desk.openRoomOf(LEARNING.title);
  await lead.sees(lead.words.door.isOpen);
  const code = await lead.code();
  await visit.itIs('17:50');
  const comes = async (phone: Phone, alias: string): Promise<void> => {
    await phone.typeCode(code);
    await phone.knock(alias);
  };
  await Promise.all([...[dana, marcus, tomas, robin].map((phone) => comes(phone, phone.name)), comes(ana, 'Ana R.')]);
  for (const { name } of [dana, marcus, tomas, robin]) await lead.letIn(name);
  await lead.press(lead.words.door.notToday, lead.knockOf('Ana R.'));
  await visit.take(desk, 'not-today-who');
  await lead.press(en.ui.cancel, lead.knockOf('Ana R.'));
  await lead.sendHome('Ana R.', 'R. Alvarez', 'picked-up');
  await ana.seesHeading(ana.text.knock['not-today'].title);
  await visit.take(ana, 'not-today-phone');
  await visit.take(desk, 'door');
  expect(await dana.words(), 'nobody else is told').not.toContain('Ana');
  await visit.itIs('18:00');
  await lead.press(lead.words.door.start);
  await lead.isAt(plan.title('arrive'));
}

/** Two minutes that do not count, then somebody who comes twelve minutes after the start. */
export async function oneComesLate(visit: Visit): Promise<void> {
  const { desk, lead, dana, marcus, lee } = visit;
  await visit.itIs('18:02');
  await lead.next(plan.title('check-in'));
  for (const phone of [dana, marcus]) {
    await phone.choose(plan.prompt('check-in', 'mood'), plan.choice('check-in', 'mood', 'okay'));
    await phone.send();
  }
  await lee.typeCode(await codeOf(visit));
  await lee.knock('Lee');
  await lead.press(lead.words.top.atDoor(1));
  await visit.itIs('18:12');
  await lead.letIn('Lee');
  await lead.closePanel();
  await lee.pressButton(lee.text.house.fresh.go);
  await lee.seesHeading(lee.text.late.title);
  await visit.take(lee, 'late-phone');
  await lee.pressButton(lee.text.late.go);
  await lee.seesNoMore(lee.text.late.title);
  await lead.uncover();
  await desk.press(desk.page.getByRole('complementary').getByRole('button', { name: 'Lee' }));
  await lead.sees(new RegExp(lead.words.late(12)));
  await visit.take(desk, 'late-lead');
  await lead.closePanel();
  await lead.cover();
}

/** A break inside the session, which counts for nobody. */
export async function pause(visit: Visit): Promise<void> {
  const { desk, lead, dana, tomas } = visit;
  await lead.next(plan.title('poll'));
  await lead.next(plan.title('part-one'));
  await lead.addStep('break', BREAK, 5);
  await visit.itIs('18:30');
  await lead.next(BREAK);
  await dana.sees(dana.text.pause.until('6:35 PM'));
  await lead.sees(lead.words.rest.until('6:35 PM'));
  await visit.take(tomas, 'break-phone-es');
  await visit.take(desk, 'break-lead');
  await visit.itIs('18:35');
  await lead.next(plan.title('quiz'));
}

/** One leaves early; the session ends when it was planned to, and closes. */
export async function oneLeavesEarly(visit: Visit): Promise<void> {
  const { desk, lead, dana, robin } = visit;
  for (const step of ['part-two', 'worksheet', 'board', 'question-box']) await lead.next(plan.title(step));
  await robin.goAlong(plan.title('question-box'));
  await visit.itIs('18:45');
  await robin.leave();
  await lead.sees(lead.words.circle.title(4));
  await lead.next(plan.title('check-out'));
  await dana.goAlong(plan.title('check-out'));
  await dana.choose(plan.prompt('check-out', 'way-home'), plan.choice('check-out', 'way-home', 'staying'));
  await dana.send();
  await visit.itIs('19:00');
  await lead.end();
  await lead.close();
  await desk.seesHeading(en.desk.record.attendance);
  await visit.take(desk, 'record-first', { isWhole: true });
}

/** Where somebody leaves who is the only one with the code on paper: the tablet's panel says it again. */
async function codeOf({ lead }: Visit): Promise<string> {
  await lead.press(lead.words.top.door);
  const code = await lead.code();
  await lead.closePanel();
  return code;
}
