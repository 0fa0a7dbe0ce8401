import { expect } from 'vitest';
import { answerOf } from '../people/plan-words.ts';
import { LEADER } from '../people/small-group.ts';
import { countsOf } from './counts.ts';
import type { Lesson } from './lesson.ts';

/** The wall shows the way in, and four phones come by the code. */
export async function door(lesson: Lesson): Promise<void> {
  const { desk, lead, wall, office, phones } = lesson;
  await desk.signIn(LEADER);
  await desk.page.goto(`${desk.url}/lead/${office.live.session}`);
  await lead.sees(lead.words.door.isOpen);
  await wall.knock(office.code());
  await lead.letInScreen();
  await wall.seesHeading(wall.text.door.welcome);
  await Promise.all(
    phones.map(async (phone) => {
      await phone.typeCode(office.code());
      await phone.knock(phone.name);
    }),
  );
  for (const { name } of phones) await lead.letIn(name);
  await Promise.all(phones.map((phone) => phone.isIn()));
  await lead.sees(lead.words.door.here(5, 5));
  await lesson.take(desk, 'door');
}

/** Two questions, and totals only once they are closed. */
export async function checkIn(lesson: Lesson): Promise<void> {
  const { desk, lead, words, wall, dana, tomas, phones } = lesson;
  await lead.press(lead.words.door.start);
  await lead.isAt(words.title('arrive'));
  await dana.sees(dana.text.box.open);
  await lesson.take(dana, 'arrive-phone');
  await lesson.goesTo('check-in');
  const cravings = [2, 6, 8, 4];
  for (const [at, phone] of phones.entries()) {
    const { language } = phone;
    const mood = words.choice('check-in', 'mood', at > 1 ? 'low' : 'good', language);
    await phone.choose(words.prompt('check-in', 'mood', language), mood);
    await phone.choose(words.prompt('check-in', 'craving', language), cravings[at] ?? 0);
    if (phone === tomas) await lesson.take(tomas, 'check-in-phone-es');
    await phone.send();
  }
  await wall.sees(wall.text.step.answered(4, 5));
  await lead.press(lead.words.step.closeCheckIn);
  await dana.seesHeading(dana.text.checkIn.totals);
  await lesson.take(desk, 'check-in-totals');
  await lesson.passes(5);
}

/** What the group believes before anything is taught: no numbers of three, numbers of five. */
export async function poll(lesson: Lesson): Promise<void> {
  const { desk, lead, words, wall, dana, marcus, tomas, robin, lee } = lesson;
  const { poll: question } = words.topic;
  const answer = (id: string, language: 'en' | 'es' = 'en'): string => answerOf(question, id, language);
  await lesson.goesTo('poll');
  await dana.seesHeading(question.ask.en);
  await tomas.seesHeading(question.ask.es);
  await lesson.take(dana, 'poll-phone');
  await lesson.take(wall, 'poll-wall');
  await dana.chooseOption(answer('grows'));
  await marcus.chooseOption(answer('fades'));
  await tomas.chooseOption(answer('grows', 'es'));
  await robin.passQuestion();
  await wall.sees(wall.text.step.answered(4, 5));
  await lesson.take(desk, 'poll-lead');
  await lead.press(lead.words.poll.show);
  await Promise.all([dana, marcus, robin].map((phone) => phone.sees(phone.text.poll.tooFew)));
  await tomas.sees(tomas.text.poll.tooFew);
  await wall.sees(wall.text.step.closed);
  await lead.sees(lead.words.poll.untold['too-few']);
  expect(await countsOf(dana, answer('grows')), 'three answers are nobody’s numbers').toEqual([]);
  await lesson.take(wall, 'poll-wall-closed');

  await lead.press(lead.words.poll.again);
  await Promise.all(lesson.phones.map((phone) => phone.sees(phone.text.poll.answerAgain)));
  await dana.chooseOption(answer('grows'));
  await marcus.chooseOption(answer('fades'));
  await tomas.chooseOption(answer('grows', 'es'));
  await robin.chooseOption(answer('not-sure'));
  const { poll: open } = lee.live.view;
  const { step = '', ballot = 0 } = open ?? {};
  await lee.command('poll:answer', { step, question: question.id, ballot, choice: 'grows' });
  await wall.sees(wall.text.step.answered(5, 5));
  await lead.press(lead.words.poll.show);
  await wall.sees(wall.text.step.closed);
  await lead.showOnWall();
  for (const device of [desk, dana, wall])
    for (const [id, count] of Object.entries({ grows: '3', stays: '0', fades: '1', 'not-sure': '1' }))
      expect(await countsOf(device, answer(id), 1), `${device.name} sees ${id}`).toEqual([count]);
  await dana.sees(dana.text.poll.own);
  await lesson.take(dana, 'poll-phone-counts');
  await lesson.take(wall, 'poll-wall-counts');
  await lesson.take(desk, 'poll-lead-counts');
  await lesson.passes(5);
}
