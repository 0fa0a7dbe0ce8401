import type { CommandMap, CommandType, Permission, Phase, Role, SeatId } from '@opencircle/session';
import { PERMISSIONS, PHASES, ROLES } from '@opencircle/session';
import type { WireCommandType } from '@opencircle/protocol';

/** One cell of the permission table. */
export interface Cell {
  readonly role: Role;
  readonly type: CommandType;
  readonly phase: Phase;
}
export const nameOf = ({ role, type, phase }: Cell): string => `${role} ${type} ${phase}`;

const NONE = 'none';
const step = NONE;
const knock = NONE;
const signal = NONE;
const cluster = NONE;

/**
 * What each command is tried with: things that do not exist or change nothing, so that whoever is let through is told so and
 * nothing happens. Who may not is refused before anybody looks at it. `seat` is the asker's own.
 */
export const probeOf = (seat: SeatId, device: string): CommandMap => ({
  'session:plan': {
    group: NONE,
    title: '',
    startsAt: 0,
    languages: ['en'],
    practice: false,
    plan: NO_PLAN,
    fairOrder: [],
    parked: [],
    staff: [],
    expected: [],
  },
  'session:start': {},
  'session:end': {},
  'session:close': {},
  'session:reopen': {},
  'lead:take': { from: NONE },
  'hold:begin': {},
  'hold:end': {},
  'wall:blank': { on: false },
  'door:open': { code: '' },
  'door:knock': { device, as: 'person', name: '', language: 'en', presence: 'remote', person: null },
  'knock:admit': { knock, seat: null },
  'knock:admit-all': {},
  'knock:word-first': { knock },
  'knock:not-today': { knock, seat: null, how: null },
  'seat:not-today': { seat: NONE, how: null },
  'screen:remove': { screen: NONE },
  'seat:arrive': { seat, presence: 'remote' },
  'seat:add': { name: 'Guest', presence: 'on-paper' },
  'seat:leave': { seat },
  'seat:remove': { seat },
  'seat:language': { language: 'en' },
  'circle:order': { circle: [] },
  'attendance:confirm': { seat, minutes: 1 },
  'agenda:next': { from: NONE },
  'agenda:back': { from: NONE },
  'agenda:undo': { move: NONE },
  'step:stretch': { step, minutes: 1 },
  'step:move': { step, before: null },
  'step:skip': { step, skipped: true },
  'step:add': { kind: 'round', title: 'More', minutes: 5, after: NONE, worksheet: null },
  'check-in:answer': { step, answers: {} },
  'check-in:close': { step },
  'check-out:answer': { step, answers: {} },
  'round:next': { step, from: null },
  'round:give': { step, seat },
  'round:pass': { step, seat },
  'round:later': { step, seat },
  'teach:turn': { step, from: 0, to: 1 },
  'poll:answer': { step, question: NONE, ballot: 0, choice: null },
  'poll:close': { step, question: NONE, ballot: 0 },
  'poll:again': { step, question: NONE, ballot: 0 },
  'poll:explain': { step, question: NONE },
  'poll:turn': { step, from: 0, to: 1 },
  'box:ask': { text: '' },
  'box:show': { question: NONE, on: true },
  'box:answered': { question: NONE, on: true },
  'box:put-away': { question: NONE, on: true },
  'worksheet:lock': { step },
  'worksheet:unlock': { step },
  'worksheet:pair': { step, pairs: [] },
  'worksheet:reveal': { step, on: true },
  'worksheet:live': { step, on: true },
  'worksheet:homework': { step, on: true },
  'sheet:start': { seat: NONE, template: { id: NONE, version: 1 }, mode: 'own', title: { en: 'More', es: 'Más' } },
  'sheet:sign': { sheet: NONE, field: NONE, on: true },
  'sheets:bring': { sheets: [] },
  'worksheet:ready': { step, ready: true },
  'board:show': { step, on: true },
  'cluster:add': { step, title: 'More' },
  'cluster:rename': { step, cluster, title: 'More' },
  'cluster:remove': { step, cluster },
  'card:place': { step, card: NONE, cluster: null },
  'card:park': { step, card: NONE, on: true },
  'card:carry': { step, card: NONE, on: true },
  'plan-ahead:add': { when: 'tonight', what: 'call' },
  'plan-ahead:remove': { line: NONE },
  'talk:ask': { wanted: false },
  'talk:heard': { seat },
  'hand:raise': {},
  'hand:lower': { seat },
  'signal:raise': { urgency: 'after-group' },
  'signal:see': { signal },
  'signal:settle': { signal, disposition: 'we-talked', note: '' },
  'signal:escalate': { signal },
  'worksheet:stop-writing': { step },
  'calm:begin': { kind: 'eyes-up', seconds: null },
  'calm:end': {},
  'calm:run-out': { since: 0 },
  'wall:show': { step, on: true },
  'round:order': { step, by: 'circle' },
  'topic:park': { text: 'Later' },
  'topic:take': { topic: NONE, taken: true },
  'topic:remove': { topic: NONE },
  'check-in:ask': { step, question: null },
  'check-in:enter': { step, seat: NONE, answers: {} },
  'check-out:enter': { step, seat: NONE, answers: {} },
  'answers:bring': { answers: [] },
  'seat:whereabouts': { seat, where: '', company: 'alone', callBack: '', contact: '' },
  'concern:raise': { seat: NONE, why: 'staff' },
  'concern:see': { concern: NONE },
  'concern:settle': { concern: NONE, disposition: 'we-talked', note: '' },
  'small-groups:call': { step, seconds: 60 },
  'small-groups:send': { step },
  'small-groups:gather': { step },
  'situation:turn': { step, sheet: NONE, from: 0, to: 1 },
  'urge:rate': { step, moment: 0, value: null },
  'lane:say': { quick: null, text: '' },
  'lane:keep': { note: NONE, on: true },
  'observer:seat': { staff: NONE, name: '' },
  'observer:leave': { staff: NONE },
  'seat:move': { from: NONE, to: NONE },
  'seat:rename': { seat: NONE, alias: 'Name' },
  'apart:bring': { pairs: [] },
  'tablet:hand': { tablet: NONE, seat: null },
  'tablet:put-down': {},
  'tablet:remove': { tablet: NONE },
});
const NO_PLAN: CommandMap['session:plan']['plan'] = {
  id: NONE,
  version: 1,
  title: { en: '', es: '' },
  phones: 'on',
  topic: null,
  steps: [],
};

