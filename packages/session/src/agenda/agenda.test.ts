import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomHistory, SMALL_PLAN, Stage } from '../arbitrary.ts';
import { decide } from '../decide.ts';
import { evolve } from '../evolve.ts';
import type { StepId } from '../ids.ts';
import type { Session } from '../session.ts';
import { MINUTE, remaining } from '../timer/timer.ts';
import { minutesAhead } from './view.ts';

const left = (stage: Stage): number | null =>
  stage.session.agenda.timer && remaining(stage.session.agenda.timer, stage.now);

test('[AG1] Next and Back go to the neighbouring step that is not skipped', () => {
  const stage = new Stage().running(1);
  expect(stage.lead('agenda:back', { from: stage.step(0) })).toBe('no-more-steps');
  stage.lead('step:skip', { step: stage.step(1), skipped: true });
  stage.next();
  expect(stage.current?.id).toBe(stage.step(2));
  stage.lead('agenda:back', { from: stage.step(2) });
  expect(stage.current?.id).toBe(stage.step(0));
  stage.to('check-out');
  expect(stage.next()).toBe('no-more-steps');
  expect(stage.session.agenda.history.filter(({ to }) => to === null).map(({ step }) => step)).toEqual([stage.step(9)]);
});

test('[AG2] two presses of Next from the same step move the group once, in any history', () => {
  const staff = (id: string): { kind: 'staff'; staff: string } => ({ kind: 'staff', staff: id });
  const press = (session: Session, who: string, from: StepId | null, fresh: string): Session | string => {
    const decision = decide(
      session,
      staff(who),
      { id: fresh, type: 'agenda:next', payload: { from } },
      { at: 0, fresh },
    );
    return decision.ok ? decision.events.reduce(evolve, session) : decision.refusal;
  };
  let moved = 0;
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 40, size: 'max' }), (numbers) => {
      const { session } = randomHistory(numbers);
      const { current } = session.agenda;
      const once = press(session, 'staff-one', current, 'first');
      if (typeof once === 'string') return;
      moved += 1;
      expect(once.agenda.current).not.toBe(current);
      expect(press(once, 'staff-two', current, 'second')).toBe('agenda-moved-on');
    }),
  );
  expect(moved).toBeGreaterThan(10);
});

test('[AG3] the last move is undone within five seconds: step, clock and history are as before', () => {
  const stage = new Stage().running(2).to('teach');
  const before = stage.pass(90_000).session;
  stage.next();
  const move = stage.session.agenda.lastMove?.id ?? '';
  expect(stage.lead('agenda:undo', { move: 'another' })).toBe('too-late-to-undo');
  expect(stage.pass(5000).lead('agenda:undo', { move })).toBe('done');
  expect(stage.session.agenda).toEqual({ ...before.agenda, lastMove: null });
  expect(Object.keys(stage.session.worksheets)).toContain(stage.step(5));
  expect(stage.lead('agenda:undo', { move })).toBe('too-late-to-undo');

  stage.next();
  const second = stage.session.agenda.lastMove?.id ?? '';
  expect(stage.pass(5001).lead('agenda:undo', { move: second })).toBe('too-late-to-undo');
});

test('[AG3] undoing a move opens the check-in that it closed, and no other', () => {
  const stage = new Stage().running(1).to('check-in');
  stage.next();
  const closedAt = stage.session.asking[stage.step(2)]?.closedAt;
  expect(closedAt).toBe(stage.now);
  stage.pass(3000).lead('agenda:undo', { move: stage.session.agenda.lastMove?.id ?? '' });
  expect(stage.session.asking[stage.step(2)]?.closedAt).toBeNull();

  stage.lead('check-in:close', { step: stage.step(2) });
  stage.pass(1000).next();
  stage.lead('agenda:undo', { move: stage.session.agenda.lastMove?.id ?? '' });
  expect(stage.session.asking[stage.step(2)]?.closedAt).toBe(stage.now - 1000);
});

test('[AG4] only what lies ahead is moved or skipped', () => {
  const stage = new Stage().running(1).to('check-in');
  const order = (): string[] => stage.session.agenda.steps.map(({ title }) => title.en.slice(5));
  expect(stage.lead('step:move', { step: stage.step(2), before: null })).toBe('step-running');
  expect(stage.lead('step:move', { step: stage.step(4), before: stage.step(1) })).toBe('step-running');
  expect(stage.lead('step:skip', { step: stage.step(1), skipped: true })).toBe('step-running');
  expect(stage.lead('step:move', { step: 'constructor', before: null })).toBe('not-found');
  expect(stage.lead('step:move', { step: stage.step(8), before: stage.step(3) })).toBe('done');
  expect(stage.lead('step:move', { step: stage.step(4), before: null })).toBe('done');
  expect(order().join(' ')).toBe('0 1 2 8 3 5 6 7 10 11 12 13 14 15 16 17 18 9 4');
});

