import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROMPTS, quiet, randomHistory, Stage, type RandomHistory } from '../arbitrary.ts';
import type { SeatId, StepId } from '../ids.ts';
import type { Ballot, Poll } from '../poll/ballot.ts';
import type { Session } from '../session.ts';
import type { AnyView } from '../slices/by-viewer.ts';
import type { WallPreview } from '../slices/by-viewer.ts';
import type { OwnSheetsSlice } from '../slices/sheets.ts';
import { viewerOf } from '../turn/who.ts';
import { viewFor } from '../view.ts';
import type { Around, SheetLine, Viewer } from '../viewer.ts';
import { mayOpenSheet } from '../worksheet/access.ts';
import { placesOf, type SheetPlace } from '../worksheet/places.ts';
import { ALIASES, DEVICES, STRANGERS } from './small-world.ts';

type Look = (session: Session, viewer: Viewer, around: Around) => AnyView;

const UNSHARED = '~unshared~';
const keyOf = (sheet: string): string => `key-${sheet}`;
/** What somebody chose, told apart from what everybody else chose. */
const choiceOf = (seat: SeatId): string => `~choice~${seat}~`;
/** The session as if each answer to a quiz or a poll were a word that stands nowhere else. */
function withChoices(session: Session): Session {
  const polls = Object.entries(session.polls).map(([step, poll]): [StepId, Poll] => {
    const ballots = Object.entries(poll.ballots).map(([question, all]): [string, readonly Ballot[]] => [
      question,
      all.map((ballot) => ({
        ...ballot,
        answers: Object.fromEntries(Object.keys(ballot.answers).map((seat) => [seat, { choice: choiceOf(seat) }])),
      })),
    ]);
    return [step, { ...poll, ballots: Object.fromEntries(ballots) }];
  });
  return { ...session, polls: Object.fromEntries(polls) };
}
const OF_GROUP = 'shared';
const HELD_BACK = '~held-back~';
/**
 * Every sheet of one person or a pair holds a line only its writers and staff may read, and one on the board without a name; every
 * other sheet of several holds lines nobody is sent but by its document.
 */
function written(session: Session): Around {
  const line = (sheet: string, name: string, shared: boolean): SheetLine => {
    const text = `${name} in ${sheet}`;
    const audience = { staff: true, group: shared ? ('unnamed' as const) : ('no' as const), family: !shared };
    const card = shared ? keyOf(sheet) : null;
    return { sheet, line: text, text: { en: text, es: text }, filled: true, audience, card };
  };
  const linesOf = ({ sheet, mode, worksheet }: SheetPlace): readonly SheetLine[] => {
    if (mode !== 'own' && mode !== 'pairs') return [line(sheet, UNSHARED, true), line(sheet, UNSHARED, false)];
    return [line(sheet, worksheet?.heldBack === true ? HELD_BACK : OF_GROUP, true), line(sheet, UNSHARED, false)];
  };
  return quiet(session, Object.fromEntries(placesOf(session).map((place) => [place.sheet, linesOf(place)])));
}

function viewersOf(session: Session): readonly Viewer[] {
  const who = [...DEVICES, ...STRANGERS].flatMap((device) => viewerOf(session, { kind: 'device', device }) ?? []);
  return [
    ...who,
    { kind: 'screen', screen: 'wall' },
    { kind: 'observer', staff: 'staff-three' },
    { kind: 'staff', staff: 'staff-two', leads: false },
  ];
}

