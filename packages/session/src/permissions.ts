import type { CommandType } from './commands.ts';
import type { Phase } from './session.ts';
import type { Role } from './viewer.ts';

export type Permission = 'allow' | 'own' | 'deny';
/** What a role may do with a command, and in which phases. `own`: only with what belongs to their own seat. */
export interface Grant {
  readonly may: 'allow' | 'own';
  readonly in: readonly Phase[];
}
export type Grants = Readonly<Partial<Record<Role, Grant>>>;

const allow = (...phases: readonly Phase[]): Grant => ({ may: 'allow', in: phases });
const staff = (...phases: readonly Phase[]): Grants => ({
  facilitator: allow(...phases),
  'co-facilitator': allow(...phases),
});
const person = (...phases: readonly Phase[]): Grants => ({ participant: { may: 'own', in: phases } });

/** Who may do what, when. What is not listed is denied; a command that is missing does not compile. */
export const PERMISSIONS: { readonly [T in CommandType]: Grants } = {
  'session:plan': { program: allow('unplanned') },
  'session:start': staff('door-open'),
  'session:end': staff('door-open', 'running'),
  'session:close': staff('closing'),
  'session:reopen': staff('closed'),
  'lead:take': { 'co-facilitator': allow('planned', 'door-open', 'running', 'closing', 'closed') },
  'hold:begin': staff('door-open', 'running'),
  'hold:end': staff('door-open', 'running'),
  'wall:blank': {
    ...staff('door-open', 'running', 'closing'),
    'room-screen': allow('door-open', 'running', 'closing'),
  },

  'door:open': staff('planned'),
  'door:knock': {
    stranger: allow('door-open', 'running'),
    knocking: allow('door-open', 'running'),
    participant: allow('door-open', 'running'),
  },
  'knock:admit': staff('door-open', 'running'),
  'knock:admit-all': staff('door-open', 'running'),
  'knock:word-first': staff('door-open', 'running'),
  'knock:not-today': staff('door-open', 'running'),
  'seat:not-today': staff('door-open', 'running', 'closing'),
  'screen:remove': staff('door-open', 'running', 'closing'),
  'seat:arrive': staff('door-open', 'running'),
  'seat:add': staff('door-open', 'running'),
  'seat:leave': { ...staff('door-open', 'running', 'closing'), ...person('door-open', 'running', 'closing') },
  'seat:remove': staff('door-open', 'running', 'closing'),
  'seat:language': person('door-open', 'running', 'closing'),
  'circle:order': staff('planned', 'door-open', 'running'),
  'attendance:confirm': staff('closing', 'closed'),

  'agenda:next': staff('running'),
  'agenda:back': staff('running'),
  'agenda:undo': staff('running'),
  'step:stretch': staff('planned', 'door-open', 'running'),
  'step:move': staff('planned', 'door-open', 'running'),
  'step:skip': staff('planned', 'door-open', 'running'),
  'step:add': staff('planned', 'door-open', 'running'),

  'check-in:answer': person('running', 'closing'),
  'check-in:close': staff('running', 'closing'),
  'check-out:answer': person('running', 'closing'),

  'round:next': staff('running'),
  'round:give': staff('running'),
  'round:pass': { ...staff('running'), ...person('running') },
  'round:later': { ...staff('running'), ...person('running') },

  'teach:turn': staff('running'),
  'poll:answer': person('running'),
  'poll:close': staff('running'),
  'poll:again': staff('running'),
  'poll:explain': staff('running'),
  'poll:turn': staff('running'),
  'box:ask': person('running'),
  'box:show': staff('running', 'closing'),
  'box:answered': staff('running', 'closing'),
  'box:put-away': staff('running', 'closing'),
  'worksheet:lock': staff('running', 'closing'),
  'worksheet:unlock': staff('running', 'closing'),
  'worksheet:pair': staff('running', 'closing'),
  'worksheet:reveal': staff('running', 'closing'),
  'worksheet:live': staff('running', 'closing'),
  'worksheet:homework': staff('running', 'closing'),
  'worksheet:ready': person('running', 'closing'),
  'sheet:start': staff('door-open', 'running', 'closing'),
  'sheet:sign': { ...staff('running', 'closing'), ...person('running', 'closing') },
  'sheets:bring': { program: allow('planned', 'door-open', 'running') },
  'board:show': staff('running', 'closing'),
  'cluster:add': staff('running', 'closing'),
  'cluster:rename': staff('running', 'closing'),
  'cluster:remove': staff('running', 'closing'),
  'card:place': staff('running', 'closing'),
  'card:park': staff('running', 'closing'),
  'card:carry': staff('running', 'closing'),
  'plan-ahead:add': person('running', 'closing'),
  'plan-ahead:remove': person('running', 'closing'),
  'talk:ask': person('door-open', 'running'),
  'talk:heard': staff('running', 'closing'),

  'hand:raise': person('running'),
  'hand:lower': { ...staff('running'), ...person('running') },
  'signal:raise': person('door-open', 'running', 'closing'),
  'signal:see': staff('door-open', 'running', 'closing'),
  'signal:settle': staff('door-open', 'running', 'closing'),

  'calm:begin': staff('door-open', 'running'),
  'calm:end': staff('door-open', 'running'),
  'wall:show': staff('running'),
  'round:order': staff('running'),
  'topic:park': staff('running', 'closing'),
  'topic:take': staff('running', 'closing'),
  'topic:remove': staff('running', 'closing'),
  'check-in:ask': staff('planned', 'door-open', 'running'),
  'check-in:enter': staff('running', 'closing'),
  'check-out:enter': staff('running', 'closing'),
  'answers:bring': { program: allow('planned', 'door-open', 'running') },
  'seat:whereabouts': { ...staff('door-open', 'running', 'closing'), ...person('door-open', 'running', 'closing') },
  'concern:raise': staff('door-open', 'running', 'closing'),
  'concern:see': staff('door-open', 'running', 'closing'),
  'concern:settle': staff('door-open', 'running', 'closing'),
  'small-groups:call': staff('running'),
  'small-groups:send': staff('running'),
  'situation:turn': { ...staff('running'), ...person('running') },
  'urge:rate': person('running'),
  'lane:say': staff('door-open', 'running', 'closing'),
  'lane:keep': staff('door-open', 'running', 'closing'),
  'observer:seat': { program: allow('planned', 'door-open', 'running') },
  'observer:leave': {
    ...staff('planned', 'door-open', 'running', 'closing'),
    observer: allow('planned', 'door-open', 'running', 'closing'),
  },
  'seat:move': staff('door-open', 'running'),
  'seat:rename': staff('door-open', 'running', 'closing'),
  'apart:bring': { program: allow('planned', 'door-open', 'running') },
  'tablet:hand': staff('door-open', 'running', 'closing'),
  'tablet:put-down': { ...person('door-open', 'running', 'closing'), tablet: allow('door-open', 'running', 'closing') },
  'tablet:remove': staff('door-open', 'running', 'closing'),

  'calm:run-out': { clock: allow('door-open', 'running') },
  'small-groups:gather': { clock: allow('running') },
  'signal:escalate': { clock: allow('door-open', 'running', 'closing') },
  'worksheet:stop-writing': { clock: allow('running', 'closing') },
};

/** Every command there is. */
// The keys of a record typed by exactly these names.
export const COMMAND_TYPES = Object.keys(PERMISSIONS) as readonly CommandType[];

/** One cell of the table. */
export function mayDo(role: Role, type: CommandType, phase: Phase): Permission {
  const grant = PERMISSIONS[type][role];
  return grant?.in.includes(phase) ? grant.may : 'deny';
}
