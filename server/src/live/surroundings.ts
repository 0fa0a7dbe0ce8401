import type { Around, Instant, SeatId, Session, SheetId, SheetLine } from '@opencircle/session';
import { sheetsOf } from './sheets-of.ts';

/** Where somebody's cursor is. */
export interface FieldAt {
  readonly sheet: SheetId;
  readonly field: string;
}

/** What surrounds one session without being part of its history: who is connected, who writes, what its sheets say. */
export interface Surroundings {
  around(now: Instant): Around;
  /** Returns how to go again; only the first call counts. */
  connected(seat: SeatId): () => void;
  inField(seat: SeatId, at: FieldAt | null): void;
  linesChanged(sheet: SheetId, lines: readonly SheetLine[]): void;
  /** Reads the lines of sheets that were not read yet; nobody is shown how far the group's one sheet is. */
  readLines(session: Session): void;
  isAnybodyHere(): boolean;
}

interface Needs {
  readonly linesOfSheet: (sheet: SheetId) => Promise<readonly SheetLine[]>;
  /** Something a view shows is different now. */
  readonly changed: () => void;
  readonly unread: (error: unknown) => void;
}

/** What a view can show of a line: its words only while they are a card. Typing in a line nobody else sees changes no view. */
const shown = (lines: readonly SheetLine[]): string =>
  JSON.stringify(lines.map(({ line, text, filled, audience, card }) => [line, filled, audience, card, card && text]));

/** Starts with nobody connected and nothing read. */
export function createSurroundings({ linesOfSheet, changed, unread }: Needs): Surroundings {
  const online = new Map<SeatId, number>();
  const writing = new Map<SeatId, FieldAt>();
  const lines = new Map<SheetId, readonly SheetLine[]>();
  const reading = new Set<SheetId>();
  let looked: readonly object[] = [];

  async function read(sheet: SheetId): Promise<void> {
    try {
      const found = await linesOfSheet(sheet);
      // What a commit told meanwhile is newer than what was read.
      if (!lines.has(sheet)) put(sheet, found);
    } catch (error) {
      unread(error);
      looked = [];
    } finally {
      reading.delete(sheet);
    }
  }
  function put(sheet: SheetId, now: readonly SheetLine[]): void {
    const before = lines.get(sheet);
    lines.set(sheet, now);
    if (!before || shown(before) !== shown(now)) changed();
  }

  return {
    around: (now) => ({
      now,
      online: Object.fromEntries(online),
      writing: new Set(writing.keys()),
      lines: Object.fromEntries(lines),
    }),
    connected(seat) {
      online.set(seat, (online.get(seat) ?? 0) + 1);
      changed();
      let isHere = true;
      return () => {
        if (!isHere) return;
        isHere = false;
        const left = (online.get(seat) ?? 1) - 1;
        if (left > 0) online.set(seat, left);
        else {
          online.delete(seat);
          writing.delete(seat);
        }
        changed();
      };
    },
    inField(seat, at) {
      const was = writing.has(seat);
      if (at) writing.set(seat, at);
      else writing.delete(seat);
      if (was !== (at !== null)) changed();
    },
    linesChanged: put,
    readLines(session) {
      if (looked[0] === session.worksheets && looked[1] === session.brought) return;
      looked = [session.worksheets, session.brought];
      for (const { sheet, mode } of sheetsOf(session)) {
        if (mode === 'together' || lines.has(sheet) || reading.has(sheet)) continue;
        reading.add(sheet);
        void read(sheet);
      }
    },
    isAnybodyHere: () => online.size > 0,
  };
}
