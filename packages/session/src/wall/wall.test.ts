import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quiet, randomHistory, Stage } from '../arbitrary.ts';
import { decide } from '../decide.ts';
import { evolve } from '../evolve.ts';
import type { Session } from '../session.ts';
import type { WallPreview } from '../slices/by-viewer.ts';
import type { Around } from '../viewer.ts';
import { viewFor } from '../view.ts';
import { given, randomEvening, type Pressed } from './random-evening-for-tests.ts';
import { onWall } from './shown.ts';
import { canShow, wallSlices } from './view.ts';

type Look = (session: Session, around: Around) => WallPreview;

const CHECK_IN = 2;
const staff = ({ session }: Stage) =>
  viewFor(session, { kind: 'staff', staff: 'staff-two', leads: false }, quiet(session)).wall;
const wall = ({ session }: Stage) => viewFor(session, { kind: 'screen', screen: 'wall' }, quiet(session));
const phone = (stage: Stage) =>
  viewFor(stage.session, { kind: 'participant', seat: stage.seat(0) }, quiet(stage.session));
const show = (stage: Stage, on = true, step = stage.current?.id ?? 'none'): string =>
  stage.lead('wall:show', { step, on });
const undo = (stage: Stage): string => stage.lead('agenda:undo', { move: stage.session.agenda.lastMove?.id ?? 'none' });
const back = (stage: Stage): string => stage.lead('agenda:back', { from: stage.session.agenda.current });

/** Five people answered the check-in, and staff closed it. */
function checkedIn(): Stage {
  const stage = new Stage().running(5).to('check-in');
  const step = stage.step(CHECK_IN);
  for (const person of [0, 1, 2, 3, 4])
    stage.phone(person, 'check-in:answer', { step, answers: { mood: person < 2 ? 'low' : 'good', craving: person } });
  stage.lead('check-in:close', { step });
  return stage;
}
const titleOnly = (stage: Stage): Stage => {
  const steps = stage.session.agenda.steps.map((step) => ({ ...step, wall: 'title' as const }));
  stage.session = { ...stage.session, agenda: { ...stage.session.agenda, steps } };
  return stage;
};

describe('[WA1] what people gave goes up only while staff show it', () => {
  test('totals reach phones when staff close the check-in, and the wall when they show them', () => {
    const stage = checkedIn();
    expect(phone(stage).asking?.totals).toHaveLength(2);
    expect(wall(stage).asking).toMatchObject({ closed: true, answered: 5, totals: [] });
    expect(show(stage)).toBe('done');
    expect(wall(stage).asking?.totals).toEqual(phone(stage).asking?.totals);
    expect(show(stage, false)).toBe('done');
    expect(wall(stage).asking?.totals).toEqual([]);
  });

  /** Something went up with no tap that says so; an undone move finds the wall as it was before it. */
  function slips(look: Look, evening: readonly Pressed[]): boolean {
    const on = (session: Session | undefined): string =>
      session ? JSON.stringify(given(look(session, quiet(session)))) : '';
    const beforeMove = new Map<string, Session>();
    return evening.some(({ type, before, after }) => {
      const move = after.agenda.lastMove?.id ?? '';
      if (!beforeMove.has(move)) beforeMove.set(move, before);
      if (on(after) === '[]' || on(after) === on(before) || type === 'wall:show') return false;
      return type !== 'agenda:undo' || on(after) !== on(beforeMove.get(before.agenda.lastMove?.id ?? ''));
    });
  }
  const check = (look: Look) =>
    fc.check(
      fc.property(randomEvening, (evening) => !slips(look, evening)),
      { numRuns: 300, seed: 8 },
    );

  test('nothing does it but the tap, whatever happens in an evening', () => {
    let shown = 0;
    const { failed, counterexample } = check((session, around) => {
      const slices = wallSlices(session, around);
      shown += given(slices).length;
      return slices;
    });
    expect(failed, JSON.stringify(counterexample?.[0].map(({ type }) => type))).toBe(false);
    expect(shown).toBeGreaterThan(100);
  });
  test('a wall that shows what is closed is caught', () => {
    const all: Look = (session, around) => wallSlices(onWall(session, session.agenda.current ?? 'none'), around);
    expect(check(all).failed).toBe(true);
  });
});

describe('[WA2] a showing ends', () => {
  test('when the group leaves the step; coming back needs another look, an undone move finds it there', () => {
    const stage = checkedIn();
    show(stage);
    const before = wall(stage);
    stage.pass(1000).next();
    expect(wall(stage).asking).toBeNull();
    expect(undo(stage)).toBe('done');
    expect(wall(stage)).toEqual(before);
    stage.pass(1000).next();
    expect(back(stage)).toBe('done');
    expect(wall(stage).asking?.totals).toEqual([]);
    expect(staff(stage)).toMatchObject({ shown: false, canShow: true });
  });
  test('when a question is asked again or another one is, and when the session ends', () => {
    const stage = new Stage().running(5).to('quiz');
    const step = stage.current?.id ?? '';
    const answer = (question: string, ballot: number): void => {
      for (const person of [0, 1, 2, 3, 4])
        stage.phone(person, 'poll:answer', { step, question, ballot, choice: person < 2 ? 'true' : 'false' });
      stage.lead('poll:close', { step, question, ballot });
    };
    const counts = (): unknown => wall(stage).poll?.counts;
    answer('myth', 0);
    expect(counts()).toEqual([]);
    show(stage);
    expect(counts()).toEqual([[2, 3]]);
    stage.lead('poll:again', { step, question: 'myth', ballot: 0 });
    answer('myth', 1);
    expect(counts()).toEqual([]);
    show(stage);
    expect(counts()).toEqual([
      [2, 3],
      [2, 3],
    ]);
    stage.lead('poll:turn', { step, from: 0, to: 1 });
    answer('fact', 0);
    expect(counts()).toEqual([]);
    show(stage);
    stage.lead('session:end', {});
    expect(wall(stage).poll).toBeNull();
  });
});

