import {
  unplanned,
  type Seat,
  type SentHome,
  type Session,
  type Span,
  type Step,
  type StepSpan,
} from '@opencircle/session';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attendanceOf, minutesHeld, type Attendance } from './attendance.ts';

const MINUTE = 60_000;
const START = 1_800_000_000_000;
const at = (minutes: number): number => START + minutes * MINUTE;
const span = (from: number, to: number | null): Span => ({ from: at(from), to: to === null ? null : at(to) });
const text = { en: '', es: '' };

const step = (id: string, counts: boolean): Step => ({
  id,
  title: text,
  minutes: 30,
  counts,
  prompt: text,
  ask: text,
  content: { kind: 'open-time' },
  phones: 'on',
  wall: 'content',
  skipped: false,
});
const seat = (spans: readonly Span[], confirmedMinutes: number | null = null): Seat => ({
  id: 's1',
  person: 'p1',
  alias: 'Robin',
  language: 'en',
  familyOf: null,
  presence: 'in-the-room',
  state: 'in-circle',
  isNew: false,
  isGuest: false,
  writesThemselves: true,
  spans,
  confirmedMinutes,
});
/** Ninety minutes: twenty that do not count, then seventy that do. */
const history: readonly StepSpan[] = [
  { step: 'arrive', from: at(0), to: at(20) },
  { step: 'talk', from: at(20), to: null },
];
const session = (one: Seat, endedAt: number | null = at(90)): Session => ({
  ...unplanned('x'),
  phase: endedAt === null ? 'running' : 'closed',
  startedAt: at(0),
  endedAt,
  seats: { [one.id]: one },
  circle: [one.id],
  agenda: { ...unplanned('x').agenda, steps: [step('arrive', false), step('talk', true)], history },
});
function only(of: Session, now = at(90)): Attendance {
  const [row] = attendanceOf(of, now);
  if (!row) throw new Error('there is one seat');
  return row;
}

describe('minutes', () => {
  test('[AT1] come from taps: somebody who was in the circle all along has them all, whatever their phone did', () => {
    expect(only(session(seat([span(0, 90)])))).toMatchObject({ minutes: 90, countedMinutes: 70, state: 'came' });
  });

  test('[AT2] start with the group and end with it', () => {
    expect(only(session(seat([span(-15, 120)])))).toMatchObject({ minutes: 90, arrivedAt: at(-15), leftAt: at(120) });
    expect(only({ ...session(seat([span(-15, null)]), null), startedAt: null })).toMatchObject({ minutes: 0 });
  });

  test('[AT3] of somebody still here grow while the session runs and stop at its end', () => {
    const here = seat([span(30, null)]);
    expect(only(session(here, null), at(50))).toMatchObject({ minutes: 20, leftAt: null });
    expect(only(session(here), at(500))).toMatchObject({ minutes: 60, leftAt: at(90) });
  });

  test('[AT4] [AT5] [AT6] are whole, counted once, and the counted ones are among them, for any taps', () => {
    const spans = fc.array(
      fc
        .tuple(fc.integer({ min: -30, max: 119 }), fc.option(fc.integer({ min: 1, max: 90 })))
        .map(([from, length]) => span(from, length === null ? null : from + length)),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(spans, (taps) => {
        const row = only(session(seat(taps)));
        const once = new Set<number>();
        for (const { from, to } of taps)
          for (let minute = from; minute < (to ?? at(90)); minute += MINUTE)
            if (minute >= at(0) && minute < at(90)) once.add(minute);
        expect(row.minutes).toBe(once.size);
        expect(row.countedMinutes).toBe([...once].filter((minute) => minute >= at(20)).length);
        expect(Number.isInteger(row.minutes) && row.countedMinutes <= row.minutes).toBe(true);
      }),
    );
  });

  test('[AT6] are rounded to the nearest: half a minute lost at the door costs nobody a minute', () => {
    expect(only(session(seat([{ from: at(0) + 20_000, to: at(90) - 8_000 }])))).toMatchObject({ minutes: 90 });
  });
});