/** Words this viewer must not be sent. */
function secretsFrom({ session, said }: RandomHistory, viewer: Viewer): readonly string[] {
  const choices = Object.keys(session.seats).filter((seat) => viewer.kind !== 'participant' || viewer.seat !== seat);
  const forNobody = [UNSHARED, ...choices.map(choiceOf)];
  if (viewer.kind === 'staff') return forNobody;
  const heldBack = [HELD_BACK, 'Name in a signature'].slice(0, viewer.kind === 'participant' ? 1 : 2);
  const inRoom = session.box.filter(({ state }) => state === 'shown' || state === 'answered').map(({ text }) => text);
  const own = viewer.kind === 'participant' ? viewer.seat : null;
  const isAlias = (text: string): boolean => Object.values(session.seats).some(({ alias }) => alias === text);
  const kept = said.filter(({ kind, text, seat }) => {
    if (kind === 'note' || kind === 'way-home' || kind === 'lane' || kind === 'topic') return true;
    // The room sees what staff let it see.
    if (kind === 'box') return !inRoom.includes(text);
    // Somebody who was let in by a typed name is called so in the round.
    if (kind === 'door-name') return viewer.kind !== 'participant' || !isAlias(text);
    return seat !== own;
  });
  const names = viewer.kind === 'participant' ? [] : ALIASES;
  return [...PROMPTS, ...names, ...forNobody, ...heldBack, ...kept.map(({ text }) => text)];
}

function leaks(look: Look, history: RandomHistory): readonly string[] {
  const session = withChoices(history.session);
  return viewersOf(session).flatMap((viewer) => {
    const view = look(session, viewer, written(session));
    const sent = JSON.stringify(view);
    const told = secretsFrom(history, viewer).filter((text) => sent.includes(text));
    if (!('wall' in view) || !('preview' in view.wall)) return told;
    // Before it is on the wall it is no more private than there.
    const preview = JSON.stringify(view.wall.preview);
    const wall = secretsFrom(history, { kind: 'screen', screen: 'wall' });
    return [...told, ...wall.filter((text) => preview.includes(text))];
  });
}
const check = (look: Look, endOnFailure = true) =>
  fc.check(
    fc.property(
      fc.array(fc.nat(), { minLength: 30, maxLength: 100, size: 'max' }),
      (numbers) => leaks(look, randomHistory(numbers)).length === 0,
    ),
    { numRuns: 100, seed: 3, endOnFailure },
  );
const withSlice =
  (kind: Viewer['kind'], slice: (session: Session, around: Around) => unknown): Look =>
  (session, viewer, around) => {
    const view = viewFor(session, viewer, around);
    return viewer.kind === kind ? { ...view, leak: slice(session, around) } : view;
  };

/** A broken preview of the wall, for staff. */
const withPreview =
  (slice: (session: Session, around: Around) => unknown): Look =>
  (session, viewer, around) => {
    if (viewer.kind !== 'staff') return viewFor(session, viewer, around);
    const view = viewFor(session, viewer, around);
    const preview = { ...view.wall.preview, leak: slice(session, around) };
    return { ...view, wall: { ...view.wall, preview } };
  };

test('[VI1] no view holds a private value of somebody else', () => {
  const { failed, counterexample } = check(viewFor, false);
  expect(failed, JSON.stringify(counterexample)).toBe(false);
});

describe('[VI1] a view that leaks is caught', () => {
  const broken: readonly (readonly [string, Look])[] = [
    ["others' answers", withSlice('participant', ({ asking }) => asking)],
    ['the door', withSlice('participant', ({ knocks }) => knocks)],
    ['prompts', withSlice('participant', ({ agenda }) => agenda.steps)],
    ['notes about signals', withSlice('participant', ({ signals }) => signals)],
    ['what others chose', withSlice('participant', ({ polls }) => polls)],
    ['what anybody chose, to staff', withSlice('staff', ({ polls }) => polls)],
    ['questions that wait in the box', withSlice('participant', ({ box }) => box)],
    ['the box on the wall', withSlice('screen', ({ box }) => box)],
    ['how somebody got home', withSlice('participant', ({ notToday }) => notToday)],
    ["others' plans ahead", withSlice('participant', ({ planAhead }) => planAhead)],
    ['topics put aside', withSlice('participant', ({ parked }) => parked)],
    ['topics put aside, on the wall', withSlice('screen', ({ parked }) => parked)],
    ['what is held back', withSlice('participant', (_session, { lines }) => lines)],
    ['what is held back, on the wall', withSlice('screen', (_session, { lines }) => lines)],
    ['who signed, on the wall', withSlice('screen', ({ signatures }) => signatures)],
    ['lines nobody shared', withSlice('staff', (_session, { lines }) => lines)],
    ['names on the wall', withSlice('screen', ({ seats }) => seats)],
    ['names at the door', withSlice('knock', ({ seats }) => seats)],
    ['names in the preview', withPreview(({ seats }) => seats)],
    ['answers in the preview', withPreview(({ asking }) => asking)],
    ['what staff tell each other', withSlice('participant', ({ lane }) => lane)],
    ['what staff tell each other, to somebody who sits in', withSlice('observer', ({ lane }) => lane)],
    ['names, to somebody who sits in', withSlice('observer', ({ seats }) => seats)],
    ['answers, to somebody who sits in', withSlice('observer', ({ asking }) => asking)],
    ['prompts, to somebody who sits in', withSlice('observer', ({ agenda }) => agenda.steps)],
  ];
  test.each(broken)('%s', (_what, look) => {
    expect(check(look).failed).toBe(true);
  });
});

