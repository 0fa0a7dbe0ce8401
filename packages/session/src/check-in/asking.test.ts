import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quiet, Stage } from '../arbitrary.ts';
import { evolve } from '../evolve.ts';
import { SMALL_PLAN, SMALL_PLANNING } from '../history/small-world.ts';
import type { Answers, Item } from '../step.ts';
import { viewFor } from '../view.ts';
import { totalsOf } from './totals.ts';

const staffOf = (stage: Stage) =>
  viewFor(stage.session, { kind: 'staff', staff: 'staff-one', leads: true }, quiet(stage.session));
const phoneOf = (stage: Stage, person: number) =>
  viewFor(stage.session, { kind: 'participant', seat: stage.seat(person) }, quiet(stage.session)).asking;
const asked = (stage: Stage) => phoneOf(stage, 0)?.items.map(({ key }) => key) ?? [];
const ask = (stage: Stage, question: string | null) => stage.lead('check-in:ask', { step: stage.step(2), question });

describe('[CI11] the question of the day', () => {
  test('stands at the end of the check-in, is changed and taken back while nobody answered', () => {
    const stage = new Stage().running(2);
    const usual = asked(stage);
    expect(ask(stage, '  What made you smile? ')).toBe('done');
    expect(asked(stage)).toEqual([...usual, 'question-of-the-day']);
    const events = stage.events.length;
    expect(ask(stage, 'What made you smile?')).toBe('done');
    expect(stage.events).toHaveLength(events);
    expect(ask(stage, 'Who helped you?')).toBe('done');
    expect(phoneOf(stage, 0)?.items.at(-1)?.prompt.en).toBe('Who helped you?');
    expect(ask(stage, null)).toBe('done');
    expect(asked(stage)).toEqual(usual);
    expect(ask(stage, 'Again?')).toBe('done');
    const answers = { 'question-of-the-day': 'My sister' };
    expect(stage.phone(0, 'check-in:answer', { step: stage.step(2), answers })).toBe('done');
    expect(ask(stage, 'Another?')).toBe('already-answered');
    expect(ask(stage, null)).toBe('already-answered');
  });

  test('is one line, of a check-in that is open, and never the ninth thing that is asked', () => {
    const stage = new Stage().running(1);
    expect(ask(stage, ' ')).toBe('malformed');
    expect(ask(stage, 'x'.repeat(141))).toBe('too-long');
    expect(stage.lead('check-in:ask', { step: stage.step(9), question: 'Why?' })).toBe('not-found');
    stage.to('check-in').lead('check-in:close', { step: stage.step(2) });
    expect(ask(stage, 'Why?')).toBe('wrong-time');
    const full = new Stage();
    const item: Item = { key: '', kind: 'text', prompt: { en: 'x', es: 'x' }, maxLength: 9 };
    const items = Array.from({ length: 8 }, (_, index) => ({ ...item, key: `k${String(index)}` }));
    const steps = SMALL_PLAN.steps.map((one) =>
      one.content.kind === 'check-in' ? { ...one, content: { kind: 'check-in' as const, items } } : one,
    );
    full.program('session:plan', { ...SMALL_PLANNING, plan: { ...SMALL_PLAN, steps } });
    expect(ask(full, 'Why?')).toBe('too-many');
  });

  test('its words lie under the session’s key, and are gone with it', () => {
    const stage = new Stage().running(1);
    ask(stage, 'What made you smile?');
    const set = stage.events.at(-1);
    expect(set).toMatchObject({ type: 'check-in:question-set', open: { step: stage.step(2) }, ofPersons: {} });
    expect(JSON.stringify(set?.open)).not.toContain('smile');
    const gone = stage.events.map((event) => (event === set ? { ...event, ofSession: 'gone' as const } : event));
    // One event of the story, with its words gone, as storage gives it back.
    const session = gone.reduce(evolve, new Stage().session);
    expect(JSON.stringify(session)).not.toContain('smile');
  });
});

describe('[CI12] what staff enter for somebody', () => {
  const enter = (stage: Stage, person: number, answers: Answers) =>
    stage.lead('check-in:enter', { step: stage.step(2), seat: stage.seat(person), answers });
  const withPaper = () => {
    const stage = new Stage().running(2);
    stage.lead('seat:arrive', { seat: stage.seat(3), presence: 'on-paper' });
    return stage.to('check-in');
  };

  test('counts as their answer, raises what theirs would, and puts them in the queue', () => {
    const stage = withPaper();
    expect(enter(stage, 3, { craving: 9, talk: true, feelings: ['tired', 'angry'] })).toBe('done');
    expect(stage.events.slice(-3).map(({ type, by }) => [type, by.kind])).toEqual([
      ['check-in:answered', 'staff'],
      ['talk:asked', 'staff'],
      ['concern:raised', 'staff'],
    ]);
    expect(staffOf(stage).asking?.answers).toMatchObject([{ seat: stage.seat(3), answers: { craving: 9 } }]);
    expect(enter(stage, 3, { craving: 99 })).toBe('malformed');
    stage.to('check-out');
    const out = { step: stage.step(9), seat: stage.seat(3), answers: { craving: 3 } };
    expect(stage.lead('check-out:enter', out)).toBe('done');
    expect(staffOf(stage).asking?.atCheckIn).toContainEqual({
      seat: stage.seat(3),
      answers: { craving: 9, talk: true, feelings: ['tired', 'angry'] },
    });
  });

  test('only for whoever is on paper, never for somebody who answers on a device', () => {
    const stage = withPaper();
    expect(enter(stage, 0, { craving: 1 })).toBe('not-allowed');
    expect(enter(stage, 4, { craving: 1 })).toBe('not-allowed');
    expect(stage.lead('check-in:enter', { step: stage.step(2), seat: 'nobody', answers: {} })).toBe('not-found');
    const seat = stage.seat(3);
    expect(stage.phone(0, 'check-in:enter', { step: stage.step(2), seat, answers: {} })).toBe('not-allowed');
    stage.lead('seat:remove', { seat });
    expect(enter(stage, 3, { craving: 1 })).toBe('wrong-time');
  });
});

