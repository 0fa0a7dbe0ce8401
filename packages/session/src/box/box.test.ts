import { expect, test } from 'vitest';
import { quiet, Stage } from '../arbitrary.ts';
import { viewFor } from '../view.ts';
import { roleOf, viewerOf } from '../turn/who.ts';

const someone = { kind: 'someone' } as const;
const BOX = 13;
const ask = (stage: Stage, person: number | string, text = 'Does it get easier?'): string =>
  stage.phone(person, 'box:ask', { text });
const question = (stage: Stage, index = 0): string => stage.session.box[index]?.id ?? 'none';
const staff = (stage: Stage) =>
  viewFor(stage.session, { kind: 'staff', staff: 'staff-two', leads: false }, quiet(stage.session)).box;
const phone = (stage: Stage, person = 0) =>
  viewFor(stage.session, { kind: 'participant', seat: stage.seat(person) }, quiet(stage.session)).box;
const wall = (stage: Stage) => viewFor(stage.session, { kind: 'screen', screen: 'wall' }, quiet(stage.session)).box;

test('[QB1] questions go in from the start until the question box is behind the group', () => {
  const stage = new Stage().opened(1);
  expect(ask(stage, 0)).toBe('wrong-time');
  expect(phone(stage)).toBeNull();
  expect(staff(stage)).toEqual({ open: false, questions: [] });
  stage.lead('session:start', {});
  expect(phone(stage)).toEqual({ open: true, shown: [] });
  expect(ask(stage, 0)).toBe('done');
  expect(ask(stage, 1)).toBe('not-allowed');
  expect(stage.lead('box:ask', { text: 'Why?' })).toBe('not-allowed');
  stage.to('question-box');
  expect(ask(stage, 0)).toBe('done');
  stage.next();
  expect(ask(stage, 0)).toBe('wrong-time');
  expect(phone(stage)).toBeNull();
  expect(staff(stage)).toMatchObject({ open: false, questions: [{}, {}] });
});

test('[QB1] without a question box in the agenda nothing can be asked, and one can be added', () => {
  const stage = new Stage().running(1);
  stage.lead('step:skip', { step: stage.step(BOX), skipped: true });
  expect([ask(stage, 0), phone(stage), staff(stage)]).toEqual(['wrong-time', null, null]);
  const added = {
    kind: 'question-box',
    title: 'Ask anything',
    minutes: 5,
    after: stage.step(8),
    worksheet: null,
  } as const;
  expect(stage.lead('step:add', added)).toBe('done');
  expect(ask(stage, 0)).toBe('done');
});

/** The same evening, in which these people ask, one after the other. */
function eveningWith(...askers: readonly number[]): Stage {
  const stage = new Stage().running(4).to('quiz');
  for (const [n, person] of askers.entries()) ask(stage.pass(40_000 * (person + 1)), person, `Question ${String(n)}`);
  return stage;
}

test('[QB2] whoever asks, whenever they ask: what happened is the same, byte for byte', () => {
  const [one, another] = [eveningWith(0, 1, 2), eveningWith(3, 3, 0)];
  expect(JSON.stringify(one.events)).toBe(JSON.stringify(another.events));
  expect(JSON.stringify(one.session)).toBe(JSON.stringify(another.session));
  expect(one.events.slice(-3)).toMatchObject(Array(3).fill({ by: someone, at: one.session.startedAt, ofPersons: {} }));
});

test('[QB2] histories in which different people do anything else are told apart', () => {
  const raised = (person: number): string => {
    const stage = eveningWith(0);
    stage.phone(person, 'hand:raise', {});
    return JSON.stringify(stage.events);
  };
  expect(raised(0)).not.toBe(raised(1));
});

test('[QB2] someone is nobody: they have no role and no view, and no question is counted for anybody', () => {
  const stage = new Stage().running(2);
  expect(roleOf(stage.session, someone)).toBe('stranger');
  expect(viewerOf(stage.session, someone)).toBeNull();
  const { caused } = stage.session;
  ask(stage, 0);
  expect(stage.session.caused).toEqual(caused);
  expect(phone(stage, 0)).toEqual(phone(stage, 1));
});

