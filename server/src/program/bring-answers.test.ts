import { unplanned, type Answers, type Item, type Session, type Step } from '@opencircle/session';
import { describe, expect, test } from 'vitest';
import { knownOf } from './bring-answers.ts';

const both = { en: 'x', es: 'x' };
const ITEMS: readonly Item[] = [
  { key: 'craving', prompt: both, kind: 'scale', min: 0, max: 10, anchors: [both, both], bands: [] },
  { key: 'want', prompt: both, kind: 'text', maxLength: 9 },
  { key: 'talk', prompt: both, kind: 'time-to-talk' },
  { key: 'last-use', prompt: both, kind: 'date' },
  { key: 'sleep', prompt: both, kind: 'number', min: 0, max: 24, unit: null },
];
const step = (kind: 'check-in' | 'check-out'): Step => ({
  id: kind,
  title: both,
  minutes: 5,
  counts: true,
  prompt: both,
  ask: both,
  content: { kind, items: ITEMS },
  phones: 'on',
  wall: 'content',
  skipped: false,
});
interface Told {
  readonly in?: Answers | 'gone';
  readonly out?: Answers;
  readonly earlier?: Answers;
}
function sessionOf({ in: came, out, earlier }: Told): Session {
  const answersOf = (answers: Answers | 'gone' | undefined) => ({
    answers: answers === undefined ? {} : { seat: answers },
    closedAt: null,
    totals: [],
  });
  const session = unplanned('session');
  return {
    ...session,
    startsAt: 10,
    endedAt: 20,
    agenda: { ...session.agenda, steps: [step('check-in'), step('check-out')] },
    asking: { 'check-in': answersOf(came), 'check-out': answersOf(out) },
    earlier: earlier === undefined ? {} : { seat: { at: 3, answers: earlier } },
    seats: {
      seat: {
        id: 'seat',
        person: 'ash',
        alias: 'Ash',
        language: 'en',
        presence: 'in-the-room',
        state: 'left',
        isNew: false,
        isGuest: false,
        familyOf: null,
        writesThemselves: true,
        spans: [],
        confirmedMinutes: null,
      },
    },
  };
}

describe('what a session knows of somebody for the next one', () => {
  test('is what they said on leaving rather than on coming, and none of their words', () => {
    const told = { in: { craving: 7, want: 'peace', talk: true, sleep: 5 }, out: { craving: 4, sleep: null } };
    expect(knownOf(sessionOf(told), 'ash')).toEqual({ person: 'ash', at: 20, answers: { craving: 4, sleep: 5 } });
  });
  test('is the newest day they told, also where it was in an earlier session, whichever day is later', () => {
    const before = { 'last-use': '2026-11-03', craving: 9 };
    expect(knownOf(sessionOf({ in: { craving: 2 }, earlier: before }), 'ash')?.answers).toEqual({
      craving: 2,
      'last-use': '2026-11-03',
    });
    const corrected = { in: { 'last-use': '2026-11-01' }, earlier: before };
    expect(knownOf(sessionOf(corrected), 'ash')?.answers).toEqual({ 'last-use': '2026-11-01' });
  });
  test('is what it was brought, where they passed or never came, or their key is destroyed', () => {
    const earlier = { craving: 3 };
    for (const came of [undefined, { craving: null }, 'gone'] as const) {
      const told = came === undefined ? { earlier } : { in: came, earlier };
      expect(knownOf(sessionOf(told), 'ash')).toEqual({ person: 'ash', at: 3, answers: earlier });
    }
  });
  test('is nothing of somebody else, or of somebody who said nothing', () => {
    expect(knownOf(sessionOf({ in: { craving: 2 } }), 'birch')).toBeNull();
    expect(knownOf(sessionOf({ in: { want: 'peace' } }), 'ash')).toBeNull();
  });
});
