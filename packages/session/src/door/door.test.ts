import { expect, test } from 'vitest';
import { quiet, SMALL_PLANNING, Stage, STAFF } from '../arbitrary.ts';
import { viewFor } from '../view.ts';
import { seesDoor } from './view.ts';
import { viewerOf } from '../turn/who.ts';

const last = (stage: Stage): string => stage.session.knocks.at(-1)?.id ?? 'none';
const device = (name: string) => ({ kind: 'device', device: name }) as const;
const inCircle = (stage: Stage): (string | undefined)[] =>
  stage.session.circle.flatMap((id) =>
    stage.session.seats[id]?.state === 'in-circle' ? [stage.session.seats[id].alias] : [],
  );
const door = (stage: Stage) =>
  viewFor(stage.session, { kind: 'staff', staff: 'staff-one', leads: true }, quiet(stage.session)).door;

test('[DO1] the door takes one waiting knock for each device while it is open, and says whom it may be', () => {
  const stage = new Stage();
  stage.ask({ kind: 'program' }, 'session:plan', SMALL_PLANNING);
  expect(stage.knock('stray-0', 'Dana')).toBe('door-closed');
  stage.lead('door:open', { code: 'ABCD2345' });
  expect(stage.knock('stray-0', 'Nobody')).toBe('done');
  expect(stage.knock('stray-0', ' dána ')).toBe('done');
  expect(door(stage).knocks).toMatchObject([
    { name: 'dána', answer: 'waiting', matches: [stage.seat(0), stage.seat(3)] },
  ]);
  const payload = {
    device: 'phone-1',
    as: 'person',
    name: 'Marcus',
    language: 'en',
    presence: 'remote',
    person: null,
  } as const;
  expect(stage.phone('stray-1', 'door:knock', payload)).toBe('not-allowed');
  expect(stage.knock('stray-1', '  ')).toBe('malformed');
  expect(stage.knock('stray-1', 'x'.repeat(41))).toBe('too-long');
});

test('[DO1] thirty wait at most, and a device that has a seat does not knock', () => {
  const stage = new Stage().opened(1);
  for (let index = 0; index < 30; index += 1) expect(stage.knock(`stray-${String(index)}`, 'Sam')).toBe('done');
  expect(stage.knock('one-more', 'Sam')).toBe('door-full');
  expect(stage.knock('stray-7', 'Samuel')).toBe('done');
  expect(stage.knock(0)).toBe('already-in-circle');
  expect(stage.knock(1)).toBe('done');
});

test('[DO2] a knock is let in to a seat, as another device of a seat, or as a guest', () => {
  const stage = new Stage().opened();
  stage.knock('stray-0', 'D');
  expect(stage.lead('knock:admit', { knock: 'none', seat: stage.seat(0) })).toBe('not-found');
  expect(stage.lead('knock:admit', { knock: last(stage), seat: 'toString' })).toBe('not-found');
  expect(stage.lead('knock:admit', { knock: last(stage), seat: stage.seat(0) })).toBe('done');
  expect(stage.lead('knock:admit', { knock: last(stage), seat: null })).toBe('already-answered');
  stage.knock('stray-1', 'Dana');
  expect(stage.lead('knock:admit', { knock: last(stage), seat: stage.seat(0) })).toBe('done');
  for (const name of ['stray-0', 'stray-1'])
    expect(viewerOf(stage.session, device(name))).toEqual({ kind: 'participant', seat: stage.seat(0) });
  expect(stage.seatOf(0)).toMatchObject({ state: 'in-circle', spans: [{ to: null }] });

  stage.knock('stray-2', 'Robin');
  expect(stage.lead('knock:admit', { knock: last(stage), seat: null })).toBe('done');
  expect(Object.values(stage.session.seats).at(-1)).toMatchObject({
    alias: 'Robin',
    isGuest: true,
    state: 'in-circle',
  });
  expect(door(stage).knocks).toEqual([]);
});

test('[DO2] somebody the program knows but did not plan for keeps who they are', () => {
  const stage = new Stage().opened();
  const payload = {
    device: 'stray-0',
    as: 'person',
    name: 'Noor',
    language: 'es',
    presence: 'remote',
    person: 'person-9',
  } as const;
  stage.phone('stray-0', 'door:knock', payload);
  stage.lead('knock:admit', { knock: last(stage), seat: null });
  expect(Object.values(stage.session.seats).at(-1)).toMatchObject({
    person: 'person-9',
    isGuest: false,
    language: 'es',
  });
});

