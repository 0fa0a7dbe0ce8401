/// <reference types="node" />
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { bindText, type TextBinding, type TextControl } from './binding.ts';
import { openSheet, type SharedText, type Sheet } from './document.ts';
import type { Template } from './template.ts';
import { Control, createDice } from './trial/control.ts';

const SEEDS = Number(process.env['LONG'] ?? 200);
const words = (en: string): { en: string; es: string } => ({ en, es: en });
const template: Template = {
  id: 'trial',
  version: 1,
  title: words('Trial'),
  purpose: words('Trial'),
  mode: 'together',
  modes: ['together'],
  minutes: 5,
  caution: false,
  notes: words('Trial'),
  fields: [
    {
      key: 'words',
      label: words('Words'),
      help: null,
      kind: 'long-text',
      maxLength: 1000,
      shareable: false,
      toPlan: null,
    },
  ],
};

interface Device {
  readonly name: number;
  doc: Y.Doc;
  sheet: Sheet;
  readonly control: Control;
  binding: TextBinding;
  up: Uint8Array[];
  down: Uint8Array[];
  composing: { start: number; length: number } | null;
  clipboard: string;
}
type Bind = typeof bindText;
const NETWORK = 'network';
const chars = (text: string): string[] => Array.from(text);
const isHalved = (text: string, at: number): boolean => /^[\udc00-\udfff]/.test(text.slice(at, at + 1));