test('[QB3] the room sees what staff show it, the wall only while the group is on the box', () => {
  const stage = new Stage().running(1);
  ask(stage, 0, ' Does it get easier? ');
  const id = question(stage);
  expect(staff(stage)?.questions).toEqual([{ id, text: 'Does it get easier?', state: 'waiting' }]);
  expect([phone(stage)?.shown, wall(stage)]).toEqual([[], null]);
  stage.lead('box:show', { question: id, on: true });
  const shown = [{ question: id, text: 'Does it get easier?', answered: false }];
  expect([phone(stage)?.shown, wall(stage)]).toEqual([shown, null]);
  stage.to('question-box');
  expect(wall(stage)).toEqual({ open: true, shown });
  stage.lead('box:answered', { question: id, on: true });
  expect(wall(stage)?.shown).toEqual([{ ...shown[0], answered: true }]);
  stage.next();
  expect([wall(stage), phone(stage)]).toEqual([null, { open: false, shown: [{ ...shown[0], answered: true }] }]);
  stage.lead('session:end', {});
  expect(phone(stage)?.shown).toHaveLength(1);
  expect(stage.lead('box:show', { question: id, on: false })).toBe('done');
  expect(phone(stage)).toBeNull();
  stage.lead('session:close', {});
  expect(stage.lead('box:show', { question: id, on: true })).toBe('wrong-time');
});

test('[QB3] staff decide about a question, once each time, and what is put away is not shown by accident', () => {
  const stage = new Stage().running(1);
  ask(stage, 0);
  const id = question(stage);
  const decided = (type: 'box:show' | 'box:answered' | 'box:put-away', on: boolean): unknown => {
    const before = stage.events.length;
    const said = stage.lead(type, { question: id, on });
    return [said, stage.session.box[0]?.state, stage.events.length - before];
  };
  expect(stage.lead('box:show', { question: 'none', on: true })).toBe('not-found');
  expect(decided('box:answered', true)).toEqual(['wrong-time', 'waiting', 0]);
  expect(decided('box:show', false)).toEqual(['done', 'waiting', 0]);
  expect(decided('box:show', true)).toEqual(['done', 'shown', 1]);
  expect(decided('box:show', true)).toEqual(['done', 'shown', 0]);
  expect(decided('box:answered', true)).toEqual(['done', 'answered', 1]);
  expect(decided('box:show', true)).toEqual(['done', 'answered', 0]);
  expect(decided('box:answered', false)).toEqual(['done', 'shown', 1]);
  expect(decided('box:put-away', true)).toEqual(['done', 'put-away', 1]);
  expect(decided('box:show', true)).toEqual(['already-answered', 'put-away', 0]);
  expect(decided('box:show', false)).toEqual(['done', 'put-away', 0]);
  expect(decided('box:put-away', false)).toEqual(['done', 'waiting', 1]);
  expect(decided('box:put-away', false)).toEqual(['done', 'waiting', 0]);
});

test('[QB4] a question has words, not too many, and the box holds thirty that wait and sixty in all', () => {
  const stage = new Stage().running(2);
  expect(ask(stage, 0, ' \n ')).toBe('malformed');
  expect(ask(stage, 0, 'x'.repeat(281))).toBe('too-long');
  expect(ask(stage, 0, 'x'.repeat(280))).toBe('done');
  for (let n = 1; n < 30; n += 1) expect(ask(stage, n % 2, `Question ${String(n)}`)).toBe('done');
  expect(ask(stage, 0, 'One more')).toBe('too-many');
  for (const { id } of stage.session.box) stage.lead('box:put-away', { question: id, on: true });
  for (let n = 30; n < 60; n += 1) expect(ask(stage, n % 2, `Question ${String(n)}`)).toBe('done');
  for (const { id } of stage.session.box) stage.lead('box:put-away', { question: id, on: true });
  expect(ask(stage, 1, 'One more')).toBe('too-many');
});