/** A view without its boards, which name nobody: the one the group is on, and the one staff would see on the wall. */
function withoutBoards(view: AnyView | WallPreview): Record<string, unknown> {
  const { board: _board, ...rest }: Record<string, unknown> = { board: null, ...view };
  if (!('wall' in view) || !('preview' in view.wall)) return rest;
  return { ...rest, wall: { ...view.wall, preview: withoutBoards(view.wall.preview) } };
}
/** What a view tells of sheets its viewer may not open, and of whose a card is. */
function toldOfSheets(look: Look, { session }: RandomHistory): readonly string[] {
  const places = placesOf(session);
  return viewersOf(session).flatMap((viewer) => {
    const sent = JSON.stringify(withoutBoards(look(session, viewer, written(session))));
    const cards = places.map(({ sheet }) => keyOf(sheet)).filter((key) => sent.includes(`"${key}"`));
    if (viewer.kind === 'staff') return cards;
    const closed = places.filter(({ sheet }) => mayOpenSheet(session, viewer, sheet) === 'no');
    return [...cards, ...closed.map(({ sheet }) => sheet).filter((sheet) => sent.includes(`"${sheet}"`))];
  });
}
const checkSheets = (look: Look, endOnFailure = true) =>
  fc.check(
    fc.property(
      fc.array(fc.nat(), { minLength: 30, maxLength: 100, size: 'max' }),
      (numbers) => toldOfSheets(look, randomHistory(numbers)).length === 0,
    ),
    { numRuns: 150, seed: 11, endOnFailure },
  );

test('[VI5] nobody is told of a sheet they may not open, nor whose a card is', () => {
  const { failed, counterexample } = checkSheets(viewFor, false);
  expect(failed, JSON.stringify(counterexample)).toBe(false);
});

describe('[VI5] a view that tells of sheets is caught', () => {
  const broken: readonly (readonly [string, Look])[] = [
    ['whose cards were carried over, to staff', withSlice('staff', ({ brought }) => brought)],
    ["others' sheets", withSlice('participant', ({ worksheets }) => worksheets)],
    [
      'both sides of a family',
      withSlice('participant', ({ worksheets }) => Object.values(worksheets).map(({ shared }) => shared)),
    ],
    ["others' sheets from before", withSlice('participant', ({ brought }) => brought.map(({ sheet }) => sheet))],
    ['sheets on the wall', withSlice('screen', ({ worksheets }) => worksheets)],
    ['whose a card in the preview is', withPreview((_session, { lines }) => lines)],
  ];
  test.each(broken)('%s', (_what, look) => {
    expect(checkSheets(look).failed).toBe(true);
  });
});

