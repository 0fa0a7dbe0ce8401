import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quiet, randomHistory, Stage } from '../arbitrary.ts';
import type { SessionEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { unplanned } from '../frame/unplanned.ts';
import type { Session } from '../session.ts';
import type { AnyView } from '../slices/by-viewer.ts';
import { dueAt } from '../timer/due.ts';
import { viewFor } from '../view.ts';
import type { Viewer } from '../viewer.ts';

const concern = (stage: Stage): string => stage.session.concerns.at(-1)?.id ?? 'none';
const staffView = ({ session }: Stage) =>
  viewFor(session, { kind: 'staff', staff: 'staff-one', leads: true }, quiet(session));
const HOME = { where: '12 Elm Street', company: 'alone', callBack: '555-0199', contact: 'Rosa 555-0100' } as const;

test('[CN1] staff say who needs a look and why; one of each reason is open for each person', () => {
  const stage = new Stage().running(2);
  expect(stage.colleague('concern:raise', { seat: stage.seat(0), why: 'crisis' })).toBe('done');
  expect(stage.lead('concern:raise', { seat: stage.seat(0), why: 'crisis' })).toBe('done');
  expect(stage.lead('concern:raise', { seat: stage.seat(0), why: 'staff' })).toBe('done');
  expect(stage.lead('concern:raise', { seat: stage.seat(1), why: 'crisis' })).toBe('done');
  expect(stage.session.concerns.map(({ seat, why }) => [seat, why])).toEqual([
    [stage.seat(0), 'crisis'],
    [stage.seat(0), 'staff'],
    [stage.seat(1), 'crisis'],
  ]);
  expect(stage.lead('concern:raise', { seat: 'nobody', why: 'crisis' })).toBe('not-found');
  // The page cannot say this; a forged command can.
  expect(stage.lead('concern:raise', { seat: stage.seat(1), why: 'answer' as 'staff' })).toBe('malformed');
  expect(stage.phone(0, 'concern:raise', { seat: stage.seat(0), why: 'staff' })).toBe('not-allowed');
  stage.lead('concern:settle', { concern: concern(stage), disposition: 'we-talked', note: '' });
  stage.lead('concern:raise', { seat: stage.seat(1), why: 'crisis' });
  expect(stage.session.concerns).toHaveLength(4);
});

test('[CN2] who walked out leaves the circle with the same tap, and comes back by the door', () => {
  const stage = new Stage().running(2);
  stage.pass(60_000);
  expect(stage.lead('concern:raise', { seat: stage.seat(0), why: 'walked-out' })).toBe('done');
  expect(stage.seatOf(0)).toMatchObject({ state: 'left', spans: [{ to: stage.now }] });
  expect(stage.phone(0, 'hand:raise', {})).not.toBe('done');
  stage.pass(60_000).enters(0);
  expect(stage.seatOf(0)).toMatchObject({ state: 'in-circle', spans: [{}, { from: stage.now, to: null }] });
  expect(stage.lead('concern:raise', { seat: stage.seat(0), why: 'walked-out' })).toBe('done');
  expect(stage.seatOf(0)?.state).toBe('left');
  expect(stage.session.concerns).toHaveLength(1);
  const before = stage.events.length;
  expect(stage.lead('concern:raise', { seat: stage.seat(0), why: 'walked-out' })).toBe('done');
  expect(stage.events).toHaveLength(before);
});

test('[CN3] settling says how, once, and counts as seeing; time does nothing', () => {
  const stage = new Stage().running(1);
  stage.lead('concern:raise', { seat: stage.seat(0), why: 'staff' });
  expect(dueAt(stage.session)).toBeNull();
  const settle = { concern: concern(stage), disposition: 'colleague-talked', note: ' In the hall. ' } as const;
  expect(stage.lead('concern:settle', { ...settle, concern: 'none' })).toBe('not-found');
  expect(stage.lead('concern:settle', { ...settle, note: 'x'.repeat(501) })).toBe('too-long');
  // Staff's page offers only the closed set.
  expect(stage.lead('concern:settle', { ...settle, disposition: 'x' as 'we-talked' })).toBe('malformed');
  expect(stage.colleague('concern:see', { concern: settle.concern })).toBe('done');
  expect(stage.lead('concern:see', { concern: settle.concern })).toBe('done');
  expect(staffView(stage).concerns).toMatchObject([{ seenBy: 'Name of staff-two', disposition: null }]);
  expect(stage.lead('concern:settle', settle)).toBe('done');
  expect(stage.lead('concern:settle', settle)).toBe('already-answered');
  expect(staffView(stage).concerns).toMatchObject([
    {
      seenBy: 'Name of staff-two',
      disposition: { is: 'colleague-talked', note: 'In the hall.', by: 'Name of staff-one' },
    },
  ]);
});

test('[FR4] a session with an open concern ends but does not close', () => {
  const stage = new Stage().running(1);
  stage.lead('concern:raise', { seat: stage.seat(0), why: 'seems-intoxicated' });
  expect(stage.lead('session:end', {})).toBe('done');
  expect(stage.lead('session:close', {})).toBe('signals-unsettled');
  stage.lead('concern:settle', { concern: concern(stage), disposition: 'will-follow-up', note: '' });
  expect(stage.lead('session:close', {})).toBe('done');
});

test('[WH1] somebody says where they are and whom to call, or staff say it for them; the newest word holds', () => {
  const stage = new Stage().running(2);
  const seat = stage.seat(0);
  expect(stage.phone(0, 'seat:whereabouts', { seat, ...HOME, where: ' 12 Elm Street ' })).toBe('done');
  expect(stage.session.whereabouts[seat]).toEqual({ ...HOME, at: stage.now });
  const before = stage.events.length;
  expect(stage.lead('seat:whereabouts', { seat, ...HOME })).toBe('done');
  expect(stage.events).toHaveLength(before);
  expect(stage.phone(1, 'seat:whereabouts', { seat, ...HOME })).toBe('not-allowed');
  expect(stage.lead('seat:whereabouts', { seat: 'nobody', ...HOME })).toBe('not-found');
  const company = 'others-who-must-not-hear' as const;
  for (const field of ['where', 'callBack', 'contact'] as const) {
    expect(stage.phone(0, 'seat:whereabouts', { seat, ...HOME, [field]: 'x'.repeat(201) })).toBe('too-long');
  }
  // The page offers only the closed set.
  expect(stage.phone(0, 'seat:whereabouts', { seat, ...HOME, company: 'crowd' as 'alone' })).toBe('malformed');
  expect(stage.pass(1).lead('seat:whereabouts', { seat, where: '', company, callBack: '', contact: '' })).toBe('done');
  expect(staffView(stage).whereabouts).toEqual([
    { seat, where: '', company, callBack: '', contact: '', at: stage.now },
  ]);
});

const histories = fc.array(fc.nat(), { minLength: 30, maxLength: 100, size: 'max' }).map(randomHistory);
type Look = (session: Session, viewer: Viewer) => AnyView;
const plain: Look = (session, viewer) => viewFor(session, viewer, quiet(session));
const othersIn = ({ seats, knocks }: Session): readonly Viewer[] => [
  ...Object.keys(seats).map((seat): Viewer => ({ kind: 'participant', seat })),
  ...knocks.map(({ id }): Viewer => ({ kind: 'knock', knock: id })),
  { kind: 'screen', screen: 'wall' },
  { kind: 'observer', staff: 'staff-two' },
  { kind: 'tablet', tablet: 'tablet' },
];
/** Concerns, and where somebody else is, as far as whoever is not staff is told of them. */
function told(look: Look, { session, said }: ReturnType<typeof randomHistory>): readonly string[] {
  return othersIn(session).flatMap((viewer) => {
    const sent = JSON.stringify(look(session, viewer));
    const own = viewer.kind === 'participant' ? viewer.seat : null;
    const places = said.filter(({ kind, seat }) => kind === 'whereabouts' && seat !== own).map(({ text }) => text);
    const notes = said.filter(({ kind }) => kind === 'note').map(({ text }) => text);
    const ids = session.concerns.map(({ id }) => `"${id}"`);
    const reasons = ['"walked-out"', '"seems-intoxicated"', '"crisis"'];
    return [...places, ...notes, ...ids, ...reasons].filter((text) => sent.includes(text));
  });
}
const leaks = (look: Look, endOnFailure = true) =>
  fc.check(
    fc.property(histories, (history) => told(look, history).length === 0),
    { numRuns: 100, seed: 7, endOnFailure },
  );

test('[CN4] [WH2] nobody but staff is told of a concern, and nobody but staff and the person where they are', () => {
  const { failed, counterexample } = leaks(plain, false);
  expect(failed, JSON.stringify(counterexample)).toBe(false);
});

describe('[CN4] [WH2] a view that tells is caught', () => {
  const broken: readonly (readonly [string, Viewer['kind'], (session: Session) => unknown])[] = [
    ['concerns, to a participant', 'participant', ({ concerns }) => concerns],
    ['who needs a look, on the wall', 'screen', ({ concerns }) => concerns.map(({ id }) => id)],
    ['concerns, to somebody who sits in', 'observer', ({ concerns }) => concerns],
    ['concerns, on a device of the house', 'tablet', ({ concerns }) => concerns],
    ['where others are', 'participant', ({ whereabouts }) => whereabouts],
    ['where people are, on the wall', 'screen', ({ whereabouts }) => whereabouts],
  ];
  test.each(broken)('%s', (_what, kind, slice) => {
    const look: Look = (session, viewer) => {
      const view = plain(session, viewer);
      return viewer.kind === kind ? { ...view, leak: slice(session) } : view;
    };
    expect(leaks(look).failed).toBe(true);
  });
});

test('[CN4] [WH2] of whoever is erased neither a reason nor a note nor a place is left', () => {
  fc.assert(
    fc.property(histories, ({ played, session }) => {
      const events = played.flatMap(({ decision }) => (decision.ok ? decision.events : []));
      const gone = (event: SessionEvent): SessionEvent => ({
        ...event,
        ofPersons: Object.fromEntries(Object.keys(event.ofPersons).map((person) => [person, 'gone'])),
      });
      const after = events.map(gone).reduce(evolve, unplanned('session-one'));
      expect(after.whereabouts).toEqual({});
      expect(after.concerns.map(({ id }) => id)).toEqual(session.concerns.map(({ id }) => id));
      for (const { why, about, disposition } of after.concerns)
        expect([why, about, disposition?.is ?? null, disposition?.note ?? '']).toEqual([null, null, null, '']);
    }),
  );
});