/** Several devices around one server. Nothing moves until it is flushed by hand. Every broken promise throws. */
const createCircle = (
  seed: number,
  bind: Bind,
  { alphabet, undoPause }: { alphabet: 'unique' | 'repeating'; undoPause: number },
) => {
  const dice = createDice(seed);
  const hub = new Y.Doc();
  hub.clientID = 1;
  let clients = 1;
  let made = 0;
  const writers = new Map<string, Set<number>>();
  const takenBy = new Map<string, Set<number>>();
  const note = (book: Map<string, Set<number>>, text: string, who: number): void => {
    for (const char of chars(text)) book.set(char, (book.get(char) ?? new Set()).add(who));
  };
  const counted = { written: new Map<string, number>(), taken: new Map<string, number>() };
  const count = (book: Map<string, number>, text: string): void => {
    for (const char of chars(text)) book.set(char, (book.get(char) ?? 0) + 1);
  };
  const promise = (holds: boolean, what: string): void => {
    if (!holds) throw new Error(`seed ${String(seed)}: ${what}`);
  };
  const fresh = (): string => {
    made += 1;
    if (alphabet === 'repeating') return ['a', 'b', ' ', '😀', '😁'][dice(5)] ?? 'a';
    return String.fromCodePoint(made % 4 === 0 ? 0x1f000 + made : 0x4e00 + made);
  };
  const some = (most: number): string => Array.from({ length: 1 + dice(most) }, fresh).join('');

  const join = (device: Pick<Device, 'up' | 'down'>): Pick<Device, 'doc' | 'sheet'> => {
    const doc = new Y.Doc();
    clients += 1;
    doc.clientID = clients;
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(hub), NETWORK);
    device.up = [];
    device.down = [];
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== NETWORK) device.up.push(update);
    });
    return { doc, sheet: openSheet(template, doc, { undoPause }) };
  };
  const devices = [0, 1, 2].slice(0, 2 + dice(2)).map((name): Device => {
    const queues = { up: [], down: [] };
    const control = new Control();
    // Filled in by join, which needs the object for its queues.
    const device = Object.assign(queues, { name, control, composing: null, clipboard: '' }) as unknown as Device;
    Object.assign(device, join(device));
    device.binding = bind(device.sheet.text('words'), control, { lines: 'many' });
    return device;
  });
  const textOf = (device: Device): SharedText => device.sheet.text('words');

  /** Whatever others did: the caret stands beside the same character, the selection holds the same ones. */
  const watched = (device: Device, change: () => void): void => {
    const { control } = device;
    const before = {
      value: control.value,
      start: control.selectionStart,
      end: control.selectionEnd,
      touched: control.touched,
    };
    change();
    const { value, selectionStart: start, selectionEnd: end } = control;
    if (device.composing)
      promise(control.touched === before.touched, 'a control was touched while a word was composed');
    promise(start >= 0 && start <= end && end <= value.length, 'the caret left the text');
    promise(!isHalved(value, start) && !isHalved(value, end), 'the caret stands inside a character');
    // Two who take back the same deletion bring a character back twice; then nobody can say which one it was.
    const isUnclear = [before.value, value].some((text) => new Set(chars(text)).size !== chars(text).length);
    if (isUnclear) return;
    // What somebody cut and put in elsewhere has left its place on purpose.
    const stayed = (text: string): string[] => chars(text).filter((char) => (counted.written.get(char) ?? 0) === 1);
    const left = stayed(before.value.slice(0, before.start));
    const chosen = stayed(before.value.slice(before.start, before.end));
    const right = stayed(before.value.slice(before.end));
    const near = stayed(chars(before.value.slice(0, before.start)).at(-1) ?? '')[0];
    if (chosen.length > 0) {
      const now = chars(value.slice(start, end));
      promise(
        chosen.every((char) => now.includes(char) || !value.includes(char)),
        'a selection lost a character',
      );
      promise(
        [...left, ...right].every((char) => !now.includes(char)),
        'a selection took in a character from outside',
      );
    }
    const isOrdered =
      left.every((char) => !value.includes(char, start)) && right.every((char) => !value.slice(0, end).includes(char));
    promise(isOrdered, 'a character changed to the other side of the caret');
    if (before.start === before.end && near !== undefined && value.includes(near))
      promise(value.slice(0, start).endsWith(near), 'the caret lost its neighbour');
  };
  const send = (device: Device, most: number): void => {
    for (const update of device.up.splice(0, most)) {
      Y.applyUpdate(hub, update, NETWORK);
      for (const other of devices) if (other !== device) other.down.push(update);
    }
  };
  const receive = (device: Device, most: number, isShuffled: boolean): void => {
    const some = device.down.splice(0, most);
    if (isShuffled) some.reverse();
    watched(device, () => {
      for (const update of some) Y.applyUpdate(device.doc, update, NETWORK);
    });
  };

  const edit = (device: Device, start: number, end: number, put: string): void => {
    const { control } = device;
    const out = control.value.slice(start, end);
    note(takenBy, out, device.name);
    note(writers, put, device.name);
    count(counted.taken, out);
    count(counted.written, put);
    control.replace(start, end, put);
    device.binding.input();
    if (!device.composing)
      promise(control.value === textOf(device).toString(), 'a control shows something else than its text');
  };
  const place = (text: string): number => {
    const at = dice(text.length + 1);
    return isHalved(text, at) ? at - 1 : at;
  };
  const select = ({ control }: Device, isCaret: boolean): void => {
    const [a, b] = [place(control.value), place(control.value)];
    control.setSelectionRange(Math.min(a, b), isCaret ? Math.min(a, b) : Math.max(a, b));
  };
  const back = (device: Device, step: 'undo' | 'redo'): void => {
    const before = textOf(device).toString();
    device.binding[step]();
    const now = new Set(chars(textOf(device).toString()));
    for (const char of chars(before).filter((own) => !now.has(own))) {
      const mine =
        writers.get(char)?.has(device.name) === true ||
        (step === 'redo' && takenBy.get(char)?.has(device.name) === true);
      promise(mine || alphabet === 'repeating', `${step} took a character somebody else wrote`);
      note(takenBy, char, device.name);
    }
    count(
      counted.written,
      chars(device.control.value)
        .filter((char) => !before.includes(char))
        .join(''),
    );
    promise(
      device.control.value === textOf(device).toString(),
      `after ${step} a control shows something else than its text`,
    );
  };
  const compose = (device: Device): void => {
    const { control } = device;
    if (!device.composing) {
      device.composing = { start: control.selectionStart, length: control.selectionEnd - control.selectionStart };
      device.binding.compositionStart();
    }
    const { start, length } = device.composing;
    const put = dice(8) === 0 ? '' : some(3);
    device.composing = { start, length: put.length };
    edit(device, start, start + length, put);
    if (dice(3) > 0) return;
    device.composing = null;
    watched(device, () => {
      device.binding.compositionEnd();
    });
    promise(
      control.value === textOf(device).toString(),
      'after composing, a control shows something else than its text',
    );
  };
  /** The server takes an update badly: what was not sent is gone, the document ends, a fresh one is opened. */
  const refuse = (device: Device): void => {
    const old = device.sheet;
    Object.assign(device, join(device));
    watched(device, () => {
      device.binding.rebase(textOf(device));
    });
    old.close();
  };

  const act = (withUndo: boolean, withRefusal: boolean): void => {
    const device = devices[dice(devices.length)] ?? devices[0];
    if (!device) return;
    const { control } = device;
    const move = dice(20);
    if (device.composing && move < 12) compose(device);
    else if (move < 4) edit(device, control.selectionStart, control.selectionEnd, some(4));
    else if (move < 6) select(device, !device.composing && dice(2) === 0);
    else if (move === 6 && !device.composing)
      edit(device, Math.max(0, place(control.value.slice(0, control.selectionStart))), control.selectionEnd, '');
    else if (move === 7 && !device.composing) {
      // The keyboard corrects a word somewhere and leaves the caret where it was, or nearly.
      select(device, false);
      edit(device, control.selectionStart, control.selectionEnd, some(2));
      select(device, true);
    } else if (move === 8 && !device.composing) {
      device.clipboard = control.value.slice(control.selectionStart, control.selectionEnd);
      edit(device, control.selectionStart, control.selectionEnd, '');
    } else if (move === 9 && !device.composing) {
      edit(device, control.selectionStart, control.selectionEnd, device.clipboard);
      device.clipboard = '';
    } else if (move === 10) compose(device);
    else if (move === 11 && withUndo && !device.composing) back(device, dice(3) === 0 ? 'redo' : 'undo');
    else if (move === 12 && withRefusal) refuse(device);
    else if (move < 16) send(device, 1 + dice(3));
    else receive(device, 1 + dice(3), dice(4) === 0);
  };

  const finish = (): void => {
    for (const device of devices.filter(({ composing }) => composing)) {
      device.composing = null;
      device.binding.compositionEnd();
    }
    for (const device of devices) send(device, Infinity);
    for (const device of devices) receive(device, Infinity, false);
    const [first = ''] = devices.map(({ control }) => control.value);
    for (const device of devices) {
      promise(
        device.control.value === first && textOf(device).toString() === first,
        'two devices show different texts',
      );
      promise(hub.getText('text:words').toJSON() === first, 'the server holds another text');
    }
    promise(first.isWellFormed(), 'half a character stands in the text');
    const left = new Map<string, number>();
    count(left, first);
    for (const [char, times] of counted.written) {
      if (alphabet === 'unique') promise(left.has(char) || takenBy.has(char), 'a character nobody deleted is lost');
      else
        promise((left.get(char) ?? 0) >= times - (counted.taken.get(char) ?? 0), 'a character nobody deleted is lost');
    }
  };
  return { act, finish, devices, left: () => devices[0]?.control.value ?? '' };
};