test('[VI1] participants get the slices of a participant and no others', () => {
  const stage = new Stage().running(2);
  const view = viewFor(stage.session, { kind: 'participant', seat: stage.seat(0) }, quiet(stage.session));
  expect(Object.keys(view)).toEqual([
    'session',
    'me',
    'step',
    'asking',
    'round',
    'teach',
    'poll',
    'box',
    'sheets',
    'board',
    'planAhead',
    'grounding',
  ]);
  expect(view.step && Object.keys(view.step)).toEqual(['id', 'kind', 'title', 'ask', 'position', 'of', 'timer']);
});

test('[VI2] equal sessions give equal slices, whatever the second', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 80, size: 'max' }), fc.nat({ max: 10_000_000 }), (numbers, later) => {
      const { session } = randomHistory(numbers);
      // A session came out of storage as it went in.
      const again = JSON.parse(JSON.stringify(session)) as Session;
      const around = written(session);
      for (const viewer of viewersOf(session)) {
        expect(viewFor(again, viewer, around)).toEqual(viewFor(session, viewer, around));
        const { people: _now, ...view } = { people: null, ...viewFor(session, viewer, around) };
        const { people: _then, ...next } = {
          people: null,
          ...viewFor(session, viewer, { ...around, now: around.now + later }),
        };
        expect(next).toEqual(view);
      }
    }),
  );
});

test('[VI2] the minutes somebody was here are whole', () => {
  const stage = new Stage().running(1);
  const at = (time: number) =>
    viewFor(
      stage.session,
      { kind: 'staff', staff: 'staff-one', leads: true },
      { ...quiet(stage.session), now: stage.now + time },
    ).people[0]?.minutes;
  expect([at(0), at(10_000), at(20_000), at(60_000), at(90 * 60_000 + 1234)]).toEqual([0, 0, 0, 1, 90]);
});

test('[VI3] the wall names nobody but on shared cards, and a blank wall is told nothing', () => {
  const stage = new Stage().running(3).to('worksheet');
  const wall = () => viewFor(stage.session, { kind: 'screen', screen: 'wall' }, written(stage.session));
  stage.lead('board:show', { step: stage.step(6), on: true });
  expect(wall()).toMatchObject({ door: { code: 'ABCD2345' }, board: { cards: [{}, {}, {}] }, worksheet: { of: 3 } });
  stage.lead('wall:blank', { on: true });
  const { session, ...rest } = wall();
  expect(rest).toEqual({
    wall: { blank: true },
    door: null,
    step: null,
    asking: null,
    round: null,
    teach: null,
    poll: null,
    box: null,
    worksheet: null,
    board: null,
    grounding: null,
  });
  expect(session.title).toBe('Tuesday group');
  stage.lead('wall:blank', { on: false });
  stage.lead('hold:begin', {});
  expect(wall()).toMatchObject({ wall: { blank: true }, step: null, board: null });
});

test('[VI4] once a session is closed, participants and the wall see only that and what goes on at home', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 60, size: 'max' }), (numbers) => {
      const { session } = randomHistory(numbers);
      const closed: Session = { ...session, phase: 'closed', knocks: [] };
      for (const viewer of viewersOf(closed)) {
        if (viewer.kind === 'staff') continue;
        const view = viewFor(closed, viewer, written(closed));
        const told: OwnSheetsSlice = 'sheets' in view ? view.sheets : { sheets: [], current: null };
        const {
          session: frame,
          me: _me,
          wall: _wall,
          sheets: _sheets,
          here: _here,
          ...rest
        }: Record<string, unknown> = {
          ...view,
        };
        expect(frame).toMatchObject({ phase: 'closed' });
        const kept = placesOf(closed).filter(({ worksheet }) => worksheet?.isHomework);
        const own = kept.filter(({ seats }) => viewer.kind === 'participant' && seats?.includes(viewer.seat));
        expect(told.current).toBeNull();
        expect(told.sheets.map(({ sheet }) => sheet).sort()).toEqual(own.map(({ sheet }) => sheet).sort());
        expect(Object.values(rest).filter((slice) => slice !== null)).toEqual([]);
      }
    }),
  );
});
