import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quiet, randomHistory, Stage } from '../arbitrary.ts';
import { viewerOf } from '../turn/who.ts';
import { viewFor } from '../view.ts';
import { ALIASES } from '../history/small-world.ts';

const house = (name = 'stray-0') => ({ kind: 'device', device: name }) as const;
const last = (stage: Stage): string => stage.session.knocks.at(-1)?.id ?? 'none';
const knocks = (stage: Stage, device: string) =>
  stage.phone(device, 'door:knock', {
    device,
    as: 'tablet',
    name: 'whatever',
    language: 'en',
    presence: 'in-the-room',
    person: null,
  });
/** So many are here, and a device of the house. */
function withTablet(people = 2): Stage {
  const stage = new Stage().running(people);
  knocks(stage, 'stray-0');
  stage.lead('knock:admit', { knock: last(stage), seat: null });
  return stage;
}
const tablet = (stage: Stage): string => stage.session.tablets[0] ?? 'none';
const hand = (stage: Stage, person: number | null) =>
  stage.lead('tablet:hand', { tablet: tablet(stage), seat: person === null ? null : stage.seat(person) });
const door = (stage: Stage) =>
  viewFor(stage.session, { kind: 'staff', staff: 'staff-one', leads: true }, quiet(stage.session)).door;

test('[HD1] a device of the house is let in as one, shows its mark, and no name', () => {
  const stage = new Stage().running(2);
  expect(knocks(stage, 'stray-0')).toBe('done');
  expect(stage.session.knocks.at(-1)?.name).toBe('');
  const { mark } = door(stage).knocks[0] ?? {};
  expect(mark).toMatch(/^[A-Z]{4}$/);
  expect(door(stage).sure).toEqual([]);
  expect(stage.lead('knock:admit', { knock: last(stage), seat: stage.seat(0) })).toBe('malformed');
  expect(stage.lead('knock:admit', { knock: last(stage), seat: null })).toBe('done');
  expect(door(stage).tablets).toEqual([{ tablet: tablet(stage), mark, seat: null }]);
  const viewer = viewerOf(stage.session, house());
  expect(viewer).toEqual({ kind: 'tablet', tablet: tablet(stage) });
  const view = viewer && viewFor(stage.session, viewer, quiet(stage.session));
  expect(view).toMatchObject({ tablet: { mark } });
  for (const alias of ALIASES) expect(JSON.stringify(view)).not.toContain(alias);
  for (let index = 1; index < 6; index += 1) {
    knocks(stage, `house-${String(index)}`);
    expect(stage.lead('knock:admit', { knock: last(stage), seat: null })).toBe('done');
  }
  knocks(stage, 'one-more');
  expect(stage.lead('knock:admit', { knock: last(stage), seat: null })).toBe('too-many');
});

test('[HD2] whom it is handed to goes on there where they were, with every minute', () => {
  const stage = withTablet();
  stage.to('check-in').phone(0, 'check-in:answer', { step: stage.step(2), answers: { want: 'Peacetime' } });
  expect(hand(stage, 0)).toBe('done');
  const viewer = viewerOf(stage.session, house());
  expect(viewer).toEqual({ kind: 'participant', seat: stage.seat(0), onTablet: true });
  const view = viewer && viewFor(stage.session, viewer, quiet(stage.session));
  expect(view).toMatchObject({ me: { isOnTablet: true, devices: 2 } });
  expect(JSON.stringify(view)).toContain('Peacetime');
  const ownPhone = viewerOf(stage.session, house('phone-0'));
  expect(ownPhone && viewFor(stage.session, ownPhone, quiet(stage.session))).toMatchObject({
    me: { isOnTablet: false },
  });
  expect(stage.seatOf(0)?.spans).toHaveLength(1);
  expect(stage.phone('stray-0', 'hand:raise', {})).toBe('done');
  expect(stage.session.hands).toEqual([stage.seat(0)]);
  const before = stage.events.length;
  expect(hand(stage, 0)).toBe('done');
  expect(stage.events).toHaveLength(before);
});

test('[HD2] somebody on paper writes themselves from then on', () => {
  const stage = withTablet(0);
  stage.lead('seat:arrive', { seat: stage.seat(2), presence: 'on-paper' });
  expect(hand(stage, 2)).toBe('done');
  expect(stage.seatOf(2)).toMatchObject({ presence: 'in-the-room', writesThemselves: true });
});

test('[HD2] it is handed only to somebody who is here, and by staff alone', () => {
  const stage = withTablet();
  expect(hand(stage, 3)).toBe('wrong-time');
  expect(stage.lead('tablet:hand', { tablet: 'none', seat: stage.seat(0) })).toBe('not-found');
  expect(stage.lead('tablet:hand', { tablet: tablet(stage), seat: 'nobody' })).toBe('not-found');
  expect(stage.phone(0, 'tablet:hand', { tablet: tablet(stage), seat: stage.seat(0) })).toBe('not-allowed');
  expect(stage.phone('stray-0', 'tablet:hand', { tablet: tablet(stage), seat: stage.seat(0) })).toBe('not-allowed');
  expect(stage.phone(0, 'tablet:put-down', {})).toBe('not-found');
});

test.each([
  ['they put it down', (stage: Stage) => stage.phone('stray-0', 'tablet:put-down', {})],
  ['staff take it back', (stage: Stage) => hand(stage, null)],
  ['staff hand it on', (stage: Stage) => hand(stage, 1)],
  ['they leave', (stage: Stage) => stage.lead('seat:leave', { seat: stage.seat(0) })],
  ['staff take it off the list', (stage: Stage) => stage.lead('tablet:remove', { tablet: tablet(stage) })],
] as const)('[HD3] whoever had it is nobody there once %s', (_what, ends) => {
  const stage = withTablet();
  hand(stage, 0);
  expect(ends(stage)).toBe('done');
  const viewer = viewerOf(stage.session, house());
  expect(viewer?.kind === 'participant' ? viewer.seat : null).not.toBe(stage.seat(0));
  expect(JSON.stringify(stage.session.devices['stray-0'] ?? null)).not.toContain(stage.seat(0));
  // It does not come back by itself.
  stage.lead('seat:arrive', { seat: stage.seat(0), presence: 'in-the-room' });
  expect(viewerOf(stage.session, house())).toEqual(viewer);
});

test('[HD4] after the close it is nobody, and opened again it is in nobody’s hands', () => {
  const stage = withTablet();
  hand(stage, 0);
  stage.lead('session:end', {});
  expect(viewerOf(stage.session, house())?.kind).toBe('participant');
  expect(stage.lead('session:close', {})).toBe('done');
  expect(viewerOf(stage.session, house())).toBeNull();
  stage.lead('session:reopen', {});
  expect(viewerOf(stage.session, house())).toEqual({ kind: 'tablet', tablet: tablet(stage) });
});

test('[HD3] in any history a device of the house is the page of whom it was last handed to, or of nobody', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 20, maxLength: 90, size: 'max' }), (numbers) => {
      for (const { command, decision, after } of randomHistory(numbers).played) {
        if (!decision.ok || command.type !== 'tablet:hand') continue;
        const { tablet: id, seat } = command.payload;
        const roles = Object.entries(after.devices).filter(([, role]) => role.kind === 'tablet' && role.tablet === id);
        expect(roles).toHaveLength(1);
        for (const [device] of roles) {
          const viewer = viewerOf(after, house(device));
          expect(viewer?.kind === 'participant' ? viewer.seat : null).toBe(seat);
        }
      }
    }),
    { seed: 6, numRuns: 150 },
  );
});
