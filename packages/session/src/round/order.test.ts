import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quiet, Stage } from '../arbitrary.ts';
import { viewFor } from '../view.ts';
import { interleave, openerOf } from './order.ts';

const lists = fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 })).map(([near, far]) => ({
  near: Array.from({ length: near }, (_, index) => `near-${String(index)}`),
  far: Array.from({ length: far }, (_, index) => `far-${String(index)}`),
}));
type Order = typeof interleave<string>;

/** How many of the many stand between two of the few, each time. */
function gaps(order: readonly string[], few: readonly string[]): readonly number[] {
  const at = few.map((one) => order.indexOf(one));
  return at.slice(1).map((place, index) => place - (at[index] ?? 0) - 1);
}
/** The first broken promise about an order of two lists, for any lists: null. */
function broken(order: Order): unknown {
  const { counterexample } = fc.check(
    fc.property(lists, ({ near, far }) => {
      const made = order(near, far);
      const [few, many] = near.length < far.length ? [near, far] : [far, near];
      const between = gaps(made, few);
      return (
        made.length === near.length + far.length &&
        made.filter((one) => near.includes(one)).join() === near.join() &&
        made.filter((one) => far.includes(one)).join() === far.join() &&
        (near.length === 0 || made[0] === near[0]) &&
        between.every((gap) => Math.abs(gap - many.length / few.length) < 1)
      );
    }),
  );
  return counterexample;
}

test('[RO5] everyone once, each list in its order, the few spread evenly among the many, the leading list first', () => {
  expect(broken(interleave)).toBeNull();
});

test('[RO5] an order that puts those who are not in the room last is caught', () => {
  expect(broken((near, far) => [...near, ...far])).not.toBeNull();
});

const names = (stage: Stage): readonly string[] =>
  viewFor(stage.session, { kind: 'staff', staff: 'staff-one', leads: true }, quiet(stage.session)).round?.upNext.map(
    (seat) => stage.session.seats[seat]?.alias ?? '',
  ) ?? [];
const far = (stage: Stage, person: number) =>
  stage.lead('seat:arrive', { seat: stage.seat(person), presence: 'remote' });
const by = (stage: Stage) =>
  viewFor(stage.session, { kind: 'staff', staff: 'staff-one', leads: true }, quiet(stage.session)).round?.by;
const ROUND = 3;
function inRound(...remote: readonly number[]): Stage {
  const stage = new Stage().running(4);
  for (const person of remote) far(stage, person);
  return stage.to('round');
}
const again = (stage: Stage): Stage => {
  const added = { kind: 'round', title: 'Once more', minutes: 5, after: stage.step(ROUND), worksheet: null } as const;
  stage.lead('step:add', added);
  stage.next();
  return stage;
};

test('[RO5] a remote person speaks among those in the room, and the next round begins with one of them', () => {
  const stage = inRound(2, 3);
  expect(names(stage)).toEqual(['Dana', 'Priya', 'Marcus', 'Dánae']);
  expect(names(again(stage))).toEqual(['Priya', 'Dana', 'Dánae', 'Marcus']);
});

test('[RO6] staff choose who waits in which order; who had a turn, has it, or asked to come last stays', () => {
  const stage = inRound();
  const step = stage.step(ROUND);
  const order = (by: 'circle' | 'fair') => stage.lead('round:order', { step, by });
  expect(order('circle')).toBe('done');
  const before = stage.events.length;
  expect(order('fair')).toBe('done');
  expect(stage.events.slice(before).map(({ type }) => type)).toEqual(['round:reordered']);
  expect(by(stage)).toBe('fair');
  // The small group planned its people the other way round.
  expect(names(stage)).toEqual(['Dánae', 'Priya', 'Marcus', 'Dana']);
  expect(order('fair')).toBe('done');
  expect(stage.events).toHaveLength(before + 1);
  stage.lead('round:next', { step, from: null });
  stage.lead('round:later', { step, seat: stage.seat(2) });
  expect(order('circle')).toBe('done');
  expect(names(stage)).toEqual(['Dana', 'Marcus', 'Priya']);
  expect(by(stage)).toBe('circle');
  expect(stage.session.rounds[step]?.speaking).toBe(stage.seat(3));
  expect(stage.lead('round:order', { step: 'none', by: 'fair' })).toBe('not-found');
  stage.next();
  expect(order('fair')).toBe('wrong-time');
});

test('[RO6] who is in no list comes after the others, around the circle', () => {
  const stage = new Stage().running(6).to('round');
  stage.lead('round:order', { step: stage.step(ROUND), by: 'fair' });
  expect(names(stage)).toEqual(['Dánae', 'Priya', 'Marcus', 'Dana', 'Lee', 'Tomas']);
});

test('[RO7] a session is opened by whoever spoke first in it', () => {
  const stage = inRound();
  const step = stage.step(ROUND);
  expect(openerOf(stage.session)).toBeNull();
  stage.lead('round:pass', { step, seat: stage.seat(0) });
  stage.lead('round:next', { step, from: null });
  expect(openerOf(stage.session)).toBe('person-1');
  stage.lead('round:next', { step, from: stage.seat(1) });
  stage.lead('round:give', { step, seat: stage.seat(3) });
  expect(openerOf(again(stage).session)).toBe('person-1');
});
