import type { EventOf } from '../events.ts';
import type { Duration } from '../ids.ts';
import type { Session } from '../session.ts';
import { own } from '../turn/lookup.ts';
import type { WorksheetStep } from '../worksheet/worksheet-step.ts';

type SmallGroupEvent = EventOf<`small-groups:${string}` | 'situation:turned'>;

function changed(worksheet: WorksheetStep, event: SmallGroupEvent): WorksheetStep {
  switch (event.type) {
    case 'small-groups:called':
      return { ...worksheet, calledBack: { at: event.open.backAt, isBack: false } };
    case 'small-groups:gathered':
      return { ...worksheet, calledBack: { at: event.at, isBack: true } };
    case 'small-groups:sent':
      return { ...worksheet, calledBack: null };
    case 'situation:turned': {
      const { sheet, situation } = event.open;
      return { ...worksheet, situations: { ...worksheet.situations, [sheet]: situation } };
    }
  }
}

/** Folds small groups that are called back, gathered and sent out, and their cards. */
export function evolveSmallGroups(session: Session, event: SmallGroupEvent): Session {
  const { step } = event.open;
  const worksheet = own(session.worksheets, step);
  if (!worksheet) return session;
  return { ...session, worksheets: { ...session.worksheets, [step]: changed(worksheet, event) } };
}

/** The moment small groups are back stands still while the group is on hold. */
export function laterBack(session: Session, by: Duration): Session {
  const step = session.agenda.current;
  const worksheet = step === null ? undefined : own(session.worksheets, step);
  const calledBack = worksheet?.calledBack;
  if (step === null || !worksheet || !calledBack || calledBack.isBack) return session;
  const later = { ...worksheet, calledBack: { ...calledBack, at: calledBack.at + Math.max(0, by) } };
  return { ...session, worksheets: { ...session.worksheets, [step]: later } };
}
