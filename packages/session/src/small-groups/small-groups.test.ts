import { expect, test } from 'vitest';
import { quiet, Stage } from '../arbitrary.ts';
import { dueAt } from '../timer/due.ts';
import { viewFor } from '../view.ts';
import type { SheetLine, Viewer } from '../viewer.ts';

const PAIRS = 14;
const STAFF = { kind: 'staff', staff: 'staff-one', leads: true } as const;
const WALL = { kind: 'screen', screen: 'wall' } as const;
const at = (stage: Stage, person: number) => ({ kind: 'participant', seat: stage.seat(person) }) as const;

const pair = (stage: Stage, ...pairs: readonly (readonly number[])[]): string =>
  stage.lead('worksheet:pair', {
    step: stage.step(PAIRS),
    pairs: pairs.map((people) => people.map((one) => stage.seat(one))),
  });
/** Five people on the step, a pair and a trio. */
function out(): Stage {
  const stage = new Stage().running(5).to(PAIRS);
  pair(stage, [0, 1], [2, 3, 4]);
  return stage;
}
const call = (stage: Stage, seconds: number, step = stage.step(PAIRS)): string =>
  stage.lead('small-groups:call', { step, seconds });
const send = (stage: Stage): string => stage.lead('small-groups:send', { step: stage.step(PAIRS) });
const gather = (stage: Stage): string => stage.clock('small-groups:gather', { step: stage.step(PAIRS) });
const calledBack = (stage: Stage) => stage.worksheet(PAIRS)?.calledBack;
const ownSheet = (stage: Stage, person: number) =>
  viewFor(stage.session, at(stage, person), quiet(stage.session)).sheets.sheets.find(
    ({ step }) => step === stage.step(PAIRS),
  );

test('[SM1] staff call small groups back at a moment, and at once', () => {
  const stage = out();
  expect(ownSheet(stage, 0)).toMatchObject({ withWhom: ['Marcus'], calledBack: null });
  expect(call(stage, 60)).toBe('done');
  const backAt = stage.now + 60_000;
  const wall = viewFor(stage.session, WALL, quiet(stage.session)).worksheet;
  const staff = viewFor(stage.session, STAFF, quiet(stage.session)).worksheet.steps.at(-1);
  for (const told of [ownSheet(stage, 0), ownSheet(stage, 4), wall, staff])
    expect(told?.calledBack).toEqual({ at: backAt, isBack: false });
  expect(call(stage, 0)).toBe('done');
  expect(calledBack(stage)).toEqual({ at: stage.now, isBack: true });
  expect(ownSheet(stage, 0)).toMatchObject({ state: 'open', calledBack: { isBack: true } });
  const before = stage.session;
  expect(call(stage, 0)).toBe('done');
  expect(stage.session).toBe(before);
});

test('[SM1] only where there are small groups, while the group is on that step, and for ten minutes at most', () => {
  const stage = new Stage().running(5).to(PAIRS);
  expect([call(stage, 60), send(stage), gather(stage)]).toEqual(['not-found', 'not-found', 'not-found']);
  expect(call(stage, 60, stage.step(5))).toBe('not-found');
  pair(stage, [0, 1]);
  for (const seconds of [-1, 601, 0.5]) expect(call(stage, seconds)).toBe('malformed');
  expect(stage.phone(0, 'small-groups:call', { step: stage.step(PAIRS), seconds: 1 })).toBe('not-allowed');
  stage.lead('hold:begin', {});
  expect([call(stage, 60), send(stage)]).toEqual(['on-hold', 'on-hold']);
  stage.lead('hold:end', {});
  stage.next();
  expect([call(stage, 60), send(stage)]).toEqual(['wrong-time', 'wrong-time']);
});

test('[SM2] time brings them back at that moment, once, and calling again changes it', () => {
  const stage = out();
  call(stage, 60);
  expect(gather(stage)).toBe('wrong-time');
  expect(call(stage.pass(30_000), 60)).toBe('done');
  const due = dueAt(stage.session);
  expect(due).toMatchObject({ at: stage.now + 60_000, command: { type: 'small-groups:gather' } });
  expect(gather(stage.pass(59_999))).toBe('wrong-time');
  expect(gather(stage.pass(1))).toBe('done');
  expect(calledBack(stage)).toEqual({ at: stage.now, isBack: true });
  const before = stage.session;
  expect(gather(stage.pass(5))).toBe('done');
  expect(stage.session).toBe(before);
  expect(dueAt(stage.session)).toBeNull();
});

test('[SM2] on hold the moment waits', () => {
  const stage = out();
  call(stage, 60);
  stage.pass(20_000).lead('hold:begin', {});
  expect(dueAt(stage.session)).toBeNull();
  stage.pass(100_000);
  expect(gather(stage)).toBe('wrong-time');
  stage.lead('hold:end', {});
  expect(dueAt(stage.session)?.at).toBe(stage.now + 40_000);
});

test('[SM3] they go out again, and one minute more is another call', () => {
  const stage = out();
  const before = stage.session;
  expect(send(stage)).toBe('done');
  expect(stage.session).toBe(before);
  call(stage, 0);
  expect(send(stage)).toBe('done');
  expect(calledBack(stage)).toBeNull();
  call(stage, 0);
  expect(call(stage, 60)).toBe('done');
  expect(calledBack(stage)).toEqual({ at: stage.now + 60_000, isBack: false });
});

