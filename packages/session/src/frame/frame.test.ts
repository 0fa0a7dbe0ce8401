import { expect, test } from 'vitest';
import { quiet, Stage, SMALL_PLANNING } from '../arbitrary.ts';
import { decide } from '../decide.ts';
import { viewerOf } from '../turn/who.ts';
import { viewFor } from '../view.ts';
import { unplanned } from './unplanned.ts';

const program = { kind: 'program' } as const;

test('[FR1] planning gives steps ids of their own, boards keep their source, and everyone expected has a seat', () => {
  const { session } = new Stage().opened();
  const { steps } = session.agenda;
  const names = SMALL_PLANNING.plan.steps.map(({ id }) => id);
  expect(steps.map(({ title }) => title)).toEqual(SMALL_PLANNING.plan.steps.map(({ title }) => title));
  expect(steps.filter(({ id }) => names.includes(id))).toEqual([]);
  expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
  const worksheet = steps.find(({ content }) => content.kind === 'worksheet');
  expect(steps.find(({ content }) => content.kind === 'board')?.content).toEqual({
    kind: 'board',
    from: worksheet?.id,
  });
  expect(session.circle.map((id) => session.seats[id]?.alias)).toEqual(
    SMALL_PLANNING.expected.map(({ alias }) => alias),
  );
  expect(Object.values(session.seats).every(({ state }) => state === 'expected')).toBe(true);
});

test('[FR1] a plan that does not hold together is refused', () => {
  const plan = (change: Partial<typeof SMALL_PLANNING>): unknown =>
    decide(
      unplanned('s'),
      program,
      { id: 'c', type: 'session:plan', payload: { ...SMALL_PLANNING, ...change } },
      { at: 0, fresh: 'f' },
    );
  const [first] = SMALL_PLANNING.plan.steps;
  const [person] = SMALL_PLANNING.expected;
  expect(first && person).toBeDefined();
  if (!first || !person) return;
  const board = { ...first, id: 'board', content: { kind: 'board', from: 'nowhere' } } as const;
  expect(plan({ title: ' ' })).toMatchObject({ refusal: 'malformed' });
  expect(plan({ title: 'x'.repeat(81) })).toMatchObject({ refusal: 'too-long' });
  expect(plan({ staff: [] })).toMatchObject({ refusal: 'malformed' });
  expect(plan({ expected: [person, person] })).toMatchObject({ refusal: 'malformed' });
  expect(plan({ plan: { ...SMALL_PLANNING.plan, steps: [first, first] } })).toMatchObject({ refusal: 'malformed' });
  expect(plan({ plan: { ...SMALL_PLANNING.plan, steps: [board] } })).toMatchObject({ refusal: 'malformed' });
});

test('[FR2] a session goes through its phases once, in order', () => {
  const stage = new Stage();
  expect(stage.ask(program, 'session:plan', SMALL_PLANNING)).toBe('done');
  expect(stage.ask(program, 'session:plan', SMALL_PLANNING)).toBe('wrong-time');
  expect(stage.lead('session:start', {})).toBe('wrong-time');
  expect(stage.lead('door:open', { code: 'ABCD2345' })).toBe('done');
  expect(stage.lead('door:open', { code: 'ABCD2345' })).toBe('wrong-time');
  expect(stage.lead('session:close', {})).toBe('wrong-time');
  expect(stage.lead('session:start', {})).toBe('done');
  expect(stage.current?.content.kind).toBe('arrive');
  expect(stage.lead('session:start', {})).toBe('wrong-time');
  expect(stage.lead('session:end', {})).toBe('done');
  expect(stage.next()).toBe('wrong-time');
  expect(stage.lead('session:close', {})).toBe('done');
  expect(stage.session.phase).toBe('closed');
});

test('[FR2] a session starts with its first step that is not skipped, and what that step brings', () => {
  const stage = new Stage().opened(2);
  stage.lead('step:skip', { step: stage.step(0), skipped: true });
  stage.lead('session:start', {});
  expect(stage.current?.id).toBe(stage.step(1));
  expect(Object.keys(stage.session.worksheets)).toEqual([stage.step(1)]);
});

