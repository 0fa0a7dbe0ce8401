import { ADDABLE } from '../../agenda/decide-steps.ts';
import { DISPOSITIONS } from '../../session.ts';
import { SHEET_MODES } from '../../step.ts';
import { dueAt } from '../../timer/due.ts';
import { currentStep, own } from '../../turn/lookup.ts';
import { boardStep, byDevice, byStaff, deviceOf, seatAt, someSeat, someStep, type Asked, type Draw } from '../draw.ts';
import { byCheckIn } from './check-in.ts';
import { byBox, byPoll } from './education.ts';
import { byRoom } from './leading.ts';
import { bySmallGroups, byUrge, withContent } from './small-groups.ts';
import { bySafety } from './safety.ts';
import { byColleagues } from './staff.ts';
import { byWall } from './wall.ts';
import { byCard, byWorksheet } from './worksheets.ts';
import { byHouse } from './tablets.ts';
import { byDoor, byLeaver, byParticipant, byPlanner } from './people.ts';

function byRound(draw: Draw): Asked {
  const { session, below } = draw;
  const step = someStep(draw);
  const round = own(session.rounds, step);
  const seat = below(3) === 0 ? someSeat(draw) : (round?.speaking ?? someSeat(draw));
  const device = deviceOf(draw);
  switch (below(7)) {
    case 0:
      return byStaff(draw, 'round:give', { step, seat });
    case 1:
      return byStaff(draw, 'round:pass', { step, seat });
    case 2:
      return byStaff(draw, 'round:later', { step, seat });
    case 3:
      return byDevice(device, 'round:later', { step, seat: seatAt(draw, device) });
    default:
      return byStaff(draw, 'round:next', { step, from: round?.speaking ?? null });
  }
}

function addStep(draw: Draw, after: string): Asked {
  const { among } = draw;
  const kind = among(ADDABLE, 'round');
  const worksheet = { template: { id: 'added', version: 1 }, mode: among(SHEET_MODES, 'own') };
  const added = { kind, title: 'One more', minutes: 5, after, worksheet: kind === 'worksheet' ? worksheet : null };
  return byStaff(draw, 'step:add', withContent(draw, added));
}

function byAgenda(draw: Draw): Asked {
  const { session, below, among } = draw;
  const { current: from, lastMove } = session.agenda;
  const step = among(session.agenda.steps, undefined)?.id ?? 'none';
  switch (below(9)) {
    case 0:
      return byStaff(draw, 'agenda:back', { from });
    case 1:
      return byStaff(draw, 'agenda:undo', { move: lastMove?.id ?? 'none' });
    case 2:
      return byStaff(draw, 'step:stretch', { step, minutes: below(11) - 5 });
    case 3:
      return byStaff(draw, 'step:move', { step, before: below(3) === 0 ? null : someStep(draw) });
    case 4:
      return byStaff(draw, 'step:skip', { step, skipped: below(2) === 0 });
    case 5:
      return addStep(draw, step);
    default:
      return byStaff(draw, 'agenda:next', { from });
  }
}