test('[SM4] going on brings them back, and undoing that sends them out again', () => {
  const stage = out();
  stage.next();
  expect(calledBack(stage)).toMatchObject({ isBack: true });
  stage.lead('agenda:undo', { move: stage.session.agenda.lastMove?.id ?? '' });
  expect(calledBack(stage)).toBeNull();

  call(stage, 0);
  stage.pass(1000).next();
  stage.lead('agenda:undo', { move: stage.session.agenda.lastMove?.id ?? '' });
  expect(calledBack(stage)).toMatchObject({ isBack: true });

  const alone = new Stage().running(5).to(PAIRS);
  alone.next();
  expect(alone.worksheet(PAIRS)?.calledBack).toBeNull();
});

test('[SM4] the end of a session brings them back', () => {
  const stage = out();
  stage.lead('session:end', {});
  expect(calledBack(stage)).toMatchObject({ isBack: true });
  expect(dueAt(stage.session)).toBeNull();
});

test('[SM5] who comes late joins a pair that has a sheet; three are the most', () => {
  const stage = new Stage().running(4).to(PAIRS);
  pair(stage, [0, 1], [2, 3]);
  const sheet = stage.sheet(PAIRS, 0);
  stage.enters(4);
  expect(stage.sheet(PAIRS, 4)).toBe('none');
  expect(pair(stage, [0, 1, 2])).toBe('already-answered');
  expect(pair(stage, [0, 2, 4])).toBe('already-answered');
  expect(pair(stage, [0, 1, 5])).toBe('not-found');
  expect(pair(stage, [0, 1, 4])).toBe('done');
  expect([stage.sheet(PAIRS, 4), stage.worksheet(PAIRS)?.shared.length]).toEqual([sheet, 2]);
  const before = stage.session;
  expect(pair(stage, [4, 0, 1])).toBe('done');
  expect(stage.session).toBe(before);
  stage.enters(5);
  expect(pair(stage, [0, 1, 4, 5])).toBe('malformed');
  stage.lead('worksheet:lock', { step: stage.step(PAIRS) });
  stage.pass(5000).clock('worksheet:stop-writing', { step: stage.step(PAIRS) });
  expect(pair(stage, [2, 3, 5])).toBe('wrong-time');
});

const line = (sheet: string, group: 'named' | 'unnamed' | 'no', card: string): SheetLine => ({
  sheet,
  line: card,
  text: { en: card, es: card },
  filled: true,
  audience: { staff: true, group, family: false },
  card: group === 'no' ? null : card,
});
/** A pair and a trio who wrote, on a board of every sheet. */
function onBoard() {
  const stage = out();
  stage.lead('step:add', {
    kind: 'board',
    title: 'Together',
    minutes: 5,
    after: stage.step(PAIRS),
    worksheet: null,
  });
  const [two, three] = [stage.sheet(PAIRS, 0), stage.sheet(PAIRS, 2)];
  const lines = {
    [two]: [line(two, 'named', 'b'), line(two, 'no', 'c')],
    [three]: [line(three, 'unnamed', 'a')],
  };
  const step = stage.session.agenda.steps.find(({ title }) => title.en === 'Together')?.id ?? '';
  const boardOf = (viewer: Viewer) => {
    const view = viewFor(stage.session, viewer, quiet(stage.session, lines));
    return 'board' in view ? view.board : null;
  };
  return { stage, step, boardOf, lines };
}

test('[SM6] what a small group shares stands on the board, with all its names or none', () => {
  const { stage, step, boardOf } = onBoard();
  stage.next();
  stage.lead('board:show', { step, on: true });
  const cards = [
    { key: 'a', by: null },
    { key: 'b', by: 'Dana, Marcus' },
  ];
  for (const viewer of [STAFF, WALL, at(stage, 0), at(stage, 3)]) expect(boardOf(viewer)?.cards).toMatchObject(cards);
  const ownOf = (person: number) => boardOf(at(stage, person))?.cards.flatMap(({ own, key }) => (own ? [key] : []));
  expect([0, 1, 2, 3, 4].map(ownOf)).toEqual([['b'], ['b'], ['a'], ['a'], ['a']]);
  // Which of several groups wrote a card without names is told to nobody, staff's view of the board included.
  const words = JSON.stringify([boardOf(STAFF), boardOf(WALL), boardOf(at(stage, 0))]);
  for (const name of ['Priya', 'Dánae', 'Lee', stage.sheet(PAIRS, 2)]) expect(words).not.toContain(name);
});

test('[SM6] what small groups share can be held back, and is revealed at once', () => {
  const { stage, step, boardOf, lines } = onBoard();
  expect(stage.lead('worksheet:reveal', { step: stage.step(PAIRS), on: false })).toBe('done');
  stage.next();
  stage.lead('board:show', { step, on: true });
  const shown = () => [STAFF, WALL, at(stage, 0)].map((viewer) => boardOf(viewer)?.cards.length);
  expect(shown()).toEqual([2, 0, 0]);
  const staff = viewFor(stage.session, STAFF, quiet(stage.session, lines));
  const mine = staff.worksheet.steps.find((one) => one.step === stage.step(PAIRS));
  expect(mine).toMatchObject({ heldBack: true, sharedLines: 2 });
  stage.lead('worksheet:reveal', { step: stage.step(PAIRS), on: true });
  expect(shown()).toEqual([2, 2, 2]);
});
