import {
  mayOpenSheet,
  viewerOf,
  type Instant,
  type Session,
  type SheetId,
  type TemplateRef,
  type Who,
} from '@opencircle/session';
import { templateForSide, type Template } from '@opencircle/worksheets';
import { CLOSE, type CloseCode } from '@opencircle/protocol';
import { holderOf, placedIn, type PlacedSheet } from '../live/sheets-of.ts';
import type { KeyHolder } from '../storage/ports.ts';
import { isOverFor } from './taken-home.ts';

/** What somebody may do with a sheet just now, and as whom they write: Yjs client ids are issued to this owner. */
export type Access =
  | { readonly may: 'write' | 'read'; readonly owner: string }
  | { readonly may: 'no'; readonly because: 'nobody-here' | 'not-allowed' };

/**
 * Decides from the session as it is; called in the session's own turn, or told of its change. A participant writes as the person
 * they are, so that their device goes on as the same writer when the sheet is brought to another session.
 */
export function accessOf(session: Session, who: Who, sheet: SheetId, now: Instant): Access {
  const viewer = viewerOf(session, who);
  if (viewer === null) return { may: 'no', because: 'nobody-here' };
  const may = mayOpenSheet(session, viewer, sheet);
  if (may === 'no') return { may, because: 'not-allowed' };
  switch (viewer.kind) {
    case 'participant': {
      const person = session.seats[viewer.seat]?.person;
      if (person === undefined || isOverFor(session, sheet, now)) return { may: 'no', because: 'not-allowed' };
      return { may, owner: `person:${person}` };
    }
    case 'staff':
      return { may, owner: `staff:${viewer.staff}` };
    case 'screen':
    case 'knock':
    case 'observer':
    case 'tablet':
      return { may: 'no', because: 'not-allowed' };
  }
}

/** Why an open socket must close after a change; null where it may stay. Whoever still has access comes back and is checked again. */
export function closeCodeAfter(before: Access, now: Access): CloseCode | null {
  if (now.may === 'no') return now.because === 'nobody-here' ? CLOSE.nobodyHere : CLOSE.notAllowed;
  return before.may === now.may && before.owner === now.owner ? null : CLOSE.comeBack;
}

/** Where a sheet lies in its session, and whose key protects it. */
export interface SheetPlace extends PlacedSheet {
  readonly holder: KeyHolder;
}

/** Finds a sheet in the session's own history. */
export function placeOf(session: Session, sheet: SheetId): SheetPlace | null {
  const place = placedIn(session, sheet);
  return place && { ...place, holder: holderOf(session, place) };
}

/** What can be filled in a sheet: of a family's only what is for its side, or what the whole family fills. */
export function templateOf(
  { template: ref, mode, side }: Pick<PlacedSheet, 'template' | 'mode' | 'side'>,
  templateBy: (ref: TemplateRef) => Template | null,
): Template | null {
  const template = templateBy(ref);
  return template && mode === 'family' ? templateForSide(template, side) : template;
}

/** Whether an owner still has anything to do with a sheet. */
export function mayOwnerOpen(session: Session, owner: string, sheet: SheetId): boolean {
  const [kind, id] = [owner.slice(0, owner.indexOf(':')), owner.slice(owner.indexOf(':') + 1)];
  if (kind === 'staff') {
    const viewer = viewerOf(session, { kind: 'staff', staff: id });
    return viewer !== null && mayOpenSheet(session, viewer, sheet) !== 'no';
  }
  return Object.values(session.seats).some(
    ({ id: seat, person, state }) =>
      state === 'in-circle' &&
      // Before sheets could move, a writer was known by the seat.
      (kind === 'person' ? person === id : kind === 'seat' && seat === id) &&
      mayOpenSheet(session, { kind: 'participant', seat }, sheet) !== 'no',
  );
}
