import { expect, test } from 'vitest';
import { quiet, Stage } from '../arbitrary.ts';
import { evolve } from '../evolve.ts';
import { viewFor } from '../view.ts';

const STEP = 18;
const STAFF = { kind: 'staff', staff: 'staff-one', leads: true } as const;
const surfing = (): Stage => new Stage().running(6).to('grounding');
const rate = (stage: Stage, person: number, moment: number, value: number | null, step = stage.step(STEP)): string =>
  stage.phone(person, 'urge:rate', { step, moment, value });
const phone = (stage: Stage, person: number) =>
  viewFor(stage.session, { kind: 'participant', seat: stage.seat(person) }, quiet(stage.session)).grounding;
const staff = (stage: Stage) => viewFor(stage.session, STAFF, quiet(stage.session)).grounding;
const wall = (stage: Stage) =>
  viewFor(stage.session, { kind: 'screen', screen: 'wall' }, quiet(stage.session)).grounding;
/** Staff put the step on the wall, or take it away. */
function show(stage: Stage, on: boolean): void {
  const { session } = stage;
  stage.session = { ...session, onWall: on ? [stage.step(STEP)] : [] };
}
const NOTHING = [null, null, null, null, null];

test('[GR1] somebody says how strong their urge is at each moment, says it anew, and takes it back', () => {
  const stage = surfing();
  expect(phone(stage, 0)).toEqual({ step: stage.step(STEP), exercise: 'urge-surfing', own: NOTHING, curve: null });
  expect([rate(stage, 0, 0, 7), rate(stage, 0, 1, 10), rate(stage, 0, 2, 0)]).toEqual(['done', 'done', 'done']);
  expect(phone(stage, 0)?.own).toEqual([7, 10, 0, null, null]);
  const before = stage.session;
  expect(rate(stage, 0, 0, 7)).toBe('done');
  expect(stage.session).toBe(before);
  expect([rate(stage, 0, 0, 6), rate(stage, 0, 1, null), rate(stage, 0, 3, null)]).toEqual(['done', 'done', 'done']);
  expect(phone(stage, 0)?.own).toEqual([6, null, 0, null, null]);
});

test('[GR1] only for oneself, in that exercise, while the group is on it, and from 0 to 10', () => {
  const stage = surfing();
  for (const value of [-1, 11, 0.5]) expect(rate(stage, 0, 0, value)).toBe('malformed');
  for (const moment of [-1, 5, 0.5]) expect(rate(stage, 0, moment, 3)).toBe('malformed');
  expect(rate(stage, 0, 0, 3, stage.step(3))).toBe('not-found');
  expect(stage.lead('urge:rate', { step: stage.step(STEP), moment: 0, value: 3 })).toBe('not-allowed');
  stage.next();
  expect(rate(stage, 0, 0, 3)).toBe('wrong-time');
  expect([phone(stage, 0), staff(stage), wall(stage)]).toEqual([null, null, null]);
});

test('[GR2] a number lies under its person’s key, and nobody is told whose it is', () => {
  const stage = surfing();
  rate(stage, 0, 0, 7);
  const event = stage.events.at(-1);
  expect(event).toMatchObject({ type: 'urge:rated', ofSession: null, ofPersons: { 'person-0': { value: 7 } } });
  expect(Object.keys(event?.open ?? {})).toEqual(['step', 'seat', 'moment']);
  expect(staff(stage)).toMatchObject({ rated: [1, 0, 0, 0, 0], curve: null });
  const asIf = (value: number): Stage => {
    const other = surfing();
    rate(other, 0, 0, value);
    return other;
  };
  const [one, another] = [asIf(1), asIf(9)];
  expect([staff(one), phone(one, 1), wall(one)]).toEqual([staff(another), phone(another, 1), wall(another)]);
  expect(phone(one, 0)).not.toEqual(phone(another, 0));
});

test('[GR2] a number whose key is destroyed is gone', () => {
  const stage = surfing();
  rate(stage, 0, 0, 7);
  const event = stage.events.at(-1);
  if (event?.type !== 'urge:rated') throw new Error('somebody rated');
  const without = evolve(stage.session, { ...event, ofPersons: { 'person-0': 'gone' } });
  expect(without.urges[stage.step(STEP)]?.[stage.seat(0)]).toEqual({});
});

test('[GR4] the room sees the curve only while staff show it; staff see it before', () => {
  const stage = surfing();
  for (let person = 0; person < 6; person += 1) rate(stage, person, 0, person + 2);
  expect([phone(stage, 0)?.curve, wall(stage)?.curve]).toEqual([null, null]);
  expect(staff(stage)?.curve).toEqual([5, null, null, null, null]);
  show(stage, true);
  const curve = [5, null, null, null, null];
  expect([phone(stage, 0)?.curve, wall(stage)?.curve, staff(stage)?.curve]).toEqual([curve, curve, curve]);
  show(stage, false);
  expect([phone(stage, 0)?.curve, wall(stage)?.curve]).toEqual([null, null]);
});

test('[GR5] while the curve is shown nobody’s number moves it', () => {
  const stage = surfing();
  for (let person = 0; person < 6; person += 1) rate(stage, person, 0, person + 2);
  show(stage, true);
  expect([rate(stage, 0, 0, 10), rate(stage, 0, 0, null), rate(stage, 0, 1, 4)]).toEqual(Array(3).fill('wrong-time'));
  expect(rate(stage, 0, 0, 2)).toBe('done');
  show(stage, false);
  expect(rate(stage, 0, 1, 4)).toBe('done');
});
