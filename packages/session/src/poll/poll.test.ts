import { describe, expect, test } from 'vitest';
import { quiet, SMALL_PLANNING, Stage } from '../arbitrary.ts';
import { decide } from '../decide.ts';
import { unplanned } from '../frame/unplanned.ts';
import type { StepContent, Question } from '../step.ts';
import { viewFor } from '../view.ts';
import type { Ballot, Counts } from './ballot.ts';

const QUIZ = 10;
const POLL = 11;
const inQuiz = (people: number): Stage => new Stage().running(people).to('quiz');
const inPoll = (people: number): Stage => new Stage().running(people).to('poll');
const answer = (stage: Stage, person: number, choice: string | null, question = 'myth', ballot = 0): string =>
  stage.phone(person, 'poll:answer', { step: stage.current?.id ?? '', question, ballot, choice });
const close = (stage: Stage, question = 'myth', ballot = 0): string =>
  stage.lead('poll:close', { step: stage.current?.id ?? '', question, ballot });
const again = (stage: Stage, ballot: number): string =>
  stage.lead('poll:again', { step: stage.current?.id ?? '', question: 'myth', ballot });
const explain = (stage: Stage, question = 'myth'): string =>
  stage.lead('poll:explain', { step: stage.current?.id ?? '', question });
const turn = (stage: Stage, from: number, to: number): string =>
  stage.lead('poll:turn', { step: stage.current?.id ?? '', from, to });

const staff = (stage: Stage) =>
  viewFor(stage.session, { kind: 'staff', staff: 'staff-two', leads: false }, quiet(stage.session)).poll;
const phone = (stage: Stage, person: number) =>
  viewFor(stage.session, { kind: 'participant', seat: stage.seat(person) }, quiet(stage.session)).poll;
const wall = (stage: Stage) => viewFor(stage.session, { kind: 'screen', screen: 'wall' }, quiet(stage.session)).poll;
const ballots = (stage: Stage, step = QUIZ, question = 'myth'): readonly Ballot[] =>
  stage.session.polls[stage.step(step)]?.ballots[question] ?? [];

describe('[PO1] a plan', () => {
  const question: Question = {
    id: 'q',
    ask: { en: 'Is it?', es: '¿Es así?' },
    options: ['a', 'b'].map((id) => ({ id, label: { en: id, es: id } })),
    right: 'a',
    because: { en: 'It is.', es: 'Es así.' },
  };
  const options = (count: number): Question['options'] =>
    Array.from({ length: count }, (_, n) => ({ id: n === 0 ? 'a' : `o${String(n)}`, label: { en: '', es: '' } }));
  const open = { ...question, right: null, because: null };
  const plannedWith = (content: StepContent): boolean => {
    const [first] = SMALL_PLANNING.plan.steps;
    if (!first) throw new Error('the plan has steps');
    const plan = { ...SMALL_PLANNING.plan, steps: [{ ...first, content }] };
    const command = { id: 'c', type: 'session:plan', payload: { ...SMALL_PLANNING, plan } } as const;
    return decide(unplanned('s'), { kind: 'program' }, command, { at: 0, fresh: 'f' }).ok;
  };
  const many = (count: number): Question[] =>
    Array.from({ length: count }, (_, n) => ({ ...question, id: `q${String(n)}` }));

  test.each([
    ['one question of two options', { kind: 'quiz', questions: [question] }, true],
    ['twelve questions', { kind: 'quiz', questions: many(12) }, true],
    ['six options', { kind: 'quiz', questions: [{ ...question, options: options(6) }] }, true],
    ['a poll with none right', { kind: 'poll', questions: [open] }, true],
    ['a poll that says something about it', { kind: 'poll', questions: [{ ...question, right: null }] }, true],
    ['no question', { kind: 'quiz', questions: [] }, false],
    ['thirteen questions', { kind: 'quiz', questions: many(13) }, false],
    ['one question twice', { kind: 'quiz', questions: [question, question] }, false],
    ['one option', { kind: 'quiz', questions: [{ ...question, options: options(1) }] }, false],
    ['seven options', { kind: 'quiz', questions: [{ ...question, options: options(7) }] }, false],
    ['one option twice', { kind: 'poll', questions: [{ ...open, options: [...options(1), ...options(1)] }] }, false],
    ['a quiz without a right answer', { kind: 'quiz', questions: [open] }, false],
    ['a quiz whose right answer is no option', { kind: 'quiz', questions: [{ ...question, right: 'z' }] }, false],
    ['a quiz without a reason', { kind: 'quiz', questions: [{ ...question, because: null }] }, false],
    ['a poll with a right answer', { kind: 'poll', questions: [question] }, false],
  ] as const)('with %s is taken or refused', (_what, content, isTaken) => {
    expect(plannedWith(content)).toBe(isTaken);
  });
});

