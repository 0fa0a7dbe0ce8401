import {
  mayOpenSheet,
  viewerOf,
  type Instant,
  type Session,
  type SheetId,
  type SheetMode,
  type TemplateRef,
  type Who,
} from '@opencircle/session';
import { CLOSE, type CloseCode } from '@opencircle/protocol';
import type { KeyHolder } from '../storage/ports.ts';

/** What somebody may do with a sheet just now, and as whom they write: Yjs client ids are issued to this owner. */
export type Access =
  | { readonly may: 'write' | 'read'; readonly owner: string }
  | { readonly may: 'no'; readonly because: 'nobody-here' | 'not-allowed' };

/** Decides from the session as it is; called in the session's own turn, or told of its change. */
export function accessOf(session: Session, who: Who, sheet: SheetId): Access {
  const viewer = viewerOf(session, who);
  if (viewer === null) return { may: 'no', because: 'nobody-here' };
  const may = mayOpenSheet(session, viewer, sheet);
  if (may === 'no') return { may, because: 'not-allowed' };
  switch (viewer.kind) {
    case 'participant':
      return { may, owner: `seat:${viewer.seat}` };
    case 'staff':
      return { may, owner: `staff:${viewer.staff}` };
    case 'screen':
    case 'knock':
      return { may: 'no', because: 'not-allowed' };
  }
}

/** Why an open socket must close after a change; null where it may stay. Whoever still has access comes back and is checked again. */
export function closeCodeAfter(before: Access, now: Access): CloseCode | null {
  if (now.may === 'no') return now.because === 'nobody-here' ? CLOSE.nobodyHere : CLOSE.notAllowed;
  return before.may === now.may && before.owner === now.owner ? null : CLOSE.comeBack;
}

/** Where a sheet lies in its session. */
export interface SheetPlace {
  readonly template: TemplateRef;
  readonly mode: SheetMode;
  /** Whose key protects it: its writer's, or the session's where everybody writes. */
  readonly holder: KeyHolder;
  /** While writing is about to stop. */
  readonly lockAt: Instant | null;
}

/** Finds a sheet in the session's own history. */
export function placeOf(session: Session, sheet: SheetId): SheetPlace | null {
  for (const { template, mode, together, own, state, lockAt: at } of Object.values(session.worksheets)) {
    const lockAt = state === 'locking' ? at : null;
    if (together === sheet) return { template, mode, holder: `session:${session.id}`, lockAt };
    for (const [seat, ownSheet] of Object.entries(own)) {
      const person = ownSheet === sheet ? session.seats[seat]?.person : undefined;
      if (person !== undefined) return { template, mode, holder: `person:${person}`, lockAt };
    }
  }
  return null;
}

/** Whether an owner still has anything to do with a sheet. */
export function mayOwnerOpen(session: Session, owner: string, sheet: SheetId): boolean {
  const [kind, id = ''] = [owner.slice(0, owner.indexOf(':')), owner.slice(owner.indexOf(':') + 1)];
  if (kind === 'staff') return accessOf(session, { kind: 'staff', staff: id }, sheet).may !== 'no';
  const seat = kind === 'seat' ? session.seats[id] : undefined;
  return seat?.state === 'in-circle' && mayOpenSheet(session, { kind: 'participant', seat: id }, sheet) !== 'no';
}
