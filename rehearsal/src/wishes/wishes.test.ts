import type { Item, OwnPollSlice, OwnSheet, ParticipantView, StepKind, StepSlice } from '@opencircle/session';
import { TOPICS } from '@opencircle/worksheets/topics';
import { describe, expect, test } from 'vitest';
import { CHARACTERS } from '../cast/characters.ts';
import type { Habit } from '../cast/character.ts';
import { wishesOf, type Mind, type Wish } from './index.ts';

const text = { en: 'Text', es: 'Texto' };
const NOTHING: ParticipantView = {
  session: {
    id: 'session',
    title: 'Tuesday group',
    phase: 'running',
    phones: 'on',
    practice: true,
    topic: null,
    languages: ['en', 'es'],
    startsAt: 0,
    closedAt: null,
    onHold: false,
    calm: null,
    phonesRest: false,
    observers: [],
  },
  me: {
    seat: 'seat',
    alias: 'Ash',
    language: 'en',
    presence: 'in-the-room',
    isNew: false,
    isFamily: false,
    hand: null,
    wantsToTalk: false,
    talkPlace: null,
    signals: [],
    inCircle: 8,
    devices: 1,
    cameLate: false,
    whereabouts: null,
    isOnTablet: false,
  },
  step: null,
  asking: null,
  round: null,
  teach: null,
  poll: null,
  box: null,
  sheets: { sheets: [], current: null },
  board: null,
  planAhead: null,
  grounding: null,
};
const stepOf = (kind: StepKind, position = 1, of = 10): StepSlice => {
  return { id: `step ${kind}`, kind, title: text, ask: text, position, of, timer: null };
};
const placeOf = (habit: Habit): number => CHARACTERS.findIndex(({ habits }) => habits.includes(habit));
const mindOf = (who: number, view: Partial<ParticipantView>, did: readonly string[] = []): Mind => {
  const character = CHARACTERS[who] ?? CHARACTERS[0];
  const none = new Set<string>();
  const all = { ...NOTHING, ...view };
  return { who, character, language: 'en', view: all, did: new Set(did), writing: none, finished: none };
};
const typesOf = (wishes: readonly Wish[]): readonly string[] =>
  wishes.map(({ act }) => (act.do === 'ask' ? act.request.type : act.do));
const payloadsOf = (wishes: readonly Wish[]): readonly object[] =>
  wishes.flatMap(({ act }) => (act.do === 'ask' ? [act.request.payload] : []));
const everybody = (view: Partial<ParticipantView>): readonly (readonly Wish[])[] =>
  CHARACTERS.map((_, who) => wishesOf(mindOf(who, view)));

const scale: Item = {
  key: 'pain',
  kind: 'scale',
  prompt: text,
  min: 1,
  max: 5,
  anchors: [text, text],
  bands: [{ upTo: 5, label: text }],
};
const choice: Item = {
  key: 'weather',
  kind: 'choice',
  look: 'words',
  prompt: text,
  options: ['sun', 'rain'].map((id) => ({ id, label: text, band: null })),
};
const words: Item = { key: 'anything', kind: 'text', prompt: text, maxLength: 12 };
const asking = {
  step: 'step check-in',
  kind: 'check-in',
  items: [scale, choice, words],
  closed: false,
  totals: [],
  thanked: false,
  earlier: {},
} as const;

const quiz = TOPICS[0]?.quiz[0];
const pollOf = (change: Partial<OwnPollSlice>): OwnPollSlice => ({
  step: 'step quiz',
  kind: 'quiz',
  at: 0,
  of: 1,
  question: quiz ?? { id: 'none', ask: text, options: [] },
  ballot: 0,
  open: true,
  answered: 0,
  inCircle: 8,
  counts: [],
  told: null,
  ...change,
});
const choicesOf = (poll: OwnPollSlice): readonly unknown[] =>
  everybody({ step: stepOf('quiz'), poll }).map((wishes) => {
    const [payload] = payloadsOf(wishes.filter(({ key }) => key.startsWith('choose')));
    return payload && 'choice' in payload ? payload.choice : undefined;
  });

