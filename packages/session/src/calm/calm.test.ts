import { expect, test } from 'vitest';
import { quiet, Stage } from '../arbitrary.ts';
import type { CommandMap } from '../commands.ts';
import type { Session } from '../session.ts';
import { dueAt } from '../timer/due.ts';
import { viewFor } from '../view.ts';

type Asked = CommandMap['calm:begin'];
const events = (stage: Stage, act: () => unknown): readonly string[] => {
  const before = stage.events.length;
  act();
  return stage.events.slice(before).map(({ type }) => type);
};
const begin = (stage: Stage, kind: Asked['kind'], seconds: Asked['seconds']) =>
  stage.lead('calm:begin', { kind, seconds });
/** What every kind of page is told. */
const calms = (stage: Stage): readonly (Session['calm'] | 'same')[] => {
  const around = quiet(stage.session);
  return [
    viewFor(stage.session, { kind: 'staff', staff: 'staff-two', leads: false }, around).session.calm,
    viewFor(stage.session, { kind: 'participant', seat: stage.seat(0) }, around).session.calm,
    viewFor(stage.session, { kind: 'screen', screen: 'wall' }, around).session.calm,
  ];
};
const clock = (stage: Stage) => {
  const due = dueAt(stage.session);
  return due && stage.ask({ kind: 'clock' }, due.command.type, due.command.payload);
};

test('[CA1] staff ask for eyes up or a quiet moment, and the last one asked for holds', () => {
  const stage = new Stage().running(2);
  expect(events(stage, () => begin(stage, 'eyes-up', null))).toEqual(['calm:begun']);
  expect(events(stage, () => begin(stage, 'eyes-up', null))).toEqual([]);
  expect(events(stage, () => begin(stage.pass(1000), 'quiet', 30))).toEqual(['calm:begun']);
  expect(stage.session.calm).toEqual({ kind: 'quiet', since: stage.now, until: stage.now + 30_000 });
  expect(events(stage, () => stage.colleague('calm:begin', { kind: 'quiet', seconds: 30 }))).toEqual([]);
  expect(events(stage, () => begin(stage, 'quiet', 60))).toEqual(['calm:begun']);
  expect(events(stage, () => stage.lead('calm:end', {}))).toEqual(['calm:ended']);
  expect(events(stage, () => stage.lead('calm:end', {}))).toEqual([]);
  expect(stage.session.calm).toBeNull();
  expect(stage.phone(0, 'calm:begin', { kind: 'quiet', seconds: 30 })).toBe('not-allowed');
});

test.each([4, 901, 7.5, 0, -30])('[CA1] a moment of %s seconds is none', (seconds) => {
  expect(begin(new Stage().running(1), 'quiet', seconds)).toBe('malformed');
});

test('[CA2] a quiet moment ends by its own clock and by no other', () => {
  const stage = new Stage().running(1);
  begin(stage, 'quiet', 30);
  const first = { since: stage.now };
  expect(dueAt(stage.session)?.at).toBe(stage.now + 30_000);
  begin(stage.pass(10_000), 'quiet', 120);
  stage.pass(20_000).clock('calm:run-out', first);
  expect(stage.session.calm?.until).toBe(stage.now + 100_000);
  expect(events(stage, () => stage.clock('calm:run-out', { since: stage.now - 20_000 }))).toEqual([]);
  expect(clock(stage.pass(100_000))).toBe('done');
  expect([stage.session.calm, dueAt(stage.session)]).toEqual([null, null]);
});

test('[CA2] a hold leaves it underneath, and it is over with the session', () => {
  const stage = new Stage().running(1);
  begin(stage, 'eyes-up', null);
  stage.lead('hold:begin', {});
  expect(stage.session.calm).not.toBeNull();
  stage.lead('hold:end', {});
  expect(stage.session.calm?.kind).toBe('eyes-up');
  stage.lead('session:end', {});
  expect(stage.session.calm).toBeNull();
  expect(begin(stage, 'quiet', 30)).toBe('wrong-time');
  stage.lead('session:close', {});
  expect(dueAt(stage.session)).toBeNull();
});

test('[CA3] everyone is told, and is sent everything else as before', () => {
  const stage = new Stage().running(2).to('check-in');
  const seen = () => viewFor(stage.session, { kind: 'participant', seat: stage.seat(0) }, quiet(stage.session));
  const before = seen();
  begin(stage, 'quiet', 30);
  const { calm } = stage.session;
  expect(calms(stage)).toEqual([calm, calm, calm]);
  expect(seen()).toEqual({ ...before, session: { ...before.session, calm } });
  expect(stage.phone(0, 'check-in:answer', { step: stage.step(2), answers: { craving: 3 } })).toBe('done');
  expect(stage.phone(0, 'signal:raise', { urgency: 'now' })).toBe('done');
});

test('[CA2] a clock that comes a moment early is told to ask again, and a word that is needed now still reaches everyone', () => {
  const stage = new Stage().running(1);
  stage.lead('calm:begin', { kind: 'quiet', seconds: 10 });
  const since = stage.now;
  expect(stage.pass(9_999).clock('calm:run-out', { since })).toBe('wrong-time');
  expect(stage.pass(1).clock('calm:run-out', { since })).toBe('done');
  expect(stage.session.calm).toBeNull();
});
