import { LIMITS } from '@opencircle/protocol';
import type { Reply } from '@opencircle/protocol';
import type { LiveSessions } from '@opencircle/server/live';
import type {
  Bilingual,
  CommandMap,
  CommandOf,
  CommandType,
  Item,
  Plan,
  Question,
  StepContent,
  Who,
} from '@opencircle/session';
import { newId } from './page.ts';

export const LEAD: Who = { kind: 'staff', staff: 'staff-lead' };
export const SECOND: Who = { kind: 'staff', staff: 'staff-second' };
export const STRANGER: Who = { kind: 'staff', staff: 'staff-of-another-group' };
export const device = (n: number): Who & { readonly kind: 'device' } => ({
  kind: 'device',
  device: `device-${String(n)}`,
});
export const PROGRAM: Who = { kind: 'program' };

const both = (text: string): Bilingual => ({ en: text, es: `${text} (es)` });
/** What only the facilitator may read. */
export const PROMPT = 'PRIVATE-prompt';

const items: readonly Item[] = [
  { key: 'words', prompt: both('How are you?'), kind: 'text', maxLength: LIMITS.lineLength },
  {
    key: 'craving',
    prompt: both('Craving?'),
    kind: 'scale',
    min: 0,
    max: 10,
    anchors: [both('none'), both('strong')],
    bands: [
      { upTo: 3, label: both('low') },
      { upTo: 10, label: both('high') },
    ],
  },
  { key: 'talk', prompt: both('Time to talk?'), kind: 'time-to-talk' },
];
const question = (id: string, right: string | null): Question => ({
  id,
  ask: both(`Question ${id}`),
  options: ['a', 'b'].map((option) => ({ id: option, label: both(option) })),
  right,
  because: right === null ? null : both(`Because ${id}`),
});
const template = { id: 'triggers', version: 1 };
const contents: readonly StepContent[] = [
  { kind: 'arrive' },
  { kind: 'opening', template: { id: 'agreement', version: 1 }, mode: 'together' },
  { kind: 'check-in', items },
  { kind: 'round' },
  { kind: 'teach', cards: [both('one'), both('two'), both('three')] },
  { kind: 'worksheet', template, mode: 'own' },
  { kind: 'board', from: 'step-5' },
  { kind: 'plan-ahead' },
  { kind: 'check-out', items },
  { kind: 'quiz', questions: [question('myth', 'b'), question('fact', 'a')] },
  { kind: 'poll', questions: [question('which', null)] },
  { kind: 'break' },
  { kind: 'question-box' },
];

/** A plan with one step of nearly every kind; `step-5` is the worksheet. */
export const PLAN: Plan = {
  id: 'plan-a',
  version: 1,
  title: both('Tuesday group'),
  phones: 'on',
  topic: null,
  steps: contents.map((content, n) => ({
    id: `step-${String(n)}`,
    title: both(content.kind),
    minutes: 10,
    counts: true,
    prompt: both(PROMPT),
    ask: both('One sentence.'),
    content,
  })),
};

export const PEOPLE = ['Ash', 'Bo', 'Cyd', 'Dee'] as const;

/** Asks as somebody, with a new id. */
export const ask = <T extends CommandType>(
  live: LiveSessions,
  session: string,
  who: Who,
  type: T,
  payload: CommandMap[T],
  id: string = newId(),
): Promise<Reply> =>
  // Type and payload belong together by this function's own signature.
  live.ask(session, who, { id, type, payload } as unknown as CommandOf<T>);

/** Plans a session for four people and two staff, and opens its door when asked to. */
export async function planEvening(
  live: LiveSessions,
  { isOpen = true, prompt = PROMPT, practice = false } = {},
): Promise<string> {
  const session = newId();
  const planned = await ask(live, session, PROGRAM, 'session:plan', {
    group: 'group-1',
    title: 'PRIVATE-title',
    startsAt: Date.now(),
    languages: ['en', 'es'],
    practice,
    fairOrder: [],
    parked: [],
    plan: { ...PLAN, steps: PLAN.steps.map((step) => ({ ...step, prompt: both(prompt) })) },
    staff: [
      { staff: 'staff-lead', name: 'Lee' },
      { staff: 'staff-second', name: 'Sam' },
    ],
    expected: PEOPLE.map((alias, n) => ({
      person: `person-${String(n)}`,
      alias,
      language: 'en',
      isNew: n === 0,
      familyOf: null,
    })),
  });
  if (!planned.ok) throw new Error(`not planned: ${planned.refusal}`);
  if (isOpen) await mustAsk(live, session, LEAD, 'door:open', { code: 'ABCDEFGH' });
  return session;
}

/** Asks, and fails where the answer is not yes. */
export async function mustAsk<T extends CommandType>(
  live: LiveSessions,
  session: string,
  who: Who,
  type: T,
  payload: CommandMap[T],
): Promise<void> {
  const reply = await ask(live, session, who, type, payload);
  if (!reply.ok) throw new Error(`${type} was refused: ${reply.refusal}`);
}

/** The n-th expected person knocks and is let in; gives their seat. */
export async function letIn(live: LiveSessions, session: string, n: number): Promise<string> {
  await knock(live, session, n);
  const known = await live.within(session, (now) => ({
    knock: now.knocks.find((one) => one.device === device(n).device && one.answer === 'waiting')?.id,
    seat: Object.values(now.seats).find(({ person }) => person === `person-${String(n)}`)?.id,
  }));
  if (!known?.knock || !known.seat) throw new Error('nobody knocked');
  await mustAsk(live, session, LEAD, 'knock:admit', { knock: known.knock, seat: known.seat });
  return known.seat;
}
export const knock = (live: LiveSessions, session: string, n: number): Promise<void> =>
  mustAsk(live, session, device(n), 'door:knock', {
    device: device(n).device,
    as: 'person',
    name: `KNOCK-name-${String(n)}`,
    language: 'en',
    presence: 'in-the-room',
    person: null,
  });

/** The ids of the agenda's steps, in order. */
export const stepsOf = async (live: LiveSessions, session: string): Promise<readonly string[]> =>
  (await live.within(session, ({ agenda }) => agenda.steps.map(({ id }) => id))) ?? [];

/** Presses Next until the n-th step. */
export async function moveTo(live: LiveSessions, session: string, n: number): Promise<void> {
  const steps = await stepsOf(live, session);
  const current = await live.within(session, ({ agenda }) => agenda.current);
  for (const from of steps.slice(steps.indexOf(current ?? ''), n))
    await mustAsk(live, session, LEAD, 'agenda:next', { from });
}

/** The n-th device becomes the room screen. */
export async function showWall(live: LiveSessions, session: string, n: number): Promise<void> {
  const wall = {
    device: device(n).device,
    as: 'room-screen',
    name: '',
    language: 'en',
    presence: 'in-the-room',
    person: null,
  } as const;
  await mustAsk(live, session, device(n), 'door:knock', wall);
  const waiting = await live.within(session, ({ knocks }) => knocks.find((one) => one.device === wall.device)?.id);
  await mustAsk(live, session, LEAD, 'knock:admit', { knock: waiting ?? '', seat: null });
}
