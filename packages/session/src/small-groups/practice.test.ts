import { expect, test } from 'vitest';
import { quiet, Stage } from '../arbitrary.ts';
import { viewFor } from '../view.ts';

const PRACTICE = 17;
const STAFF = { kind: 'staff', staff: 'staff-one', leads: true } as const;
const pairUp = (stage: Stage, ...pairs: readonly (readonly number[])[]): string =>
  stage.lead('worksheet:pair', {
    step: stage.step(PRACTICE),
    pairs: pairs.map((people) => people.map((one) => stage.seat(one))),
  });
function practising(): Stage {
  const stage = new Stage().running(6).to('practice');
  pairUp(stage, [0, 1], [2, 3, 4]);
  return stage;
}
const cardOf = (stage: Stage, person: number) =>
  viewFor(stage.session, { kind: 'participant', seat: stage.seat(person) }, quiet(stage.session)).sheets.sheets.at(-1)
    ?.situation;
const turned = (stage: Stage, person: number, from: number, to: number) => ({
  step: stage.step(PRACTICE),
  sheet: stage.sheet(PRACTICE, person),
  from,
  to,
});

test('[PR1] practice gives each small group a sheet and a card of its own', () => {
  const stage = practising();
  expect(stage.worksheet(PRACTICE)).toMatchObject({ mode: 'pairs', template: { id: 'refusal' } });
  expect(cardOf(stage, 0)).toEqual({ at: 0, of: 3, text: { en: 'first card', es: 'first card (es)' } });
  expect([1, 2, 3, 4].map((person) => cardOf(stage, person)?.at)).toEqual([0, 1, 1, 1]);
  const { situations } = viewFor(stage.session, STAFF, quiet(stage.session)).worksheet.steps.at(-1) ?? {};
  expect(situations).toMatchObject([
    { sheet: stage.sheet(PRACTICE, 0), at: 0, of: 3 },
    { sheet: stage.sheet(PRACTICE, 2), at: 1, of: 3 },
  ]);
  const elsewhere = stage.session.agenda.steps.find(({ content }) => content.kind === 'worksheet');
  expect(stage.lead('situation:turn', { ...turned(stage, 0, 0, 1), step: elsewhere?.id ?? '' })).toBe('not-found');
});

test('[PR2] one of the small group or staff turns its card, two presses turn it once, and no other moves', () => {
  const stage = practising();
  expect(stage.phone(0, 'situation:turn', turned(stage, 0, 0, 1))).toBe('done');
  expect(stage.phone(1, 'situation:turn', turned(stage, 0, 0, 1))).toBe('card-turned');
  expect([0, 1, 2].map((person) => cardOf(stage, person)?.at)).toEqual([1, 1, 1]);
  expect(stage.lead('situation:turn', turned(stage, 0, 1, 2))).toBe('done');
  expect([0, 2].map((person) => cardOf(stage, person)?.at)).toEqual([2, 1]);
  const before = stage.session;
  expect(stage.lead('situation:turn', turned(stage, 0, 2, 2))).toBe('done');
  expect(stage.session).toBe(before);
});

test('[PR2] nobody turns the card of others, none beyond the last, and none once the group went on', () => {
  const stage = practising();
  expect(stage.phone(2, 'situation:turn', turned(stage, 0, 0, 1))).toBe('not-found');
  expect(stage.phone(5, 'situation:turn', turned(stage, 0, 0, 1))).toBe('not-found');
  for (const to of [-1, 3, 0.5]) expect(stage.phone(0, 'situation:turn', turned(stage, 0, 0, to))).toBe('not-found');
  stage.next();
  expect(stage.phone(0, 'situation:turn', turned(stage, 0, 0, 1))).toBe('wrong-time');
});

test('[PR3] a practice with its cards can be added, in small groups alone', () => {
  const stage = new Stage().running(2).to('check-in');
  const add = {
    kind: 'practice',
    title: 'Say no',
    minutes: 15,
    after: stage.step(2),
    worksheet: { template: { id: 'refusal', version: 1 }, mode: 'pairs' },
    situations: [{ en: 'A card', es: 'Una tarjeta' }],
  } as const;
  expect(stage.lead('step:add', { ...add, situations: [] })).toBe('malformed');
  expect(stage.lead('step:add', { ...add, worksheet: { ...add.worksheet, mode: 'own' } })).toBe('malformed');
  expect(stage.lead('step:add', { ...add, worksheet: null })).toBe('malformed');
  expect(stage.lead('step:add', add)).toBe('done');
  stage.next();
  expect(stage.current?.content).toMatchObject({ kind: 'practice', mode: 'pairs', situations: add.situations });
});
