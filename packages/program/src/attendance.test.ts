import { unplanned, type Seat, type Session, type Span, type Step, type StepSpan } from '@opencircle/session';
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
  skipped: false,
});
const seat = (spans: readonly Span[], confirmedMinutes: number | null = null): Seat => ({
  id: 's1',
  person: 'p1',
  alias: 'Robin',
  language: 'en',
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