test('[AG5] a stretched step keeps between 1 and 180 minutes and its clock follows', () => {
  const stage = new Stage().running(1);
  const step = stage.step(0);
  stage.pass(2 * MINUTE);
  expect(left(stage)).toBe(3 * MINUTE);
  expect(stage.lead('step:stretch', { step, minutes: 5 })).toBe('done');
  expect(left(stage)).toBe(8 * MINUTE);
  expect(stage.lead('step:stretch', { step, minutes: -10 })).toBe('malformed');
  expect(stage.lead('step:stretch', { step, minutes: 171 })).toBe('malformed');
  expect(stage.lead('step:stretch', { step, minutes: 0.5 })).toBe('malformed');
  expect(stage.lead('step:stretch', { step: stage.step(3), minutes: 1 })).toBe('done');
  expect(left(stage)).toBe(8 * MINUTE);
});

test('[AG5] coming back to a step goes on with what was left', () => {
  const stage = new Stage().running(1);
  stage.pass(2 * MINUTE).next();
  stage.pass(MINUTE).lead('agenda:back', { from: stage.step(1) });
  expect(left(stage.pass(MINUTE))).toBe(2 * MINUTE);
});

test('[AG6] steps without content of their own and worksheets can be added, where the group has not been', () => {
  const stage = new Stage().running(1).to('check-in');
  const add = { kind: 'round', title: ' Another round ', minutes: 5, after: stage.step(2), worksheet: null } as const;
  for (const kind of ['worksheet', 'quiz', 'poll', 'teach', 'check-in'] as const)
    expect(stage.lead('step:add', { ...add, kind })).toBe('malformed');
  expect(stage.lead('step:add', { ...add, minutes: 0 })).toBe('malformed');
  expect(stage.lead('step:add', { ...add, title: '' })).toBe('malformed');
  expect(stage.lead('step:add', { ...add, title: 'x'.repeat(81) })).toBe('too-long');
  expect(stage.lead('step:add', { ...add, after: 'nowhere' })).toBe('not-found');
  expect(stage.lead('step:add', { ...add, after: stage.step(1) })).toBe('step-running');
  expect(stage.lead('step:add', add)).toBe('done');
  stage.next();
  expect(stage.current).toMatchObject({
    title: { en: 'Another round', es: 'Another round' },
    content: { kind: 'round' },
  });
  expect(stage.session.rounds[stage.current?.id ?? '']?.order).toEqual([stage.seat(0)]);

  const worksheet = { template: { id: 'two-sides', version: 1 }, mode: 'family', sides: true } as const;
  const after = stage.current?.id ?? '';
  expect(stage.lead('step:add', { ...add, after, worksheet })).toBe('malformed');
  expect(stage.lead('step:add', { ...add, after, kind: 'worksheet', worksheet })).toBe('done');
  stage.next();
  expect(stage.current?.content).toEqual({ kind: 'worksheet', ...worksheet });
  expect(stage.session.worksheets[stage.current?.id ?? '']).toMatchObject({ mode: 'family', heldBack: true });
});

test('[AG7] staff see how far ahead or behind the group was when the step began', () => {
  const stage = new Stage().running(1);
  stage.pass(3 * MINUTE).next();
  expect(minutesAhead(stage.session)).toBe(2);
  stage.pass(10 * MINUTE).next();
  expect(minutesAhead(stage.session)).toBe(-2);
  expect(minutesAhead(stage.pass(MINUTE).session)).toBe(-2);
});

test('[BR1] a break brings nothing and never counts, planned or added', () => {
  const stage = new Stage().running(1);
  const added = { kind: 'break', title: 'Fresh air', minutes: 10, after: stage.step(0), worksheet: null } as const;
  expect(stage.lead('step:add', added)).toBe('done');
  const breaks = stage.session.agenda.steps.filter(({ content }) => content.kind === 'break');
  expect(breaks.map(({ counts, content }) => [counts, content])).toEqual([
    [false, { kind: 'break' }],
    [false, { kind: 'break' }],
  ]);
  expect(SMALL_PLAN.steps.find(({ content }) => content.kind === 'break')?.counts).toBe(true);
  const { length } = stage.events;
  stage.next();
  expect(stage.current?.content.kind).toBe('break');
  expect(stage.events.slice(length).map(({ type }) => type)).toEqual(['agenda:moved']);
});
