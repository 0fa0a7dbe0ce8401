import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quiet, randomHistory, Stage } from '../arbitrary.ts';
import type { PersonId } from '../ids.ts';
import type { Session } from '../session.ts';
import { viewFor } from '../view.ts';
import { areKeptApart } from './apart.ts';
import { surelyMeant } from './matching.ts';

const PAIR = ['person-0', 'person-1'] as const;
const staffDoor = (stage: Stage) =>
  viewFor(stage.session, { kind: 'staff', staff: 'staff-one', leads: true }, quiet(stage.session)).door;
const last = (stage: Stage): string => stage.session.knocks.at(-1)?.id ?? 'none';
const apart = (people = 0): Stage => {
  const stage = new Stage().opened(people);
  stage.program('apart:bring', { pairs: [PAIR] });
  return stage;
};
const here = ({ seats }: Session): readonly PersonId[] =>
  Object.values(seats).flatMap(({ person, state }) => (state === 'in-circle' ? [person] : []));

test('[KA1] each two are kept apart once, in either order, until the program says otherwise', () => {
  const stage = apart();
  const before = stage.events.length;
  stage.program('apart:bring', { pairs: [PAIR, ['person-1', 'person-0'], ['person-2', 'person-2']] });
  expect(stage.events).toHaveLength(before);
  expect(areKeptApart(stage.session, 'person-1', 'person-0')).toBe(true);
  expect(stage.lead('apart:bring', { pairs: [] })).toBe('not-allowed');
  const many = Array.from({ length: 301 }, (_, index) => [`a-${String(index)}`, `b-${String(index)}`] as const);
  expect(stage.program('apart:bring', { pairs: many })).toBe('too-many');
  stage.program('apart:bring', { pairs: [] });
  expect(stage.session.apart).toEqual([]);
});

test('[KA1] the pair is under the session’s key and in nobody’s view', () => {
  const stage = apart(1);
  stage.knock(1);
  const event = stage.events.find(({ type }) => type === 'apart:set');
  expect(event?.open).toEqual({});
  for (const viewer of [
    { kind: 'participant', seat: stage.seat(0) } as const,
    { kind: 'knock', knock: last(stage) } as const,
    { kind: 'screen', screen: 'wall' } as const,
  ])
    expect(JSON.stringify(viewFor(stage.session, viewer, quiet(stage.session)))).not.toMatch(/apart/i);
  // The control: staff are told.
  expect(JSON.stringify(staffDoor(stage))).toContain('"keptApart":true');
});

test('[KA2] somebody kept apart from somebody here comes in only when staff say so despite it', () => {
  const stage = apart(1);
  stage.knock(1);
  expect(staffDoor(stage)).toMatchObject({ sure: [], knocks: [{ keptApart: true }] });
  const seat = stage.seat(1);
  expect(stage.lead('knock:admit', { knock: last(stage), seat })).toBe('kept-apart');
  expect(stage.lead('seat:arrive', { seat, presence: 'on-paper' })).toBe('kept-apart');
  const view = () => viewFor(stage.session, { kind: 'knock', knock: last(stage) }, quiet(stage.session));
  const marked = JSON.stringify(view());
  stage.program('apart:bring', { pairs: [] });
  expect(JSON.stringify(view())).toBe(marked);
  stage.program('apart:bring', { pairs: [PAIR] });
  expect(stage.lead('knock:admit', { knock: last(stage), seat, despite: true })).toBe('done');
  expect(stage.seatOf(1)?.state).toBe('in-circle');
  // Another device of somebody who is in already asks nothing.
  stage.knock('stray-0', 'Marcus');
  expect(stage.lead('knock:admit', { knock: last(stage), seat })).toBe('done');
});

test('[KA2] by a typed name, and by moving a seat, they come in no sooner', () => {
  const stage = apart(1).enters(2);
  stage.knock('stray-0', 'Marcus');
  expect(staffDoor(stage).knocks).toMatchObject([{ keptApart: false }]);
  expect(stage.lead('knock:admit', { knock: last(stage), seat: stage.seat(1) })).toBe('kept-apart');
  const [from, to] = [stage.seat(2), stage.seat(1)];
  expect(stage.lead('seat:move', { from, to })).toBe('kept-apart');
  // Whoever is taken for one of the two by mistake is not kept apart from themselves.
  expect(stage.lead('seat:move', { from: stage.seat(0), to })).toBe('done');
});

/** What "let in everyone sure" would be without the rule. */
const careless = (session: Session) => surelyMeant({ ...session, apart: [] });

function leads(sure: typeof surelyMeant): number {
  let met = 0;
  for (let seed = 0; seed < 400; seed += 1)
    for (const { command, before } of randomHistory(Array.from({ length: 25 }, (_, n) => seed * 31 + n)).played) {
      if (command.type !== 'knock:admit-all') continue;
      const session: Session = { ...before, apart: before.apart.length > 0 ? before.apart : [PAIR] };
      const known = here(session);
      const coming = sure(session).map(({ seat }) => seat.person);
      const all = [...known, ...coming];
      if (coming.some((one) => all.some((other) => areKeptApart(session, one, other)))) met += 1;
    }
  return met;
}

test('[DO9] letting all in never lets in two who are kept apart', () => {
  expect(leads(surelyMeant)).toBe(0);
  // The control: without the rule they meet.
  expect(leads(careless)).toBeGreaterThan(0);
});

test('[DO9] of two at the door who are kept apart the first is let in with all, and the other waits', () => {
  const stage = apart();
  stage.knock(0);
  stage.knock(1);
  stage.knock(2);
  expect(staffDoor(stage).sure).toHaveLength(2);
  stage.lead('knock:admit-all', {});
  expect(here(stage.session)).toEqual(['person-0', 'person-2']);
});

test('[KA3] two kept apart are put in no small group, and the round goes around as ever', () => {
  const stage = apart(1);
  stage.lead('seat:arrive', { seat: stage.seat(1), presence: 'in-the-room', despite: true });
  stage.enters(2).lead('session:start', {});
  const { circle } = stage.session;
  stage.to(14);
  const pair = (...people: readonly number[]) =>
    stage.lead('worksheet:pair', { step: stage.step(14), pairs: [people.map((one) => stage.seat(one))] });
  expect(pair(0, 1)).toBe('kept-apart');
  expect(pair(2, 0, 1)).toBe('kept-apart');
  expect(pair(0, 2)).toBe('done');
  expect(stage.session.circle).toEqual(circle);
});

test('[KA2] in any history nobody kept apart is let in but by staff who said so', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 20, maxLength: 80, size: 'max' }), (numbers) => {
      for (const { command, decision, before, after } of randomHistory(numbers).played) {
        if (!decision.ok || !command.type.startsWith('knock:admit')) continue;
        if ('despite' in command.payload && command.payload.despite === true) continue;
        const known = here(before);
        const came = here(after).filter((person) => !known.includes(person));
        for (const one of came)
          for (const other of here(after)) expect(areKeptApart(before, one, other), `${one} ${other}`).toBe(false);
      }
    }),
    { seed: 9, numRuns: 200 },
  );
});

test('[KA2] a phone the door recognises is looked at as its own person, whatever seat staff give it', () => {
  const stage = apart(1);
  stage.knock(1);
  for (const seat of [stage.seat(2), stage.seat(0)])
    expect(stage.lead('knock:admit', { knock: last(stage), seat })).toBe('kept-apart');
  expect(stage.lead('knock:admit', { knock: last(stage), seat: stage.seat(2), despite: true })).toBe('done');
});