describe('[CI13] answers of an earlier session', () => {
  const bring = (stage: Stage, at: number, answers: Answers, person = 'person-0') =>
    stage.program('answers:bring', { answers: [{ person, at, answers }] });

  test('are for staff; the person themself sees the day they gave', () => {
    const stage = new Stage().running(2);
    expect(bring(stage, 5, { craving: 4, want: 'peace', 'last-use': '2026-11-03' })).toBe('done');
    expect(staffOf(stage).earlier).toEqual([
      { seat: stage.seat(0), at: 5, answers: { craving: 4, want: 'peace', 'last-use': '2026-11-03' } },
    ]);
    expect(phoneOf(stage, 0)?.earlier).toEqual({ 'last-use': '2026-11-03' });
    expect(phoneOf(stage, 1)?.earlier).toEqual({});
    expect(JSON.stringify(phoneOf(stage, 0))).not.toContain('peace');
  });

  test('come once; nothing older takes their place, and nobody without a seat is told of', () => {
    const stage = new Stage().running(1);
    bring(stage, 5, { craving: 4 });
    const events = stage.events.length;
    bring(stage, 5, { craving: 9 });
    bring(stage, 4, { craving: 9 });
    bring(stage, 9, { craving: 9 }, 'person-elsewhere');
    expect(stage.events).toHaveLength(events);
    bring(stage, 6, { craving: 2 });
    expect(staffOf(stage).earlier).toMatchObject([{ at: 6, answers: { craving: 2 } }]);
  });

  test('lie under each person’s key, and are gone with it', () => {
    const stage = new Stage().running(1);
    bring(stage, 5, { craving: 4, want: 'peace' });
    const brought = stage.events.at(-1);
    expect(JSON.stringify({ ...brought, ofPersons: {} })).not.toContain('peace');
    const gone = stage.events.map((event) =>
      event === brought ? { ...event, ofPersons: { 'person-0': 'gone' as const } } : event,
    );
    // One event of the story, with its words gone, as storage gives it back.
    expect(gone.reduce(evolve, new Stage().session).earlier).toEqual({});
  });

  test('a later day takes nothing away from what is known', () => {
    const stage = new Stage().running(1).to('check-in');
    bring(stage, 5, { 'last-use': '2026-11-03' });
    const answers = { 'last-use': '2026-11-20' };
    expect(stage.phone(0, 'check-in:answer', { step: stage.step(2), answers })).toBe('done');
    expect(phoneOf(stage, 0)).toMatchObject({ own: answers, earlier: { 'last-use': '2026-11-03' } });
  });
});

const both = (text: string) => ({ en: text, es: text });
const feelings: Item = {
  key: 'feelings',
  kind: 'choices',
  prompt: both('?'),
  most: 3,
  look: 'words',
  options: [
    { id: 'a', label: both('a'), band: both('light') },
    { id: 'b', label: both('b'), band: both('heavy') },
    { id: 'c', label: both('c'), band: both('heavy') },
    { id: 'd', label: both('d'), band: null },
  ],
};
const chosen = fc.record({ feelings: fc.option(fc.subarray(['a', 'b', 'c', 'd'], { maxLength: 3 })) });
const BANDS: Readonly<Record<string, string>> = { a: 'light', b: 'heavy', c: 'heavy' };

describe('[CI4] of several choices the group sees how many in each band', () => {
  const holds = (count: typeof totalsOf): boolean =>
    !fc.check(
      fc.property(fc.array(chosen, { maxLength: 9 }), (answers) => {
        const given = answers
          .map((one) => new Set((one.feelings ?? []).flatMap((id) => BANDS[id] ?? [])))
          .filter(({ size }) => size > 0);
        const [total] = count([feelings], answers);
        const counts = ['light', 'heavy'].map((band) => given.filter((bands) => bands.has(band)).length);
        if (given.length < 4 || counts.includes(given.length)) return total === undefined;
        return total?.answered === given.length && total.bands.every(({ count: n }, at) => n === counts[at]);
      }),
      { seed: 3 },
    ).failed;

  test('a person once, never of fewer than four or where one band tells of all', () => {
    expect(holds(totalsOf)).toBe(true);
  });
  test('counting words in place of people is caught', () => {
    const careless: typeof totalsOf = (items, answers) =>
      totalsOf(
        items,
        answers.flatMap((one) =>
          Array.isArray(one.feelings) ? one.feelings.map((id: string) => ({ feelings: [id] })) : [],
        ),
      );
    expect(holds(careless)).toBe(false);
  });
  test('a number, a day or words are never counted', () => {
    const items: readonly Item[] = [
      { key: 'n', kind: 'number', prompt: both('?'), min: 0, max: 9, unit: null },
      { key: 'd', kind: 'date', prompt: both('?') },
      { key: 't', kind: 'text', prompt: both('?'), maxLength: 9 },
    ];
    const answers = [1, 2, 3, 4, 5].map((n) => ({ n, d: `2026-11-0${String(n)}`, t: String(n) }));
    expect(totalsOf(items, answers)).toEqual([]);
  });
});
