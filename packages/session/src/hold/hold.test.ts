import { expect, test } from 'vitest';
import { Stage } from '../arbitrary.ts';
import { remaining } from '../timer/timer.ts';

const left = (stage: Stage): number | null =>
  stage.session.agenda.timer && remaining(stage.session.agenda.timer, stage.now);

test('[HO1] a hold stops the clock until it ends, and the agenda waits', () => {
  const stage = new Stage().running(1).pass(60_000);
  expect(stage.lead('hold:begin', {})).toBe('done');
  expect(stage.pass(30_000).colleague('hold:begin', {})).toBe('done');
  expect(stage.session.hold?.since).toBe(stage.now - 30_000);
  expect(left(stage.pass(60_000))).toBe(4 * 60_000);
  expect(stage.next()).toBe('on-hold');
  expect(stage.lead('agenda:back', { from: stage.step(0) })).toBe('on-hold');
  expect(stage.colleague('hold:end', {})).toBe('done');
  expect(left(stage.pass(1000))).toBe(4 * 60_000 - 1000);
  expect(stage.next()).toBe('done');
  const move = stage.session.agenda.lastMove?.id ?? '';
  stage.lead('hold:begin', {});
  expect(stage.lead('agenda:undo', { move })).toBe('on-hold');
});

test('[HO1] on hold participants go on: they write, answer, ask and leave', () => {
  const stage = new Stage().running(2).to('check-in');
  stage.lead('hold:begin', {});
  expect(stage.phone(0, 'check-in:answer', { step: stage.step(2), answers: { craving: 3 } })).toBe('done');
  expect(stage.phone(0, 'worksheet:ready', { step: stage.step(1), ready: true })).toBe('done');
  expect(stage.phone(0, 'signal:raise', { urgency: 'now' })).toBe('done');
  expect(stage.phone(0, 'seat:leave', { seat: stage.seat(0) })).toBe('done');
});

test('[HO1] a session does not start on hold', () => {
  const stage = new Stage().opened(1);
  stage.lead('hold:begin', {});
  expect(stage.lead('session:start', {})).toBe('on-hold');
  stage.lead('hold:end', {});
  expect(stage.lead('session:start', {})).toBe('done');
});
