import { expect, test } from 'vitest';
import { quiet, SMALL_PLANNING, Stage } from '../arbitrary.ts';
import { viewFor } from '../view.ts';
import type { Viewer } from '../viewer.ts';
import { linesFor, mayOpenSheet } from './access.ts';
import type { SharedSheet } from './worksheet-step.ts';

// Of the six, the fifth is of the first one's family and the sixth of the second one's.
const SIDES = 15;
const STAFF: Viewer = { kind: 'staff', staff: 'staff-one', leads: true };
const at = (stage: Stage, person: number): Extract<Viewer, { kind: 'participant' }> => ({
  kind: 'participant',
  seat: stage.seat(person),
});
const may = (stage: Stage, sheet: string) =>
  [...[0, 4, 1, 5].map((person) => at(stage, person)), STAFF].map((viewer) =>
    mayOpenSheet(stage.session, viewer, sheet),
  );
const theirs = (stage: Stage, person: number): readonly SharedSheet[] =>
  (stage.worksheet(SIDES)?.shared ?? []).filter(({ family }) => family === stage.seat(person));
const people = (stage: Stage, { side, seats }: SharedSheet) => [
  side,
  [0, 1, 2, 3, 4, 5].filter((person) => seats.includes(stage.seat(person))),
];
const sheetOf = (stage: Stage, person: number) =>
  viewFor(stage.session, at(stage, person), quiet(stage.session)).sheets.sheets.find(
    ({ step }) => step === stage.step(SIDES),
  );
/** The same evening with one more step: a worksheet of this mode. */
function withFamilySheet(peopleInIt: number): Stage {
  const stage = new Stage().running(peopleInIt);
  const worksheet = { template: { id: 'agreement-at-home', version: 1 }, mode: 'family' } as const;
  const { current: after } = stage.session.agenda;
  stage.lead('step:add', { kind: 'worksheet', title: 'At home', minutes: 5, after, worksheet });
  stage.next();
  return stage;
}

test('[FR1] nobody is the family of a family member, and a guest or a newcomer is a participant', () => {
  const stage = new Stage();
  const [first, ...others] = SMALL_PLANNING.expected;
  const expected = [{ ...(first ?? never()), familyOf: 'person-4' }, ...others];
  expect(stage.program('session:plan', { ...SMALL_PLANNING, expected })).toBe('malformed');
  const elsewhere = [{ ...(first ?? never()), familyOf: 'somebody-else' }, ...others.slice(0, 3)];
  expect(stage.program('session:plan', { ...SMALL_PLANNING, expected: elsewhere })).toBe('done');
  const opened = new Stage().opened(5);
  opened.lead('seat:add', { name: 'Robin', presence: 'on-paper' });
  const staff = viewFor(opened.session, { kind: 'staff', staff: 'staff-one', leads: true }, quiet(opened.session));
  expect(staff.people.map(({ familyOf }) => familyOf)).toEqual([
    ...Array<null>(4).fill(null),
    opened.seat(0),
    opened.seat(1),
    null,
  ]);
  const isFamily = (person: number) => viewFor(opened.session, at(opened, person), quiet(opened.session)).me.isFamily;
  expect([isFamily(0), isFamily(4)]).toEqual([false, true]);
});

test('[FA1] each participant has a sheet with their family, also alone, and who comes later joins it', () => {
  const stage = withFamilySheet(5);
  const worksheet = () => stage.session.worksheets[stage.current?.id ?? ''];
  const shared = () => worksheet()?.shared.map((one) => people(stage, one));
  expect(worksheet()).toMatchObject({ mode: 'family', heldBack: false });
  expect(shared()).toEqual([
    [null, [0, 4]],
    [null, [1]],
    [null, [2]],
    [null, [3]],
  ]);
  stage.enters(5);
  expect(shared()?.[1]).toEqual([null, [1, 5]]);
  const sheet = worksheet()?.shared[0]?.sheet ?? '';
  expect(may(stage, sheet)).toEqual(['write', 'write', 'no', 'no', 'write']);
  const own = viewFor(stage.session, at(stage, 4), quiet(stage.session)).sheets.sheets.at(-1);
  expect(own).toMatchObject({ sheet, withWhom: ['Dana'], withStaff: true, side: null, otherSides: [], of: 6 });
  expect(stage.lead('worksheet:reveal', { step: own?.step ?? '', on: false })).toBe('malformed');
});

test('[FA1] a family that comes at once has one sheet, and family members without their participant have none', () => {
  const stage = withFamilySheet(0);
  const shared = () => stage.session.worksheets[stage.current?.id ?? '']?.shared.map((one) => people(stage, one));
  stage.enters(5);
  expect(shared()).toEqual([]);
  stage.knock(4);
  stage.knock(0);
  stage.lead('knock:admit-all', {});
  expect(shared()).toEqual([[null, [0, 4]]]);
  stage.enters(1);
  expect(shared()).toEqual([
    [null, [0, 4]],
    [null, [1, 5]],
  ]);
});

