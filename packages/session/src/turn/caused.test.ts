import { expect, test } from 'vitest';
import { Stage } from '../arbitrary.ts';
import { MOST } from './texts.ts';

test('[PE2] what is so already makes no event', () => {
  const stage = new Stage().running(2).to('check-in');
  const answers = { mood: 'okay', craving: 3, want: 'sleep' };
  const line = { when: 'tonight', what: 'call Sam' };
  const twice = (ask: () => unknown): readonly number[] =>
    [0, 1].map(() => {
      const before = stage.events.length;
      expect(ask()).toBe('done');
      return stage.events.length - before;
    });
  expect(twice(() => stage.phone(0, 'check-in:answer', { step: stage.step(2), answers }))).toEqual([1, 0]);
  expect(twice(() => stage.phone(0, 'hand:raise', {}))).toEqual([1, 0]);
  expect(twice(() => stage.phone(0, 'talk:ask', { wanted: true }))).toEqual([1, 0]);
  expect(twice(() => stage.phone(0, 'seat:language', { language: 'es' }))).toEqual([1, 0]);
  expect(twice(() => stage.knock('stray-0', 'Robin'))).toEqual([1, 0]);
  expect(twice(() => stage.lead('circle:order', { circle: [...stage.session.circle].reverse() }))).toEqual([1, 1]);
  expect(twice(() => stage.lead('circle:order', { circle: stage.session.circle }))).toEqual([0, 0]);
  expect(twice(() => stage.lead('step:skip', { step: stage.step(6), skipped: true }))).toEqual([1, 0]);
  stage.to('plan-ahead');
  expect(twice(() => stage.phone(0, 'plan-ahead:add', line))).toEqual([1, 0]);
  expect(twice(() => stage.phone(0, 'plan-ahead:add', { ...line, what: 'walk' }))).toEqual([1, 0]);
});

test('[PE2] one seat fills only so much of the history, with all its devices, and can still ask for a word and leave', () => {
  const stage = new Stage().running(2);
  stage.knock('stray-0', 'Dana');
  stage.lead('knock:admit', { knock: stage.session.knocks.at(-1)?.id ?? '', seat: stage.seat(0) });
  const wish = (device: number | string, n: number): string => stage.phone(device, 'talk:ask', { wanted: n % 2 === 0 });
  for (let n = 0; n < MOST.causedEvents; n += 1) expect(wish(n % 3 === 0 ? 0 : 'stray-0', n)).toBe('done');
  expect([wish(0, 0), wish('stray-0', 0)]).toEqual(['too-many', 'too-many']);
  expect(wish(1, 0)).toBe('done');
  expect(stage.lead('talk:heard', { seat: stage.seat(1) })).toBe('done');
  expect(stage.phone(0, 'signal:raise', { urgency: 'now' })).toBe('done');
  expect(stage.phone(0, 'seat:leave', { seat: stage.seat(0) })).toBe('done');
});
