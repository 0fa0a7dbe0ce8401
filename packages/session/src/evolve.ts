import { evolveAgenda } from './agenda/evolve.ts';
import { evolveBoard } from './board/evolve.ts';
import { evolveBox } from './box/evolve.ts';
import { evolveCalm } from './calm/evolve.ts';
import { evolveCheckIn } from './check-in/evolve.ts';
import { evolveConcern } from './concern/evolve.ts';
import { evolveDoor } from './door/evolve.ts';
import type { SessionEvent } from './events.ts';
import { evolveFrame } from './frame/evolve.ts';
import { evolveGrounding } from './grounding/evolve.ts';
import { evolveHold } from './hold/evolve.ts';
import { evolveLane } from './lane/evolve.ts';
import { evolveLead } from './lead/evolve.ts';
import { evolveObserver } from './observer/evolve.ts';
import { evolveParking } from './parking/evolve.ts';
import { evolvePlanAhead } from './plan-ahead/evolve.ts';
import { evolvePoll } from './poll/evolve.ts';
import { evolveRound } from './round/evolve.ts';
import { evolveSeat } from './seat/evolve.ts';
import type { Session } from './session.ts';
import { evolveSignal } from './signal/evolve.ts';
import { evolveSmallGroups } from './small-groups/evolve.ts';
import { evolveTablet } from './tablet/evolve.ts';
import { evolveTalk } from './talk/evolve.ts';
import { evolveTeach } from './teach/evolve.ts';
import { withCaused } from './turn/caused.ts';
import { evolveWall } from './wall/evolve.ts';
import { evolveBrought, evolveSigned } from './worksheet/evolve-sheets.ts';
import { evolveWorksheet } from './worksheet/evolve.ts';

/** The session after something happened. The only way from one session to the next; private parts that are gone fold as nothing. */
export const evolve = (session: Session, event: SessionEvent): Session =>
  withCaused(session, folded(session, event), event);

function folded(session: Session, event: SessionEvent): Session {
  switch (event.type) {
    case 'session:planned':
    case 'session:started':
    case 'session:ended':
    case 'session:closed':
    case 'session:reopened':
      return evolveFrame(session, event);
    case 'lead:taken':
      return evolveLead(session, event);
    case 'hold:begun':
    case 'hold:ended':
    case 'wall:blanked':
      return evolveHold(session, event);
    case 'door:opened':
    case 'door:knocked':
    case 'knock:answered':
    case 'knock:seated':
    case 'knock:shown':
    case 'screen:removed':
      return evolveDoor(session, event);
    case 'seat:added':
    case 'seat:entered':
    case 'seat:switched':
    case 'seat:left':
    case 'seat:removed':
    case 'seat:sent-home':
    case 'seat:language-chosen':
    case 'seat:moved':
    case 'seat:renamed':
    case 'apart:set':
    case 'circle:ordered':
    case 'attendance:confirmed':
      return evolveSeat(session, event);
    case 'calm:begun':
    case 'calm:ended':
      return evolveCalm(session, event);
    case 'wall:shown':
      return evolveWall(session, event);
    case 'topic:parked':
    case 'topic:taken':
    case 'topic:removed':
      return evolveParking(session, event);
    case 'concern:raised':
    case 'concern:seen':
    case 'concern:settled':
    case 'seat:whereabouts-told':
      return evolveConcern(session, event);
    case 'small-groups:called':
    case 'small-groups:gathered':
    case 'small-groups:sent':
    case 'situation:turned':
      return evolveSmallGroups(session, event);
    case 'urge:rated':
      return evolveGrounding(session, event);
    case 'lane:said':
    case 'lane:kept':
      return evolveLane(session, event);
    case 'observer:seated':
    case 'observer:left':
      return evolveObserver(session, event);
    case 'tablet:handed':
    case 'tablet:removed':
      return evolveTablet(session, event);
    case 'agenda:moved':
    case 'agenda:undone':
    case 'step:stretched':
    case 'step:moved':
    case 'step:skipped':
    case 'step:added':
      return evolveAgenda(session, event);
    case 'check-in:answered':
    case 'check-in:closed':
    case 'check-out:answered':
    case 'check-in:question-set':
    case 'answers:brought':
      return evolveCheckIn(session, event);
    case 'round:opened':
    case 'round:turned':
    case 'round:reordered':
      return evolveRound(session, event);
    case 'teach:turned':
      return evolveTeach(session, event);
    case 'poll:answered':
    case 'poll:closed':
    case 'poll:opened-again':
    case 'poll:explained':
    case 'poll:turned':
      return evolvePoll(session, event);
    case 'box:asked':
    case 'box:shown':
    case 'box:marked-answered':
    case 'box:put-away':
      return evolveBox(session, event);
    case 'worksheet:opened':
    case 'sheet:given':
    case 'sheet:shared':
    case 'sheet:joined':
    case 'sheet:started':
    case 'worksheet:revealed':
    case 'worksheet:live-set':
    case 'worksheet:homework-set':
    case 'worksheet:locking':
    case 'worksheet:locked':
    case 'worksheet:unlocked':
    case 'worksheet:readied':
      return evolveWorksheet(session, event);
    case 'sheet:signed':
      return evolveSigned(session, event);
    case 'sheets:brought':
      return evolveBrought(session, event);
    case 'board:shown':
    case 'cluster:added':
    case 'cluster:renamed':
    case 'cluster:removed':
    case 'card:placed':
    case 'card:parked':
    case 'card:carried':
      return evolveBoard(session, event);
    case 'plan-ahead:added':
    case 'plan-ahead:removed':
      return evolvePlanAhead(session, event);
    case 'talk:asked':
    case 'talk:heard':
    case 'hand:raised':
    case 'hand:lowered':
      return evolveTalk(session, event);
    case 'signal:raised':
    case 'signal:hastened':
    case 'signal:seen':
    case 'signal:settled':
    case 'signal:escalated':
      return evolveSignal(session, event);
  }
}
