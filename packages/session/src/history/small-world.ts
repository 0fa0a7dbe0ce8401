import type { CommandMap } from '../commands.ts';
import type { Bilingual, DeviceId, PersonId, StaffId } from '../ids.ts';
import type { Item, Plan, Question } from '../step.ts';

const both = (text: string): Bilingual => ({ en: text, es: `${text} (es)` });

/** What only the facilitator may read; each text occurs nowhere else. */
export const PROMPTS = Array.from({ length: 19 }, (_, index) => `~prompt~${String(index)}~`);

export const CHECK_IN_ITEMS: readonly Item[] = [
  {
    key: 'mood',
    prompt: both('Mood'),
    kind: 'choice',
    look: 'faces',
    options: [
      { id: 'low', label: both('low'), band: both('lower') },
      { id: 'okay', label: both('okay'), band: both('higher') },
      { id: 'good', label: both('good'), band: both('higher') },
    ],
  },
  {
    key: 'craving',
    prompt: both('Craving'),
    kind: 'scale',
    min: 0,
    max: 10,
    anchors: [both('none'), both('strongest')],
    bands: [
      { upTo: 3, label: both('0 to 3') },
      { upTo: 10, label: both('4 to 10') },
    ],
    concern: { from: 8, rise: 3 },
  },
  { key: 'want', prompt: both('One thing I want'), kind: 'text', maxLength: 140 },
  { key: 'talk', prompt: both('Time to talk'), kind: 'time-to-talk' },
  {
    key: 'feelings',
    prompt: both('Feelings'),
    kind: 'choices',
    most: 2,
    look: 'words',
    options: [
      { id: 'calm', label: both('calm'), band: both('light') },
      { id: 'tired', label: both('tired'), band: both('heavy') },
      { id: 'angry', label: both('angry'), band: both('heavy') },
      { id: 'safe-no', label: both('not safe'), band: null },
    ],
    concern: { options: ['safe-no'] },
  },
  { key: 'sleep', prompt: both('Hours of sleep'), kind: 'number', min: 0, max: 24, unit: both('hours') },
  { key: 'last-use', prompt: both('Last use'), kind: 'date' },
];

const question = (id: string, right: string | null, ...options: readonly string[]): Question => ({
  id,
  ask: both(`Question ${id}`),
  options: options.map((option) => ({ id: option, label: both(option) })),
  right,
  because: right === null ? null : both(`Because ${id}`),
});
/** Two of a quiz, the first a myth. */
export const QUIZ: readonly Question[] = [
  question('myth', 'false', 'true', 'false'),
  question('fact', 'true', 'true', 'false'),
];
export const POLL: readonly Question[] = [question('which', null, 'a', 'b', 'c')];

/** A step is numbered by its place here. */
const CONTENTS: readonly Plan['steps'][number]['content'][] = [
  { kind: 'arrive' },
  { kind: 'opening', template: { id: 'agreement', version: 1 }, mode: 'own' },
  { kind: 'check-in', items: CHECK_IN_ITEMS },
  { kind: 'round' },
  { kind: 'teach', cards: [both('one'), both('two'), both('three')] },
  { kind: 'worksheet', template: { id: 'triggers', version: 1 }, mode: 'own' },
  { kind: 'board', from: 'step-5' },
  { kind: 'worksheet', template: { id: 'ideas', version: 1 }, mode: 'together' },
  { kind: 'plan-ahead' },
  { kind: 'check-out', items: CHECK_IN_ITEMS.slice(1, 3) },
  { kind: 'quiz', questions: QUIZ },
  { kind: 'poll', questions: POLL },
  { kind: 'break' },
  { kind: 'question-box' },
  { kind: 'worksheet', template: { id: 'practice', version: 1 }, mode: 'pairs' },
  { kind: 'worksheet', template: { id: 'two-sides', version: 1 }, mode: 'family', sides: true },
  { kind: 'worksheet', template: { id: 'plan', version: 1 }, mode: 'one-to-one' },
  {
    kind: 'practice',
    template: { id: 'refusal', version: 1 },
    mode: 'pairs',
    situations: [both('first card'), both('second card'), both('third card')],
  },
  { kind: 'grounding', exercise: 'urge-surfing' },
];
const CHECK_OUT = 9;
const ORDER = [...CONTENTS.keys()].sort((a, b) => Number(a === CHECK_OUT) - Number(b === CHECK_OUT));

const stepOf = (content: Plan['steps'][number]['content'], index: number): Plan['steps'][number] => ({
  id: `step-${String(index)}`,
  title: both(`Step ${String(index)}`),
  minutes: 5 + index,
  counts: content.kind !== 'arrive',
  prompt: both(PROMPTS[index] ?? ''),
  ask: both(`Ask ${String(index)}`),
  content,
});

/** A plan with a step of almost every kind, the check-out last. */
export const SMALL_PLAN: Plan = {
  id: 'small',
  version: 1,
  title: both('Small plan'),
  phones: 'on',
  topic: null,
  steps: ORDER.flatMap((index) => {
    const content = CONTENTS[index];
    return content ? [stepOf(content, index)] : [];
  }),
};
export const STAFF: readonly StaffId[] = ['staff-one', 'staff-two'];
export const PEOPLE: readonly PersonId[] = ['person-0', 'person-1', 'person-2', 'person-3', 'person-4', 'person-5'];
export const ALIASES = ['Dana', 'Marcus', 'Priya', 'Dánae', 'Lee', 'Tomas'];
/** Colleagues who may sit in. */
export const OBSERVERS: readonly StaffId[] = ['staff-three', 'staff-four', 'staff-five', 'staff-six', 'staff-seven'];
/** The device of each person, by the same number, then devices nobody knows. */
export const DEVICES: readonly DeviceId[] = ['phone-0', 'phone-1', 'phone-2', 'phone-3', 'phone-4', 'phone-5'];
export const STRANGERS: readonly DeviceId[] = ['stray-0', 'stray-1', 'stray-2'];
export const STARTS_AT = 1_800_000_000_000;

/** Whose family the last two of the six are. */
const FAMILY: Readonly<Record<number, PersonId>> = { 4: 'person-0', 5: 'person-1' };

/** A group of six, the last of them new and two of them family members, and two staff. */
export const SMALL_PLANNING: CommandMap['session:plan'] = {
  group: 'group-one',
  title: 'Tuesday group',
  startsAt: STARTS_AT,
  languages: ['en', 'es'],
  practice: false,
  fairOrder: PEOPLE.slice(0, 4).toReversed(),
  parked: ['What an earlier session left'],
  plan: SMALL_PLAN,
  staff: STAFF.map((staff) => ({ staff, name: `Name of ${staff}` })),
  expected: PEOPLE.map((person, index) => ({
    person,
    alias: ALIASES[index] ?? '',
    language: index % 2 === 0 ? 'en' : 'es',
    isNew: index === 5,
    familyOf: FAMILY[index] ?? null,
  })),
};
