import { expect, test } from 'vitest';
import { quiet, Stage } from '../arbitrary.ts';
import { dueAt } from '../timer/due.ts';
import type { Audience, SheetLine, Viewer } from '../viewer.ts';
import { viewFor } from '../view.ts';
import { linesFor, mayOpenSheet } from './access.ts';

const STAFF: Viewer = { kind: 'staff', staff: 'staff-one', leads: true };
const at = (stage: Stage, person: number): Viewer => ({ kind: 'participant', seat: stage.seat(person) });
const line = (sheet: string, name: string, seen: Omit<Audience, 'family'>, filled = true): SheetLine => ({
  sheet,
  line: name,
  text: { en: name, es: name },
  filled,
  audience: { ...seen, family: false },
  card: seen.group === 'no' ? null : `card-${name}`,
});

test('[WS1] a worksheet opens once, with the sheets its mode asks for', () => {
  const stage = new Stage().running(3).to('worksheet');
  const own = stage.session.worksheets[stage.step(5)]?.own;
  expect(Object.keys(own ?? {})).toEqual([0, 1, 2].map((person) => stage.seat(person)));
  stage.next();
  stage.lead('agenda:back', { from: stage.step(6) });
  expect(stage.session.worksheets[stage.step(5)]?.own).toEqual(own);
  stage.next();
  stage.next();
  expect(stage.session.worksheets[stage.step(7)]).toMatchObject({ mode: 'together', own: {}, state: 'open' });
  const { sheets, current } = viewFor(
    stage.session,
    { kind: 'participant', seat: stage.seat(1) },
    quiet(stage.session),
  ).sheets;
  expect(sheets.map(({ sheet, kind }) => [sheet, kind])).toEqual([
    [stage.sheet(1, 1), 'opening'],
    [stage.sheet(5, 1), 'worksheet'],
    [stage.session.worksheets[stage.step(7)]?.together, 'worksheet'],
  ]);
  expect(current).toBe(sheets[2]?.sheet);
});

test('[WS1] everyone says for themselves when they are ready', () => {
  const stage = new Stage().running(2).to('opening');
  const step = stage.step(1);
  expect(stage.phone(0, 'worksheet:ready', { step: stage.step(5), ready: true })).toBe('not-found');
  expect(stage.phone(0, 'worksheet:ready', { step, ready: true })).toBe('done');
  expect(stage.phone(0, 'worksheet:ready', { step, ready: true })).toBe('done');
  expect(stage.session.worksheets[step]?.ready).toEqual([stage.seat(0)]);
  const wall = viewFor(stage.session, { kind: 'screen', screen: 'wall' }, quiet(stage.session));
  expect(wall.worksheet).toMatchObject({ ready: 1, of: 2 });
  stage.phone(0, 'worksheet:ready', { step, ready: false });
  expect(stage.session.worksheets[step]?.ready).toEqual([]);
});

test('[WS2] writing stops five seconds after staff ask for it and can be allowed again', () => {
  const stage = new Stage().running(1).to('worksheet');
  const step = stage.step(5);
  const state = (): string | undefined => stage.session.worksheets[step]?.state;
  expect(stage.lead('worksheet:lock', { step })).toBe('done');
  expect(dueAt(stage.session)).toMatchObject({
    at: stage.now + 5000,
    command: { type: 'worksheet:stop-writing', payload: { step } },
  });
  const first = dueAt(stage.session)?.command.id;
  expect(stage.pass(4999).clock('worksheet:stop-writing', { step })).toBe('wrong-time');
  expect(stage.lead('worksheet:unlock', { step })).toBe('done');
  expect(dueAt(stage.session)).toBeNull();
  stage.lead('worksheet:lock', { step });
  expect(dueAt(stage.session)?.command.id).not.toBe(first);
  expect(stage.pass(5000).clock('worksheet:stop-writing', { step })).toBe('done');
  expect(state()).toBe('locked');
  expect(stage.phone(0, 'worksheet:ready', { step, ready: true })).toBe('wrong-time');
  stage.lead('worksheet:unlock', { step });
  expect(state()).toBe('open');
  stage.lead('session:end', {});
  stage.lead('session:close', {});
  expect(state()).toBe('locked');
});