describe('minutes that staff confirmed', () => {
  test.each([
    ['nobody tapped them in', [], 90, 70],
    ['they left early and nobody noticed', [span(0, 90)], 60, 40],
    ['they agree with the taps', [span(0, 90)], 90, 70],
    ['they were not there at all', [span(0, 90)], 0, 0],
  ])('[AT7] hold over the taps when %s', (_, spans, confirmed, counted) => {
    const row = only(session(seat(spans, confirmed)));
    expect(minutesHeld(row)).toBe(confirmed);
    expect(row.countedMinutes).toBe(counted);
  });

  test('[AT8] say that somebody came; without them and without a tap they did not', () => {
    expect(only(session(seat([], 45))).state).toBe('came');
    expect(only(session(seat([]))).state).toBe('did-not-come');
    expect(minutesHeld(only(session(seat([]))))).toBe(0);
  });
});

describe('breaks', () => {
  test('[AT9] never count, also where a plan says so, and somebody there has the minutes but not the hours', () => {
    const there = session(seat([span(0, 90)]));
    const withBreak: Session = {
      ...there,
      agenda: {
        ...there.agenda,
        steps: [...there.agenda.steps, { ...step('air', true), content: { kind: 'break' } }],
        history: [
          { step: 'talk', from: at(0), to: at(40) },
          { step: 'air', from: at(40), to: at(55) },
          { step: 'talk', from: at(55), to: null },
        ],
      },
    };
    expect(only(withBreak)).toMatchObject({ minutes: 90, countedMinutes: 75 });
  });
});

describe('late and early', () => {
  const late = (minutes: number): number => only(session(seat([span(minutes, 90)]))).lateMinutes;
  const early = (minutes: number): number => only(session(seat([span(0, 90 - minutes)]))).leftEarlyMinutes;

  test('[AT10] is five minutes or more, in whole minutes', () => {
    expect([late(-10), late(0), late(4), late(4.9), late(5), late(12.4)]).toEqual([0, 0, 0, 0, 5, 12]);
    expect([early(-10), early(0), early(4.9), early(5), early(31)]).toEqual([0, 0, 0, 5, 31]);
  });

  test('[AT10] somebody who went out and came back is as late as their first coming and as early as their last going', () => {
    expect(only(session(seat([span(0, 20), span(50, 90)])))).toMatchObject({ lateMinutes: 0, leftEarlyMinutes: 0 });
    expect(only(session(seat([span(10, 20), span(50, 80)])))).toMatchObject({ lateMinutes: 10, leftEarlyMinutes: 10 });
  });

  test('[AT10] nobody left early while the session runs, and who did not come is neither', () => {
    expect(only(session(seat([span(0, 20)]), null), at(60)).leftEarlyMinutes).toBe(0);
    expect(only(session(seat([])))).toMatchObject({ lateMinutes: 0, leftEarlyMinutes: 0 });
    expect(only({ ...session(seat([span(-5, null)]), null), startedAt: null })).toMatchObject({
      lateMinutes: 0,
      leftEarlyMinutes: 0,
    });
  });
});

describe('not today', () => {
  const how: SentHome = { withWhom: 'Kim', wayHome: 'ride', note: '' };
  const sent = (spans: readonly Span[], said: SentHome | null, confirmed: number | null = null): Attendance =>
    only({
      ...session({ ...seat(spans, confirmed), state: 'not-today' }),
      notToday: [{ seat: 's1', knock: null, at: at(0), how: said }],
    });

  test('[AT11] holds for somebody who was never there, also where they only waited for the start', () => {
    const none = { state: 'not-today', minutes: 0, lateMinutes: 0, leftEarlyMinutes: 0 };
    expect(sent([], null)).toMatchObject(none);
    expect(sent([span(-15, -2)], null)).toMatchObject(none);
  });

  test('[AT11] of somebody who was there: they came and left early; and staff can say that somebody came', () => {
    expect(sent([span(0, 30)], how)).toMatchObject({ state: 'came', minutes: 30, leftEarlyMinutes: 60 });
    expect(sent([], null, 45)).toMatchObject({ state: 'came' });
  });

  test('[AT12] says how somebody got home once that was said', () => {
    expect(sent([], null).sentHome).toBeNull();
    expect(sent([], how).sentHome).toEqual(how);
    expect(sent([span(0, 30)], how).sentHome).toEqual(how);
    expect(only(session(seat([span(0, 90)]))).sentHome).toBeNull();
  });
});
