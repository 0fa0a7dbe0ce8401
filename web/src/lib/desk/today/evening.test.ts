import type { TodaySession } from '@opencircle/protocol';
import { describe, expect, test } from 'vitest';
import { eveningOf } from './evening.ts';

const MINUTE = 60_000;
const SIX = Date.UTC(2026, 10, 24, 23);

const meeting = (after: number, minutes: number, more: Partial<TodaySession> = {}): TodaySession => ({
  session: `at-${String(after)}`,
  group: 'tuesday',
  title: 'Tuesday group',
  startsAt: SIX + after * MINUTE,
  minutes,
  phase: 'planned',
  expected: 8,
  newPeople: 0,
  plan: { id: 'plan', title: { en: 'Plan', es: 'Plan' }, steps: 9 },
  unconfirmed: 0,
  practice: false,
  ...more,
});

describe('an evening', () => {
  test('has its sessions in order, and says how long the break after each is', () => {
    const { parts, from, to } = eveningOf([meeting(140, 60), meeting(0, 60), meeting(70, 60)]);
    expect(parts.map(({ breakAfter }) => breakAfter)).toEqual([10, 10, null]);
    expect([from, to]).toEqual([SIX, SIX + 200 * MINUTE]);
  });
  test('knows no break where sessions touch, overlap or lie hours apart', () => {
    const { parts } = eveningOf([meeting(0, 60), meeting(60, 60), meeting(100, 60), meeting(400, 60)]);
    expect(parts.map(({ breakAfter }) => breakAfter)).toEqual([null, null, null, null]);
  });
  test('goes on with the first session that is not closed', () => {
    expect(eveningOf([meeting(0, 60, { phase: 'closed' }), meeting(70, 60)]).next?.session).toBe('at-70');
    expect(eveningOf([meeting(0, 60, { phase: 'closed' })]).next).toBeNull();
    expect(eveningOf([])).toMatchObject({ next: null, from: null, to: null });
  });
  test('keeps a rehearsal apart from real sessions, and shows it where there is nothing else', () => {
    const rehearsal = meeting(-30, 90, { practice: true });
    const mixed = eveningOf([rehearsal, meeting(0, 60)]);
    expect(mixed.next?.session).toBe('at-0');
    expect(mixed.rehearsals).toEqual([rehearsal]);
    expect(eveningOf([rehearsal])).toMatchObject({ next: rehearsal, rehearsals: [] });
  });
});