test('[PO2] everyone answers the question the group is on, changes it and passes, while the ballot is open', () => {
  const stage = inQuiz(2);
  expect(answer(stage, 0, 'true')).toBe('done');
  expect(phone(stage, 0)?.own).toBe('true');
  expect(answer(stage, 0, 'false')).toBe('done');
  expect(answer(stage, 0, null)).toBe('done');
  expect(phone(stage, 0)).toMatchObject({ own: null, answered: 1, inCircle: 2, open: true, ballot: 0 });
  expect(phone(stage, 1)).not.toHaveProperty('own');

  expect(answer(stage, 0, 'perhaps')).toBe('malformed');
  expect(answer(stage, 0, 'true', 'fact')).toBe('wrong-time');
  expect(answer(stage, 0, 'true', 'myth', 1)).toBe('wrong-time');
  expect(answer(stage, 0, 'true', 'constructor')).toBe('wrong-time');
  expect(stage.phone(0, 'poll:answer', { step: stage.step(POLL), question: 'which', ballot: 0, choice: 'a' })).toBe(
    'wrong-time',
  );
  expect(stage.phone(0, 'poll:answer', { step: stage.step(2), question: 'myth', ballot: 0, choice: 'a' })).toBe(
    'not-found',
  );
  expect(stage.lead('poll:answer', { step: stage.step(QUIZ), question: 'myth', ballot: 0, choice: 'true' })).toBe(
    'not-allowed',
  );
  close(stage);
  expect(answer(stage, 1, 'true')).toBe('wrong-time');
});

test('[PO2] an answer given twice is one, and holding the group stops nobody', () => {
  const stage = inQuiz(1);
  stage.lead('hold:begin', {});
  expect(answer(stage, 0, 'true')).toBe('done');
  const { length } = stage.events;
  expect(answer(stage, 0, 'true')).toBe('done');
  expect(stage.events).toHaveLength(length);
});

test.each<readonly [string, number, readonly (string | null)[], Counts]>([
  ['four answers', QUIZ, ['true', 'false', 'false', 'true'], [2, 2]],
  ['three answers and a pass', QUIZ, ['true', 'false', 'false', null], 'too-few'],
  ['four answers and a pass', QUIZ, ['true', 'false', 'false', 'false', null], [1, 3]],
  ['a quiz that all answer alike', QUIZ, ['false', 'false', 'false', 'false'], [0, 4]],
  ['a poll that all answer alike', POLL, ['b', 'b', 'b', 'b'], 'all-the-same'],
  ['a poll that all but one answer alike', POLL, ['b', 'b', 'b', 'c'], [0, 3, 1]],
  ['a poll that few answer alike', POLL, ['b', 'b', 'b'], 'too-few'],
])('[PO3] the group is told of %s when the ballot closes, and not before', (_what, step, choices, counts) => {
  const stage = step === QUIZ ? inQuiz(5) : inPoll(5);
  const question = step === QUIZ ? 'myth' : 'which';
  for (const [person, choice] of choices.entries()) answer(stage, person, choice, question);
  for (const view of [staff(stage), phone(stage, 0), wall(stage)])
    expect(view).toMatchObject({ open: true, counts: [] });
  expect(close(stage, question)).toBe('done');
  for (const view of [staff(stage), phone(stage, 0)])
    expect(view).toMatchObject({ open: false, counts: [counts], told: null });
  // The wall waits for staff to show it there.
  expect(wall(stage)).toMatchObject({ open: false, counts: [], told: null });
});