/** Commands that name a seat, so that "only one's own" can be seen. */
export const NAMES_SEAT: readonly CommandType[] = [
  'seat:leave',
  'round:pass',
  'round:later',
  'hand:lower',
  'seat:whereabouts',
];
/** Asked over HTTP or by time alone: no browser can send these. */
export const NOT_ON_THE_WIRE: readonly CommandType[] = [
  'session:plan',
  'door:open',
  'door:knock',
  'sheets:bring',
  'signal:escalate',
  'worksheet:stop-writing',
  'answers:bring',
  'apart:bring',
  'observer:seat',
  'calm:run-out',
  'small-groups:gather',
];
export const isOnTheWire = (type: CommandType): type is WireCommandType => !NOT_ON_THE_WIRE.includes(type);

/** Roles that can exist in a phase: devices come in only once the door is open, and who waited at it is nobody after the end. */
const exists = (role: Role, phase: Phase): boolean => {
  if (phase === 'unplanned') return false;
  if (role === 'observer') return phase !== 'closed';
  // Devices of the house are nobody's after the close.
  if (role === 'tablet') return phase !== 'planned' && phase !== 'closed';
  if (role === 'knocking') return phase !== 'planned' && phase !== 'closed';
  return phase !== 'planned' || (role !== 'participant' && role !== 'room-screen');
};
/** Only a device can knock, whatever the table says. */
const canAsk = (role: Role, type: CommandType): boolean =>
  type !== 'door:knock' || !['clock', 'program', 'facilitator', 'co-facilitator', 'observer'].includes(role);

/** Every cell that somebody can be in. */
export const CELLS: readonly Cell[] = ROLES.flatMap((role) =>
  PHASES.flatMap((phase) =>
    // The keys of the table itself.
    (Object.keys(PERMISSIONS) as CommandType[])
      .filter((type) => exists(role, phase) && canAsk(role, type))
      .map((type) => ({ role, type, phase })),
  ),
);

export type Table = typeof PERMISSIONS;
/** What this table says about a cell; "own" where the command names a seat, so that it can be told from "allow". */
export function ruleIn(table: Table, { role, type, phase }: Cell): Permission {
  const grant = table[type][role];
  if (!grant?.in.includes(phase)) return 'deny';
  return NAMES_SEAT.includes(type) ? grant.may : 'allow';
}
/** The table with one cell turned into something else. */
export function flipped(table: Table, cell: Cell, to: Permission): Table {
  const { role, type, phase } = cell;
  const grant = table[type][role];
  const others = (grant?.in ?? []).filter((one) => one !== phase);
  const changed = to === 'deny' ? { may: grant?.may ?? 'allow', in: others } : { may: to, in: [...others, phase] };
  return { ...table, [type]: { ...table[type], [role]: changed } };
}
