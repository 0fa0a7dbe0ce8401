import type { ReadableSheet } from '@opencircle/protocol';
import {
  linesFor,
  mayOpenSheet,
  viewerOf,
  type Session,
  type SheetId,
  type SheetLine,
  type Viewer,
  type Who,
} from '@opencircle/session';
import { templateBy } from '@opencircle/worksheets/templates';
import { isOverFor, templateOf } from '../../documents/index.ts';
import { personOf, placedIn, type PlacedSheet } from '../../live/sheets-of.ts';
import type { Parts } from '../asking/parts.ts';

/** Reads sheets for whoever may: by each line's audience, and always by the session that decides about the sheet now. */
export interface SheetReading {
  /** That session; null: there is no such sheet. */
  homeOf(sheet: SheetId): Promise<Session | null>;
  /** Of these, as whom most of a sheet can be read. */
  viewerFor(home: Session, sheet: SheetId, whos: readonly Who[]): Viewer | null;
  read(home: Session, sheet: SheetId, viewer: Viewer): Promise<ReadableSheet | null>;
  /** The same by lines that somebody else picked. */
  readLines(
    home: Session,
    sheet: SheetId,
    pick: (lines: readonly SheetLine[]) => { readonly lines: readonly SheetLine[]; readonly kept: boolean },
  ): Promise<ReadableSheet | null>;
}

/** Whose a sheet is, as it stands on paper: of several people all of them, of everyone nobody. */
export function aliasOf(session: Session, { seat, seats }: Pick<PlacedSheet, 'seat' | 'seats'>): string | null {
  const of = seat === null ? (seats ?? []) : [seat];
  const aliases = of.flatMap((one) => session.seats[one]?.alias ?? []);
  return aliases.length === 0 ? null : aliases.join(' · ');
}

/** Reads documents as they are on disk. */
export function createSheetReading({
  clock,
  documents,
  live,
  store,
}: Pick<Parts, 'clock' | 'documents' | 'live' | 'store'>): SheetReading {
  /** A family's own sheets have their own rule: whoever may not open one does not read it either. */
  const isFamilyOf = (session: Session, viewer: Viewer, sheet: SheetId): boolean => {
    const place = placedIn(session, sheet);
    const familyOf = viewer.kind === 'participant' ? (session.seats[viewer.seat]?.familyOf ?? null) : null;
    if (place === null || place.mode === 'family') return false;
    return familyOf !== null && personOf(session, place) === familyOf;
  };

  const readLines: SheetReading['readLines'] = async (home, sheet, pick) => {
    const place = placedIn(home, sheet);
    const template = place && templateOf(place, templateBy);
    if (!place || !template) return null;
    // Of one moment: what was taken back is not shown with an audience it had before, nor the other way round.
    const { lines: all, written } = await documents.wordsOf(sheet);
    const { lines, kept } = pick(all);
    const readable = new Set(lines.map(({ line }) => line));
    return {
      sheet,
      template,
      alias: aliasOf(home, place),
      sessionTitle: home.title,
      startsAt: home.startsAt,
      lines: written.filter(({ line }) => readable.has(line)),
      signatures: home.signatures
        .filter((one) => one.sheet === sheet)
        .map(({ field, role, name, at }) => ({ field, role, name, at })),
      kept,
    };
  };

  return {
    async homeOf(sheet) {
      const parent = (await store.row('sheet', sheet))?.parent ?? null;
      return parent === null ? null : live.within<Session>(parent, (now) => now);
    },
    viewerFor(home, sheet, whos) {
      const viewers = whos
        .map((who) => viewerOf(home, who))
        .filter((viewer) => viewer !== null)
        // What a participant did not take home in time stays here, whatever their device still knows.
        .filter(({ kind }) => kind === 'staff' || !isOverFor(home, sheet, clock.now()));
      return (
        viewers.find((one) => mayOpenSheet(home, one, sheet) !== 'no') ??
        viewers.find((one) => one.kind === 'staff' || isFamilyOf(home, one, sheet)) ??
        null
      );
    },
    read: (home, sheet, viewer) => readLines(home, sheet, (lines) => linesFor(home, viewer, sheet, lines)),
    readLines,
  };
}
