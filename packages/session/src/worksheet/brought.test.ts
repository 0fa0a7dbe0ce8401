import { expect, test } from 'vitest';
import { quiet, Stage } from '../arbitrary.ts';
import type { CommandMap } from '../commands.ts';
import { viewFor } from '../view.ts';
import type { SheetLine, Viewer } from '../viewer.ts';
import { linesFor, mayOpenSheet } from './access.ts';
import { placeOf } from './places.ts';

type Bringing = CommandMap['sheets:bring']['sheets'][number];

const STAFF: Viewer = { kind: 'staff', staff: 'staff-one', leads: true };
const at = (stage: Stage, person: number): Extract<Viewer, { kind: 'participant' }> => ({
  kind: 'participant',
  seat: stage.seat(person),
});
const brings = (person: number, sheet: string, id: string, more: Partial<Bringing> = {}): Bringing => ({
  person: `person-${String(person)}`,
  sheet,
  template: { id, version: 7 },
  mode: 'own',
  title: { en: `Title of ${sheet}`, es: `Título de ${sheet}` },
  cards: [],
  signatures: [],
  ...more,
});
const may = (stage: Stage, sheet: string) =>
  [at(stage, 0), at(stage, 1), STAFF].map((viewer) => mayOpenSheet(stage.session, viewer, sheet));
const sheetsOf = (stage: Stage, person: number) =>
  viewFor(stage.session, at(stage, person), quiet(stage.session)).sheets.sheets;
const broughtOf = (stage: Stage) =>
  viewFor(stage.session, { kind: 'staff', staff: 'staff-one', leads: true }, quiet(stage.session)).worksheet.brought;

test('[BG1] sheets are brought for whoever has a seat, each once, and none that is here already', () => {
  const stage = new Stage().opened(1);
  const sheets = [brings(0, 'old-0', 'plan'), brings(9, 'old-9', 'plan'), brings(0, 'old-0', 'other')];
  expect(stage.program('sheets:bring', { sheets })).toBe('done');
  const { length } = stage.events;
  expect(stage.program('sheets:bring', { sheets })).toBe('done');
  expect(stage.events).toHaveLength(length);
  expect(stage.session.brought.map(({ sheet, seat, template }) => [sheet, seat, template.id])).toEqual([
    ['old-0', stage.seat(0), 'plan'],
  ]);
  expect(sheetsOf(stage, 0)).toMatchObject([
    { sheet: 'old-0', kind: 'from-before', template: { id: 'plan', version: 7 }, title: { en: 'Title of old-0' } },
  ]);
  expect(broughtOf(stage)).toMatchObject([{ sheet: 'old-0', seat: stage.seat(0), linesFilled: 0 }]);
  stage.lead('session:start', {});
  stage.to('worksheet');
  const here = stage.sheet(5, 0);
  stage.program('sheets:bring', { sheets: [brings(0, here, 'plan')] });
  expect(stage.session.brought).toHaveLength(1);
});

test('[BG1] they are open to their writer from the door on, and read once the session is closed', () => {
  const stage = new Stage().opened(2);
  stage.program('sheets:bring', {
    sheets: [brings(0, 'own', 'other'), brings(0, 'with-staff', 'other', { mode: 'one-to-one' })],
  });
  expect(may(stage, 'own')).toEqual(['write', 'no', 'no']);
  expect(may(stage, 'with-staff')).toEqual(['write', 'no', 'write']);
  const lines: SheetLine[] = [true, false].map((staff) => ({
    sheet: 'own',
    line: String(staff),
    text: { en: 'a', es: 'a' },
    filled: true,
    audience: { staff, group: 'no', family: false },
    card: null,
  }));
  expect(linesFor(stage.session, STAFF, 'own', lines)).toMatchObject({ lines: [{ line: 'true' }], kept: true });
  stage.lead('session:start', {});
  stage.lead('session:end', {});
  expect(may(stage, 'own')).toEqual(['write', 'no', 'no']);
  stage.lead('session:close', {});
  expect(may(stage, 'own')).toEqual(['read', 'no', 'no']);
  expect(may(stage, 'with-staff')).toEqual(['read', 'no', 'read']);
  expect(sheetsOf(stage, 0)).toEqual([]);
});

