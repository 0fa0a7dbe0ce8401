import { expect, test } from 'vitest';
import { quiet, Stage } from '../arbitrary.ts';
import { minutesOf } from '../seat/view.ts';
import { viewFor } from '../view.ts';
import type { SheetLine, Viewer } from '../viewer.ts';
import { linesFor, mayOpenSheet } from './access.ts';

const STAFF: Viewer = { kind: 'staff', staff: 'staff-one', leads: true };
const SCREEN: Viewer = { kind: 'screen', screen: 'wall' };
const at = (stage: Stage, person: number): Extract<Viewer, { kind: 'participant' }> => ({
  kind: 'participant',
  seat: stage.seat(person),
});
const may = (stage: Stage, sheet: string, ...people: readonly number[]): readonly string[] => [
  ...people.map((person) => mayOpenSheet(stage.session, at(stage, person), sheet)),
  mayOpenSheet(stage.session, STAFF, sheet),
];
const staffSees = (stage: Stage, lines: Readonly<Record<string, readonly SheetLine[]>> = {}) =>
  viewFor(stage.session, { kind: 'staff', staff: 'staff-one', leads: true }, quiet(stage.session, lines)).worksheet;
const sheetsOf = (stage: Stage, person: number) =>
  viewFor(stage.session, at(stage, person), quiet(stage.session)).sheets;

test('[WS5] staff pair two or three who have no sheet of it yet', () => {
  const stage = new Stage().running(6).to(14);
  const step = stage.step(14);
  const pair = (...pairs: readonly (readonly number[])[]) =>
    stage.lead('worksheet:pair', { step, pairs: pairs.map((people) => people.map((one) => stage.seat(one))) });
  expect(stage.worksheet(14)).toMatchObject({ mode: 'pairs', shared: [], own: {}, together: null });
  expect([pair([0]), pair([0, 1, 2, 3]), pair([0, 0]), pair([0, 1], [1, 2])]).toEqual(Array(4).fill('malformed'));
  expect(stage.lead('worksheet:pair', { step, pairs: [['nobody', stage.seat(0)]] })).toBe('not-found');
  expect(stage.lead('worksheet:pair', { step: stage.step(5), pairs: [] })).toBe('malformed');
  expect(pair([0, 1], [2, 3, 4])).toBe('done');
  const before = stage.session;
  expect(pair([1, 0], [2, 3, 4])).toBe('done');
  expect(stage.session).toBe(before);
  expect([pair([0, 5]), pair([4, 5])]).toEqual(['already-answered', 'already-answered']);
  stage.lead('seat:leave', { seat: stage.seat(5) });
  expect(pair([5, 5])).toBe('malformed');
  const sheet = stage.sheet(14, 0);
  expect(stage.sheet(14, 1)).toBe(sheet);
  expect(may(stage, sheet, 0, 1, 2)).toEqual(['write', 'write', 'no', 'read']);
  const { sheets, current } = sheetsOf(stage, 2);
  expect(current).toBe(stage.sheet(14, 2));
  expect(sheets.at(-1)).toMatchObject({
    mode: 'pairs',
    withWhom: ['Dánae', 'Lee'],
    withStaff: false,
    side: null,
    of: 5,
  });
  stage.lead('worksheet:lock', { step });
  stage.pass(5000).clock('worksheet:stop-writing', { step });
  expect(may(stage, sheet, 0, 1, 2)).toEqual(['read', 'read', 'no', 'read']);
  stage.enters(5);
  expect(stage.lead('worksheet:pair', { step, pairs: [[stage.seat(5), stage.seat(0)]] })).toBe('already-answered');
});

test('[WS5] who comes later is paired with others who have no sheet', () => {
  const stage = new Stage().running(3).to(14);
  const pair = (...people: readonly number[]) =>
    stage.lead('worksheet:pair', { step: stage.step(14), pairs: [people.map((one) => stage.seat(one))] });
  expect(pair(0, 1)).toBe('done');
  stage.enters(3);
  expect(stage.sheet(14, 3)).toBe('none');
  expect(pair(2, 3)).toBe('done');
  expect(stage.sheet(14, 3)).toBe(stage.sheet(14, 2));
  expect(stage.worksheet(14)?.shared).toHaveLength(2);
});