test('[WA3] staff show what there is, in the step the group is on, and two of them do it once', () => {
  const stage = new Stage().running(5).to('check-in');
  const step = stage.step(CHECK_IN);
  expect(show(stage)).toBe('wrong-time');
  expect(show(stage, false)).toBe('done');
  expect(show(stage, true, 'nowhere')).toBe('not-found');
  const closed = checkedIn();
  const events = closed.events.length;
  expect([show(closed), closed.colleague('wall:show', { step: closed.step(CHECK_IN), on: true })]).toEqual([
    'done',
    'done',
  ]);
  expect(closed.events).toHaveLength(events + 1);
  closed.pass(1000).next();
  expect(show(closed, true, closed.step(CHECK_IN))).toBe('agenda-moved-on');
  expect(stage.phone(0, 'wall:show', { step, on: true })).toBe('not-allowed');
});

test('[WA4] a step that brings its title alone puts up its title and its sentence, until staff show more', () => {
  const stage = titleOnly(checkedIn());
  const nothing = { round: null, teach: null, poll: null, box: null, worksheet: null, board: null, grounding: null };
  expect(wall(stage)).toMatchObject({
    step: { title: { en: 'Step 2' }, ask: { en: 'Ask 2' } },
    asking: null,
    ...nothing,
  });
  show(stage);
  expect(wall(stage).asking?.totals).toHaveLength(2);
  for (const kind of ['round', 'teach', 'worksheet', 'quiz', 'poll', 'question-box'] as const) {
    stage.to(kind);
    expect(wall(stage)).toMatchObject({ step: { kind }, asking: null, ...nothing });
  }
});

describe('[WA5] before they show it, staff see just what the wall would get', () => {
  /** The preview, and the wall after the tap; null: there was nothing to show. */
  function both(session: Session, look: Look): readonly [unknown, unknown] | null {
    const { current } = session.agenda;
    if (session.phase !== 'running' || current === null) return null;
    const command = { id: 'show', type: 'wall:show', payload: { step: current, on: true } } as const;
    const decision = decide(session, { kind: 'staff', staff: 'staff-one' }, command, { at: 0, fresh: 'show' });
    const around = quiet(session);
    const after = decision.ok ? decision.events.reduce(evolve, session) : session;
    return [look(session, around), wallSlices(after, around)];
  }
  const preview: Look = (session, around) =>
    viewFor(session, { kind: 'staff', staff: 'staff-two', leads: false }, around).wall.preview;
  const differs = (session: Session, look: Look): boolean => {
    const seen = both(session, look);
    return seen !== null && JSON.stringify(seen[0]) !== JSON.stringify(seen[1]);
  };
  const sessions = fc.oneof(
    randomEvening.map((evening) => evening.map(({ after }) => after)),
    fc.array(fc.nat(), { maxLength: 100, size: 'max' }).map((numbers) => [randomHistory(numbers).session]),
  );
  const check = (look: Look) =>
    fc.check(
      fc.property(sessions, (all) => all.every((session) => !differs(session, look))),
      { numRuns: 300, seed: 21 },
    );

  test('in every session', () => {
    const { failed, counterexample } = check(preview);
    expect(failed, JSON.stringify(counterexample)).toBe(false);
  });
  test.each<readonly [string, Look]>([
    ['what is there now', wallSlices],
    ['all that was asked', (session, around) => ({ ...preview(session, around), asking: null })],
  ])('a preview of %s is caught', (_what, look) => {
    expect(check(look).failed).toBe(true);
  });
  test('and whether there is anything', () => {
    fc.assert(
      fc.property(randomEvening, (evening) => {
        for (const { after } of evening) {
          const slices = wallSlices(after, quiet(after));
          const shown = viewFor(after, { kind: 'staff', staff: 'staff-two', leads: false }, quiet(after)).wall;
          if (given(slices).length > 0) expect(shown.shown).toBe(true);
          expect(given(shown.preview).length > 0).toBe(canShow(after));
        }
      }),
    );
  });
  test('also while the wall is blank, which is told nothing of it', () => {
    const stage = checkedIn();
    stage.lead('wall:blank', { on: true });
    expect(staff(stage)).toMatchObject({
      blank: true,
      shown: false,
      canShow: true,
      preview: { asking: { totals: [{}, {}] } },
    });
    expect(show(stage)).toBe('done');
    expect(wall(stage).asking).toBeNull();
  });
});
