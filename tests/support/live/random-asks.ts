import fc from 'fast-check';
import {
  DISPOSITIONS,
  mayDo,
  placesOf,
  roleOf,
  STEP_KINDS,
  WAYS_HOME,
  type CommandMap,
  type CommandType,
  type Session,
  type StepKind,
  type Who,
} from '@opencircle/session';
import { device, LEAD, SECOND, STRANGER } from './evening.ts';

/** Small numbers are not likelier than others: each stands for something else. */
const anyOf = (most: number): fc.Arbitrary<number> => fc.noBias(fc.nat(most));

/** One random thing somebody does: numbers that are turned into a command by what is there when it is asked. */
export interface RandomAsk {
  readonly who: number;
  readonly type: number;
  readonly a: number;
  readonly b: number;
  readonly words: string;
}
export const randomAsk: fc.Arbitrary<RandomAsk> = fc.record({
  who: anyOf(99),
  type: anyOf(999),
  a: anyOf(99),
  b: anyOf(99),
  words: fc.stringMatching(/^[a-z]{1,12}$/),
});

/** People ask for themselves, the two staff mostly for what is theirs; now and then anybody asks for anything. */
export const ACTORS: readonly Who[] = [LEAD, SECOND, device(0), device(1), device(2), device(3), STRANGER];

/** How often each of them does something. */
const TURNS = [0, 0, 0, 1, 2, 2, 2, 3, 3, 3, 4, 5, 6];

type Payloads = {
  readonly [
    T in Exclude<CommandType, 'session:plan' | 'sheets:bring' | 'signal:escalate' | 'worksheet:stop-writing'>
  ]: () => CommandMap[T];
};

/** What would end most histories early. */
const ENDS: readonly CommandType[] = ['session:end', 'session:close', 'seat:remove', 'seat:leave', 'hold:begin'];

/** The question a quiz or a poll is on, and the number of its ballot. */
function askedOn({ agenda, polls }: Session, step: string): { step: string; question: string; ballot: number } {
  const content = agenda.steps.find(({ id }) => id === step)?.content;
  const questions = content?.kind === 'quiz' || content?.kind === 'poll' ? content.questions : [];
  const question = questions[polls[step]?.at ?? 0]?.id ?? 'no-question';
  return { step, question, ballot: (polls[step]?.ballots[question]?.length ?? 1) - 1 };
}

