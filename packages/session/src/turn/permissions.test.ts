import { describe, expect, test } from 'vitest';
import { SMALL_PLANNING, Stage } from '../arbitrary.ts';
import type { Command, CommandMap, CommandType } from '../commands.ts';
import { decide } from '../decide.ts';
import { COMMAND_TYPES, mayDo } from '../permissions.ts';
import { PHASES, type Session } from '../session.ts';
import { ROLES, type Role, type Who } from '../viewer.ts';
import { roleOf } from './who.ts';

/** One of each command; a missing one does not compile. */
const SAMPLES: { readonly [T in CommandType]: CommandMap[T] } = {
  'session:plan': SMALL_PLANNING,
  'session:start': {},
  'session:end': {},
  'session:close': {},
  'session:reopen': {},
  'lead:take': { from: 'staff-one' },
  'hold:begin': {},
  'hold:end': {},
  'wall:blank': { on: true },
  'door:open': { code: 'ABCD2345' },
  'door:knock': { device: 'new', as: 'person', name: 'Sam', language: 'en', presence: 'remote', person: null },
  'knock:admit': { knock: 'k', seat: null },
  'knock:admit-all': {},
  'knock:word-first': { knock: 'k' },
  'knock:not-today': { knock: 'k', seat: null, how: null },
  'seat:not-today': { seat: 's', how: null },
  'screen:remove': { screen: 's' },
  'seat:arrive': { seat: 's', presence: 'on-paper' },
  'seat:add': { name: 'Sam', presence: 'on-paper' },
  'seat:leave': { seat: 's' },
  'seat:remove': { seat: 's' },
  'seat:language': { language: 'es' },
  'circle:order': { circle: [] },
  'attendance:confirm': { seat: 's', minutes: 60 },
  'agenda:next': { from: null },
  'agenda:back': { from: null },
  'agenda:undo': { move: 'm' },
  'step:stretch': { step: 's', minutes: 1 },
  'step:move': { step: 's', before: null },
  'step:skip': { step: 's', skipped: true },
  'step:add': { kind: 'round', title: 'Round', minutes: 5, after: null, worksheet: null },
  'check-in:answer': { step: 's', answers: {} },
  'check-in:close': { step: 's' },
  'check-out:answer': { step: 's', answers: {} },
  'round:next': { step: 's', from: null },
  'round:give': { step: 's', seat: 's' },
  'round:pass': { step: 's', seat: 's' },
  'round:later': { step: 's', seat: 's' },
  'teach:turn': { step: 's', from: 0, to: 1 },
  'poll:answer': { step: 's', question: 'q', ballot: 0, choice: null },
  'poll:close': { step: 's', question: 'q', ballot: 0 },
  'poll:again': { step: 's', question: 'q', ballot: 0 },
  'poll:explain': { step: 's', question: 'q' },
  'poll:turn': { step: 's', from: 0, to: 1 },
  'box:ask': { text: 'Why?' },
  'box:show': { question: 'q', on: true },
  'box:answered': { question: 'q', on: true },
  'box:put-away': { question: 'q', on: true },
  'worksheet:lock': { step: 's' },
  'worksheet:unlock': { step: 's' },
  'worksheet:pair': { step: 's', pairs: [] },
  'worksheet:reveal': { step: 's', on: true },
  'worksheet:live': { step: 's', on: true },
  'worksheet:homework': { step: 's', on: true },
  'worksheet:ready': { step: 's', ready: true },
  'sheet:start': {
    seat: 's',
    template: { id: 't', version: 1 },
    mode: 'own',
    title: { en: 'For one person', es: 'Para una persona' },
  },
  'sheet:sign': { sheet: 's', field: 'promise', on: true },
  'sheets:bring': { sheets: [] },
  'board:show': { step: 's', on: true },
  'cluster:add': { step: 's', title: 'Places' },
  'cluster:rename': { step: 's', cluster: 'c', title: 'Places' },
  'cluster:remove': { step: 's', cluster: 'c' },
  'card:place': { step: 's', card: 'c', cluster: null },
  'card:park': { step: 's', card: 'c', on: true },
  'card:carry': { step: 's', card: 'c', on: true },
  'plan-ahead:add': { when: 'tonight', what: 'call' },
  'plan-ahead:remove': { line: 'l' },
  'talk:ask': { wanted: true },
  'talk:heard': { seat: 's' },
  'hand:raise': {},
  'hand:lower': { seat: 's' },
  'signal:raise': { urgency: 'now' },
  'signal:see': { signal: 's' },
  'signal:settle': { signal: 's', disposition: 'we-talked', note: '' },
  'signal:escalate': { signal: 's' },
  'worksheet:stop-writing': { step: 's' },
  'calm:begin': { kind: 'eyes-up', seconds: null },
  'calm:end': {},
  'calm:run-out': { since: 0 },
  'wall:show': { step: 's', on: true },
  'round:order': { step: 's', by: 'fair' },
  'topic:park': { text: 'Later' },
  'topic:take': { topic: 't', taken: true },
  'topic:remove': { topic: 't' },
  'check-in:ask': { step: 's', question: 'Why?' },
  'check-in:enter': { step: 's', seat: 's', answers: {} },
  'check-out:enter': { step: 's', seat: 's', answers: {} },
  'answers:bring': { answers: [] },
  'seat:whereabouts': { seat: 's', where: 'At home', company: 'alone', callBack: '555', contact: 'Lee 555' },
  'concern:raise': { seat: 's', why: 'staff' },
  'concern:see': { concern: 'c' },
  'concern:settle': { concern: 'c', disposition: 'we-talked', note: '' },
  'small-groups:call': { step: 's', seconds: 60 },
  'small-groups:send': { step: 's' },
  'small-groups:gather': { step: 's' },
  'situation:turn': { step: 's', sheet: 'h', from: 0, to: 1 },
  'urge:rate': { step: 's', moment: 0, value: 5 },
  'lane:say': { quick: 'time', text: '' },
  'lane:keep': { note: 'n', on: true },
  'observer:seat': { staff: 'staff-three', name: 'Kim' },
  'observer:leave': { staff: 'staff-three' },
  'seat:move': { from: 's', to: 't' },
  'seat:rename': { seat: 's', alias: 'Sam B' },
  'apart:bring': { pairs: [] },
  'tablet:hand': { tablet: 't', seat: null },
  'tablet:put-down': {},
  'tablet:remove': { tablet: 't' },
};
const commandOf = (type: CommandType): Command =>
  // The payload is the sample of this very type.
  ({ id: 'c', type, payload: SAMPLES[type] }) as Command;

