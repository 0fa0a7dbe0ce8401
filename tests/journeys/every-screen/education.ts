import { makeGroup } from '../../support/people/program.ts';
import type { StepKind } from '@opencircle/session';
import type { Cast } from './cast.ts';

/** What the wire says of the question the group is on. */
const asked = ({ group }: Cast) => {
  const { poll } = group.tablet.live.view;
  if (!poll) throw new Error('nothing is asked');
  return { step: poll.step, question: poll.question.id, ballot: poll.ballot, options: poll.question.options };
};
/** The two phones answer by hand, everybody else over the wire: so many the first option, the others the second. */
async function answer(cast: Cast, first: number): Promise<void> {
  const { step, question, ballot, options } = asked(cast);
  const [one, other] = options;
  if (!one || !other) throw new Error('there is nothing to choose');
  await cast.light.chooseOption(one.label.en);
  await cast.large.chooseOption(other.label.es);
  for (const [at, { live }] of cast.others.entries())
    await live.must('poll:answer', { step, question, ballot, choice: (at < first ? one : other).id });
}
async function staff(cast: Cast, type: 'poll:close' | 'poll:again' | 'poll:explain'): Promise<void> {
  const { step, question, ballot } = asked(cast);
  const { live } = cast.group.tablet;
  if (type === 'poll:explain') await live.must(type, { step, question });
  else await live.must(type, { step, question, ballot });
  await live.upToDate();
}
async function goTo(cast: Cast, kind: StepKind): Promise<{ readonly en: string; readonly es: string }> {
  const { tablet } = cast.group;
  const id = await tablet.goTo(kind);
  const title = tablet.live.view.agenda.steps.find((step) => step.id === id)?.title;
  return title ?? { en: kind, es: kind };
}

/** Everyone goes from the group that has ended to the next one of the evening, which is a class. */
export async function nextGroup(cast: Cast): Promise<void> {
  const { group, desk, lead, light, large, wall } = cast;
  const { tablet } = group;
  await desk.page.emulateMedia({ media: null });
  await Promise.all(cast.phones.map((phone) => phone.seesHeading(phone.text.thanks.title)));
  for (const other of cast.others.splice(0)) other.close();
  const people = (await tablet.ask('GET /api/people')).got.map(({ person }) => ({ person }));
  const later = await makeGroup(tablet, { title: 'Tuesday class', plan: 'education-120', people });
  const startsAt = (await group.server.now()) + 60 * 60_000;
  const send = { group: later, startsAt, plan: null };
  const { session } = (await tablet.ask('POST /api/sessions', { send })).got;
  for (const phone of cast.phones) await phone.page.reload();
  await light.sees(/^Next group:/);
  await cast.look(light, 'next-group-phone');
  await cast.look(large, 'next-group-phone-200-es-dark');
  void (await tablet.ask('POST /api/sessions/:session/open-door', { at: { session }, send: {} })).got;
  await tablet.lead(session);
  for (const phone of cast.phones) {
    await phone.pressButton(phone.text.next.look);
    await phone.sees(phone.text.next.open);
    await cast.look(phone, `next-group-open-${phone.name}`);
    await phone.pressButton(new RegExp(phone.text.join.joinAs('.*')));
    await phone.seesHeading(phone.text.knock.waiting.title);
    await tablet.admit(phone.name);
    await phone.isIn();
  }
  await cast.fillUp();
  await desk.page.goto(`${group.server.url}/lead/${session}`);
  await wall.knock(tablet.code());
  await lead.letInScreen();
  await wall.seesHeading(wall.text.door.welcome);
  await lead.press('Start');
}

/** A question before anything is taught, a quiz answered twice, cards, a break. */
export async function education(cast: Cast): Promise<void> {
  const { light, large, group } = cast;
  for (const phone of cast.phones) {
    await phone.pressButton(phone.text.box.open);
    await phone.page.getByLabel(phone.text.box.label, { exact: true }).waitFor();
    await cast.look(phone, `box-drawer-${phone.name}`);
    await phone.closeDrawer();
  }
  const poll = await goTo(cast, 'poll');
  await cast.lookAtStep('poll', poll);
  await answer(cast, 1);
  await cast.lookAtStep('poll-answered', poll);
  await staff(cast, 'poll:close');
  await light.sees(light.text.poll.closed);
  await cast.lookAtStep('poll-closed', poll);
  await cast.lookAtStep('cards', await goTo(cast, 'teach'), 'A trigger is');
  const quiz = await goTo(cast, 'quiz');
  await large.passQuestion();
  await cast.look(large, 'quiz-passed-phone-200-es-dark');
  await light.chooseOption(asked(cast).options[0]?.label.en ?? '');
  await staff(cast, 'poll:close');
  await light.sees(light.text.poll.tooFew);
  await cast.lookAtStep('quiz-too-few', quiz);
  await staff(cast, 'poll:again');
  await light.sees(light.text.poll.answerAgain);
  await cast.lookAtStep('quiz-again', quiz);
  await answer(cast, 0);
  await staff(cast, 'poll:close');
  await staff(cast, 'poll:again');
  await answer(cast, 2);
  await staff(cast, 'poll:close');
  await light.sees(light.text.poll.closed);
  await cast.lookAtStep('quiz-both-times', quiz);
  await staff(cast, 'poll:explain');
  await light.sees(new RegExp(`^${light.text.poll.answer}:`));
  await cast.lookAtStep('quiz-told', quiz);
  await group.tablet.live.upToDate();
  await cast.lookAtStep('break', await goTo(cast, 'break'), 'Break until');
}

/** The question box, with nothing in it, with questions, and closed under somebody's hands; then a group whose phones are away. */
export async function questionBox(cast: Cast): Promise<void> {
  const { light, group, others, wall } = cast;
  const { live } = group.tablet;
  const box = await goTo(cast, 'question-box');
  await cast.lookAtStep('box', box, 'Ask');
  await light.askWithoutName('What if a friend offers me some?');
  await cast.look(light, 'box-sent-phone');
  await others[0]?.live.must('box:ask', { text: 'How long does a craving last?' });
  await live.upToDate();
  for (const { id } of live.view.box?.questions ?? []) await live.must('box:show', { question: id, on: true });
  await live.must('box:answered', { question: live.view.box?.questions[0]?.id ?? '', on: true });
  await wall.sees(wall.text.step.asked);
  await cast.lookAtStep('box-shown', box, 'How long');
  await light.page.getByLabel(light.text.box.label, { exact: true }).fill('And what if');
  await group.tablet.next();
  await light.sees(light.text.box.kept);
  await cast.look(light, 'box-closed-phone');
}
