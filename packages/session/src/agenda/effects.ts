import { closeAsking } from '../check-in/close.ts';
import type { SessionEvent } from '../events.ts';
import { closeAnswered } from '../poll/close.ts';
import { openRound } from '../round/open.ts';
import { gatherAll } from '../small-groups/decide.ts';
import type { Step } from '../step.ts';
import { currentStep } from '../turn/lookup.ts';
import type { Turn } from '../turn/turn.ts';
import { openWorksheet } from '../worksheet/sheets.ts';

/** What follows from the group coming to a step. */
export function enterStep(turn: Turn, { id, content }: Step): readonly SessionEvent[] {
  switch (content.kind) {
    case 'opening':
    case 'worksheet':
    case 'practice':
      return openWorksheet(turn, id, content);
    case 'round':
      return openRound(turn, id);
    case 'arrive':
    case 'check-in':
    case 'teach':
    case 'quiz':
    case 'poll':
    case 'question-box':
    case 'board':
    case 'open-time':
    case 'grounding':
    case 'break':
    case 'plan-ahead':
    case 'check-out':
      return [];
  }
}

/**
 * What follows from the group leaving the step it is on: a check-in is closed with its totals, and so is an answered question;
 * small groups are back.
 */
export function leaveStep(turn: Turn): readonly SessionEvent[] {
  const step = currentStep(turn.session);
  switch (step?.content.kind) {
    case 'check-in':
      return closeAsking(turn, step.id, step.content.items);
    case 'quiz':
    case 'poll':
      return closeAnswered(turn);
    case 'opening':
    case 'worksheet':
    case 'practice':
      return gatherAll(turn, step.id);
    case 'arrive':
    case 'round':
    case 'teach':
    case 'question-box':
    case 'grounding':
    case 'board':
    case 'open-time':
    case 'break':
    case 'plan-ahead':
    case 'check-out':
    case undefined:
      return [];
  }
}