function byFacilitator(draw: Draw): Asked {
  const { session, below, among, say } = draw;
  const step = someStep(draw);
  const cluster = among(own(session.boards, boardStep(draw))?.clusters ?? [], undefined)?.id ?? null;
  const signal = among(session.signals, undefined);
  switch (below(17)) {
    case 0:
      return byStaff(draw, 'hold:begin', {});
    case 1:
    case 2:
      return byStaff(draw, 'hold:end', {});
    case 3:
      return byStaff(draw, 'wall:blank', { on: below(3) === 0 });
    case 4:
      return byStaff(draw, 'check-in:close', { step });
    case 5:
      return byStaff(draw, 'teach:turn', { step, from: own(session.teachCard, step) ?? 0, to: below(4) });
    case 6:
      return byStaff(draw, 'worksheet:lock', { step });
    case 7:
      return byStaff(draw, 'worksheet:unlock', { step });
    case 8:
      return byStaff(draw, 'board:show', { step: boardStep(draw), on: below(4) > 0 });
    case 9:
      return byStaff(draw, 'cluster:add', { step: boardStep(draw), title: 'Heading' });
    case 10:
      return byStaff(draw, 'card:place', { step: boardStep(draw), card: `card-${String(below(4))}`, cluster });
    case 11:
      return byStaff(draw, 'signal:see', { signal: signal?.id ?? 'none' });
    case 12:
      return byStaff(draw, 'lead:take', { from: session.lead });
    case 13:
      return byStaff(draw, 'cluster:rename', {
        step: boardStep(draw),
        cluster: cluster ?? 'none',
        title: 'Other heading',
      });
    case 14:
      return byStaff(draw, 'cluster:remove', { step: boardStep(draw), cluster: cluster ?? 'none' });
    case 15:
      return byStaff(draw, 'talk:heard', { seat: session.talk[0]?.seat ?? 'nobody' });
    default:
      return byStaff(draw, 'signal:settle', {
        signal: signal?.id ?? 'none',
        disposition: among(DISPOSITIONS, 'we-talked'),
        note: say('note', signal?.seat ?? null),
      });
  }
}

function byFrame(draw: Draw): Asked {
  const { session, below } = draw;
  switch (session.phase) {
    case 'planned':
      return byStaff(draw, 'door:open', { code: 'ABCD2345' });
    case 'door-open':
      return byStaff(draw, 'session:start', {});
    case 'closing':
      return below(2) === 0
        ? byStaff(draw, 'session:close', {})
        : byStaff(draw, 'attendance:confirm', { seat: someSeat(draw), minutes: below(700) });
    case 'closed':
      return byStaff(draw, 'session:reopen', {});
    case 'running':
    case 'unplanned':
      return below(6) === 0 ? byStaff(draw, 'session:end', {}) : byRound(draw);
  }
}

/** What the step the group is on invites to. */
function byStep(draw: Draw): Asked {
  const { session } = draw;
  const step = currentStep(session);
  switch (step?.content.kind) {
    case 'round':
      return byRound(draw);
    case 'teach': {
      const from = own(session.teachCard, step.id) ?? 0;
      return byStaff(draw, 'teach:turn', { step: step.id, from, to: draw.below(3) });
    }
    case 'practice':
      return draw.among([bySmallGroups, bySmallGroups, byWorksheet, byParticipant], bySmallGroups)(draw);
    case 'grounding':
      return draw.among([byUrge, byUrge, byUrge, byParticipant], byUrge)(draw);
    case 'board':
    case 'worksheet':
    case 'opening':
      return draw.among([byFacilitator, byParticipant, byWorksheet, byWorksheet, byCard], byWorksheet)(draw);
    case 'plan-ahead':
      return byPlanner(draw);
    case 'check-out':
      return byLeaver(draw);
    case 'quiz':
    case 'poll':
      return draw.below(2) === 0 ? byPoll(draw, step) : byWall(draw);
    case 'question-box':
      return byBox(draw);
    case 'check-in':
      return draw.below(4) === 0 ? byParticipant(draw) : byWall(draw);
    case 'break':
    case 'arrive':
    case 'open-time':
    case undefined:
      return byParticipant(draw);
  }
}

/** One thing somebody might ask just now: often possible, often not. */
export function randomCommand(draw: Draw): Asked {
  const due = dueAt(draw.session);
  if (due && draw.below(4) === 0) return { who: { kind: 'clock' }, command: due.command };
  const [screen] = draw.session.screens;
  if (screen !== undefined && draw.below(3) === 0) return byStaff(draw, 'screen:remove', { screen });
  const makers = [
    byAgenda,
    byAgenda,
    byStep,
    byStep,
    byStep,
    byDoor,
    byParticipant,
    byFacilitator,
    byRound,
    byBox,
    byRoom,
    byHouse,
    byWorksheet,
    byCheckIn,
    byColleagues,
    byWall,
    bySafety,
    bySmallGroups,
  ];
  return draw.below(25) === 0 ? byFrame(draw) : draw.among(makers, byAgenda)(draw);
}
