import { expect, test } from 'vitest';
import { quiet, Stage } from '../arbitrary.ts';
import { dueAt } from '../timer/due.ts';
import { viewFor } from '../view.ts';

const signal = (stage: Stage): string => stage.session.signals.at(-1)?.id ?? 'none';
const told = (stage: Stage): unknown =>
  viewFor(stage.session, { kind: 'participant', seat: stage.seat(0) }, quiet(stage.session)).me.signals.map(
    ({ state }) => state,
  );
/** What time causes, at its moment. */
const wait = (stage: Stage): boolean => {
  const due = dueAt(stage.session);
  if (due?.command.type !== 'signal:escalate') return false;
  stage.now = due.at;
  expect(stage.clock('signal:escalate', due.command.payload)).toBe('done');
  return true;
};

test('[SI1] one signal is open for each person, and what could wait can become urgent', () => {
  const stage = new Stage().running(2);
  expect(stage.phone(0, 'signal:raise', { urgency: 'after-group' })).toBe('done');
  expect(stage.phone(0, 'signal:raise', { urgency: 'after-group' })).toBe('too-many');
  stage.lead('signal:see', { signal: signal(stage) });
  expect(told(stage)).toEqual(['seen']);
  const other = { kind: 'participant', seat: stage.seat(1) } as const;
  expect(viewFor(stage.session, other, quiet(stage.session)).me.signals).toEqual([]);
  expect(stage.pass(60_000).phone(0, 'signal:raise', { urgency: 'now' })).toBe('done');
  expect(stage.session.signals).toMatchObject([{ urgency: 'now', at: stage.now, seenBy: null, escalation: 0 }]);
  expect(told(stage)).toEqual(['sent']);
  expect(stage.phone(0, 'signal:raise', { urgency: 'now' })).toBe('too-many');
  expect(stage.phone(0, 'signal:raise', { urgency: 'after-group' })).toBe('too-many');
  expect(stage.phone(1, 'signal:raise', { urgency: 'now' })).toBe('done');
});

test('[SI1] outside a session no signal can be sent', () => {
  const stage = new Stage().running(1);
  stage.lead('session:end', {});
  stage.lead('session:close', {});
  expect(stage.phone(0, 'signal:raise', { urgency: 'now' })).toBe('wrong-time');
});

test('[SI2] a `now` that nobody sees is repeated after 20 s, and after 60 s its writer is told', () => {
  const stage = new Stage().running(1);
  stage.phone(0, 'signal:raise', { urgency: 'now' });
  const since = stage.now;
  const payload = { signal: signal(stage) };
  expect(stage.pass(19_999).clock('signal:escalate', payload)).toBe('wrong-time');
  expect(wait(stage)).toBe(true);
  expect([stage.now - since, stage.session.signals[0]?.escalation, told(stage)]).toEqual([20_000, 1, ['sent']]);
  expect(stage.clock('signal:escalate', payload)).toBe('wrong-time');
  expect(wait(stage)).toBe(true);
  expect([stage.now - since, stage.session.signals[0]?.escalation, told(stage)]).toEqual([60_000, 2, ['not-seen-yet']]);
  const { session } = stage;
  expect(stage.clock('signal:escalate', payload)).toBe('done');
  expect(stage.session).toBe(session);
  expect(dueAt(session)).toBeNull();
  stage.lead('signal:see', payload);
  expect(told(stage)).toEqual(['seen']);
});

test('[SI2] after a long sleep the second stage is reached at once, and a seen or patient signal is left alone', () => {
  const stage = new Stage().running(2);
  stage.phone(0, 'signal:raise', { urgency: 'now' });
  stage.pass(90_000).clock('signal:escalate', { signal: signal(stage) });
  expect(stage.session.signals[0]?.escalation).toBe(2);
  stage.phone(1, 'signal:raise', { urgency: 'after-group' });
  expect(dueAt(stage.session)).toBeNull();
  stage.phone(1, 'signal:raise', { urgency: 'now' });
  expect(dueAt(stage.session)?.at).toBe(stage.now + 20_000);
  stage.colleague('signal:see', { signal: signal(stage) });
  expect(dueAt(stage.session)).toBeNull();
});

test('[SI3] settling says how, once, and counts as seeing', () => {
  const stage = new Stage().running(1);
  stage.phone(0, 'signal:raise', { urgency: 'now' });
  const settle = { signal: signal(stage), disposition: 'we-talked', note: 'x'.repeat(501) } as const;
  expect(stage.lead('signal:settle', { ...settle, signal: 'none' })).toBe('not-found');
  expect(stage.lead('signal:settle', settle)).toBe('too-long');
  expect(stage.colleague('signal:settle', { ...settle, note: 'Called her sister.' })).toBe('done');
  expect(stage.lead('signal:settle', { ...settle, note: '' })).toBe('already-answered');
  const staff = viewFor(stage.session, { kind: 'staff', staff: 'staff-one', leads: true }, quiet(stage.session));
  expect(staff.signals).toMatchObject([
    {
      seenBy: 'Name of staff-two',
      disposition: { is: 'we-talked', note: 'Called her sister.', by: 'Name of staff-two' },
    },
  ]);
  expect(told(stage)).toEqual([]);
  expect(stage.phone(0, 'signal:raise', { urgency: 'now' })).toBe('done');
});
