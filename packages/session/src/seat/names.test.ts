import { expect, test } from 'vitest';
import { quiet, SMALL_PLANNING, Stage } from '../arbitrary.ts';
import { viewFor } from '../view.ts';

const staffSees = (stage: Stage) =>
  viewFor(stage.session, { kind: 'staff', staff: 'staff-one', leads: true }, quiet(stage.session));

function twoAnas(): Stage {
  const stage = new Stage();
  const [first, second, ...others] = SMALL_PLANNING.expected;
  if (!first || !second) throw new Error('the small world lost its people');
  const expected = [{ ...first, alias: 'Ana' }, { ...second, alias: 'Ána' }, ...others];
  stage.program('session:plan', { ...SMALL_PLANNING, expected });
  stage.lead('door:open', { code: 'ABCD2345' });
  return stage;
}

test('[SE10] staff see whose names are alike, and tell them apart by another name, which everybody is shown', () => {
  const stage = twoAnas().enters(0).enters(1);
  expect(staffSees(stage).people.flatMap(({ alias, sameName }) => (sameName ? [alias] : []))).toEqual(['Ana', 'Ána']);
  expect(stage.lead('seat:rename', { seat: stage.seat(1), alias: ' ána ' })).toBe('malformed');
  expect(stage.lead('seat:rename', { seat: stage.seat(1), alias: ' ' })).toBe('malformed');
  expect(stage.lead('seat:rename', { seat: stage.seat(1), alias: 'x'.repeat(41) })).toBe('too-long');
  expect(stage.lead('seat:rename', { seat: 'nobody', alias: 'Ana B' })).toBe('not-found');
  expect(stage.phone(1, 'seat:rename', { seat: stage.seat(1), alias: 'Ana B' })).toBe('not-allowed');
  expect(stage.lead('seat:rename', { seat: stage.seat(1), alias: ' Ana B ' })).toBe('done');
  const before = stage.events.length;
  expect(stage.lead('seat:rename', { seat: stage.seat(1), alias: 'Ana B' })).toBe('done');
  expect(stage.events).toHaveLength(before);
  expect(staffSees(stage).people.filter(({ sameName }) => sameName)).toEqual([]);
  const own = viewFor(stage.session, { kind: 'participant', seat: stage.seat(1) }, quiet(stage.session));
  expect(own.me.alias).toBe('Ana B');
});

test('[SE10] a name lies under that person’s key alone', () => {
  const stage = twoAnas().enters(1);
  stage.lead('seat:rename', { seat: stage.seat(1), alias: 'Ana B' });
  const event = stage.events.at(-1);
  expect(event?.ofPersons).toEqual({ 'person-1': { alias: 'Ana B' } });
  expect(JSON.stringify({ ...event, ofPersons: {} })).not.toContain('Ana');
});

test('[DO9] two of one name are never let in with all the others, also by their own links', () => {
  const stage = twoAnas();
  stage.knock(0);
  stage.knock(1);
  stage.knock(2);
  expect(staffSees(stage).door.sure).toHaveLength(1);
  stage.lead('knock:admit-all', {});
  expect(['expected', 'expected', 'in-circle']).toEqual([0, 1, 2].map((person) => stage.seatOf(person)?.state));
  // Told apart, each is sure again.
  stage.lead('seat:rename', { seat: stage.seat(1), alias: 'Ana B' });
  stage.lead('knock:admit-all', {});
  expect([stage.seatOf(0)?.state, stage.seatOf(1)?.state]).toEqual(['in-circle', 'in-circle']);
});

test('[SE11] who first comes in after the opening is told what was agreed; who was there before is not', () => {
  const stage = new Stage().running(1);
  const isLate = (person: number) =>
    viewFor(stage.session, { kind: 'participant', seat: stage.seat(person) }, quiet(stage.session)).me.cameLate;
  stage.pass(1000).to('opening').pass(1000).enters(1);
  stage.pass(1000).to('check-in').pass(1000).enters(2);
  expect([isLate(0), isLate(1), isLate(2)]).toEqual([false, false, true]);
  // Somebody who only went out for a while was there.
  stage.lead('seat:leave', { seat: stage.seat(1) });
  stage.pass(1000).enters(1);
  expect(isLate(1)).toBe(false);
});
