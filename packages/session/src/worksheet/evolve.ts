import type { EventOf } from '../events.ts';
import type { Session, WorksheetStep } from '../session.ts';
import { own } from '../turn/lookup.ts';

function opened({ template, mode, sheets }: EventOf<'worksheet:opened'>['open']): WorksheetStep {
  return {
    template,
    mode,
    state: 'open',
    lockAt: null,
    together: sheets.find(({ seat }) => seat === null)?.sheet ?? null,
    own: Object.fromEntries(sheets.flatMap(({ sheet, seat }) => (seat === null ? [] : [[seat, sheet]]))),
    ready: [],
  };
}

type Changed = Exclude<EventOf<`worksheet:${string}` | 'sheet:given'>, { readonly type: 'worksheet:opened' }>;

function changed(worksheet: WorksheetStep, event: Changed): WorksheetStep {
  switch (event.type) {
    case 'sheet:given':
      return { ...worksheet, own: { ...worksheet.own, [event.open.seat]: event.open.sheet } };
    case 'worksheet:locking':
      return { ...worksheet, state: 'locking', lockAt: event.open.lockAt };
    case 'worksheet:locked':
      return { ...worksheet, state: 'locked', lockAt: null };
    case 'worksheet:unlocked':
      return { ...worksheet, state: 'open', lockAt: null };
    case 'worksheet:readied': {
      const { seat, ready } = event.open;
      const others = worksheet.ready.filter((one) => one !== seat);
      return { ...worksheet, ready: ready ? [...others, seat] : others };
    }
  }
}

/** Folds worksheets that opened, sheets given to those who came later, locks and who is ready. */
export function evolveWorksheet(session: Session, event: EventOf<`worksheet:${string}` | 'sheet:given'>): Session {
  const { step } = event.open;
  const before = own(session.worksheets, step);
  const after = event.type === 'worksheet:opened' ? opened(event.open) : before && changed(before, event);
  return after ? { ...session, worksheets: { ...session.worksheets, [step]: after } } : session;
}
