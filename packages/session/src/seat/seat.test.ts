import { expect, test } from 'vitest';
import { quiet, Stage } from '../arbitrary.ts';
import { viewFor } from '../view.ts';
import { roleOf } from '../turn/who.ts';
import { minutesOf } from './view.ts';

const phone = { kind: 'device', device: 'phone-0' } as const;
const minutes = (stage: Stage, person: number): number => {
  const seat = stage.seatOf(person);
  return seat ? minutesOf(stage.session, seat, stage.now) : -1;
};

test.each(['seat:leave', 'seat:remove'] as const)(
  '[SE1] after %s the device is a stranger, and can knock again',
  (type) => {
    const stage = new Stage().running(2);
    stage.phone(0, 'hand:raise', {});
    expect(stage.lead(type, { seat: stage.seat(0) })).toBe('done');
    expect(roleOf(stage.session, phone)).toBe('stranger');
    expect(stage.session.hands).toEqual([]);
    expect(stage.phone(0, 'hand:raise', {})).toBe('not-allowed');
    expect(stage.knock(0)).toBe('done');
    expect(stage.lead('knock:admit', { knock: stage.session.knocks.at(-1)?.id ?? '', seat: stage.seat(0) })).toBe(
      'done',
    );
    expect(roleOf(stage.session, phone)).toBe('participant');
    expect(stage.seatOf(0)?.spans).toHaveLength(2);
    expect(stage.session.circle).toContain(stage.seat(0));
  },
);

test('[SE1] a seat that nobody sits on cannot be left', () => {
  const stage = new Stage().running(1);
  expect(stage.lead('seat:leave', { seat: stage.seat(3) })).toBe('wrong-time');
  expect(stage.lead('seat:leave', { seat: 'nobody' })).toBe('not-found');
  expect(stage.lead('seat:remove', { seat: 'nobody' })).toBe('not-found');
});

test('[SE2] a new order of the circle names each seat once', () => {
  const stage = new Stage().opened(2);
  const { circle } = stage.session;
  const turned = [...circle].reverse();
  expect(stage.lead('circle:order', { circle: circle.slice(1) })).toBe('malformed');
  expect(stage.lead('circle:order', { circle: [...circle.slice(1), circle[1] ?? ''] })).toBe('malformed');
  expect(stage.lead('circle:order', { circle: turned })).toBe('done');
  expect(stage.session.circle).toEqual(turned);
});

test('[SE3] minutes count from start to end by the taps, and staff confirm them', () => {
  const stage = new Stage().opened(2).pass(600_000);
  stage.lead('session:start', {});
  stage.pass(600_000).phone(0, 'seat:leave', { seat: stage.seat(0) });
  stage.pass(600_000).lead('session:end', {});
  stage.pass(600_000);
  expect([minutes(stage, 0), minutes(stage, 1), minutes(stage, 2)]).toEqual([10, 20, 0]);
  const seat = stage.seat(0);
  for (const wrong of [-1, 601, 2.5])
    expect(stage.lead('attendance:confirm', { seat, minutes: wrong })).toBe('malformed');
  expect(stage.lead('attendance:confirm', { seat: 'nobody', minutes: 5 })).toBe('not-found');
  expect(stage.lead('attendance:confirm', { seat, minutes: 20 })).toBe('done');
  expect(stage.seatOf(0)?.confirmedMinutes).toBe(20);
});

test('[SE4] staff bring in people without a device and change how they take part', () => {
  const stage = new Stage().opened();
  expect(stage.lead('seat:arrive', { seat: 'nobody', presence: 'on-paper' })).toBe('not-found');
  expect(stage.lead('seat:arrive', { seat: stage.seat(0), presence: 'on-paper' })).toBe('done');
  expect(stage.lead('seat:arrive', { seat: stage.seat(0), presence: 'by-phone' })).toBe('done');
  expect(stage.seatOf(0)).toMatchObject({ presence: 'by-phone', state: 'in-circle', spans: [{ to: null }] });
  expect(stage.lead('seat:add', { name: ' ', presence: 'on-paper' })).toBe('malformed');
  expect(stage.lead('seat:add', { name: 'Robin', presence: 'on-paper' })).toBe('done');
  expect(Object.values(stage.session.seats).at(-1)).toMatchObject({
    alias: 'Robin',
    isGuest: true,
    state: 'in-circle',
  });
});

test('[SE5] a participant acts for their own seat only', () => {
  const stage = new Stage().running(2).to('round');
  const step = stage.step(3);
  stage.phone(1, 'hand:raise', {});
  expect(stage.phone(0, 'hand:lower', { seat: stage.seat(1) })).toBe('not-allowed');
  expect(stage.phone(0, 'round:pass', { step, seat: stage.seat(1) })).toBe('not-allowed');
  expect(stage.phone(0, 'round:later', { step, seat: stage.seat(1) })).toBe('not-allowed');
  expect(stage.phone(0, 'seat:leave', { seat: stage.seat(1) })).toBe('not-allowed');
  expect(stage.phone(0, 'seat:language', { language: 'es' })).toBe('done');
  expect([stage.seatOf(0)?.language, stage.seatOf(2)?.language]).toEqual(['es', 'en']);
});

test('[SE6] somebody is told how many devices were let in for their seat', () => {
  const stage = new Stage().opened(2);
  const devices = (person: number): number =>
    viewFor(stage.session, { kind: 'participant', seat: stage.seat(person) }, quiet(stage.session)).me.devices;
  expect(devices(0)).toBe(1);
  stage.knock('stray-0', 'Dana');
  expect(devices(0)).toBe(1);
  stage.lead('knock:admit', { knock: stage.session.knocks.at(-1)?.id ?? '', seat: stage.seat(0) });
  expect([devices(0), devices(1)]).toEqual([2, 1]);
});