test('[WS6] one to one there is a sheet for each participant, which staff write in too', () => {
  const stage = new Stage().running(5).to(16);
  expect(stage.worksheet(16)?.shared.map(({ seats }) => seats)).toEqual([0, 1, 2, 3].map((one) => [stage.seat(one)]));
  const sheet = stage.sheet(16, 0);
  expect(may(stage, sheet, 0, 1, 4)).toEqual(['write', 'no', 'no', 'write']);
  expect(sheetsOf(stage, 0).sheets.at(-1)).toMatchObject({ sheet, withStaff: true, withWhom: [], mode: 'one-to-one' });
  expect(sheetsOf(stage, 4).current).toBeNull();
  expect(stage.phone(0, 'worksheet:ready', { step: stage.step(16), ready: true })).toBe('done');
  expect(stage.phone(4, 'worksheet:ready', { step: stage.step(16), ready: true })).toBe('not-found');
  expect(staffSees(stage).steps.at(-1)).toMatchObject({ ready: [stage.seat(0)], of: 4 });
  stage.enters(5);
  expect(stage.sheet(16, 5)).toBe('none');
});

test('[WS7] while it is held back nothing of it is a card to the group or the wall, and then all is', () => {
  const stage = new Stage().running(2).to('worksheet');
  const step = stage.step(5);
  const sheet = stage.sheet(5, 0);
  const text = { en: 'a word', es: 'una palabra' };
  const audience = { staff: true, group: 'unnamed', family: true } as const;
  const lines: Record<string, readonly SheetLine[]> = {
    [sheet]: [{ sheet, line: 'one', text, filled: true, audience, card: 'key' }],
  };
  const cards = (viewer: Viewer) => {
    const view = viewFor(stage.session, viewer, quiet(stage.session, lines));
    return 'board' in view ? view.board?.cards.length : undefined;
  };
  const shown = () => [at(stage, 1), SCREEN, STAFF].map(cards);
  expect(stage.lead('worksheet:reveal', { step, on: false })).toBe('done');
  stage.next();
  stage.lead('board:show', { step: stage.step(6), on: true });
  expect(shown()).toEqual([0, 0, 1]);
  expect(staffSees(stage, lines).steps.at(-1)).toMatchObject({ heldBack: true, sharedLines: 1 });
  const { length } = stage.events;
  expect(stage.lead('worksheet:reveal', { step, on: true })).toBe('done');
  expect(stage.lead('worksheet:reveal', { step, on: true })).toBe('done');
  expect(stage.events.length - length).toBe(1);
  expect(shown()).toEqual([1, 1, 1]);
  stage.to(7);
  expect(stage.lead('worksheet:reveal', { step: stage.step(7), on: false })).toBe('malformed');
});

test('[WS8] what is homework its writer goes on with after the close, and everything else is read', () => {
  const stage = new Stage().running(3).to('worksheet');
  const step = stage.step(5);
  expect(stage.lead('worksheet:homework', { step, on: true })).toBe('done');
  stage.to(14).lead('worksheet:pair', { step: stage.step(14), pairs: [[stage.seat(0), stage.seat(1)]] });
  expect(stage.lead('worksheet:homework', { step: stage.step(14), on: true })).toBe('malformed');
  stage.lead('seat:leave', { seat: stage.seat(1) });
  stage.lead('worksheet:lock', { step });
  stage.lead('session:end', {});
  stage.lead('session:close', {});
  expect(may(stage, stage.sheet(5, 0), 0, 1)).toEqual(['write', 'no', 'no']);
  // Who had left took their own sheets along by then.
  expect(mayOpenSheet(stage.session, at(stage, 1), stage.sheet(5, 1))).toBe('no');
  expect(may(stage, stage.sheet(14, 0), 0, 1)).toEqual(['read', 'no', 'read']);
  expect(sheetsOf(stage, 0)).toMatchObject({ current: null, sheets: [{ sheet: stage.sheet(5, 0), isHomework: true }] });
  expect(sheetsOf(stage, 0).sheets).toHaveLength(1);
  expect(stage.phone(0, 'worksheet:ready', { step, ready: true })).toBe('wrong-time');
  expect(minutesOf(stage.session, stage.session.seats[stage.seat(0)] ?? never(), stage.now)).toBe(0);
});