/** A session in which every role has somebody. */
const PLAYED = ((): Session => {
  const stage = new Stage().running(2);
  stage.knock('screen', '', 'room-screen');
  stage.lead('knock:admit', { knock: stage.session.knocks.at(-1)?.id ?? '', seat: null });
  stage.knock('waiting', 'Sam');
  return {
    ...stage.session,
    observers: [{ staff: 'staff-three', name: 'Kim' }],
    tablets: ['tablet'],
    devices: { ...stage.session.devices, tablet: { kind: 'tablet', tablet: 'tablet', seat: null } },
  };
})();
const device = (name: string): Who => ({ kind: 'device', device: name });
const SOMEBODY: { readonly [R in Role]: Who } = {
  facilitator: { kind: 'staff', staff: 'staff-one' },
  'co-facilitator': { kind: 'staff', staff: 'staff-two' },
  participant: device('phone-0'),
  knocking: device('waiting'),
  'room-screen': device('screen'),
  observer: { kind: 'staff', staff: 'staff-three' },
  tablet: device('tablet'),
  clock: { kind: 'clock' },
  program: { kind: 'program' },
  stranger: device('new'),
};

describe.each(ROLES)('[PE1] a %s', (role) => {
  test('is who they are', () => {
    expect(roleOf(PLAYED, SOMEBODY[role])).toBe(role);
  });

  test('is refused whatever the table denies, in every phase', () => {
    const refusals = new Set<string>();
    for (const phase of PHASES)
      for (const type of COMMAND_TYPES) {
        if (mayDo(role, type, phase) !== 'deny') continue;
        const decision = decide({ ...PLAYED, phase }, SOMEBODY[role], commandOf(type), { at: 0, fresh: 'f' });
        expect(decision.ok, `${type} while ${phase}`).toBe(false);
        if (!decision.ok) refusals.add(decision.refusal);
      }
    expect([...refusals].filter((refusal) => !['not-allowed', 'wrong-time', 'door-closed'].includes(refusal))).toEqual(
      [],
    );
  });
});

test('[PE1] staff who do not belong to the session are strangers, and nobody is somebody by an inherited name', () => {
  expect(roleOf(PLAYED, { kind: 'staff', staff: 'staff-nine' })).toBe('stranger');
  for (const name of ['constructor', '__proto__', 'toString']) expect(roleOf(PLAYED, device(name))).toBe('stranger');
});

test('[PE1] whoever is not in the circle can only knock, give back what they hold or go, and the wall can only go blank', () => {
  const may = (role: Role): readonly CommandType[] =>
    COMMAND_TYPES.filter((type) => PHASES.some((phase) => mayDo(role, type, phase) !== 'deny'));
  expect([may('stranger'), may('knocking'), may('room-screen'), may('observer'), may('tablet')]).toEqual([
    ['door:knock'],
    ['door:knock'],
    ['wall:blank'],
    ['observer:leave'],
    ['tablet:put-down'],
  ]);
  expect(may('clock')).toEqual(['calm:run-out', 'small-groups:gather', 'signal:escalate', 'worksheet:stop-writing']);
  expect(may('program')).toEqual(['session:plan', 'sheets:bring', 'answers:bring', 'observer:seat', 'apart:bring']);
  for (const type of may('participant'))
    for (const phase of PHASES)
      expect(mayDo('participant', type, phase) === 'allow' && type !== 'door:knock', type).toBe(false);
});

test('[PE1] a participant can do this, and only for themselves', () => {
  expect(COMMAND_TYPES.filter((type) => PHASES.some((phase) => mayDo('participant', type, phase) === 'own'))).toEqual([
    'seat:leave',
    'seat:language',
    'check-in:answer',
    'check-out:answer',
    'round:pass',
    'round:later',
    'poll:answer',
    'box:ask',
    'worksheet:ready',
    'sheet:sign',
    'plan-ahead:add',
    'plan-ahead:remove',
    'talk:ask',
    'hand:raise',
    'hand:lower',
    'signal:raise',
    'seat:whereabouts',
    'situation:turn',
    'urge:rate',
    'tablet:put-down',
  ]);
});