test('[FR3] staff can end a session at any moment after the door opened, also on hold, and every clock stops', () => {
  const waiting = new Stage().opened(1);
  expect(waiting.colleague('session:end', {})).toBe('done');

  const stage = new Stage().running(2).to('check-in');
  stage.phone(0, 'hand:raise', {});
  stage.pass(60_000).lead('hold:begin', {});
  expect(stage.lead('session:end', {})).toBe('done');
  const { agenda, hold, hands, phase, asking } = stage.session;
  expect({ phase, hold, hands, timer: agenda.timer, move: agenda.lastMove }).toEqual({
    phase: 'closing',
    hold: null,
    hands: [],
    timer: null,
    move: null,
  });
  expect(agenda.history.every(({ to }) => to !== null)).toBe(true);
  expect(asking[stage.step(2)]?.closedAt).toBe(stage.now);
});

test('[FR4] a session with an open signal ends but does not close', () => {
  const stage = new Stage().running(1);
  stage.phone(0, 'signal:raise', { urgency: 'after-group' });
  stage.lead('session:end', {});
  expect(stage.lead('session:close', {})).toBe('signals-unsettled');
  const signal = stage.session.signals[0]?.id ?? '';
  stage.lead('signal:settle', { signal, disposition: 'we-talked', note: '' });
  expect(stage.lead('session:close', {})).toBe('done');
});

test('[FR5] within thirty minutes a closed session opens again, with its seats and without its door', () => {
  const closed = (): Stage => {
    const stage = new Stage().running(1);
    stage.knock('stray-0', 'Sam');
    stage.lead('session:end', {});
    stage.lead('session:close', {});
    return stage;
  };
  const late = closed().pass(30 * 60_000 + 1);
  expect(late.lead('session:reopen', {})).toBe('too-late-to-reopen');

  const stage = closed();
  expect(stage.session).toMatchObject({ knocks: [], door: { code: '' } });
  expect(viewerOf(stage.session, { kind: 'device', device: 'stray-0' })).toBeNull();
  expect(stage.pass(30 * 60_000).lead('session:reopen', {})).toBe('done');
  expect(stage.session).toMatchObject({ phase: 'closing', closedAt: null });
  expect(viewerOf(stage.session, { kind: 'device', device: 'phone-0' })).toEqual({
    kind: 'participant',
    seat: stage.seat(0),
  });
  expect(stage.knock('stray-1', 'Kim')).toBe('door-closed');
  expect(stage.phone(0, 'signal:raise', { urgency: 'now' })).toBe('done');
});

test('[FR6] everyone is told whether it is practice, and in the session which topic it teaches', () => {
  const stage = new Stage();
  const plan = { ...SMALL_PLANNING.plan, topic: 'triggers' };
  stage.ask(program, 'session:plan', { ...SMALL_PLANNING, practice: true, plan });
  stage.lead('door:open', { code: 'ABCD2345' });
  stage.knock(0);
  const around = quiet(stage.session);
  const knock = stage.session.knocks[0]?.id ?? '';
  const views = [
    viewFor(stage.session, { kind: 'staff', staff: 'staff-one', leads: true }, around),
    viewFor(stage.session, { kind: 'screen', screen: 'wall' }, around),
    viewFor(stage.session, { kind: 'participant', seat: stage.seat(0) }, around),
  ];
  for (const { session } of views) expect(session).toMatchObject({ practice: true, topic: 'triggers' });
  expect(viewFor(stage.session, { kind: 'knock', knock }, around).session.practice).toBe(true);
  const { session } = new Stage().opened();
  expect([session.practice, session.topic]).toEqual([false, null]);
});

test('[LE1] whoever opens the door leads until a colleague who still sees them leading takes over', () => {
  const stage = new Stage().opened();
  expect(stage.session.lead).toBe('staff-one');
  expect(stage.lead('lead:take', { from: 'staff-one' })).toBe('not-allowed');
  expect(stage.colleague('lead:take', { from: null })).toBe('lead-moved-on');
  expect(stage.colleague('lead:take', { from: 'staff-one' })).toBe('done');
  expect(stage.session.lead).toBe('staff-two');
  expect(stage.lead('lead:take', { from: 'staff-one' })).toBe('lead-moved-on');
});
