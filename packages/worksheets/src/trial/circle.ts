import type { Audience } from '@opencircle/session';
import type { Sheet } from '../document.ts';
import { cellsOf, placesOf } from '../document.ts';
import type { Mark } from '../sheet/reader.ts';
import { meet, type Device } from './devices.ts';
import { questionsIn } from './questions.ts';

/** What somebody did, as numbers: who, what, and with what. */
export type Move = readonly [number, number, number, number];
export const DEEDS = ['add', 'remove', 'order', 'tick', 'own', 'mark', 'rank', 'answer', 'write', 'decide'] as const;
export type Deed = (typeof DEEDS)[number];

/** What a trial is about: which deeds, in which fields, and through which sheet they are done. */
export interface Trial {
  readonly deeds: readonly Deed[];
  readonly fields: readonly string[];
  /** The sheet as whoever acts has it: a broken one, to see that it is caught. */
  readonly through: (sheet: Sheet, doc: Device['doc']) => Sheet;
}

/** What must hold once everybody has heard of everything. */
export interface Expected {
  /** Rows and cards that must stand, by field. */
  readonly rows: ReadonlyMap<string, ReadonlySet<string>>;
  /** The answers that may stand, by the question's name: what each device answered last. */
  readonly answers: ReadonlyMap<string, ReadonlySet<unknown>>;
  /** What must still be marked or ranked. */
  readonly marked: ReadonlyMap<string, readonly Mark[]>;
  /** Pieces of writing that must stand once, by their path. */
  readonly written: ReadonlyMap<string, string>;
}

const ROWS = ['list', 'table', 'timeline', 'contacts', 'columns', 'square', 'rings'];
const MARKED = ['top', 'rank'];
const AUDIENCES: readonly Audience[] = [
  { staff: false, group: 'no', family: false },
  { staff: true, group: 'no', family: false },
  { staff: true, group: 'no', family: true },
  { staff: true, group: 'unnamed', family: false },
  { staff: true, group: 'named', family: true },
];
const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % Math.max(1, from.length)];
const nameOf = ({ from, option }: Mark): string => `${from}/${option}`;

/** Plays what several devices do at once, and keeps account of what must come of it. */
export class Circle {
  private readonly devices: readonly Device[];
  private readonly trial: Trial;
  private readonly rows = new Map<string, Set<string>>(ROWS.map((field) => [field, new Set()]));
  private readonly gone = new Set<string>();
  private readonly written = new Map<string, { readonly path: string; readonly part: string | null }>();
  /** Since everybody last met: what each device answered last; what somebody took out; what was marked then. */
  private answers = new Map<string, { readonly part: string | null; readonly by: Map<Device, unknown> }>();
  private out = new Set<string>();
  private met = new Map<string, readonly Mark[]>();
  private made = 0;

  constructor(devices: readonly Device[], trial: Trial) {
    this.devices = devices;
    this.trial = trial;
  }

  /** Does one thing. Says on which device it was, and whether everybody has met. */
  play([who, what, a, b]: Move): { readonly device: Device; readonly met: Expected | null } {
    const device = pick(this.devices, who) ?? this.devices[0];
    if (!device) throw new RangeError('no devices');
    const { deeds } = this.trial;
    const deed = deeds[what % (deeds.length + 2)];
    if (deed !== undefined) this.act(device, deed, a, b);
    else if (a % 3 > 0) device.hear(b);
    else return { device, met: this.meet() };
    return { device, met: null };
  }

  /** Everybody hears of everything, and begins anew. Says what must stand now. */
  meet(): Expected {
    meet(this.devices);
    const isGone = (part: string | null): boolean => part !== null && this.gone.has(part);
    const stays = (field: string, mark: Mark): boolean =>
      !this.out.has(`${field}:${nameOf(mark)}`) && !this.out.has(nameOf(mark)) && !this.gone.has(nameOf(mark));
    const expected: Expected = {
      rows: this.rows,
      answers: new Map(
        [...this.answers]
          .filter(([, { part }]) => !isGone(part))
          .map(([name, { by }]) => [name, new Set(by.values())] as const),
      ),
      marked: new Map(
        [...this.met].map(([field, marks]) => [field, marks.filter((mark) => stays(field, mark))] as const),
      ),
      written: new Map([...this.written].flatMap(([words, { path, part }]) => (isGone(part) ? [] : [[words, path]]))),
    };
    this.answers = new Map();
    this.out = new Set();
    const [first] = this.devices;
    this.met = new Map(MARKED.map((field) => [field, first?.sheet.marked(field) ?? []]));
    return expected;
  }

