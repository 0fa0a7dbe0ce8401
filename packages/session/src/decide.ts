import { decideAgenda } from './agenda/decide.ts';
import { decideSteps } from './agenda/decide-steps.ts';
import { decideBoard } from './board/decide.ts';
import { decideBox } from './box/decide.ts';
import { decideCalm } from './calm/decide.ts';
import { decideCheckIn } from './check-in/decide.ts';
import type { Command, Refusal } from './commands.ts';
import { decideConcern } from './concern/decide.ts';
import { decideDoor } from './door/decide.ts';
import { decideFrame } from './frame/decide.ts';
import { decideGrounding } from './grounding/decide.ts';
import { decideHold } from './hold/decide.ts';
import { childId, type Instant } from './ids.ts';
import { decideLane } from './lane/decide.ts';
import { decideLead } from './lead/decide.ts';
import { decideObserver } from './observer/decide.ts';
import { decideParking } from './parking/decide.ts';
import { mayDo } from './permissions.ts';
import { decidePlanAhead } from './plan-ahead/decide.ts';
import { decidePoll } from './poll/decide.ts';
import { decideRound } from './round/decide.ts';
import { decideSeat } from './seat/decide.ts';
import { PHASES, type Session } from './session.ts';
import { decideSignal } from './signal/decide.ts';
import { decideSmallGroups } from './small-groups/decide.ts';
import { decideTablet } from './tablet/decide.ts';
import { decideTalk } from './talk/decide.ts';
import { decideTeach } from './teach/decide.ts';
import { causedRefusal } from './turn/caused.ts';
import { refused, type Decision, type Turn } from './turn/turn.ts';
import { roleOf, seatOf } from './turn/who.ts';
import type { Who } from './viewer.ts';
import { decideWall } from './wall/decide.ts';
import { decideSheets } from './worksheet/decide-sheets.ts';
import { decideWorksheet } from './worksheet/decide.ts';

/** The moment something is asked, and one id that nothing has yet; ids of new things are made from it. */
export interface Moment {
  readonly at: Instant;
  readonly fresh: string;
}

function createIds(fresh: string): () => string {
  let made = 0;
  return () => childId(fresh, made++);
}

/** What the permission table refuses: this role at any time, this role in this phase, or what belongs to another seat. */
function permissionRefusal({ session, role, seat }: Turn, { type, payload }: Command): Refusal | null {
  const permission = mayDo(role, type, session.phase);
  if (permission === 'allow') return null;
  if (permission === 'own') return 'seat' in payload && payload.seat !== seat ? 'not-allowed' : null;
  if (PHASES.every((phase) => mayDo(role, type, phase) === 'deny')) return 'not-allowed';
  return type === 'door:knock' ? 'door-closed' : 'wrong-time';
}

/**
 * What a command does to a session: the events it causes, which may be none, or the reason it is refused. Pure; whoever calls
 * stores the events and folds them with `evolve`.
 */
export function decide(session: Session, who: Who, command: Command, { at, fresh }: Moment): Decision {
  const turn: Turn = {
    session,
    who,
    role: roleOf(session, who),
    seat: seatOf(session, who),
    at,
    newId: createIds(fresh),
  };
  const refusal = permissionRefusal(turn, command) ?? causedRefusal(turn, command);
  return refusal === null ? decideAllowed(turn, command) : refused(refusal);
}

function decideAllowed(turn: Turn, command: Command): Decision {
  switch (command.type) {
    case 'session:plan':
    case 'session:start':
    case 'session:end':
    case 'session:close':
    case 'session:reopen':
      return decideFrame(turn, command);
    case 'lead:take':
      return decideLead(turn, command);
    case 'hold:begin':
    case 'hold:end':
    case 'wall:blank':
      return decideHold(turn, command);
    case 'door:open':
    case 'door:knock':
    case 'knock:admit':
    case 'knock:admit-all':
    case 'knock:word-first':
    case 'knock:not-today':
    case 'screen:remove':
      return decideDoor(turn, command);
    case 'seat:arrive':
    case 'seat:add':
    case 'seat:leave':
    case 'seat:remove':
    case 'seat:not-today':
    case 'seat:language':
    case 'seat:move':
    case 'seat:rename':
    case 'apart:bring':
    case 'circle:order':
    case 'attendance:confirm':
      return decideSeat(turn, command);
    case 'calm:begin':
    case 'calm:end':
    case 'calm:run-out':
      return decideCalm(turn, command);
    case 'wall:show':
      return decideWall(turn, command);
    case 'topic:park':
    case 'topic:take':
    case 'topic:remove':
      return decideParking(turn, command);
    case 'concern:raise':
    case 'concern:see':
    case 'concern:settle':
    case 'seat:whereabouts':
      return decideConcern(turn, command);
    case 'small-groups:call':
    case 'small-groups:send':
    case 'small-groups:gather':
    case 'situation:turn':
      return decideSmallGroups(turn, command);
    case 'urge:rate':
      return decideGrounding(turn, command);
    case 'lane:say':
    case 'lane:keep':
      return decideLane(turn, command);
    case 'observer:seat':
    case 'observer:leave':
      return decideObserver(turn, command);
    case 'tablet:hand':
    case 'tablet:put-down':
    case 'tablet:remove':
      return decideTablet(turn, command);
    case 'agenda:next':
    case 'agenda:back':
    case 'agenda:undo':
      return decideAgenda(turn, command);
    case 'step:stretch':
    case 'step:move':
    case 'step:skip':
    case 'step:add':
      return decideSteps(turn, command);
    case 'check-in:answer':
    case 'check-in:close':
    case 'check-out:answer':
    case 'check-in:ask':
    case 'check-in:enter':
    case 'check-out:enter':
    case 'answers:bring':
      return decideCheckIn(turn, command);
    case 'round:next':
    case 'round:order':
    case 'round:give':
    case 'round:pass':
    case 'round:later':
      return decideRound(turn, command);
    case 'teach:turn':
      return decideTeach(turn, command);
    case 'poll:answer':
    case 'poll:close':
    case 'poll:again':
    case 'poll:explain':
    case 'poll:turn':
      return decidePoll(turn, command);
    case 'box:ask':
    case 'box:show':
    case 'box:answered':
    case 'box:put-away':
      return decideBox(turn, command);
    case 'worksheet:lock':
    case 'worksheet:unlock':
    case 'worksheet:ready':
    case 'worksheet:pair':
    case 'worksheet:reveal':
    case 'worksheet:live':
    case 'worksheet:homework':
    case 'worksheet:stop-writing':
      return decideWorksheet(turn, command);
    case 'sheet:start':
    case 'sheet:sign':
    case 'sheets:bring':
      return decideSheets(turn, command);
    case 'board:show':
    case 'cluster:add':
    case 'cluster:rename':
    case 'cluster:remove':
    case 'card:place':
    case 'card:park':
    case 'card:carry':
      return decideBoard(turn, command);
    case 'plan-ahead:add':
    case 'plan-ahead:remove':
      return decidePlanAhead(turn, command);
    case 'talk:ask':
    case 'talk:heard':
    case 'hand:raise':
    case 'hand:lower':
      return decideTalk(turn, command);
    case 'signal:raise':
    case 'signal:see':
    case 'signal:settle':
    case 'signal:escalate':
      return decideSignal(turn, command);
  }
}
