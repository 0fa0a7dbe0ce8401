import type { EventOf } from '../events.ts';
import type { Session } from '../session.ts';
import { own, readable } from '../turn/lookup.ts';
import type { WorksheetStep } from './worksheet-step.ts';

type SheetEvent = EventOf<`worksheet:${string}` | 'sheet:given' | 'sheet:shared' | 'sheet:joined' | 'sheet:started'>;

const EMPTY: Omit<WorksheetStep, 'template' | 'mode'> = {
  title: null,
  shared: [],
  heldBack: false,
  isLive: false,
  isHomework: false,
  state: 'open',
  lockAt: null,
  together: null,
  own: {},
  ready: [],
  calledBack: null,
  situations: {},
};
const NO_WORDS = { en: '', es: '' };

function opened({ template, mode, heldBack, sheets }: EventOf<'worksheet:opened'>['open']): WorksheetStep {
  return {
    ...EMPTY,
    template,
    mode,
    heldBack,
    together: sheets.find(({ seat }) => seat === null)?.sheet ?? null,
    own: Object.fromEntries(sheets.flatMap(({ sheet, seat }) => (seat === null ? [] : [[seat, sheet]]))),
  };
}

function started(event: EventOf<'sheet:started'>): WorksheetStep {
  const { seat, sheet, template, mode } = event.open;
  const title = readable(event.ofSession)?.title ?? NO_WORDS;
  return mode === 'own'
    ? { ...EMPTY, template, mode, title, own: { [seat]: sheet } }
    : { ...EMPTY, template, mode, title, shared: [{ sheet, seats: [seat], family: null, side: null }] };
}

type Changed = Exclude<SheetEvent, { readonly type: 'worksheet:opened' | 'sheet:started' }>;

function changed(worksheet: WorksheetStep, event: Changed): WorksheetStep {
  switch (event.type) {
    case 'sheet:given':
      return { ...worksheet, own: { ...worksheet.own, [event.open.seat]: event.open.sheet } };
    case 'sheet:shared': {
      const { sheet, seats, family, side } = event.open;
      return { ...worksheet, shared: [...worksheet.shared, { sheet, seats, family, side }] };
    }
    case 'sheet:joined': {
      const { sheet, seat } = event.open;
      const shared = worksheet.shared.map((one) =>
        one.sheet === sheet ? { ...one, seats: [...one.seats, seat] } : one,
      );
      return { ...worksheet, shared };
    }
    case 'worksheet:revealed':
      // Whoever of a family was ready was so with their side; now all of it fill another sheet.
      return { ...worksheet, heldBack: !event.open.on, ready: worksheet.mode === 'family' ? [] : worksheet.ready };
    case 'worksheet:live-set':
      return { ...worksheet, isLive: event.open.on };
    case 'worksheet:homework-set':
      return { ...worksheet, isHomework: event.open.on };
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

function after(session: Session, event: SheetEvent): WorksheetStep | undefined {
  if (event.type === 'worksheet:opened') return opened(event.open);
  if (event.type === 'sheet:started') return started(event);
  const before = own(session.worksheets, event.open.step);
  return before && changed(before, event);
}

/** Folds worksheets that opened, who got which sheet, what staff set for it, locks and who is ready. */
export function evolveWorksheet(session: Session, event: SheetEvent): Session {
  const worksheet = after(session, event);
  return worksheet ? { ...session, worksheets: { ...session.worksheets, [event.open.step]: worksheet } } : session;
}