test('[PO4] staff see who has not answered and who passed, and nobody sees what somebody else chose', () => {
  const stage = inQuiz(4);
  answer(stage, 0, 'true');
  answer(stage, 1, null);
  stage.phone(3, 'seat:leave', { seat: stage.seat(3) });
  expect(staff(stage)).toMatchObject({
    waitingFor: [stage.seat(2)],
    passed: [stage.seat(1)],
    answered: 2,
    inCircle: 3,
    right: 'false',
  });
  const asIf = (choice: string): Stage => {
    const other = inQuiz(4);
    answer(other, 0, choice);
    return other;
  };
  const [one, another] = [asIf('true'), asIf('false')];
  expect(staff(one)).toEqual(staff(another));
  expect(phone(one, 1)).toEqual(phone(another, 1));
  expect(wall(one)).toEqual(wall(another));
  expect(phone(one, 0)).not.toEqual(phone(another, 0));
});

test('[PO4] what is right and why reaches the room only when staff explain it', () => {
  const stage = inQuiz(1);
  for (const view of [phone(stage, 0), wall(stage)]) {
    expect(view?.told).toBeNull();
    expect(JSON.stringify(view)).not.toContain('Because');
    expect(Object.keys(view?.question ?? {})).toEqual(['id', 'ask', 'options']);
  }
  explain(stage);
  const told = { right: 'false', because: { en: 'Because myth', es: 'Because myth (es)' } };
  expect([phone(stage, 0)?.told, wall(stage)?.told]).toEqual([told, told]);
});

test('[PO5] the group talks about it and answers again, three times in all', () => {
  const stage = inQuiz(4);
  const all = (choice: string, ballot: number): void => {
    for (const person of [0, 1, 2, 3]) answer(stage, person, choice, 'myth', ballot);
  };
  expect(again(stage, 0)).toBe('wrong-time');
  expect(staff(stage)?.mayAskAgain).toBe(false);
  all('true', 0);
  close(stage);
  expect(staff(stage)?.mayAskAgain).toBe(true);
  expect(again(stage, 0)).toBe('done');
  expect(phone(stage, 0)).toMatchObject({ ballot: 1, open: true, answered: 0, counts: [[4, 0]] });
  expect(phone(stage, 0)).not.toHaveProperty('own');
  expect(answer(stage, 0, 'true', 'myth', 0)).toBe('wrong-time');
  all('false', 1);
  close(stage, 'myth', 1);
  expect(again(stage, 1)).toBe('done');
  close(stage, 'myth', 2);
  expect(staff(stage)).toMatchObject({ mayAskAgain: false, counts: [[4, 0], [0, 4], 'too-few'] });
  expect(again(stage, 2)).toBe('too-many');
});

test('[PO5] explaining closes the ballot, and after it nobody answers again', () => {
  const stage = inQuiz(4);
  for (const person of [0, 1, 2, 3]) answer(stage, person, 'true');
  expect(explain(stage)).toBe('done');
  expect(phone(stage, 0)).toMatchObject({ open: false, counts: [[4, 0]], told: { right: 'false' } });
  expect(staff(stage)?.mayAskAgain).toBe(false);
  expect(again(stage, 0)).toBe('wrong-time');
  expect(turn(stage, 0, 1)).toBe('done');
  expect(phone(stage, 0)).toMatchObject({ at: 1, question: { id: 'fact' }, open: true, told: null });
  expect(turn(stage, 1, 0)).toBe('done');
  expect(phone(stage, 0)).toMatchObject({ at: 0, open: false, told: { right: 'false' } });

  const poll = inPoll(1);
  expect(explain(poll, 'which')).toBe('not-found');
});

