import { expect, test } from 'vitest';
import { quiet, Stage } from '../arbitrary.ts';
import { evolve } from '../evolve.ts';
import type { SessionEvent } from '../events.ts';
import { unplanned } from '../frame/unplanned.ts';
import type { Session } from '../session.ts';
import { roleOf } from '../turn/who.ts';
import { viewFor } from '../view.ts';
import type { SentHome } from './sent-home.ts';

const how: SentHome = { withWhom: 'Kim', wayHome: 'ride', note: 'Kim drives.' };
const last = (stage: Stage): string => stage.session.knocks.at(-1)?.id ?? 'none';
const away = (stage: Stage, knock: string, seat: string | null = null, said: SentHome | null = null): string =>
  stage.lead('knock:not-today', { knock, seat, how: said });
const home = (stage: Stage, person: number, said: SentHome | null = null): string =>
  stage.lead('seat:not-today', { seat: stage.seat(person), how: said });
const events = (stage: Stage, ask: () => string): number => {
  const before = stage.events.length;
  expect(ask()).toBe('done');
  return stage.events.length - before;
};

test('[NT1] somebody in the circle who goes home: their time ends and their phone is a stranger', () => {
  const stage = new Stage().running(2).pass(600_000);
  stage.phone(0, 'hand:raise', {});
  expect(home(stage, 0)).toBe('done');
  expect(stage.seatOf(0)).toMatchObject({ state: 'not-today', spans: [{ to: stage.now }] });
  expect(stage.session.hands).toEqual([]);
  expect(stage.session.notToday).toEqual([{ seat: stage.seat(0), knock: null, at: stage.now, how: null }]);
  expect(roleOf(stage.session, { kind: 'device', device: 'phone-0' })).toBe('stranger');
  expect(stage.phone(0, 'hand:raise', {})).toBe('not-allowed');
});

test('[NT1] somebody expected, at the door or before they come; "let all in" leaves them out', () => {
  const stage = new Stage().opened();
  stage.knock(0);
  expect(away(stage, last(stage), stage.seat(0), how)).toBe('done');
  expect(stage.seatOf(0)).toMatchObject({ state: 'not-today', spans: [] });
  expect(home(stage, 1)).toBe('done');
  stage.knock(1);
  stage.lead('knock:admit-all', {});
  expect(Object.values(stage.session.seats).filter(({ state }) => state === 'in-circle')).toEqual([]);
  expect(stage.lead('seat:not-today', { seat: 'nobody', how: null })).toBe('not-found');
  expect(away(stage, 'none')).toBe('not-found');
  expect(away(stage, last(stage), 'nobody')).toBe('not-found');
});

test('[NT1] only staff are told', () => {
  const stage = new Stage().running(1);
  home(stage, 1, how);
  const around = quiet(stage.session);
  const staff = viewFor(stage.session, { kind: 'staff', staff: 'staff-two', leads: false }, around);
  expect(staff.notToday).toEqual([{ seat: stage.seat(1), knock: null, at: stage.now, how }]);
  for (const viewer of [
    { kind: 'participant', seat: stage.seat(0) } as const,
    { kind: 'screen', screen: 'w' } as const,
  ])
    expect(JSON.stringify(viewFor(stage.session, viewer, around))).not.toContain('Kim');
});

test('[NT2] how they get home is said with it or later, and is not unsaid by a tap that says nothing', () => {
  const stage = new Stage().opened();
  const said = (): SentHome | null | undefined => stage.session.notToday[0]?.how;
  expect(events(stage, () => home(stage, 0))).toBe(1);
  const at = stage.now;
  stage.pass(60_000);
  expect(events(stage, () => home(stage, 0, { ...how, withWhom: ' Kim ' }))).toBe(1);
  expect(stage.session.notToday).toEqual([{ seat: stage.seat(0), knock: null, at, how }]);
  expect(events(stage, () => home(stage, 0))).toBe(0);
  expect(events(stage, () => home(stage, 0, how))).toBe(0);
  expect(said()).toEqual(how);
  expect(events(stage, () => home(stage, 0, { ...how, wayHome: 'walks' }))).toBe(1);
  expect(said()?.wayHome).toBe('walks');

  expect(home(stage, 0, { ...how, withWhom: 'x'.repeat(41) })).toBe('too-long');
  expect(home(stage, 0, { ...how, note: 'x'.repeat(501) })).toBe('too-long');
  // What no page sends.
  expect(home(stage, 0, { ...how, wayHome: 'flies' as 'other' })).toBe('malformed');
});

