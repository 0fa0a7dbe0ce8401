import { closeAsking } from '../check-in/close.ts';
import type { SessionEvent } from '../events.ts';
import { openRound } from '../round/open.ts';
import type { Step } from '../step.ts';
import { currentStep } from '../turn/lookup.ts';
import type { Turn } from '../turn/turn.ts';
import { openWorksheet } from '../worksheet/sheets.ts';

/** What follows from the group coming to a step. */
export function enterStep(turn: Turn, { id, content }: Step): readonly SessionEvent[] {
  switch (content.kind) {
    case 'opening':
    case 'worksheet':
      return openWorksheet(turn, id, content);
    case 'round':
      return openRound(turn, id);
    case 'arrive':
    case 'check-in':
    case 'teach':
    case 'board':
    case 'open-time':
    case 'plan-ahead':
    case 'check-out':
      return [];
  }
}

/** What follows from the group leaving the step it is on: a check-in is closed with its totals. */
export function leaveStep(turn: Turn): readonly SessionEvent[] {
  const step = currentStep(turn.session);
  return step?.content.kind === 'check-in' ? closeAsking(turn, step.id, step.content.items) : [];
}
