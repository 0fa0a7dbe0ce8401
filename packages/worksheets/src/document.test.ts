import type { Audience, SheetLine } from '@opencircle/session';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { entriesOf, isAllowedValue, linesOf, openSheet, rootKindOf, type Sheet } from './document.ts';
import type { Field, Template } from './template.ts';

const both = (en: string): { en: string; es: string } => ({ en, es: `${en} (es)` });
const line = { shareable: true, toPlan: null };
const field = { help: null, label: both('Label') };
const options = ['one', 'two', 'three'].map((id) => ({ id, label: both(id) }));
const fields: readonly Field[] = [
  {
    ...field,
    ...line,
    key: 'people',
    kind: 'checklist',
    options,
    addOwn: true,
    details: [
      { key: 'pull', label: both('Pull'), kind: 'scale', min: 0, max: 10, anchors: [both('none'), both('most')] },
      { key: 'move', label: both('Move'), kind: 'choice', options: [{ id: 'away', label: both('Stay away') }] },
      { key: 'how', label: both('How'), kind: 'text', maxLength: 100 },
    ],
  },
  { ...field, ...line, key: 'places', kind: 'checklist', options, addOwn: false, details: [] },
  { ...field, ...line, key: 'top', kind: 'mark', from: ['people', 'places'], upTo: 3 },
  { ...field, ...line, key: 'next', kind: 'text', maxLength: 100, family: true },
  { ...field, ...line, key: 'secret', kind: 'text', maxLength: 100, shareable: false, readBy: 'only-me' },
  { ...field, ...line, key: 'instead', kind: 'list', maxRows: 5, maxLength: 100, addLabel: both('Add') },
];
const own: Template = {
  id: 'trial',
  version: 1,
  title: both('T'),
  purpose: both('P'),
  mode: 'own',
  modes: ['own'],
  minutes: 5,
  caution: false,
  notes: both('N'),
  fields,
};
const together: Template = { ...own, mode: 'together', modes: ['together'] };

interface Device {
  readonly doc: Y.Doc;
  readonly sheet: Sheet;
  readonly waiting: Uint8Array[];
}
/** Devices that hear of each other only when told to, in any order and sometimes twice. */
const createDevices = (template: Template, count: number): readonly Device[] => {
  const devices = Array.from({ length: count }, (_, index): Device => {
    const doc = new Y.Doc();
    doc.clientID = index + 1;
    return { doc, sheet: openSheet(template, doc), waiting: [] };
  });
  for (const { doc } of devices)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'network') for (const other of devices) if (other.doc !== doc) other.waiting.push(update);
    });
  return devices;
};
const hear = ({ doc, waiting }: Device, order: number): void => {
  const updates = waiting.splice(0);
  const turned = updates.slice(order % (updates.length + 1)).concat(updates.slice(0, order % (updates.length + 1)));
  for (const update of [...turned, ...turned.slice(0, 1)]) Y.applyUpdate(doc, update, 'network');
};
const hearAll = (devices: readonly Device[]): void => {
  for (const device of devices) hear(device, 0);
};

/** What somebody did, as numbers: which device, what, and with what. */
const moves = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 60 });
type Moves = readonly (readonly [number, number, number, number])[];
const always = (run: (moves: Moves) => void): void => {
  fc.assert(fc.property(moves, run), { seed: 4711, numRuns: 300 });
};
const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % from.length];
const readAll = ({ doc, sheet }: Device): unknown => ({
  lines: linesOf('sheet', sheet.template, doc),
  entries: entriesOf(sheet.template, doc),
  options: ['people', 'places'].map((key) => sheet.options(key)),
  rows: sheet.rows('instead'),
  marked: sheet.marked('top'),
});