test('[WS9] staff start a sheet for one person outside the agenda, once for each template and mode', () => {
  const stage = new Stage().running(2);
  const start = (mode: 'own' | 'one-to-one', person: number, id = 'plan', title = 'Your plan') =>
    stage.lead('sheet:start', {
      seat: stage.seat(person),
      template: { id, version: 1 },
      mode,
      title: { en: title, es: title },
    });
  expect([start('own', 3), start('own', 0, ''), start('own', 0, 'plan', ' ')]).toEqual([
    'wrong-time',
    'malformed',
    'malformed',
  ]);
  expect(start('own', 0)).toBe('done');
  const { length } = stage.events;
  expect(start('own', 0)).toBe('done');
  expect(stage.events).toHaveLength(length);
  expect([start('one-to-one', 0), start('one-to-one', 1)]).toEqual(['done', 'done']);
  expect(sheetsOf(stage, 0).sheets).toMatchObject([
    { kind: 'for-you', mode: 'own', withStaff: false, title: { en: 'Your plan' } },
    { kind: 'for-you', mode: 'one-to-one', withStaff: true },
  ]);
  expect(sheetsOf(stage, 1).sheets).toHaveLength(1);
  const [own, shared] = sheetsOf(stage, 0).sheets;
  expect(may(stage, own?.sheet ?? '', 0, 1)).toEqual(['write', 'no', 'no']);
  expect(may(stage, shared?.sheet ?? '', 0, 1)).toEqual(['write', 'no', 'write']);
  expect(stage.phone(0, 'worksheet:ready', { step: own?.step ?? '', ready: true })).toBe('done');
  expect(staffSees(stage).steps).toMatchObject([{ title: { en: 'Your plan' }, of: 1 }, { of: 1 }, { of: 1 }]);
  stage.enters(2);
  expect(sheetsOf(stage, 2).sheets).toEqual([]);
  expect(stage.lead('worksheet:lock', { step: own?.step ?? '' })).toBe('done');
});

test('[WS10] sheets of several people show each letter only where staff set them live', () => {
  const stage = new Stage().running(2).to(7);
  const step = stage.step(7);
  const isLive = () => sheetsOf(stage, 0).sheets.find((one) => one.step === step)?.isLive;
  expect(isLive()).toBe(false);
  expect(stage.lead('worksheet:live', { step, on: true })).toBe('done');
  expect(isLive()).toBe(true);
  expect(stage.lead('worksheet:live', { step: stage.step(5), on: true })).toBe('malformed');
});

test('[WS4] their family reads what is for the family and is not told that more is written', () => {
  const stage = new Stage().running(6).to('worksheet');
  const sheet = stage.sheet(5, 0);
  const line = (name: string, family: boolean, filled = true): SheetLine => ({
    sheet,
    line: name,
    text: { en: name, es: name },
    filled,
    audience: { staff: false, group: 'no', family },
    card: null,
  });
  const lines = [line('for-family', true), line('only-me', false), line('empty', true, false)];
  const read = (viewer: Viewer) => {
    const { lines: shown, kept } = linesFor(stage.session, viewer, sheet, lines);
    return [shown.map((one) => one.line), kept];
  };
  // The fifth is of the first one's family, the sixth of another.
  expect(read(at(stage, 4))).toEqual([['for-family'], false]);
  expect(read(at(stage, 5))).toEqual([[], false]);
  expect(read(STAFF)).toEqual([[], true]);
  stage.lead('worksheet:reveal', { step: stage.step(5), on: false });
  expect(read(at(stage, 4))).toEqual([[], false]);
  stage.lead('worksheet:reveal', { step: stage.step(5), on: true });
  stage.lead('seat:leave', { seat: stage.seat(4) });
  expect(read(at(stage, 4))).toEqual([[], false]);
  const theirs = stage.sheet(5, 5);
  expect(linesFor(stage.session, at(stage, 1), theirs, lines)).toEqual({ lines: [], kept: false });
});

function never(): never {
  throw new Error('Nobody sits there.');
}