test('[PO6] going on closes a ballot somebody answered, and no other', () => {
  const stage = inQuiz(4);
  answer(stage, 0, 'true');
  turn(stage, 0, 1);
  expect(ballots(stage)).toMatchObject([{ counts: 'too-few', closedAt: stage.now }]);
  stage.next();
  expect(ballots(stage, QUIZ, 'fact')).toEqual([]);
  expect(staff(stage)?.question.id).toBe('which');
  stage.lead('agenda:back', { from: stage.step(POLL) });
  expect(staff(stage)).toMatchObject({ at: 1, open: true });
  answer(stage, 1, 'true', 'fact');
  stage.pass(1000).lead('session:end', {});
  expect(ballots(stage, QUIZ, 'fact')).toMatchObject([{ counts: 'too-few', closedAt: stage.now }]);
  expect([staff(stage), wall(stage)]).toEqual([null, null]);
});

test('[PO6] [AG3] undoing the move opens the ballot that it closed, and no other', () => {
  const stage = inQuiz(4);
  for (const person of [0, 1, 2]) answer(stage, person, 'true');
  const before = stage.session;
  const undo = (): string => stage.lead('agenda:undo', { move: stage.session.agenda.lastMove?.id ?? '' });
  stage.pass(1000).next();
  expect(ballots(stage)).toMatchObject([{ counts: 'too-few' }]);
  expect(undo()).toBe('done');
  expect(stage.session.polls).toEqual(before.polls);
  expect(answer(stage, 0, 'false')).toBe('done');

  close(stage);
  const closed = ballots(stage);
  stage.pass(1000).next();
  expect(undo()).toBe('done');
  expect(ballots(stage)).toEqual(closed);
});

test('[PO4] [PO6] no move that is undone tells counts twice, so that the difference would be one person’s answer', () => {
  for (const start of [inQuiz, inPoll]) {
    const stage = start(5);
    const [first = '', second = ''] = staff(stage)?.question.options.map(({ id }) => id) ?? [];
    const question = staff(stage)?.question.id ?? '';
    for (const person of [0, 1, 2, 3]) answer(stage, person, first, question);
    stage.pass(1000).next();
    expect(stage.lead('agenda:undo', { move: stage.session.agenda.lastMove?.id ?? '' })).toBe('done');
    expect(staff(stage)).toMatchObject({ open: false, mayAskAgain: true });
    expect(answer(stage, 4, second, question)).toBe('wrong-time');
  }
});

test('[PO7] two of the staff who press at once do it once', () => {
  const stage = inQuiz(4);
  for (const person of [0, 1, 2, 3]) answer(stage, person, 'true');
  const events = (ask: () => string, wanted = 'done'): number => {
    const before = stage.events.length;
    expect(ask()).toBe(wanted);
    return stage.events.length - before;
  };
  expect([events(() => close(stage)), events(() => close(stage))]).toEqual([1, 0]);
  expect([events(() => again(stage, 0)), events(() => again(stage, 0), 'card-turned')]).toEqual([1, 0]);
  expect(events(() => close(stage))).toBe(0);
  expect(close(stage, 'myth', 2)).toBe('not-found');
  expect([events(() => explain(stage)), events(() => explain(stage))]).toEqual([2, 0]);
  expect([events(() => turn(stage, 0, 1)), events(() => turn(stage, 0, 1), 'card-turned')]).toEqual([1, 0]);
  expect(events(() => turn(stage, 1, 1))).toBe(0);
  for (const late of [() => close(stage), () => again(stage, 1), () => explain(stage)])
    expect(late()).toBe('card-turned');
  expect(turn(stage, 1, 2)).toBe('not-found');
  expect(turn(stage, 1, 0.5)).toBe('not-found');
  expect(close(stage, 'none')).toBe('not-found');
  expect(stage.lead('poll:turn', { step: stage.step(POLL), from: 0, to: 0 })).toBe('wrong-time');
  expect(stage.lead('poll:turn', { step: stage.step(4), from: 0, to: 0 })).toBe('not-found');
});