test('[NT2] it is said also after the session ended, until it is closed', () => {
  const stage = new Stage().running(1);
  stage.lead('session:end', {});
  expect(home(stage, 0, how)).toBe('done');
  stage.lead('session:close', {});
  expect(home(stage, 0)).toBe('wrong-time');
});

test('[NT2] of an erased person nothing is left of how they got home', () => {
  const stage = new Stage().opened();
  stage.knock('stray-0', 'Dana');
  away(stage, last(stage), null, how);
  away(stage, last(stage), stage.seat(0));
  home(stage, 1, how);
  const gone = (event: SessionEvent): SessionEvent => ({
    ...event,
    ofPersons: Object.fromEntries(Object.keys(event.ofPersons).map((person) => [person, 'gone'])),
  });
  const session = stage.events.map(gone).reduce<Session>(evolve, unplanned('session-one'));
  expect(session.notToday).toMatchObject([
    { seat: stage.seat(0), how: null },
    { seat: stage.seat(1), how: null },
  ]);
});

test('[NT3] a knock nobody could name is kept by the knock, and is the seat’s once staff say whose it is', () => {
  const stage = new Stage().opened();
  stage.knock('stray-0', 'Sam');
  const knock = last(stage);
  expect(events(stage, () => away(stage, knock, null, how))).toBe(2);
  const at = stage.now;
  expect(stage.session.notToday).toEqual([{ seat: null, knock, at, how }]);
  expect(events(stage, () => away(stage, knock))).toBe(0);
  stage.pass(5000);
  expect(events(stage, () => away(stage, knock, stage.seat(2)))).toBe(1);
  expect(stage.session.notToday).toEqual([{ seat: stage.seat(2), knock, at, how }]);
  expect(stage.seatOf(2)?.state).toBe('not-today');
  expect(events(stage, () => away(stage, knock))).toBe(0);
});

test('[NT3] a knock that is recognised is its seat’s without a word, and a screen has no way home', () => {
  const stage = new Stage().opened();
  stage.knock(3);
  expect(away(stage, last(stage))).toBe('done');
  expect(stage.session.notToday).toMatchObject([{ seat: stage.seat(3), knock: last(stage) }]);
  stage.knock('screen', '', 'room-screen');
  expect(away(stage, last(stage), null, how)).toBe('malformed');
  expect(away(stage, last(stage), stage.seat(1))).toBe('malformed');
  expect(events(stage, () => away(stage, last(stage)))).toBe(1);
  expect(stage.session.notToday).toHaveLength(1);
});

test('[NT4] [DO4] whoever is let in after all was not sent home', () => {
  const stage = new Stage().opened();
  stage.knock('stray-0', 'Sam');
  away(stage, last(stage), null, how);
  expect(stage.knock('stray-0', 'Sam')).toBe('already-answered');
  expect(stage.lead('knock:admit', { knock: last(stage), seat: null })).toBe('done');
  expect(stage.session.notToday).toEqual([]);

  stage.knock(0);
  away(stage, last(stage), stage.seat(0), how);
  expect(stage.lead('knock:admit', { knock: last(stage), seat: stage.seat(0) })).toBe('done');
  home(stage, 1, how);
  expect(stage.lead('seat:arrive', { seat: stage.seat(1), presence: 'on-paper' })).toBe('done');
  expect(stage.session.notToday).toEqual([]);
  expect([stage.seatOf(0)?.state, stage.seatOf(1)?.state]).toEqual(['in-circle', 'in-circle']);
});

test('[NT5] a device that knocks at a taken chair takes nobody out of the circle', () => {
  const stage = new Stage().opened(1);
  stage.knock('stray-0', 'Dana');
  expect(away(stage, last(stage), stage.seat(0))).toBe('already-in-circle');
  const payload = { as: 'person', name: '', language: 'en', presence: 'remote', person: 'person-0' } as const;
  stage.phone('stray-1', 'door:knock', { device: 'stray-1', ...payload });
  expect(away(stage, last(stage))).toBe('done');
  expect(stage.seatOf(0)?.state).toBe('in-circle');
  expect(stage.session.notToday).toMatchObject([{ seat: null, knock: last(stage) }]);
});