const trial = (seed: number, bind: Bind, { withUndo = false, withRefusal = false } = {}): void => {
  const repeating = seed % 5 === 0 && !withUndo;
  const circle = createCircle(seed, bind, {
    alphabet: repeating ? 'repeating' : 'unique',
    undoPause: seed % 3 === 0 ? 1e9 : 0,
  });
  for (let step = 0; step < 120; step += 1) circle.act(withUndo, withRefusal);
  circle.finish();
};
const seeds = Array.from({ length: SEEDS }, (_, index) => index + 1);
const failures = (bind: Bind, options = {}, tried = seeds): string[] =>
  tried.flatMap((seed) => {
    try {
      trial(seed, bind, options);
      return [];
    } catch (error) {
      return [String(error)];
    }
  });

const TIME = 600_000;
describe('a bound control', { timeout: TIME }, () => {
  test('[TX1] [TX2] [TX3] devices that type, cut, paste and compose at once end with one text, and nobody loses a letter or their place', () => {
    expect(failures(bindText)).toEqual([]);
  });
  test('[TX4] undo and redo never take what somebody else wrote', () => {
    expect(failures(bindText, { withUndo: true })).toEqual([]);
  });
  test('[TX5] a refused update loses no word that could be seen', () => {
    expect(failures(bindText, { withRefusal: true })).toEqual([]);
  });
  test('[TX6] an <input> shows a line break as a space and leaves it in the text', () => {
    const doc = new Y.Doc();
    const text = openSheet(template, doc).text('words');
    text.applyEdit(0, 0, 'one\ntwo');
    const control = new Control();
    const binding = bindText(text, control, { lines: 'one' });
    expect(control.value).toBe('one two');
    control.replace(7, 7, '!');
    binding.input();
    expect(text.toString()).toBe('one\ntwo!');
  });
});

describe('the trial itself catches a binding that', { timeout: TIME }, () => {
  const few = seeds.slice(0, 100);
  const spoiled =
    (spoil: (control: TextControl, text: SharedText, good: TextBinding) => Partial<TextBinding>): Bind =>
    (text, control, options) => {
      const good = bindText(text, control, options);
      return { ...good, ...spoil(control, text, good) };
    };
  test('shows what others wrote without moving the caret', () => {
    const broken = spoiled((control, text) => {
      text.observe((_, isLocal) => {
        if (!isLocal) control.value = text.toString();
      });
      return {};
    });
    expect(failures(broken, {}, few).join()).toContain('the caret lost its neighbour');
  });
  test('does not hold back while a word is composed', () => {
    const broken = spoiled(() => ({ compositionStart: () => undefined }));
    expect(failures(broken, {}, few).join()).toContain('a control was touched while a word was composed');
  });
  test('compares with the text of now, not with the one that was shown', () => {
    const broken = spoiled((control, text, good) => ({
      compositionEnd: () => {
        text.applyEdit(0, text.toString().length, control.value);
        good.compositionEnd();
      },
    }));
    expect(failures(broken, {}, few).join()).toContain('a character nobody deleted is lost');
  });
  test('takes back what was written last by putting back an older text', () => {
    const broken = spoiled((_, text, good) => {
      const past: string[] = [];
      return {
        input: () => {
          past.push(text.toString());
          good.input();
        },
        undo: () => {
          text.applyEdit(0, text.toString().length, past.pop() ?? '');
          return true;
        },
      };
    });
    expect(failures(broken, { withUndo: true }, few).join()).toContain('undo took a character somebody else wrote');
  });
  test('forgets unsent words when an update is refused', () => {
    const broken = spoiled((control) => ({ rebase: (fresh) => void (control.value = fresh.toString()) }));
    expect(failures(broken, { withRefusal: true }, few)).not.toEqual([]);
  });
});
