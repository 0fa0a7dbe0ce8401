import { expect, test } from 'vitest';
import { quiet, Stage } from '../arbitrary.ts';
import { viewFor } from '../view.ts';

test('[TA1] hands keep the order in which they went up', () => {
  const stage = new Stage().running(3);
  for (const person of [2, 0, 2, 1]) stage.phone(person, 'hand:raise', {});
  expect(stage.session.hands).toEqual([2, 0, 1].map((person) => stage.seat(person)));
  stage.lead('hand:lower', { seat: stage.seat(2) });
  const me = viewFor(stage.session, { kind: 'participant', seat: stage.seat(0) }, quiet(stage.session)).me;
  expect(me.hand).toBe(1);
});

test('[TA1] a wish to talk is heard once, and can be made again', () => {
  const stage = new Stage().running(1);
  const seat = stage.seat(0);
  expect(stage.lead('talk:heard', { seat })).toBe('not-found');
  stage.phone(0, 'talk:ask', { wanted: true });
  stage.lead('talk:heard', { seat });
  expect(stage.session.talk).toEqual([{ seat, heard: true }]);
  stage.phone(0, 'talk:ask', { wanted: true });
  expect(stage.session.talk).toEqual([{ seat, heard: false }]);
  stage.phone(0, 'talk:ask', { wanted: false });
  expect(stage.session.talk).toEqual([]);
});

test('[TE1] two people turning the same card turn it once, within the deck', () => {
  const stage = new Stage().running(1).to('teach');
  const step = stage.step(4);
  expect(stage.lead('teach:turn', { step, from: 0, to: 1 })).toBe('done');
  expect(stage.colleague('teach:turn', { step, from: 0, to: 1 })).toBe('card-turned');
  expect(stage.lead('teach:turn', { step, from: 1, to: 3 })).toBe('not-found');
  expect(stage.lead('teach:turn', { step, from: 1, to: -1 })).toBe('not-found');
  expect(stage.lead('teach:turn', { step: stage.step(3), from: 0, to: 1 })).toBe('not-found');
  stage.next();
  expect(stage.lead('teach:turn', { step, from: 1, to: 2 })).toBe('wrong-time');
});

test('[PA1] plans for the hours ahead begin with their step and stay between writer and staff', () => {
  const stage = new Stage().running(2);
  const line = { when: 'tonight', what: 'call Sam' };
  expect(stage.phone(0, 'plan-ahead:add', line)).toBe('wrong-time');
  stage.to('plan-ahead');
  expect(stage.phone(0, 'plan-ahead:add', { ...line, what: ' ' })).toBe('malformed');
  expect(stage.phone(0, 'plan-ahead:add', { ...line, what: 'x'.repeat(281) })).toBe('too-long');
  expect(stage.phone(0, 'plan-ahead:add', line)).toBe('done');
  const plansOf = (person: number) =>
    viewFor(stage.session, { kind: 'participant', seat: stage.seat(person) }, quiet(stage.session)).planAhead;
  expect(plansOf(0)).toMatchObject([line]);
  expect(plansOf(1)).toEqual([]);
  const whenever = { when: ' ', what: 'breathe\nand walk' };
  expect(stage.phone(1, 'plan-ahead:add', whenever)).toBe('done');
  expect(plansOf(1)).toMatchObject([{ when: '', what: whenever.what }]);
  const id = plansOf(0)?.[0]?.id ?? '';
  expect(stage.phone(1, 'plan-ahead:remove', { line: id })).toBe('not-found');
  const more = (n: number): string => stage.phone(0, 'plan-ahead:add', { ...line, what: `call ${String(n)}` });
  for (let n = 1; n < 20; n += 1) more(n);
  expect(more(20)).toBe('too-many');
  expect(stage.phone(0, 'plan-ahead:add', line)).toBe('done');
  expect(plansOf(0)).toHaveLength(20);
  expect(stage.phone(0, 'plan-ahead:remove', { line: id })).toBe('done');
  expect(plansOf(0)).toHaveLength(19);
});

test('[TA2] whoever waits for time to talk is told their place, and who was heard no longer waits', () => {
  const stage = new Stage().running(3);
  const places = () =>
    [0, 1, 2].map(
      (person) =>
        viewFor(stage.session, { kind: 'participant', seat: stage.seat(person) }, quiet(stage.session)).me.talkPlace,
    );
  for (const person of [2, 0]) stage.phone(person, 'talk:ask', { wanted: true });
  expect(places()).toEqual([2, null, 1]);
  stage.lead('talk:heard', { seat: stage.seat(2) });
  expect(places()).toEqual([1, null, null]);
});
