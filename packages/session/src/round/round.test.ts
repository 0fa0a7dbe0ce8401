import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quiet, randomHistory, Stage } from '../arbitrary.ts';
import type { Session } from '../session.ts';
import { viewFor } from '../view.ts';
import { isFinished } from './turns.ts';

const inRound = (people: number): Stage => new Stage().running(people).to('round');
const roundOf = (stage: Stage) => stage.session.rounds[stage.step(3)];
const speaking = (stage: Stage): string | null => roundOf(stage)?.speaking ?? null;
const next = (stage: Stage) => stage.lead('round:next', { step: stage.step(3), from: speaking(stage) });
const staffRound = (stage: Stage) =>
  viewFor(stage.session, { kind: 'staff', staff: 'staff-one', leads: true }, quiet(stage.session)).round;

test('[RO1] a round goes around the circle and then to those who asked to come last', () => {
  const stage = inRound(4);
  const step = stage.step(3);
  const [a, b, c, d] = [0, 1, 2, 3].map((person) => stage.seat(person));
  const heard: (string | null)[] = [];
  next(stage);
  heard.push(speaking(stage));
  stage.phone(1, 'round:later', { step, seat: b ?? '' });
  stage.phone(0, 'round:later', { step, seat: a ?? '' });
  while (speaking(stage) !== null) {
    heard.push(speaking(stage));
    next(stage);
  }
  expect(heard).toEqual([a, c, d, b, a]);
  expect(staffRound(stage)).toMatchObject({ finished: true, upNext: [], later: [] });
  expect(next(stage)).toBe('round-moved-on');
  expect(stage.lead('round:give', { step, seat: c ?? '' })).toBe('round-moved-on');
});

test('[RO1] in any history nobody has the word twice but who asked for it', () => {
  let turns = 0;
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 40, maxLength: 120, size: 'max' }), (numbers) => {
      const had = new Map<string, number>();
      for (const { before, after, decision } of randomHistory(numbers).played) {
        if (!decision.ok) continue;
        for (const event of decision.events) {
          if (event.type !== 'round:turned') continue;
          const { step, done, speaking: now } = event.open;
          turns += 1;
          const give = (seat: string, by: number): void => void had.set(step + seat, (had.get(step + seat) ?? 0) + by);
          if (done?.how === 'later') give(done.seat, -1);
          if (now !== null && now !== before.rounds[step]?.speaking) give(now, 1);
        }
        // Who left in the middle of their turn may have it again.
        for (const [step, round] of Object.entries(before.rounds)) {
          const { speaking: had1 } = round;
          if (had1 !== null && after.rounds[step]?.speaking === null && after.seats[had1]?.state !== 'in-circle')
            had.set(step + had1, (had.get(step + had1) ?? 0) - 1);
        }
      }
      expect([...had.values()].filter((count) => count > 1)).toEqual([]);
    }),
    { numRuns: 150 },
  );
  expect(turns).toBeGreaterThan(20);
});

test('[RO2] two people pressing Next pass the word once', () => {
  const stage = inRound(3);
  const step = stage.step(3);
  next(stage);
  const from = speaking(stage);
  expect(stage.lead('round:next', { step, from })).toBe('done');
  expect(stage.colleague('round:next', { step, from })).toBe('round-moved-on');
  expect(speaking(stage)).toBe(stage.seat(1));
  expect(stage.lead('round:next', { step: stage.step(2), from: null })).toBe('not-found');
  stage.next();
  expect(stage.lead('round:next', { step, from: stage.seat(1) })).toBe('wrong-time');
});

test('[RO3] anyone may pass ahead or in their turn, and a speaker who leaves frees the word', () => {
  const stage = inRound(4);
  const step = stage.step(3);
  next(stage);
  expect(stage.phone(1, 'round:pass', { step, seat: stage.seat(1) })).toBe('done');
  expect(speaking(stage)).toBe(stage.seat(0));
  expect(stage.phone(0, 'round:pass', { step, seat: stage.seat(0) })).toBe('done');
  expect(speaking(stage)).toBe(stage.seat(2));
  expect(stage.phone(0, 'round:pass', { step, seat: stage.seat(0) })).toBe('round-moved-on');
  stage.phone(2, 'seat:leave', { seat: stage.seat(2) });
  expect(speaking(stage)).toBeNull();
  expect(stage.lead('round:give', { step, seat: stage.seat(2) })).toBe('not-found');
  expect(next(stage)).toBe('done');
  expect(speaking(stage)).toBe(stage.seat(3));
  next(stage);
  expect(roundOf(stage)?.done).toEqual({
    [stage.seat(0)]: 'passed',
    [stage.seat(1)]: 'passed',
    [stage.seat(3)]: 'spoke',
  });
});

test('[RO3] the last one who asks to come last is not pressed at once', () => {
  const stage = inRound(1);
  next(stage);
  stage.phone(0, 'round:later', { step: stage.step(3), seat: stage.seat(0) });
  expect(speaking(stage)).toBeNull();
  const round = roundOf(stage);
  expect(round && isFinished(stage.session, round)).toBe(false);
  expect(next(stage)).toBe('done');
});

test('[RO4] speaking time leaves pauses out: a hold, and the time the group was elsewhere', () => {
  const stage = inRound(2);
  next(stage);
  stage.pass(10_000).lead('hold:begin', {});
  expect(next(stage)).toBe('on-hold');
  stage.pass(60_000).lead('hold:end', {});
  stage.pass(5000).next();
  stage.pass(60_000).lead('agenda:back', { from: stage.step(4) });
  stage.pass(2000);
  next(stage);
  expect(staffRound(stage)?.airTime).toEqual([{ seat: stage.seat(0), spoken: 17_000 }]);
  expect(roundOf(stage)).toMatchObject({ since: stage.now, pausedAt: null });
});

test('[RO1] each phone knows who speaks and its own part, and nobody else knows how long', () => {
  const stage = inRound(3);
  next(stage);
  const part = (session: Session, person: number) =>
    viewFor(session, { kind: 'participant', seat: stage.seat(person) }, quiet(session)).round;
  expect([0, 1, 2].map((person) => part(stage.session, person)?.own)).toEqual(['speaking', 'next', 'waiting']);
  expect(part(stage.session, 2)).toEqual({
    step: stage.step(3),
    speaking: { seat: stage.seat(0), alias: 'Dana' },
    next: { seat: stage.seat(1), alias: 'Marcus' },
    own: 'waiting',
    finished: false,
  });
});