const TIME = 60_000;
describe('a list that several people move about', { timeout: TIME }, () => {
  type Rows = Pick<Sheet, 'addRow' | 'removeRow' | 'moveRow'>;
  const trial = (moves: Moves, actOn: (sheet: Sheet) => Rows): void => {
    const devices = createDevices(together, 3);
    const added = new Set<string>();
    const removed = new Set<string>();
    for (const [who, what, a, b] of moves) {
      const device = pick(devices, who);
      if (!device) continue;
      const { sheet } = device;
      const rows = sheet.rows('instead');
      const row = pick(rows, a);
      const before = pick([...rows, null], b) ?? null;
      if (what % 6 < 2) {
        const id = `row-${String(added.size)}`;
        if (actOn(sheet).addRow('instead', id, before)) added.add(id);
      } else if (what % 6 === 2) hear(device, a);
      else if (row === undefined) continue;
      else if (what % 6 === 3 && b % 3 === 0) {
        actOn(sheet).removeRow('instead', row);
        removed.add(row);
      } else if (what % 6 === 4) sheet.text(`instead/${row}`).applyEdit(0, 0, 'word ');
      else actOn(sheet).moveRow('instead', row, before);
    }
    hearAll(devices);
    for (const { sheet } of devices) {
      const rows = sheet.rows('instead');
      expect([...rows].sort()).toEqual([...added].filter((id) => !removed.has(id)).sort());
      expect(rows).toEqual(devices[0]?.sheet.rows('instead'));
    }
    expect(devices.map(readAll)).toEqual(devices.map(() => readAll(devices[0] ?? expect.fail())));
  };
  test('[LI1] [LI2] [LI3] loses no row, doubles none, and looks the same to all', () => {
    always((moves) => {
      trial(moves, (sheet) => sheet);
    });
  });
  test('the trial catches a list that moves a row by taking it out and putting it in again', () => {
    let made = 0;
    const byCopy = (sheet: Sheet): Rows => ({
      addRow: sheet.addRow,
      removeRow: sheet.removeRow,
      moveRow: (key, row, before) => {
        sheet.removeRow(key, row);
        return sheet.addRow(key, `copy-${String((made += 1))}`, before);
      },
    });
    expect(() => {
      always((moves) => {
        trial(moves, byCopy);
      });
    }).toThrow();
  });
  test('puts a row where it was asked to go, a thousand times over', () => {
    const [device] = createDevices(together, 1);
    const sheet = device?.sheet ?? expect.fail();
    for (const row of ['a', 'b', 'c']) sheet.addRow('instead', row);
    for (let turn = 0; turn < 1000; turn += 1) {
      const [first = '', second = '', third = ''] = sheet.rows('instead');
      expect(sheet.moveRow('instead', third, second)).toBe(true);
      expect(sheet.rows('instead')).toEqual([first, third, second]);
    }
  });
  test('[LI4] takes no more when it is full, but keeps what two people added at the same moment', () => {
    const [a, b] = createDevices(together, 2);
    if (!a || !b) return expect.fail();
    for (const row of ['1', '2', '3', '4']) a.sheet.addRow('instead', row);
    hear(b, 0);
    expect([a.sheet.addRow('instead', '5a'), b.sheet.addRow('instead', '5b')]).toEqual([true, true]);
    hearAll([a, b]);
    expect(a.sheet.rows('instead')).toHaveLength(6);
    expect(b.sheet.addRow('instead', '7')).toBe(false);
  });
});