test('[FA1] who came in while writing was stopped joins when it goes on', () => {
  const stage = withFamilySheet(1);
  const step = stage.current?.id ?? '';
  stage.lead('worksheet:lock', { step });
  stage.pass(5000).clock('worksheet:stop-writing', { step });
  stage.enters(1).enters(4);
  expect(stage.session.worksheets[step]?.shared.map((one) => people(stage, one))).toEqual([[null, [0]]]);
  stage.lead('worksheet:unlock', { step });
  expect(stage.session.worksheets[step]?.shared.map((one) => people(stage, one))).toEqual([
    [null, [0, 4]],
    [null, [1]],
  ]);
});

test('[FA2] until the reveal a side is opened by its own people and read by staff', () => {
  const stage = new Stage().running(6).to(SIDES);
  expect(stage.worksheet(SIDES)?.heldBack).toBe(true);
  const [ownSide, familySide, ...more] = theirs(stage, 0);
  expect(more).toEqual([]);
  expect([ownSide, familySide].map((one) => one && people(stage, one))).toEqual([
    ['participant', [0]],
    ['family', [4]],
  ]);
  expect(may(stage, ownSide?.sheet ?? '')).toEqual(['write', 'no', 'no', 'no', 'read']);
  expect(may(stage, familySide?.sheet ?? '')).toEqual(['no', 'write', 'no', 'no', 'read']);
  const line = { sheet: familySide?.sheet ?? '', line: 'a', text: { en: 'a', es: 'a' }, filled: true, card: null };
  const lines = [{ ...line, audience: { staff: true, group: 'no', family: true } as const }];
  expect(linesFor(stage.session, at(stage, 0), familySide?.sheet ?? '', lines).lines).toEqual([]);
  expect(sheetOf(stage, 0)).toMatchObject({ sheet: ownSide?.sheet, side: 'participant', withWhom: [], otherSides: [] });
  expect(sheetOf(stage, 4)).toMatchObject({ sheet: familySide?.sheet, side: 'family', heldBack: true, otherSides: [] });
  expect(sheetOf(stage, 4)?.withStaff).toBe(false);
});

test('[FA2] once revealed the whole family reads both sides, nobody writes them, and all fill a third sheet', () => {
  const stage = new Stage().running(6).to(SIDES);
  const step = stage.step(SIDES);
  expect(stage.phone(0, 'worksheet:ready', { step, ready: true })).toBe('done');
  expect(stage.worksheet(SIDES)?.ready).toEqual([stage.seat(0)]);
  expect(stage.lead('worksheet:reveal', { step, on: true })).toBe('done');
  expect(stage.worksheet(SIDES)?.ready, 'nobody is ready with what all fill now').toEqual([]);
  const [ownSide, familySide, together] = theirs(stage, 0).map(({ sheet }) => sheet);
  for (const side of [ownSide, familySide])
    expect(may(stage, side ?? '')).toEqual(['read', 'read', 'no', 'no', 'read']);
  expect(may(stage, together ?? '')).toEqual(['write', 'write', 'no', 'no', 'write']);
  for (const person of [0, 4])
    expect(sheetOf(stage, person)).toMatchObject({
      sheet: together,
      side: null,
      heldBack: false,
      otherSides: [
        { sheet: ownSide, side: 'participant' },
        { sheet: familySide, side: 'family' },
      ],
    });
  expect(stage.lead('worksheet:reveal', { step, on: false })).toBe('done');
  expect(may(stage, ownSide ?? '')).toEqual(['write', 'no', 'no', 'no', 'read']);
  expect(may(stage, together ?? '')).toEqual(['no', 'no', 'no', 'no', 'read']);
  expect(sheetOf(stage, 4)).toMatchObject({ sheet: familySide, side: 'family', otherSides: [] });
  stage.lead('worksheet:reveal', { step, on: true });
  expect(theirs(stage, 0)).toHaveLength(3);
});

test('[FA2] who comes later joins the side of the family, before and after the reveal', () => {
  const stage = new Stage().running(4).to(SIDES);
  expect(theirs(stage, 0).map((one) => people(stage, one))).toEqual([
    ['participant', [0]],
    ['family', []],
  ]);
  stage.enters(4);
  expect(theirs(stage, 0).map((one) => people(stage, one))[1]).toEqual(['family', [4]]);
  stage.lead('worksheet:reveal', { step: stage.step(SIDES), on: true });
  stage.enters(5);
  expect(theirs(stage, 1).map((one) => people(stage, one))).toEqual([
    ['participant', [1]],
    ['family', [5]],
    [null, [1, 5]],
  ]);
});

test('[FA2] staff write a side for family on paper, and no side with anybody who has a phone', () => {
  const stage = new Stage().running(2);
  stage.lead('seat:arrive', { seat: stage.seat(4), presence: 'on-paper' });
  stage.to(SIDES);
  const [ownSide, familySide] = theirs(stage, 0).map(({ sheet }) => sheet);
  expect(mayOpenSheet(stage.session, STAFF, ownSide ?? '')).toBe('read');
  expect(mayOpenSheet(stage.session, STAFF, familySide ?? '')).toBe('write');
  const [, nobodys] = theirs(stage, 1).map(({ sheet }) => sheet);
  expect(mayOpenSheet(stage.session, STAFF, nobodys ?? '')).toBe('read');
});

function never(): never {
  throw new Error('Nobody is expected.');
}