test('[BG2] a worksheet of the same template goes on with what was brought, also for who comes late', () => {
  const stage = new Stage().opened(2);
  const sheets = [
    brings(0, 'first', 'triggers'),
    brings(0, 'newest', 'triggers'),
    brings(2, 'late', 'triggers'),
    brings(0, 'plan', 'plan', { mode: 'one-to-one' }),
    brings(1, 'other-mode', 'plan'),
  ];
  stage.program('sheets:bring', { sheets });
  stage.lead('session:start', {});
  stage.to('worksheet');
  expect([stage.sheet(5, 0), stage.sheet(5, 1) === 'none']).toEqual(['newest', false]);
  expect(placeOf(stage.session, 'newest')).toMatchObject({
    step: stage.step(5),
    seats: [stage.seat(0)],
    template: { id: 'triggers', version: 7 },
  });
  expect(sheetsOf(stage, 0).map(({ sheet, kind }) => [sheet, kind])).toEqual([
    [stage.sheet(1, 0), 'opening'],
    ['newest', 'worksheet'],
    ['first', 'from-before'],
    ['plan', 'from-before'],
  ]);
  stage.enters(2);
  expect(stage.sheet(5, 2)).toBe('late');
  stage.to(16);
  expect(stage.sheet(16, 0)).toBe('plan');
  expect(stage.sheet(16, 1)).not.toBe('other-mode');
  stage.lead('worksheet:lock', { step: stage.step(5) });
  stage.pass(5000).clock('worksheet:stop-writing', { step: stage.step(5) });
  expect(may(stage, 'newest')).toEqual(['read', 'no', 'no']);
});

test('[BG2] a sheet that was brought is gone on with in one worksheet only', () => {
  const stage = new Stage().opened(1);
  stage.program('sheets:bring', { sheets: [brings(0, 'mine', 'triggers')] });
  stage.lead('session:start', {});
  const worksheet = { template: { id: 'triggers', version: 1 }, mode: 'own' } as const;
  stage.lead('step:add', { kind: 'worksheet', title: 'Again', minutes: 5, after: stage.step(5), worksheet });
  stage.to('worksheet').next();
  const again = stage.session.worksheets[stage.current?.id ?? '']?.own[stage.seat(0)];
  expect([stage.sheet(5, 0), again === undefined, again === 'mine']).toEqual(['mine', false, false]);
});

test('[BG2] a sheet started for somebody is the one they brought', () => {
  const stage = new Stage().running(1);
  stage.program('sheets:bring', { sheets: [brings(0, 'mine', 'plan')] });
  const template = { id: 'plan', version: 9 };
  stage.lead('sheet:start', { seat: stage.seat(0), template, mode: 'own', title: { en: 'Plan', es: 'Plan' } });
  expect(sheetsOf(stage, 0)).toMatchObject([{ sheet: 'mine', kind: 'for-you', template: { version: 7 } }]);
  expect(broughtOf(stage)).toEqual([]);
});

test('[SG1] signatures come along with a sheet, and its person can take their own back', () => {
  const stage = new Stage().running(1);
  const signatures = [
    { field: 'promise', role: 'participant', name: 'Dana', at: 5 },
    { field: 'promise', role: 'staff', name: 'Kim', at: 6 },
  ] as const;
  stage.program('sheets:bring', { sheets: [brings(0, 'mine', 'plan', { signatures })] });
  const signed = () =>
    sheetsOf(stage, 0)[0]?.signatures.map(({ role, name, at: when, own }) => [role, name, when, own]);
  expect(signed()).toEqual([
    ['participant', 'Dana', 5, true],
    ['staff', 'Kim', 6, false],
  ]);
  expect(stage.phone(0, 'sheet:sign', { sheet: 'mine', field: 'promise', on: false })).toBe('done');
  expect(signed()).toEqual([['staff', 'Kim', 6, false]]);
});