describe('an own sheet on two devices', { timeout: TIME }, () => {
  const act = ({ sheet }: Device, what: number, a: number, b: number): void => {
    const key = pick(['people', 'places'], a) ?? '';
    const option = pick(sheet.options(key), b)?.id ?? '';
    const mark = pick(sheet.marked('top'), b);
    switch (what % 9) {
      case 0:
        sheet.tick(key, option, b % 3 > 0);
        break;
      case 1:
        sheet.tick(key, option, true);
        break;
      case 2:
        sheet.mark('top', { from: key, option }, true);
        break;
      case 3:
        if (mark) sheet.mark('top', mark, false);
        break;
      case 4:
        sheet.addOwn('people', `own ${String(b % 50)}`, `own-${String(a % 50)}`);
        break;
      case 5:
        sheet.removeOwn('people', option);
        break;
      case 6:
        sheet.set(`people/${option}/pull`, a % 3 === 0 ? null : b % 11);
        break;
      case 7:
        sheet.text('next').applyEdit(a % 10, b % 2, 'x');
        break;
      default:
        sheet.setAudience(
          pick(['people', 'next', 'secret'], b) ?? '',
          pick(AUDIENCES, a) ?? DEFAULT,
          `card-${String(a)}-${String(b)}`,
        );
    }
  };
  const DEFAULT: Audience = { staff: true, group: 'no', family: false };
  const AUDIENCES: readonly Audience[] = [
    { staff: false, group: 'no', family: false },
    DEFAULT,
    { staff: true, group: 'unnamed', family: false },
    { staff: true, group: 'named', family: false },
    { staff: true, group: 'no', family: true },
    { staff: true, group: 'named', family: true },
  ];
  const isSame = (a: Audience, b: Audience): boolean => width(a) === width(b) && a.family === b.family;
  const width = ({ staff, group }: Audience): number =>
    group === 'named' ? 3 : group === 'unnamed' ? 2 : staff ? 1 : 0;

  test('[CK1] [CK3] [MK1] [MK2] [GT1] both show the same in the end, and never too many marks, nor one without its tick', () => {
    always((moves) => {
      const devices = createDevices(own, 2);
      for (const [who, what, a, b] of moves) {
        const device = pick(devices, who);
        if (!device) continue;
        if (what % 10 === 9) hear(device, a);
        else act(device, what, a, b);
        const marked = device.sheet.marked('top');
        expect(marked.length).toBeLessThanOrEqual(3);
        for (const { from, option } of marked) expect(device.sheet.ticked(from, option)).toBe(true);
      }
      hearAll(devices);
      expect(devices.map(readAll)).toEqual(devices.map(() => readAll(devices[0] ?? expect.fail())));
      for (const { doc } of devices) {
        for (const root of doc.share.keys()) expect(rootKindOf(own, root), root).not.toBeNull();
        for (const [key, value] of doc.getMap('values'))
          expect([key, isAllowedValue(own, key, value)]).toEqual([key, true]);
      }
    });
  });
  const two = (): readonly [Device, Device] => {
    const [a, b] = createDevices(own, 2);
    return a && b ? [a, b] : expect.fail();
  };
  test('[MK1] [MK3] three marks on each device at once leave three, and taking one away brings no other up', () => {
    const [a, b] = two();
    for (const key of ['people', 'places']) for (const { id } of options) a.sheet.tick(key, id, true);
    hear(b, 0);
    for (const { id: option } of options) {
      a.sheet.mark('top', { from: 'people', option }, true);
      b.sheet.mark('top', { from: 'places', option }, true);
    }
    hearAll([a, b]);
    // Without the limit on reading there would be six.
    expect([...a.doc.getMap('values').keys()].filter((key) => key.startsWith('mark:'))).toHaveLength(6);
    const [first = expect.fail(), ...rest] = b.sheet.marked('top');
    expect(rest).toHaveLength(2);
    expect(a.sheet.mark('top', { from: 'people', option: 'one' }, true)).toBe(
      a.sheet.marked('top').some(({ from, option }) => from === 'people' && option === 'one'),
    );
    b.sheet.mark('top', first, false);
    hearAll([a, b]);
    expect([a.sheet.marked('top'), b.sheet.marked('top')]).toEqual([rest, rest]);
  });
  test('[CK2] a removed option stays away, whatever another device did with it', () => {
    const [a, b] = two();
    a.sheet.addOwn('people', 'mine', 'own-1');
    hearAll([a, b]);
    expect(b.sheet.ticked('people', 'own-1')).toBe(true);
    a.sheet.removeOwn('people', 'own-1');
    b.sheet.mark('top', { from: 'people', option: 'own-1' }, true);
    b.sheet.tick('people', 'own-1', false);
    b.sheet.tick('people', 'own-1', true);
    hearAll([a, b]);
    for (const { sheet } of [a, b]) {
      expect([sheet.options('people').length, sheet.ticked('people', 'own-1'), sheet.marked('top')]).toEqual([
        3,
        false,
        [],
      ]);
    }
  });

  /** Each device decides a few times without hearing of the other; then both hear everything. */
  const decide = (
    moves: Moves,
    choose: (device: Device, audience: Audience, card: string) => void,
    read: (device: Device) => Audience,
  ): void => {
    const devices = two();
    let made = 0;
    const dropped = new Set<string>();
    for (let at = 0; at < moves.length; at += 4) {
      const decided = new Map<Device, Audience>();
      for (const [who, , a] of moves.slice(at, at + 4)) {
        const device = devices[who % 2 === 0 ? 0 : 1];
        const audience = pick(AUDIENCES, a) ?? DEFAULT;
        const card = device.sheet.card('next');
        const now = read(device);
        if (isSame(now, audience)) continue;
        choose(device, audience, `card-${String((made += 1))}`);
        if (card !== null && now.group !== audience.group) dropped.add(card);
        decided.set(device, audience);
      }
      hearAll(devices);
      expect(read(devices[0])).toEqual(read(devices[1]));
      for (const audience of decided.values()) {
        expect(width(read(devices[0]))).toBeLessThanOrEqual(width(audience));
        if (!audience.family) expect(read(devices[0]).family).toBe(false);
      }
      const card = devices[0].sheet.card('next');
      expect(dropped.has(card ?? '')).toBe(false);
      expect(card).toBe(devices[1].sheet.card('next'));
    }
  };
  test('[AU3] [AU4] [AU7] the choice that fewer people read counts, and a card key that was ended never comes back', () => {
    always((moves) => {
      decide(
        moves,
        ({ sheet }, audience, card) => void sheet.setAudience('next', audience, card),
        ({ sheet }) => sheet.audience('next'),
      );
    });
  });
  test('the trial catches a sheet where the later choice simply wins', () => {
    const key = 'plain';
    expect(() => {
      always((moves) => {
        decide(
          moves,
          ({ doc }, audience) => void doc.getMap(key).set(key, AUDIENCES.indexOf(audience)),
          ({ doc }) => AUDIENCES[Number(doc.getMap(key).get(key) ?? 1)] ?? DEFAULT,
        );
      });
    }).toThrow();
  });
  test('the trial catches a family that is a mere yes or no beside the rest', () => {
    expect(() => {
      always((moves) => {
        decide(
          moves,
          ({ sheet, doc }, audience, card) => {
            sheet.setAudience('next', { ...audience, family: false }, card);
            doc.getMap('plain').set('family', audience.family);
          },
          ({ sheet, doc }) => ({ ...sheet.audience('next'), family: doc.getMap('plain').get('family') === true }),
        );
      });
    }).toThrow();
  });
  test('[AU1] [AU2] [AU6] those its template names read a line until its writer decides; it has a card only while the group reads it', () => {
    const { doc, sheet } = two()[0];
    const now = (key: string): Pick<SheetLine, 'audience' | 'card'> | undefined => {
      const found = linesOf('sheet', own, doc).find((each) => each.line === key);
      return found && { audience: found.audience, card: found.card };
    };
    expect(now('next')).toEqual({ audience: DEFAULT, card: null });
    expect(sheet.setAudience('next', { staff: true, group: 'named', family: false }, 'k1')).toBe(true);
    expect(now('next')).toEqual({ audience: { staff: true, group: 'named', family: false }, card: 'k1' });
    expect(sheet.setAudience('next', { staff: true, group: 'unnamed', family: false }, 'k1')).toBe(false);
    expect(sheet.setAudience('next', { staff: true, group: 'unnamed', family: false }, 'k2')).toBe(true);
    expect(now('next')?.card).toBe('k2');
    // Even with the card's own key: taking back is never refused.
    expect(sheet.setAudience('next', { staff: false, group: 'no', family: false }, 'k2')).toBe(true);
    expect(now('next')).toEqual({ audience: { staff: false, group: 'no', family: false }, card: null });
    expect(sheet.setAudience('secret', { staff: true, group: 'named', family: false }, 'k4')).toBe(false);
    expect(now('secret')).toEqual({ audience: { staff: false, group: 'no', family: false }, card: null });
    expect(sheet.setAudience('secret', DEFAULT, 'k5')).toBe(true);
    expect(now('secret')).toEqual({ audience: DEFAULT, card: null });
  });
  test('[AU7] family reads only what staff read, what its template lets them, and what its writer showed them', () => {
    const { sheet } = two()[0];
    const set = (family: boolean, staff = true, group: Audience['group'] = 'no', key = 'next'): boolean =>
      sheet.setAudience(key, { staff, group, family }, `k-${String((made += 1))}`);
    let made = 0;
    expect(sheet.audience('next').family).toBe(false);
    expect([set(true), sheet.audience('next')]).toEqual([true, { ...DEFAULT, family: true }]);
    // Naming the line in the group leaves the family as it is; the card stays when the family is turned off.
    expect([set(true, true, 'named'), sheet.audience('next').family]).toEqual([true, true]);
    const card = sheet.card('next');
    expect([set(false, true, 'named'), sheet.audience('next').family, sheet.card('next')]).toEqual([true, false, card]);
    // Only me is only me, whatever is asked with it; and staff reading again does not bring the family back.
    expect([set(true), set(true, false), sheet.audience('next')]).toEqual([
      true,
      true,
      { staff: false, group: 'no', family: false },
    ]);
    expect([set(false), sheet.audience('next').family]).toEqual([true, false]);
    expect([set(true, true, 'no', 'people'), sheet.audience('people')]).toEqual([false, DEFAULT]);
  });
  test('[AU5] a together sheet has no audience', () => {
    const [device] = createDevices(together, 1);
    expect(device?.sheet.setAudience('next', { staff: false, group: 'no', family: false }, 'k1')).toBe(false);
    for (const line of ['next', 'secret']) expect(device?.sheet.audience(line)).toEqual(DEFAULT);
  });
});
