import { newId, type OpenSheet } from '../device/index.ts';
import type { Pace } from '../pace.ts';
import type { Seeded } from '../seeded.ts';
import { NEW_ROW, type Entry } from './entry.ts';
import { takePen } from './pen.ts';
import { inBursts, strokesOf } from './strokes.ts';

/** Words somebody finished typing, and the change of the sheet that finished them. */
export interface Written {
  readonly words: string;
  readonly sheet: OpenSheet;
  readonly path: string;
  readonly typed: number;
}
/** Somebody bent over a sheet. */
export interface Writing {
  readonly open: OpenSheet;
  /** What is still to be done; what is done is taken out. */
  readonly entries: Entry[];
  readonly pace: Pace;
  readonly seeded: Seeded;
  /** How long this person takes: 1 is usual. */
  readonly tempo: number;
  /** Whether they begin something more in this sheet. */
  mayBegin(): boolean;
  /** Whether a word that was begun can still be written. */
  mayWrite(): boolean;
  /** Resolves at once but while everybody is asked to hold still. */
  whenCalm(): Promise<void>;
  inField(field: string | null): void;
  wrote(written: Written): void;
}

/** Seconds to think before something new, and to tick something. */
const [THINK, TICK] = [2.5, 1.2];
/** Two frames of one person are at least this far apart. Seconds as the clock has them. */
const BETWEEN_FRAMES = 0.06;

/** Does one thing after the other, until all is done or it is time for something else. */
export async function fillIn(writing: Writing): Promise<void> {
  const { entries, pace, tempo } = writing;
  for (let entry = entries[0]; entry; entry = entries[0]) {
    await pace.wait(tempo * (entry.is === 'words' ? THINK : TICK));
    await writing.whenCalm();
    if (!writing.mayBegin()) break;
    entries.shift();
    writing.inField(entry.field);
    await enter(entry, writing);
  }
  writing.inField(null);
}

async function enter(entry: Entry, writing: Writing): Promise<void> {
  const { open } = writing;
  switch (entry.is) {
    case 'tick':
      open.change((sheet) => sheet.tick(entry.field, entry.option, true));
      return;
    case 'own':
      open.change((sheet) => sheet.addOwn(entry.field, entry.label, newId()));
      return;
    case 'answer':
      open.change((sheet) => sheet.set(inRow(open, entry), entry.value));
      return;
    case 'choose':
      open.change((sheet) => sheet.choose(inRow(open, entry), entry.option, true));
      return;
    case 'row':
      newRow(open, entry.field, entry.place);
      return;
    case 'mark':
      open.change((sheet) => sheet.mark(entry.field, { from: entry.from, option: entry.option }, true));
      return;
    case 'audience':
      open.change((sheet) => sheet.setAudience(entry.field, entry.audience, newId()));
      return;
    case 'words': {
      const path = entry.path === '' ? newRow(open, entry.field) : inRow(open, entry);
      if (path !== null) await write(path, entry, writing);
    }
  }
}

/** The row each person added last, field by field: what they write next belongs to it. */
const ROWS = new WeakMap<OpenSheet, Map<string, string>>();

function newRow(open: OpenSheet, field: string, place?: string): string | null {
  const row = newId();
  let isThere = false;
  open.change((sheet) => (isThere = sheet.addRow(field, row, null, place)));
  if (isThere) ROWS.set(open, new Map([...(ROWS.get(open) ?? []), [field, row]]));
  return isThere ? `${field}/${row}` : null;
}

function inRow(open: OpenSheet, { field, path }: { readonly field: string; readonly path: string }): string {
  return path.replace(`/${NEW_ROW}`, `/${ROWS.get(open)?.get(field) ?? ''}`);
}

async function write(path: string, { words, most }: Entry & { readonly is: 'words' }, writing: Writing): Promise<void> {
  const { open, pace, seeded, tempo } = writing;
  const before = open.words(path);
  const gap = before === '' ? '' : ' ';
  // What does not fit beside what others wrote is better left out.
  if (before.length + gap.length + words.length > most) return;
  const pen = takePen(open.sheet.text(path));
  try {
    for (const stroke of inBursts(strokesOf(gap + words, seeded), BETWEEN_FRAMES * pace.speed)) {
      await pace.wait(tempo * stroke.after);
      await writing.whenCalm();
      const more = 'letters' in stroke ? stroke.letters.length : 0;
      if (!writing.mayWrite() || open.words(path).length + more > most) return;
      pen.type(stroke);
    }
  } finally {
    pen.close();
  }
  writing.wrote({ words, sheet: open, path, typed: open.changes });
}