  private act(device: Device, deed: Deed, a: number, b: number): void {
    const sheet = this.trial.through(device.sheet, device.doc);
    const field = pick(this.trial.fields, a) ?? '';
    const rows = sheet.rows(field);
    const row = pick(rows, b);
    switch (deed) {
      case 'add':
        return this.add(sheet, field, a, b);
      case 'remove':
        if (row !== undefined) sheet.removeRow(field, row);
        if (row !== undefined) this.drop(field, row);
        return;
      case 'order':
        if (row !== undefined) sheet.moveRow(field, row, pick([...rows, null], a) ?? null);
        return;
      case 'tick': {
        const option = pick(sheet.options('people'), b)?.id ?? '';
        const on = a % 3 > 0;
        sheet.tick('people', option, on);
        if (!on) this.out.add(`people/${option}`);
        return;
      }
      case 'own': {
        const own = pick(
          sheet.options('people').filter((option) => option.own),
          b,
        );
        if (own === undefined || a % 3 > 0)
          return void sheet.addOwn('people', 'my own', `own-${String((this.made += 1))}`);
        sheet.removeOwn('people', own.id);
        return void this.gone.add(`people/${own.id}`);
      }
      case 'mark': {
        const marks = pick(MARKED, a) ?? '';
        const mark = pick(sheet.markable(marks), b);
        const on = a % 5 > 0;
        if (mark) sheet.mark(marks, mark, on);
        if (mark && !on) this.out.add(`${marks}:${nameOf(mark)}`);
        return;
      }
      case 'rank': {
        const ranked = sheet.marked('rank');
        const mark = pick(ranked, b);
        if (mark) sheet.moveMark('rank', mark, pick([...ranked, null], a) ?? null);
        return;
      }
      case 'answer': {
        const asked = pick(
          questionsIn(sheet).filter(({ name }) => this.isAbout(name, field)),
          b,
        );
        if (!asked) return;
        const { by } = this.answers.get(asked.name) ?? { by: new Map<Device, unknown>() };
        by.set(device, asked.answer(sheet, a));
        this.answers.set(asked.name, { part: asked.part, by });
        return;
      }
      case 'write':
        return this.write(sheet, field, b);
      case 'decide':
        return void sheet.setAudience(
          pick(['text', 'long', 'list'], a) ?? '',
          pick(AUDIENCES, b) ?? { staff: true, group: 'no', family: false },
          `card-${String((this.made += 1))}`,
        );
    }
  }

  private isAbout(name: string, field: string): boolean {
    return [field, `place of ${field}`].some(
      (start) => name === start || name.startsWith(`${start}/`) || name.startsWith(`${start}:`),
    );
  }

  private add(sheet: Sheet, field: string, a: number, b: number): void {
    const asked = sheet.template.fields.find(({ key }) => key === field);
    if (!asked) return;
    const row = `row-${String((this.made += 1))}`;
    const before = pick([...sheet.rows(field), null], b) ?? null;
    const place = pick(placesOf(asked), a)?.id;
    if (!sheet.addRow(field, row, before, place)) return;
    this.rows.get(field)?.add(row);
    const [first] = cellsOf(asked);
    const path = field === 'list' || place !== undefined ? `${field}/${row}` : `${field}/${row}/${first?.key ?? ''}`;
    this.writeAt(sheet, path, `${field}/${row}`);
  }

  private drop(field: string, row: string): void {
    this.rows.get(field)?.delete(row);
    this.gone.add(`${field}/${row}`);
  }

  private write(sheet: Sheet, field: string, b: number): void {
    const asked = sheet.template.fields.find(({ key }) => key === field);
    if (!asked) return;
    const parts = asked.kind === 'chain' ? asked.links.map(({ key }) => key) : sheet.rows(field);
    const own = asked.kind === 'text' || asked.kind === 'long-text' ? [field] : [];
    const isWords = ['list', 'columns', 'two-by-two', 'rings', 'chain'].includes(asked.kind);
    const inside = parts.flatMap((part) => [
      ...(isWords ? [part] : []),
      ...cellsOf(asked, part).flatMap((cell) => (cell.kind === 'text' ? [`${part}/${cell.key}`] : [])),
    ]);
    const path = pick([...own, ...inside.map((rest) => `${field}/${rest}`)], b);
    if (path !== undefined) this.writeAt(sheet, path, path.split('/').slice(0, 2).join('/'));
  }

  private writeAt(sheet: Sheet, path: string, part: string): void {
    const words = `<${String((this.made += 1))}>`;
    sheet.text(path).applyEdit(0, 0, words);
    this.written.set(words, { path, part });
  }
}
