import { expect, test } from 'vitest';
import { quiet, Stage } from '../arbitrary.ts';
import { evolve } from '../evolve.ts';
import { unplanned } from '../frame/unplanned.ts';
import { viewFor } from '../view.ts';

const topics = (stage: Stage) => stage.session.parked.map(({ text, taken }) => [text, taken]);
const parked = (stage: Stage, text: string): string => stage.lead('topic:park', { text });
const idOf = (stage: Stage, text: string): string =>
  stage.session.parked.find((one) => one.text === text)?.id ?? 'none';
const BEFORE = 'What an earlier session left';

test('[PK1] staff put a topic aside, take it up or take it out, once each time', () => {
  const stage = new Stage().running(1);
  expect(parked(stage, '  Sleep and work \n')).toBe('done');
  const before = stage.events.length;
  expect(parked(stage, 'Sleep and work')).toBe('done');
  expect(stage.events).toHaveLength(before);
  const topic = idOf(stage, 'Sleep and work');
  expect(stage.lead('topic:take', { topic, taken: true })).toBe('done');
  expect(stage.colleague('topic:take', { topic, taken: true })).toBe('done');
  expect(stage.events).toHaveLength(before + 1);
  expect(topics(stage)).toEqual([
    [BEFORE, false],
    ['Sleep and work', true],
  ]);
  expect(stage.lead('topic:take', { topic, taken: false })).toBe('done');
  expect(stage.lead('topic:remove', { topic })).toBe('done');
  expect(stage.lead('topic:remove', { topic })).toBe('not-found');
  expect(topics(stage)).toEqual([[BEFORE, false]]);
  expect(stage.phone(0, 'topic:park', { text: 'Sleep' })).toBe('not-allowed');
});

test('[PK1] a topic has words, not too many, and forty are the most', () => {
  const stage = new Stage().running(1);
  expect(parked(stage, ' \n ')).toBe('malformed');
  expect(parked(stage, 'x'.repeat(281))).toBe('too-long');
  for (let n = 1; n < 40; n += 1) expect(parked(stage, `Topic ${String(n)}`)).toBe('done');
  expect(parked(stage, 'One more')).toBe('too-many');
  stage.lead('topic:remove', { topic: idOf(stage, 'Topic 7') });
  expect(parked(stage, 'One more')).toBe('done');
});

test('[PK2] only staff are told of it, and without the key of the session its words are gone', () => {
  const stage = new Stage().running(1);
  parked(stage, '~aside~');
  const around = quiet(stage.session);
  const staff = viewFor(stage.session, { kind: 'staff', staff: 'staff-two', leads: false }, around);
  expect(staff.parked.map(({ text }) => text)).toEqual([BEFORE, '~aside~']);
  for (const viewer of [
    { kind: 'participant', seat: stage.seat(0) },
    { kind: 'screen', screen: 'wall' },
  ] as const)
    expect(JSON.stringify(viewFor(stage.session, viewer, around))).not.toMatch(/~aside~|earlier session left/);
  const gone = stage.events.map((event) =>
    event.ofSession === null ? event : { ...event, ofSession: 'gone' as const },
  );
  const after = gone.reduce(evolve, unplanned('session-one'));
  expect(after.parked.map(({ text }) => text).join('')).toBe('');
});

test('[PK3] what an earlier session left stands first and is marked as from before', () => {
  const stage = new Stage().running(1);
  parked(stage.pass(60_000), 'Of today');
  expect(stage.session.parked).toEqual([
    { id: 'before-0', text: BEFORE, at: null, taken: false },
    { id: idOf(stage, 'Of today'), text: 'Of today', at: stage.now, taken: false },
  ]);
  expect(stage.lead('topic:take', { topic: 'before-0', taken: true })).toBe('done');
});