test('[DO2] whoever comes in goes on in the language they read at the door; a second device changes nothing', () => {
  const stage = new Stage().opened();
  const knock = (device: string, language: 'en' | 'es'): void => {
    const payload = { device, as: 'person', name: 'Dana', language, presence: 'in-the-room', person: null } as const;
    expect(stage.phone(device, 'door:knock', payload)).toBe('done');
    expect(stage.lead('knock:admit', { knock: last(stage), seat: stage.seat(0) })).toBe('done');
  };
  expect(stage.seatOf(0)?.language).toBe('en');
  knock('stray-0', 'es');
  expect(stage.seatOf(0)?.language).toBe('es');
  knock('stray-1', 'en');
  expect(stage.seatOf(0)?.language).toBe('es');
});

test('[DO2] a device gives somebody who was on paper their sheets back', () => {
  const stage = new Stage().opened();
  stage.lead('seat:arrive', { seat: stage.seat(0), presence: 'on-paper' });
  stage.knock(0);
  stage.lead('knock:admit', { knock: last(stage), seat: stage.seat(0) });
  expect(stage.seatOf(0)?.presence).toBe('in-the-room');
  expect(stage.seatOf(0)?.spans).toHaveLength(1);
});

test('[DO3] letting all in takes who is surely meant', () => {
  const stage = new Stage().opened();
  stage.knock(0);
  stage.knock('stray-1', 'Dana');
  expect(stage.lead('knock:admit-all', {})).toBe('done');
  expect(inCircle(stage)).toEqual(['Dana']);
  expect(stage.session.devices).toMatchObject({ 'phone-0': { seat: stage.seat(0) }, 'stray-1': { kind: 'knock' } });
});

test('[DO3] another device at a seat that is taken waits for staff, also where it is recognised', () => {
  const stage = new Stage().opened(1);
  const payload = { as: 'person', name: '', language: 'en', presence: 'remote', person: 'person-0' } as const;
  stage.phone('stray-0', 'door:knock', { device: 'stray-0', ...payload });
  expect(door(stage)).toMatchObject({ sure: [], knocks: [{ matches: [stage.seat(0)] }] });
  stage.lead('knock:admit-all', {});
  expect(viewerOf(stage.session, device('stray-0'))?.kind).toBe('knock');
});

test.each([
  ['a name nobody has', (stage: Stage) => stage.knock('stray-0', 'Robin')],
  ['only the beginning of a name', (stage: Stage) => stage.knock('stray-0', 'Marc')],
  ['somebody who was here before by name alone', (stage: Stage) => stage.knock('stray-0', 'Marcus')],
  ['a screen', (stage: Stage) => stage.knock('stray-0', '', 'room-screen')],
  ['somebody new by name', (stage: Stage) => stage.knock('stray-0', 'Tomas')],
  ['somebody new, also where they are recognised', (stage: Stage) => stage.knock(5)],
  [
    'a name given beside its sure owner',
    (stage: Stage) => [stage.knock('stray-0', 'Lee'), stage.knock(4), put(stage, last(stage))],
  ],
  [
    'a seat somebody was put off for',
    (stage: Stage) => [stage.knock('stray-0', 'Tomas'), put(stage, last(stage)), stage.knock('stray-1', 'Tomás')],
  ],
  [
    'the personal link of somebody put off',
    (stage: Stage) => [stage.knock('stray-0', 'Lee'), put(stage, last(stage)), stage.knock(4)],
  ],
] as const)('[DO3] letting all in never takes %s', (_what, knocks) => {
  const stage = new Stage().opened();
  knocks(stage);
  expect(stage.lead('knock:admit-all', {})).toBe('done');
  expect(inCircle(stage)).toEqual([]);
  expect(stage.session.screens).toEqual([]);
});
const put = (stage: Stage, knock: string): string => stage.lead('knock:not-today', { knock, seat: null, how: null });

test('[DO3] nobody gets a seat by typing the name of somebody who sits there', () => {
  const stage = new Stage().opened(1);
  stage.knock('stray-0', 'Dana');
  stage.lead('knock:admit-all', {});
  expect(viewerOf(stage.session, device('stray-0'))?.kind).toBe('knock');
});

test('[DO4] who was put off cannot knock past it, and staff can still let them in', () => {
  const stage = new Stage().opened();
  stage.knock('stray-0', 'Dana');
  const knock = last(stage);
  expect(stage.lead('knock:word-first', { knock })).toBe('done');
  expect(stage.knock('stray-0', 'Somebody else')).toBe('already-answered');
  expect(stage.lead('knock:not-today', { knock, seat: null, how: null })).toBe('done');
  expect(stage.lead('knock:admit', { knock, seat: stage.seat(0) })).toBe('done');
  expect(stage.lead('knock:not-today', { knock, seat: null, how: null })).toBe('already-answered');
});

