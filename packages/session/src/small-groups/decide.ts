import type { CommandOf } from '../commands.ts';
import type { SessionEvent } from '../events.ts';
import type { StepId } from '../ids.ts';
import type { Session } from '../session.ts';
import { own, stepById } from '../turn/lookup.ts';
import { decided, happened, refused, type Decision, type Turn } from '../turn/turn.ts';
import type { WorksheetStep } from '../worksheet/worksheet-step.ts';
import { situationOf } from './situation.ts';

/** The longest staff call small groups back ahead of time, in seconds. */
export const LONGEST_CALL = 600;

/** The worksheet of a step that small groups fill, once there are any. */
export function inSmallGroups({ worksheets }: Session, step: StepId): WorksheetStep | null {
  const worksheet = own(worksheets, step);
  return worksheet?.mode === 'pairs' && worksheet.shared.length > 0 ? worksheet : null;
}

function call(turn: Turn, { calledBack }: WorksheetStep, { step, seconds }: CommandOf<'small-groups:call'>['payload']) {
  if (!Number.isInteger(seconds) || seconds < 0 || seconds > LONGEST_CALL) return refused('malformed');
  const backAt = turn.at + seconds * 1000;
  if (seconds === 0) return calledBack?.isBack ? decided() : decided(happened(turn, 'small-groups:gathered', { step }));
  const isSo = calledBack?.at === backAt && !calledBack.isBack;
  return isSo ? decided() : decided(happened(turn, 'small-groups:called', { step, backAt }));
}

/** The clock's own command: early it does nothing, and twice it gathers once. */
function gather(turn: Turn, { calledBack }: WorksheetStep, step: StepId): Decision {
  if (calledBack === null || calledBack.isBack) return decided();
  if (turn.at < calledBack.at || turn.session.hold) return refused('wrong-time');
  return decided(happened(turn, 'small-groups:gathered', { step }));
}

function turnCard(turn: Turn, { step, sheet, from, to }: CommandOf<'situation:turn'>['payload']): Decision {
  const { session, role, seat } = turn;
  const content = stepById(session, step)?.content;
  const worksheet = own(session.worksheets, step);
  const group = worksheet?.shared.find((one) => one.sheet === sheet);
  if (content?.kind !== 'practice' || !worksheet || !group) return refused('not-found');
  if (role === 'participant' && (seat === null || !group.seats.includes(seat))) return refused('not-found');
  if (session.agenda.current !== step) return refused('wrong-time');
  const { length } = content.situations;
  if (situationOf(worksheet, sheet, length) !== from) return refused('card-turned');
  if (!Number.isInteger(to) || to < 0 || to >= length) return refused('not-found');
  return to === from ? decided() : decided(happened(turn, 'situation:turned', { step, sheet, situation: to }));
}

/** Small groups are called back and sent out again, and each turns its situation card. */
export function decideSmallGroups(
  turn: Turn,
  command: CommandOf<`small-groups:${string}` | 'situation:turn'>,
): Decision {
  if (command.type === 'situation:turn') return turnCard(turn, command.payload);
  const { session } = turn;
  const { step } = command.payload;
  const worksheet = inSmallGroups(session, step);
  if (!worksheet) return refused('not-found');
  if (command.type === 'small-groups:gather') return gather(turn, worksheet, step);
  if (session.agenda.current !== step) return refused('wrong-time');
  if (session.hold) return refused('on-hold');
  if (command.type === 'small-groups:call') return call(turn, worksheet, command.payload);
  return worksheet.calledBack ? decided(happened(turn, 'small-groups:sent', { step })) : decided();
}

/** Whoever is out in small groups when the group leaves this step is back. */
export function gatherAll(turn: Turn, step: StepId): readonly SessionEvent[] {
  const worksheet = inSmallGroups(turn.session, step);
  return worksheet && !worksheet.calledBack?.isBack ? [happened(turn, 'small-groups:gathered', { step })] : [];
}

/** Undoing the move that brought them back sends them out again. */
export function sendAgain(turn: Turn): readonly SessionEvent[] {
  const { lastMove } = turn.session.agenda;
  const step = lastMove?.from ?? null;
  const worksheet = step === null ? null : inSmallGroups(turn.session, step);
  const isOfMove = worksheet?.calledBack?.isBack === true && worksheet.calledBack.at === lastMove?.at;
  return step !== null && isOfMove ? [happened(turn, 'small-groups:sent', { step })] : [];
}
