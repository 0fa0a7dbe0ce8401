import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quiet, randomHistory, Stage, type RandomHistory } from '../arbitrary.ts';
import { decide } from '../decide.ts';
import type { EventEnvelope, SessionEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { unplanned } from '../frame/unplanned.ts';
import { COMMAND_TYPES } from '../permissions.ts';
import type { Session } from '../session.ts';
import { EVENT_VERSIONS, upcast, UPCASTERS } from '../upcast.ts';
import { viewerOf } from '../turn/who.ts';
import { viewFor } from '../view.ts';
import release1 from './releases/release-1.json' with { type: 'json' };
import release2 from './releases/release-2.json' with { type: 'json' };
import release3 from './releases/release-3.json' with { type: 'json' };
import release4 from './releases/release-4.json' with { type: 'json' };

const histories = fc.array(fc.nat(), { maxLength: 100, size: 'max' }).map(randomHistory);
const eventsOf = ({ played }: RandomHistory): readonly SessionEvent[] =>
  played.flatMap(({ decision }) => (decision.ok ? decision.events : []));
const fold = (events: readonly SessionEvent[]): Session => events.reduce(evolve, unplanned('session-one'));
// Storage gives back what it was given, as the loose shape it keeps.
const stored = (event: SessionEvent): EventEnvelope => JSON.parse(JSON.stringify(event)) as EventEnvelope;
const loaded = (event: SessionEvent): SessionEvent => upcast(event.type, EVENT_VERSIONS[event.type], stored(event));

test('[EV1] folding what was stored gives the same session', () => {
  const happened = new Set<string>();
  const done = new Set<string>();
  fc.assert(
    fc.property(histories, (history) => {
      const events = eventsOf(history);
      expect(fold(events.map(loaded))).toEqual(history.session);
      expect(JSON.parse(JSON.stringify(history.session))).toEqual(history.session);
      for (const { type } of events) happened.add(type);
      for (const { command, decision } of history.played) if (decision.ok) done.add(command.type);
    }),
    { seed: 5, numRuns: 500 },
  );
  expect(COMMAND_TYPES.filter((type) => !done.has(type))).toEqual([]);
  expect(Object.keys(EVENT_VERSIONS).filter((type) => !happened.has(type))).toEqual([]);
});

test('[EV2] a refused command changes nothing, and deciding changes no session', () => {
  fc.assert(
    fc.property(histories, ({ played }) => {
      for (const { before, decision, after } of played) if (!decision.ok) expect(after).toBe(before);
      const last = played.at(-1);
      if (!last) return;
      const frozen = JSON.stringify(last.before);
      const again = decide(last.before, last.who, last.command, {
        at: last.at,
        fresh: `new-${String(played.length - 1)}`,
      });
      expect(again).toEqual(last.decision);
      expect(JSON.stringify(last.before)).toBe(frozen);
    }),
  );
});

test('[EV3] when keys are destroyed, the history folds without those words, and everyone can still be shown it', () => {
  const people = fc.subarray(['person-0', 'person-1', 'person-2', 'person-3', 'person-4', 'person-5']);
  fc.assert(
    fc.property(histories, people, fc.boolean(), (history, erased, andTheSession) => {
      const gone = (event: SessionEvent): SessionEvent =>
        ({
          ...event,
          ofSession: andTheSession && event.ofSession !== null ? 'gone' : event.ofSession,
          ofPersons: Object.fromEntries(
            Object.entries(event.ofPersons).map(([person, part]) => [person, erased.includes(person) ? 'gone' : part]),
          ),
          // Only private parts were replaced, by what the type of every event allows there.
        }) as SessionEvent;
      const session = fold(eventsOf(history).map(gone));
      for (const seat of Object.values(session.seats)) {
        if (erased.includes(seat.person)) expect(seat.alias).toBe('');
        for (const { answers } of Object.values(session.asking))
          if (erased.includes(seat.person) && answers[seat.id] !== undefined) expect(answers[seat.id]).toBe('gone');
        const ballots = Object.values(session.polls).flatMap((poll) => Object.values(poll.ballots).flat());
        for (const { answers } of ballots)
          if (erased.includes(seat.person) && answers[seat.id] !== undefined) expect(answers[seat.id]).toBe('gone');
        const sentHome = session.notToday.find((one) => one.seat === seat.id);
        if (erased.includes(seat.person)) expect(sentHome?.how ?? null).toBeNull();
        const signed = session.signatures.filter((one) => one.seat === seat.id);
        if (erased.includes(seat.person)) expect(signed.filter(({ name }) => name !== '')).toEqual([]);
        const carried = session.brought.filter((one) => one.seat === seat.id).flatMap(({ cards }) => cards);
        if (erased.includes(seat.person)) expect(carried).toEqual([]);
      }
      for (const name of Object.keys(session.devices)) {
        const viewer = viewerOf(session, { kind: 'device', device: name });
        if (viewer) viewFor(session, viewer, quiet(session));
      }
      viewFor(session, { kind: 'staff', staff: 'staff-one', leads: true }, quiet(session));
      expect(session.phase).toBe(history.session.phase);
      expect(Object.keys(session.seats)).toEqual(Object.keys(history.session.seats));
    }),
  );
});

interface Release {
  readonly events: readonly { readonly v: number; readonly event: EventEnvelope }[];
  readonly session: Session;
}
// Each was written by that release itself and is never written again.
const RELEASES = [release1, release2, release3, ...release4] as unknown as readonly Release[];

const each = <T extends object>(record: Readonly<Record<string, T>>, unknown: object): Record<string, T> =>
  Object.fromEntries(Object.entries(record).map(([key, one]) => [key, { ...unknown, ...one }]));
/** Phones never rested, and the wall showed what there was. */
const BEFORE_PHONES_RESTED = { phones: 'on', wall: 'content' } as const;
const minutesIn = (events: readonly { readonly event: EventEnvelope }[]): number => {
  const planned = events.find(({ event }) => event.type === 'session:planned')?.event.open;
  // Every release wrote the steps with their minutes.
  const steps = (planned as { readonly steps: readonly { readonly minutes: number }[] } | undefined)?.steps ?? [];
  return steps.reduce((sum, { minutes }) => sum + minutes, 0);
};
/** What a release did not know yet is as it is before anybody planned anything, opened anything or put anything aside. */
const asToday = (session: Session, events: readonly { readonly event: EventEnvelope }[]): Session => ({
  ...unplanned(session.id),
  ...session,
  plannedMinutes: minutesIn(events),
  agenda: {
    ...session.agenda,
    steps: session.agenda.steps.map((step) => ({ ...BEFORE_PHONES_RESTED, ...step })),
  },
  seats: each(session.seats, { familyOf: null }),
  boards: each(session.boards, { parked: [], carried: [] }),
  worksheets: each(session.worksheets, {
    title: null,
    shared: [],
    heldBack: false,
    isLive: false,
    isHomework: false,
    calledBack: null,
    situations: {},
  }),
});

test.each(RELEASES)('[EV4] the history kept from each release folds to the session it was', ({ events, session }) => {
  expect(fold(events.map(({ v, event }) => upcast(event.type, v, event)))).toEqual(asToday(session, events));
});

test('[EV4] each event is in the history of the release that first wrote its shape', () => {
  const kept = new Set(RELEASES.flatMap(({ events }) => events.map(({ v, event }) => `${event.type} ${String(v)}`)));
  expect(Object.entries(EVENT_VERSIONS).filter(([type, v]) => !kept.has(`${type} ${String(v)}`))).toEqual([]);
});

test('[EV4] each version of each event can be brought to today, and a newer one stops the program', () => {
  for (const [type, version] of Object.entries(EVENT_VERSIONS)) {
    expect(Object.entries(UPCASTERS).find(([name]) => name === type)?.[1]?.length ?? 0, type).toBe(version - 1);
  }
  const event = { type: 'hold:begun', at: 0, by: { kind: 'clock' }, open: {}, ofSession: null, ofPersons: {} } as const;
  expect(upcast('hold:begun', 1, event)).toEqual(event);
  expect(() => upcast('hold:begun', 2, event)).toThrow('does not know');
  expect(() => upcast('hold:begun', 0, event)).toThrow('does not know');
  expect(() => upcast('constructor', 1, { ...event, type: 'constructor' })).toThrow('does not know');
});

test('[EV1] ids of what one command makes are all different', () => {
  fc.assert(
    fc.property(histories, ({ session }) => {
      const sheets = Object.values(session.worksheets).flatMap(({ own, together, shared }) =>
        [...Object.values(own), together ?? [], shared.map(({ sheet }) => sheet)].flat(),
      );
      const ids = [
        ...Object.keys(session.seats),
        ...sheets,
        ...session.agenda.steps.map(({ id }) => id),
        ...session.screens,
      ];
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
  expect(new Stage().opened(6).session.circle).toHaveLength(6);
});
