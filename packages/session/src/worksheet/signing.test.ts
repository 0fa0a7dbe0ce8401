import { expect, test } from 'vitest';
import { quiet, Stage } from '../arbitrary.ts';
import { MOST } from '../turn/texts.ts';
import { viewFor } from '../view.ts';

const sheetsOf = (stage: Stage, person: number) =>
  viewFor(stage.session, { kind: 'participant', seat: stage.seat(person) }, quiet(stage.session)).sheets.sheets;
const staffSees = (stage: Stage, staff: string) =>
  viewFor(stage.session, { kind: 'staff', staff, leads: true }, quiet(stage.session)).worksheet.steps.at(-1)
    ?.signatures;

test('[SG1] who may open a sheet signs it by name, once, and can take it back', () => {
  const stage = new Stage().running(6).to(15);
  stage.lead('worksheet:reveal', { step: stage.step(15), on: true });
  const sheet = stage.sheet(15, 0);
  const sign = (person: number, on = true) => stage.phone(person, 'sheet:sign', { sheet, field: 'promise', on });
  const { length } = stage.events;
  expect([sign(0), sign(0), sign(4), sign(1), sign(5)]).toEqual(['done', 'done', 'done', 'not-found', 'not-found']);
  expect(stage.events.length - length).toBe(2);
  expect(stage.pass(1000).lead('sheet:sign', { sheet, field: 'promise', on: true })).toBe('done');
  expect(stage.colleague('sheet:sign', { sheet, field: '', on: true })).toBe('malformed');
  const signed = sheetsOf(stage, 0).at(-1)?.signatures;
  expect(signed).toEqual([
    { field: 'promise', role: 'participant', name: 'Dana', at: stage.now - 1000, own: true },
    { field: 'promise', role: 'family', name: 'Lee', at: stage.now - 1000, own: false },
    { field: 'promise', role: 'staff', name: 'Name of staff-one', at: stage.now, own: false },
  ]);
  expect(staffSees(stage, 'staff-one')?.map(({ own }) => own)).toEqual([false, false, true]);
  expect(staffSees(stage, 'staff-two')?.map(({ own }) => own)).toEqual([false, false, false]);
  expect([sign(0, false), sign(0, false)]).toEqual(['done', 'done']);
  expect(
    sheetsOf(stage, 4)
      .at(-1)
      ?.signatures.map(({ role }) => role),
  ).toEqual(['family', 'staff']);
});

test('[SG1] nobody signs a side that is not theirs, and staff sign any sheet of the session and no other', () => {
  const stage = new Stage().running(6).to(15);
  const [own, family] = stage.worksheet(15)?.shared.map(({ sheet }) => sheet) ?? [];
  expect(stage.phone(4, 'sheet:sign', { sheet: own ?? '', field: 'promise', on: true })).toBe('not-found');
  expect(stage.phone(4, 'sheet:sign', { sheet: family ?? '', field: 'promise', on: true })).toBe('done');
  expect(stage.lead('sheet:sign', { sheet: stage.sheet(5, 0), field: 'promise', on: true })).toBe('done');
  expect(stage.lead('sheet:sign', { sheet: 'elsewhere', field: 'promise', on: true })).toBe('not-found');
  const fields = Array.from({ length: MOST.signatures }, (_, index) => `field-${String(index)}`);
  const last = fields.map((field) => stage.phone(4, 'sheet:sign', { sheet: family ?? '', field, on: true }));
  expect(last.filter((answer) => answer === 'done')).toHaveLength(MOST.signatures - 1);
  expect(last.at(-1)).toBe('too-many');
});

test('[SG1] a name in a signature lies under the key of whoever signed', () => {
  const stage = new Stage().running(1).to(7);
  const sheet = stage.sheet(7, 0);
  stage.phone(0, 'sheet:sign', { sheet, field: 'promise', on: true });
  stage.lead('sheet:sign', { sheet, field: 'promise', on: true });
  const [byPerson, byStaff] = stage.events.filter(({ type }) => type === 'sheet:signed');
  expect(byPerson).toMatchObject({ ofSession: null, ofPersons: { 'person-0': { name: 'Dana' } } });
  expect(byStaff).toMatchObject({ ofSession: { name: 'Name of staff-one' }, ofPersons: {} });
});
