import { expect } from 'vitest';
import { answerOf } from '../people/plan-words.ts';
import { countsOf } from './counts.ts';
import type { Lesson } from './lesson.ts';

/** Myth or fact: an answer, a pass, a change of mind; the numbers are for everyone, and whose they are for nobody. */
export async function firstAnswers(lesson: Lesson): Promise<void> {
  const { desk, lead, words, wall, dana, marcus, tomas, robin } = lesson;
  const question = words.quizQuestion(0);
  const [myth, fact] = [answerOf(question, 'myth'), answerOf(question, 'fact')];
  await lesson.goesTo('quiz');
  await tomas.seesHeading(question.ask.es);
  await dana.chooseOption(fact);
  await marcus.chooseOption(myth);
  await tomas.chooseOption(answerOf(question, 'myth', 'es'));
  await robin.passQuestion();
  await answersOfLee(lesson, 'myth');
  await marcus.chooseOption(fact);
  await lesson.take(marcus, 'quiz-phone-dark');
  await lesson.take(robin, 'quiz-phone-passed');
  await wall.sees(wall.text.step.answered(5, 5));
  await lesson.take(wall, 'quiz-wall');

  const panel = lead.panel(lead.words.panels.poll);
  await lead.press(lead.words.poll.more);
  await desk.sees(lead.words.poll.everyone, panel);
  expect(await panel.innerText(), 'covered, nobody beside the tablet reads it').not.toMatch(/Robin|Right:/);
  await lead.press(lead.words.circle.uncover, panel);
  await desk.sees('Robin', panel);
  await desk.sees(lead.words.poll.right(myth), panel);
  await lesson.take(desk, 'quiz-lead-who');
  expect(await panel.innerText(), 'staff see who passed, and nobody’s choice').not.toMatch(/Dana|Marcus|Tomás|Lee/);
  await lead.closePanel();
  await lead.cover();

  await lead.press(lead.words.poll.show);
  await lead.showOnWall();
  for (const device of [desk, dana, robin, wall])
    for (const answer of [myth, fact])
      expect(await countsOf(device, answer, 1), `${device.name} sees ${answer}`).toEqual(['2']);
  await lesson.take(tomas, 'quiz-phone-counts-es');
  await lesson.take(desk, 'quiz-lead-counts');
  await lesson.passes(1);
}

/** They talk and answer again; the server dies with three answers in, and has them when it is back. */
export async function againWhileTheServerDies(lesson: Lesson): Promise<void> {
  const { desk, lead, words, wall, dana, marcus, tomas, robin, server } = lesson;
  const question = words.quizQuestion(0);
  const [myth, fact] = [answerOf(question, 'myth'), answerOf(question, 'fact')];
  await lead.press(lead.words.poll.again);
  await dana.sees(dana.text.poll.answerAgain);
  await dana.chooseOption(myth);
  await marcus.chooseOption(myth);
  await tomas.chooseOption(answerOf(question, 'myth', 'es'));

  lesson.mayBeCutOff(true);
  await server.kill();
  await Promise.all(lesson.phones.map((phone) => phone.isConnected()));
  await robin.chooseOption(fact);
  await answersOfLee(lesson, 'myth');
  await dana.page.reload();
  await dana.sees(dana.text.poll.own);
  await Promise.all([wall.sees(wall.text.step.answered(5, 5)), lead.sees(lead.words.poll.answered(5, 5))]);
  await desk.seesNoMore(lead.words.offline.alone);
  lesson.mayBeCutOff(false);

  await lead.press(lead.words.poll.show);
  await lead.showOnWall();
  for (const device of [desk, dana, wall]) {
    expect(await countsOf(device, myth, 2), `${device.name} sees both times`).toEqual(['2', '4']);
    expect(await countsOf(device, fact, 2)).toEqual(['2', '1']);
  }
  await lesson.take(wall, 'quiz-wall-side-by-side');
  await lesson.take(dana, 'quiz-phone-side-by-side');
  await lesson.passes(2);
}

/** Which one is right, and why; then the next question. */
export async function whyAndNext(lesson: Lesson): Promise<void> {
  const { desk, lead, words, wall, dana, tomas } = lesson;
  const question = words.quizQuestion(0);
  await lead.press(lead.words.poll.explain);
  await dana.sees(`${dana.text.poll.answer}: ${answerOf(question, 'myth')}`);
  await tomas.sees(question.because?.es ?? '-');
  await wall.sees(question.because?.en ?? '-');
  await lead.sees(question.because?.en ?? '-');
  await lesson.take(tomas, 'quiz-phone-why-es', { isWhole: true });
  await lesson.take(wall, 'quiz-wall-why');
  await lesson.take(desk, 'quiz-lead-why');
  await lead.press(lead.words.poll.next);
  await Promise.all([
    dana.seesHeading(words.quizQuestion(1).ask.en),
    wall.seesHeading(words.quizQuestion(1).ask.en),
    tomas.sees(tomas.text.poll.question(2, words.topic.quiz.length)),
  ]);
  await lesson.take(desk, 'quiz-lead-second');
  await lesson.passes(7);
}

async function answersOfLee({ lee, words }: Lesson, choice: string): Promise<void> {
  const { step = '', ballot = 0 } = lee.live.view.poll ?? {};
  const reply = await lee.command('poll:answer', { step, question: words.quizQuestion(0).id, ballot, choice });
  expect(reply.ok).toBe(true);
}