/** The command these numbers mean just now. What they name is mostly there, so that most of it is allowed. */
export function toCommand(
  session: Session,
  { who, type, a, b, words }: RandomAsk,
): { readonly who: Who; readonly type: keyof Payloads; readonly payload: unknown } {
  const pick = <T>(from: readonly T[], n: number, none: T): T => from[n % Math.max(1, from.length)] ?? none;
  const actor = ACTORS[pick(TURNS, who, 0)] ?? LEAD;
  const seats = Object.keys(session.seats);
  const own = actor.kind === 'device' ? session.devices[actor.device] : undefined;
  const seat = own?.kind === 'seat' && a % 4 > 0 ? own.seat : pick(seats, a, 'no-seat');
  const steps = session.agenda.steps.map(({ id }) => id);
  const current = session.agenda.current;
  const step = current !== null && a % 4 > 0 ? current : pick(steps, a, 'no-step');
  /** A step of the kind the command is about, mostly. */
  const of = (...kinds: readonly StepKind[]): string => {
    const fitting = session.agenda.steps.filter(({ content }) => kinds.includes(content.kind)).map(({ id }) => id);
    return b % 6 > 0 ? pick(fitting, b, step) : step;
  };
  const [checkIn, checkOut, round, teach] = [of('check-in'), of('check-out'), of('round'), of('teach')];
  const [worksheet, board] = [of('worksheet', 'opening'), of('board')];
  const knock = pick(
    session.knocks.filter(({ answer }) => answer !== 'admitted').map(({ id }) => id),
    a,
    'no-knock',
  );
  const signal = pick(
    session.signals.map(({ id }) => id),
    a,
    'no-signal',
  );
  const clusters = session.boards[board]?.clusters.map(({ id }) => id) ?? [];
  const speaking = session.rounds[round]?.speaking ?? null;
  const mine = own?.kind === 'seat' ? own.seat : 'nobody';
  const poll = of('quiz', 'poll');
  const asked = askedOn(session, poll);
  const question = pick(
    session.box.map(({ id }) => id),
    a,
    'no-question',
  );
  const sheets = placesOf(session).map(({ sheet }) => sheet);
  const how =
    b % 2 === 0 ? null : { withWhom: `PRIVATE-note-${words}`, wayHome: pick(WAYS_HOME, b, 'other'), note: '' };
  const answersOf = (whose: string) => ({
    words: `PRIVATE-of-${whose}-answer-${words}`,
    craving: b % 11,
    talk: b % 2 === 0,
  });
  const answers = answersOf(mine);
  const payloads: Payloads = {
    'session:start': () => ({}),
    'session:end': () => ({}),
    'session:close': () => ({}),
    'session:reopen': () => ({}),
    'lead:take': () => ({ from: session.lead }),
    'hold:begin': () => ({}),
    'hold:end': () => ({}),
    'wall:blank': () => ({ on: a % 2 === 0 }),
    'door:open': () => ({ code: 'ABCDEFGH' }),
    'door:knock': () => ({
      device: actor.kind === 'device' ? actor.device : 'device-9',
      as: b % 6 === 0 ? 'room-screen' : 'person',
      name: `KNOCK-${words}`,
      language: 'en',
      presence: 'in-the-room',
      person: a % 2 === 0 ? `person-${String(a % 4)}` : null,
    }),
    'knock:admit': () => ({ knock, seat: b % 3 === 0 ? null : pick(seats, b, 'no-seat') }),
    'knock:admit-all': () => ({}),
    'knock:word-first': () => ({ knock }),
    'knock:not-today': () => ({ knock, seat: b % 3 === 0 ? seat : null, how }),
    'seat:not-today': () => ({ seat, how }),
    'seat:arrive': () => ({
      seat,
      presence: pick(['in-the-room', 'remote', 'by-phone', 'on-paper'] as const, b, 'remote'),
    }),
    'seat:add': () => ({ name: words, presence: 'on-paper' }),
    'seat:leave': () => ({ seat }),
    'seat:remove': () => ({ seat }),
    'seat:language': () => ({ language: b % 2 === 0 ? 'es' : 'en' }),
    'circle:order': () => ({ circle: [...session.circle].reverse() }),
    'attendance:confirm': () => ({ seat, minutes: a }),
    'agenda:next': () => ({ from: current }),
    'agenda:back': () => ({ from: current }),
    'agenda:undo': () => ({ move: session.agenda.lastMove?.id ?? 'no-move' }),
    'step:stretch': () => ({ step, minutes: (b % 20) - 5 }),
    'step:move': () => ({ step, before: pick(steps, b, step) }),
    'step:skip': () => ({ step, skipped: b % 2 === 0 }),
    'step:add': () => ({ kind: pick(STEP_KINDS, b, 'round'), title: words, minutes: 5, after: step, worksheet: null }),
    'check-in:answer': () => ({ step: checkIn, answers }),
    'check-in:close': () => ({ step: checkIn }),
    'check-out:answer': () => ({ step: checkOut, answers }),
    'round:next': () => ({ step: round, from: speaking }),
    'round:give': () => ({ step: round, seat }),
    'round:pass': () => ({ step: round, seat }),
    'round:later': () => ({ step: round, seat }),
    'teach:turn': () => ({ step: teach, from: session.teachCard[teach] ?? 0, to: b % 3 }),
    'poll:answer': () => ({ ...asked, choice: pick(['a', 'b', null], b, null) }),
    'poll:close': () => asked,
    'poll:again': () => asked,
    'poll:explain': () => ({ step: poll, question: asked.question }),
    'poll:turn': () => ({ step: poll, from: session.polls[poll]?.at ?? 0, to: b % 3 }),
    'box:ask': () => ({ text: `box-${words}` }),
    'box:show': () => ({ question, on: b % 4 > 0 }),
    'box:answered': () => ({ question, on: b % 3 > 0 }),
    'box:put-away': () => ({ question, on: b % 2 > 0 }),
    'worksheet:lock': () => ({ step: worksheet }),
    'worksheet:unlock': () => ({ step: worksheet }),
    'worksheet:ready': () => ({ step: worksheet, ready: b % 2 === 0 }),
    'worksheet:pair': () => ({ step: worksheet, pairs: [session.circle.slice(0, 2 + (b % 2))] }),
    'worksheet:reveal': () => ({ step: worksheet, on: b % 3 > 0 }),
    'worksheet:live': () => ({ step: worksheet, on: b % 2 === 0 }),
    'worksheet:homework': () => ({ step: worksheet, on: b % 2 === 0 }),
    'sheet:start': () => ({
      seat,
      template: { id: 'w12-craving-plan', version: 1 },
      mode: b % 2 === 0 ? 'own' : 'one-to-one',
      title: { en: words, es: words },
    }),
    'sheet:sign': () => ({ sheet: pick(sheets, b, 'no-sheet'), field: 'agree', on: b % 3 > 0 }),
    'board:show': () => ({ step: board, on: b % 2 === 0 }),
    'cluster:add': () => ({ step: board, title: words }),
    'cluster:rename': () => ({ step: board, cluster: pick(clusters, b, 'no-cluster'), title: words }),
    'cluster:remove': () => ({ step: board, cluster: pick(clusters, b, 'no-cluster') }),
    'card:place': () => ({ step: board, card: `card-${String(a % 4)}`, cluster: pick([...clusters, null], b, null) }),
    'card:park': () => ({ step: board, card: `card-${String(a % 4)}`, on: b % 2 === 0 }),
    'card:carry': () => ({ step: board, card: `card-${String(a % 4)}`, on: b % 2 === 0 }),
    'plan-ahead:add': () => ({ when: 'tomorrow', what: `PRIVATE-of-${mine}-plan-${words}` }),
    'plan-ahead:remove': () => ({
      line: own?.kind === 'seat' ? (session.planAhead[own.seat]?.at(-1)?.id ?? 'no-line') : 'no-line',
    }),
    'talk:ask': () => ({ wanted: b % 2 === 0 }),
    'talk:heard': () => ({ seat }),
    'hand:raise': () => ({}),
    'hand:lower': () => ({ seat }),
    'signal:raise': () => ({ urgency: b % 2 === 0 ? 'now' : 'after-group' }),
    'signal:see': () => ({ signal }),
    'signal:settle': () => ({ signal, disposition: pick(DISPOSITIONS, b, 'we-talked'), note: `PRIVATE-note-${words}` }),
    'calm:begin': () => ({ kind: b % 2 === 0 ? 'quiet' : 'eyes-up', seconds: b % 3 === 0 ? 60 : null }),
    'calm:end': () => ({}),
    'calm:run-out': () => ({ since: session.calm?.since ?? 0 }),
    'wall:show': () => ({ step, on: b % 3 > 0 }),
    'round:order': () => ({ step: round, by: b % 2 === 0 ? 'fair' : 'circle' }),
    'topic:park': () => ({ text: `topic-${words}` }),
    'topic:take': () => ({ topic: session.parked.at(-1)?.id ?? 'no-topic', taken: b % 2 === 0 }),
    'topic:remove': () => ({ topic: session.parked.at(-1)?.id ?? 'no-topic' }),
    'check-in:ask': () => ({ step: checkIn, question: b % 3 === 0 ? null : words }),
    'check-in:enter': () => ({ step: checkIn, seat, answers: answersOf(seat) }),
    'check-out:enter': () => ({ step: checkOut, seat, answers: answersOf(seat) }),
    'seat:whereabouts': () => ({
      seat,
      where: `PRIVATE-of-${seat}-where-${words}`,
      company: 'alone',
      callBack: '',
      contact: `PRIVATE-of-${seat}-contact-${words}`,
    }),
    'concern:raise': () => ({ seat, why: b % 2 === 0 ? 'walked-out' : 'staff' }),
    'concern:see': () => ({ concern: session.concerns.at(-1)?.id ?? 'no-concern' }),
    'concern:settle': () => ({
      concern: session.concerns.at(-1)?.id ?? 'no-concern',
      disposition: pick(DISPOSITIONS, b, 'we-talked'),
      note: `PRIVATE-note-${words}`,
    }),
    'small-groups:call': () => ({ step: worksheet, seconds: b % 2 === 0 ? 60 : 0 }),
    'small-groups:send': () => ({ step: worksheet }),
    'small-groups:gather': () => ({ step: worksheet }),
    'situation:turn': () => ({ step: worksheet, sheet: pick(sheets, b, 'no-sheet'), from: 0, to: b % 3 }),
    'urge:rate': () => ({ step, moment: b % 6, value: b % 4 === 0 ? null : b % 11 }),
    'lane:say': () => ({ quick: b % 2 === 0 ? 'time' : null, text: `PRIVATE-note-lane-${words}` }),
    'lane:keep': () => ({ note: session.lane.at(-1)?.id ?? 'no-note', on: b % 3 > 0 }),
    'observer:leave': () => ({ staff: session.observers.at(-1)?.staff ?? 'nobody' }),
    'seat:move': () => ({ from: seat, to: pick(seats, b, 'no-seat') }),
    'seat:rename': () => ({ seat, alias: words }),
    'tablet:hand': () => ({ tablet: pick(session.tablets, b, 'no-tablet'), seat: b % 4 === 0 ? null : seat }),
    'tablet:put-down': () => ({}),
    'tablet:remove': () => ({ tablet: pick(session.tablets, b, 'no-tablet') }),
    'answers:bring': () => ({ answers: [] }),
    'apart:bring': () => ({ pairs: [] }),
    'observer:seat': () => ({ staff: 'staff-third', name: 'Kim' }),
    'screen:remove': () => ({ screen: pick(session.screens, b, 'no-screen') }),
  };
  // The keys of a record typed by exactly these names.
  const types = Object.keys(payloads) as (keyof Payloads)[];
  const role = roleOf(session, actor);
  const allowed = types.filter(
    (one) => mayDo(role, one, session.phase) !== 'deny' && (b % 5 === 0 || !ENDS.includes(one)),
  );
  const chosen = pick(b % 7 === 0 || allowed.length === 0 ? types : allowed, type, 'agenda:next');
  return { who: actor, type: chosen, payload: payloads[chosen]() };
}