test('[WS3] who may open which sheet, and write in it, from open to closed', () => {
  const stage = new Stage().running(3).to('worksheet');
  stage.next();
  stage.next();
  const together = stage.session.worksheets[stage.step(7)]?.together ?? '';
  const access = (): string =>
    [
      at(stage, 0),
      at(stage, 1),
      STAFF,
      { kind: 'screen', screen: 'wall' } as const,
      { kind: 'knock', knock: 'none' } as const,
    ]
      .map((viewer) =>
        [stage.sheet(5, 0), together].map((sheet) => mayOpenSheet(stage.session, viewer, sheet)).join('/'),
      )
      .join(' ');
  expect(access()).toBe('write/write no/write no/write no/no no/no');
  stage.lead('worksheet:lock', { step: stage.step(5) });
  expect(access()).toBe('write/write no/write no/write no/no no/no');
  stage.pass(5000).clock('worksheet:stop-writing', { step: stage.step(5) });
  expect(access()).toBe('read/write no/write no/write no/no no/no');
  stage.lead('seat:arrive', { seat: stage.seat(0), presence: 'on-paper' });
  stage.lead('worksheet:unlock', { step: stage.step(5) });
  expect(access()).toBe('write/write no/write no/write no/no no/no');
  stage.lead('seat:leave', { seat: stage.seat(1) });
  expect(access()).toBe('write/write no/no no/write no/no no/no');
  stage.lead('session:end', {});
  expect(access()).toBe('write/write no/no no/write no/no no/no');
  stage.lead('session:close', {});
  expect(access()).toBe('read/read no/no no/read no/no no/no');
  expect(mayOpenSheet(stage.session, STAFF, 'constructor')).toBe('no');
});

test('[WS3] staff write for somebody who never had a device here, and no longer once they have one', () => {
  const stage = new Stage().running(2).to('worksheet');
  expect(stage.lead('seat:add', { name: 'Robin', presence: 'on-paper' })).toBe('done');
  const seat = stage.session.circle.at(-1) ?? '';
  const sheet = stage.session.worksheets[stage.step(5)]?.own[seat] ?? '';
  const saidToStaff = () =>
    viewFor(stage.session, STAFF, quiet(stage.session))
      .worksheet.steps.flatMap(({ own }) => own)
      .filter(({ onPaper }) => onPaper)
      .map((one) => one.sheet);
  expect(mayOpenSheet(stage.session, STAFF, sheet)).toBe('write');
  expect(saidToStaff()).toContain(sheet);
  stage.knock('a-phone-at-last', 'Robin');
  const knock = stage.session.knocks.at(-1)?.id ?? '';
  expect(stage.lead('knock:admit', { knock, seat })).toBe('done');
  stage.lead('seat:arrive', { seat, presence: 'on-paper' });
  expect(mayOpenSheet(stage.session, STAFF, sheet)).toBe('no');
  expect(saidToStaff()).not.toContain(sheet);
});

test('[WS4] others read of an own sheet what its writer shows them, and that something is kept', () => {
  const stage = new Stage().running(2).to('worksheet');
  const sheet = stage.sheet(5, 0);
  const lines = [
    line(sheet, 'staff', { staff: true, group: 'no' }),
    line(sheet, 'named', { staff: true, group: 'named' }),
    line(sheet, 'unnamed', { staff: true, group: 'unnamed' }),
    line(sheet, 'only-me', { staff: false, group: 'no' }),
    line(sheet, 'empty', { staff: true, group: 'no' }, false),
  ];
  const read = (viewer: Viewer) => {
    const { lines: shown, kept } = linesFor(stage.session, viewer, sheet, lines);
    return [shown.map((one) => one.line), kept];
  };
  expect(read(at(stage, 0))).toEqual([lines.map((one) => one.line), false]);
  expect(read(STAFF)).toEqual([['staff', 'named'], true]);
  expect(read(at(stage, 1))).toEqual([[], false]);
  expect(read({ kind: 'screen', screen: 'wall' })).toEqual([[], false]);
  const worksheetOf = (now: readonly SheetLine[]) =>
    viewFor(stage.session, { kind: 'staff', staff: 'staff-one', leads: true }, quiet(stage.session, { [sheet]: now }))
      .worksheet;
  const worksheet = worksheetOf(lines);
  // A card that appears on the board and a number that changes in the same moment would name its writer.
  const shared = lines.map((one) => line(sheet, one.line, { staff: true, group: 'unnamed' }, one.filled));
  const filled = (now: readonly SheetLine[]) => worksheetOf(now).steps.map(({ own }) => own);
  expect(filled(shared)).toEqual(filled(lines));
  expect(worksheet.steps.at(-1)).toMatchObject({
    sharedLines: 2,
    own: [{ linesFilled: 4, linesTotal: 5 }, { linesFilled: 0 }],
  });
});