const sheet: OwnSheet = {
  step: 'step worksheet',
  title: text,
  kind: 'worksheet',
  sheet: 'sheet',
  withWhom: [],
  withStaff: false,
  side: null,
  otherSides: [],
  heldBack: false,
  isLive: false,
  isHomework: false,
  signatures: [],
  template: { id: 'w1-trigger-map', version: 1 },
  mode: 'own',
  state: 'open',
  lockAt: null,
  calledBack: null,
  situation: null,
  ready: false,
  readyCount: 0,
  of: 8,
};
const writing = { step: stepOf('worksheet'), sheets: { sheets: [sheet], current: 'sheet' } };

describe('[RH2] what somebody wishes', () => {
  test('nothing before the group runs, in front of a quiet step, on hold, or twice', () => {
    for (const phase of ['planned', 'door-open', 'closed'] as const)
      expect(everybody({ session: { ...NOTHING.session, phase }, step: stepOf('teach') }).flat()).toEqual([]);
    expect(everybody({ step: stepOf('arrive') }).flat()).toEqual([]);
    expect(
      everybody({ session: { ...NOTHING.session, onHold: true }, asking: { ...asking, own: null } }).flat(),
    ).toEqual([]);
    const again = wishesOf(mindOf(0, { asking: { ...asking, own: null } }, [`answer ${asking.step}`]));
    expect(again).toEqual([]);
  });

  test('to answer every item of a check-in nobody foresaw, with what fits it', () => {
    for (const wishes of everybody({ asking: { ...asking, own: null } })) {
      expect(typesOf(wishes)).toEqual(['check-in:answer']);
      const [payload] = payloadsOf(wishes);
      const { pain, weather, anything } = (payload as { readonly answers: Record<string, unknown> }).answers; // the command above
      expect([1, 2, 3, 4, 5]).toContain(pain);
      expect(['sun', 'rain']).toContain(weather);
      expect(String(anything).length).toBeLessThanOrEqual(12);
    }
  });

  test('to answer once, and one of them to think again', () => {
    const answered = everybody({ asking: { ...asking, own: { pain: 1 } } }).map(typesOf);
    expect(answered.flat()).toEqual(['check-in:answer']);
    expect(answered[placeOf('changes-answers')]).toEqual(['check-in:answer']);
  });

  test('in a quiz, to be wrong first and right once the group talked about it', () => {
    const rightAt = (poll: OwnPollSlice): number => choicesOf(poll).filter((choice) => choice === quiz?.right).length;
    expect(choicesOf(pollOf({}))[placeOf('passes')]).toBeNull();
    const [before, after] = [rightAt(pollOf({})), rightAt(pollOf({ ballot: 1 }))];
    expect(before).toBeLessThan(CHARACTERS.length / 2);
    expect(after).toBe(CHARACTERS.length - 1);
    expect(choicesOf(pollOf({ own: 'myth' }))).toEqual(CHARACTERS.map(() => undefined));
    expect(choicesOf(pollOf({ open: false }))).toEqual(CHARACTERS.map(() => undefined));
  });

  test('in a poll without a right answer, to choose among what there is, and to follow the group the second time', () => {
    const question = { id: 'new', ask: text, options: ['a', 'b', 'c'].map((id) => ({ id, label: text })) };
    const first = choicesOf(pollOf({ kind: 'poll', question }));
    for (const choice of first) expect(['a', 'b', 'c', null]).toContain(choice);
    expect(new Set(first).size).toBeGreaterThan(1);
    const second = choicesOf(pollOf({ kind: 'poll', question, ballot: 1, counts: [[1, 5, 1]] }));
    expect(new Set(second)).toEqual(new Set(['b']));
  });

  test('to write in an open sheet, to be ready once nothing is left to say, and nothing in a locked one', () => {
    const mind = mindOf(0, writing);
    expect(typesOf(wishesOf(mind))).toEqual(['fill-in']);
    expect(typesOf(wishesOf({ ...mind, finished: new Set(['sheet']) }))).toEqual(['worksheet:ready']);
    const locked = { ...writing, sheets: { sheets: [{ ...sheet, state: 'locked' as const }], current: 'sheet' } };
    expect(wishesOf(mindOf(0, locked))).toEqual([]);
    const lost = { ...mindOf(placeOf('loses-the-network'), writing), writing: new Set(['sheet']) };
    expect(typesOf(wishesOf(lost))).toEqual(['lose-the-network']);
  });

  test('each one thing of their own: a hand, a pass, a word, time to talk, a question, a shared line, an early leave', () => {
    const whoWishes = (type: string, view: Partial<ParticipantView>): readonly number[] =>
      everybody(view).flatMap((wishes, who) => (typesOf(wishes).includes(type) ? [who] : []));
    const round = { step: 'step round', speaking: null, next: null, own: 'next', finished: false } as const;
    const board = { step: 'step board', clusters: [], cards: [], onWall: false };
    const shared = { ...writing, step: stepOf('board'), board };
    expect(whoWishes('hand:raise', { step: stepOf('teach') })).toEqual([placeOf('raises-a-hand')]);
    expect(whoWishes('round:pass', { step: stepOf('round'), round })).toEqual([placeOf('passes')]);
    expect(whoWishes('signal:raise', { step: stepOf('board', 7) })).toEqual([placeOf('needs-a-word')]);
    expect(whoWishes('signal:raise', { step: stepOf('board', 3) })).toEqual([]);
    expect(whoWishes('talk:ask', { step: stepOf('round') })).toEqual([placeOf('asks-for-time')]);
    expect(whoWishes('box:ask', { step: stepOf('quiz'), box: { open: true, shown: [] } }).length).toBe(3);
    const sharing = CHARACTERS.flatMap(({ habits }, who) =>
      habits.some((habit) => /^shares/.test(habit)) ? [who] : [],
    );
    expect(whoWishes('share', shared)).toEqual(sharing);
    const done = { ...mindOf(placeOf('shares-with-name'), shared), finished: new Set(['sheet']) };
    expect(typesOf(wishesOf(done))).not.toContain('share');
    expect(whoWishes('seat:leave', { step: stepOf('open-time', 9) })).toEqual([placeOf('leaves-early')]);
    expect(whoWishes('seat:leave', { step: stepOf('open-time', 5) })).toEqual([]);
  });

  test('to take a hand down again, and to say what will help once a word was seen', () => {
    const up = mindOf(0, { step: stepOf('teach'), me: { ...NOTHING.me, hand: 1 } });
    expect(typesOf(wishesOf(up))).toEqual(['hand:lower']);
    const signals = [{ signal: 'signal', urgency: 'after-group', at: 0, state: 'seen' }] as const;
    const seen = { step: stepOf('plan-ahead', 8), planAhead: [], me: { ...NOTHING.me, signals } };
    expect(typesOf(wishesOf(mindOf(placeOf('needs-a-word'), seen)))).toEqual(['plan-ahead:add', 'plan-ahead:add']);
  });
});

test('in an exercise people say moment by moment how strong the urge is, until the group looks at its line', () => {
  const own = [3, null, null, null, null];
  const grounding = { step: 'step', exercise: 'urge-surfing', own, curve: null } as const;
  const asked = (slice: ParticipantView['grounding']) =>
    wishesOf(mindOf(0, { grounding: slice, step: stepOf('grounding') })).filter(({ key }) => key.startsWith('urge'));
  expect(asked(grounding)).toMatchObject([{ key: 'urge step 1' }]);
  expect(asked({ ...grounding, curve: [4, null, null, null, null] })).toEqual([]);
  expect(asked({ ...grounding, own: [1, 2, 3, 2, 1] })).toEqual([]);
  expect(asked({ ...grounding, exercise: 'breathing' })).toEqual([]);
});
