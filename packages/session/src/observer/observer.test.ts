import { expect, test } from 'vitest';
import { PROMPTS, quiet, Stage } from '../arbitrary.ts';
import { ALIASES } from '../history/small-world.ts';
import { viewerOf } from '../turn/who.ts';
import { viewFor } from '../view.ts';
import type { ObserverView } from '../slices/by-viewer.ts';
import type { Who } from '../viewer.ts';

const kim: Who = { kind: 'staff', staff: 'staff-three' };
const seat = (stage: Stage): unknown => stage.program('observer:seat', { staff: 'staff-three', name: ' Kim ' });
const seen = ({ session }: Stage): ObserverView => {
  const viewer = viewerOf(session, kim);
  if (viewer?.kind !== 'observer') throw new Error('Kim does not sit in');
  return viewFor(session, viewer, quiet(session));
};

test('[OB1] the program seats up to four colleagues who are not staff of the session', () => {
  const stage = new Stage().running(1);
  expect(seat(stage)).toBe('done');
  expect(seat(stage)).toBe('done');
  expect(stage.session.observers).toEqual([{ staff: 'staff-three', name: 'Kim' }]);
  expect(stage.program('observer:seat', { staff: 'staff-two', name: 'Lou' })).toBe('not-allowed');
  expect(stage.program('observer:seat', { staff: 'staff-four', name: ' ' })).toBe('malformed');
  for (const staff of ['a', 'b', 'c']) expect(stage.program('observer:seat', { staff, name: staff })).toBe('done');
  expect(stage.program('observer:seat', { staff: 'd', name: 'd' })).toBe('too-many');
  expect(stage.lead('observer:seat', { staff: 'staff-four', name: 'Ed' })).toBe('not-allowed');
  expect(stage.ask(kim, 'observer:seat', { staff: 'staff-four', name: 'Ed' })).toBe('not-allowed');
});

test('[OB2] the group, the door and the wall are told the name of whoever sits in', () => {
  const stage = new Stage().running(1);
  stage.knock('waiting', 'Sam');
  stage.knock('wall', '', 'room-screen');
  stage.lead('knock:admit', { knock: stage.session.knocks.at(-1)?.id ?? '', seat: null });
  const told = (): readonly unknown[] =>
    ['phone-0', 'waiting', 'wall'].map((device) => {
      const viewer = viewerOf(stage.session, { kind: 'device', device });
      const view = viewer && viewFor(stage.session, viewer, quiet(stage.session));
      return view && 'observers' in view.session ? view.session.observers : null;
    });
  expect(told()).toEqual([[], [], []]);
  seat(stage);
  expect(told()).toEqual([['Kim'], ['Kim'], ['Kim']]);
  expect(stage.lead('observer:leave', { staff: 'staff-three' })).toBe('done');
  expect(told()).toEqual([[], [], []]);
});

test('[OB3] an observer is shown what the room may see; on hold nothing', () => {
  const stage = new Stage().running(4);
  seat(stage);
  stage.lead('lane:say', { quick: 'risk', text: '~lane~' });
  stage.lead('topic:park', { text: '~parked~' });
  do {
    const view = seen(stage);
    const sent = JSON.stringify(view);
    for (const secret of [...ALIASES, ...PROMPTS, '~lane~', '~parked~', 'staff-one', 'Name of staff-one'])
      expect(sent, secret).not.toContain(`${secret}"`);
    expect(view).toMatchObject({ here: 4, step: { id: stage.session.agenda.current } });
  } while (stage.next() === 'done');
  stage.lead('wall:blank', { on: true });
  expect(seen(stage).step).not.toBeNull();
  stage.lead('hold:begin', {});
  const { session, here, ...rest } = seen(stage);
  expect([session.onHold, here]).toEqual([true, 4]);
  expect(Object.values(rest).filter((slice) => slice !== null)).toEqual([]);
});

test('[OB4] staff show an observer out, and an observer goes; nobody sends another away', () => {
  const stage = new Stage().running(1);
  seat(stage);
  stage.program('observer:seat', { staff: 'staff-four', name: 'Ed' });
  expect(stage.ask(kim, 'observer:leave', { staff: 'staff-four' })).toBe('not-found');
  expect(stage.phone(0, 'observer:leave', { staff: 'staff-four' })).toBe('not-allowed');
  expect(stage.ask(kim, 'observer:leave', { staff: 'staff-three' })).toBe('done');
  expect(viewerOf(stage.session, kim)).toBeNull();
  expect(stage.lead('observer:leave', { staff: 'staff-three' })).toBe('not-found');
  expect(stage.colleague('observer:leave', { staff: 'staff-four' })).toBe('done');
  expect(stage.session.observers).toEqual([]);
});

test('[OB5] after the close nobody sits in, also in a session opened again', () => {
  const stage = new Stage().running(1);
  seat(stage);
  stage.lead('session:end', {});
  expect(viewerOf(stage.session, kim)).toEqual({ kind: 'observer', staff: 'staff-three' });
  stage.lead('session:close', {});
  expect(viewerOf(stage.session, kim)).toBeNull();
  expect(seat(stage)).toBe('wrong-time');
  stage.lead('session:reopen', {});
  expect(viewerOf(stage.session, kim)).toBeNull();
});