test('[DO5] who comes late joins the round and gets a sheet of every open worksheet', () => {
  const stage = new Stage().running(2).to('opening');
  stage.lead('worksheet:lock', { step: stage.step(1) });
  stage.pass(5000).clock('worksheet:stop-writing', { step: stage.step(1) });
  stage.to('worksheet').lead('agenda:back', { from: stage.step(5) });
  stage.lead('agenda:back', { from: stage.step(4) });
  stage.knock(2);
  stage.lead('knock:admit', { knock: last(stage), seat: stage.seat(2) });
  expect(stage.session.rounds[stage.step(3)]?.order).toEqual([0, 1, 2].map((person) => stage.seat(person)));
  expect(stage.sheet(5, 2)).not.toBe('none');
  expect(stage.sheet(1, 2)).toBe('none');
  stage.lead('worksheet:unlock', { step: stage.step(1) });
  expect(stage.sheet(1, 2)).not.toBe('none');
});

test('[DO6] the forty-first waits outside, whichever way they come', () => {
  const stage = new Stage().opened(1);
  stage.knock('stray-0', 'Marcus');
  for (let index = 1; index < 40; index += 1) stage.lead('seat:add', { name: 'Guest', presence: 'in-the-room' });
  expect(stage.lead('seat:add', { name: 'Guest', presence: 'in-the-room' })).toBe('door-full');
  expect(stage.lead('seat:arrive', { seat: stage.seat(1), presence: 'on-paper' })).toBe('door-full');
  expect(stage.lead('knock:admit', { knock: last(stage), seat: null })).toBe('door-full');
  expect(stage.lead('knock:admit', { knock: last(stage), seat: stage.seat(1) })).toBe('door-full');
  expect(stage.lead('knock:admit-all', {})).toBe('done');
  expect(stage.seatOf(1)?.state).toBe('expected');
  expect(stage.lead('knock:admit', { knock: last(stage), seat: stage.seat(0) })).toBe('done');
  expect(stage.knock(2)).toBe('door-full');
});

test('[DO7] a waiting room screen and its knock show the same mark, and staff can take each screen off', () => {
  const stage = new Stage().opened();
  for (const name of ['stray-0', 'stray-1']) stage.knock(name, '', 'room-screen');
  const marks = door(stage).knocks.map(({ mark }) => mark);
  const shown = stage.session.knocks.map(
    ({ id }) => viewFor(stage.session, { kind: 'knock', knock: id }, quiet(stage.session)).knock.mark,
  );
  expect(marks).toEqual(shown);
  expect(new Set(marks).size).toBe(2);
  for (const mark of marks) expect(mark).toMatch(/^[A-Z]{4}$/);
  for (const { id } of stage.session.knocks) stage.lead('knock:admit', { knock: id, seat: null });
  expect(door(stage).screens.map(({ mark }) => mark)).toEqual(marks);

  const [first = '', second = ''] = stage.session.screens;
  expect(stage.phone('stray-1', 'screen:remove', { screen: first })).toBe('not-allowed');
  expect(stage.lead('screen:remove', { screen: 'none' })).toBe('not-found');
  expect(stage.colleague('screen:remove', { screen: first })).toBe('done');
  expect(stage.session.screens).toEqual([second]);
  expect(viewerOf(stage.session, device('stray-0'))).toBeNull();
  expect(viewerOf(stage.session, device('stray-1'))?.kind).toBe('screen');
  expect(stage.knock('stray-0', '', 'room-screen')).toBe('done');
});

test('[DO8] the way in is shown to staff and to a wall that is not blank, while the door is open', () => {
  const stage = new Stage().opened(1);
  stage.knock('wall', '', 'room-screen');
  stage.lead('knock:admit', { knock: last(stage), seat: null });
  stage.knock('stray-0', 'Robin');
  const shown = (): string =>
    [{ kind: 'staff', staff: STAFF[0] ?? '' } as const, device('wall'), device('phone-0'), device('stray-0')]
      .map((who) => viewerOf(stage.session, who))
      .map((viewer) => (viewer && seesDoor(stage.session, viewer) ? viewer.kind : '-'))
      .join(' ');
  expect(shown()).toBe('staff screen - -');
  stage.lead('wall:blank', { on: true });
  expect(shown()).toBe('staff - - -');
  stage.lead('wall:blank', { on: false });
  stage.lead('session:start', {});
  stage.lead('hold:begin', {});
  expect(shown()).toBe('staff - - -');
  stage.lead('session:end', {});
  expect(shown()).toBe('- - - -');
});
