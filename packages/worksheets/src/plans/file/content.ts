import type { Bilingual, Exercise, Question, SheetContent, SheetMode, StepContent } from '@opencircle/session';
import { hasSides } from '../../sides.ts';
import { templateBy } from '../../templates/index.ts';
import type { Several, Wrong } from './issue.ts';
import { itemIn } from './item.ts';
import { MOST_IN_PLAN as MOST } from './limits.ts';
import { given, list, name, once, oneOf, text, whole, type Given } from './reading.ts';

/** Says what is wrong, inside one of several. */
export type WrongWithin = (several: Several, nth: number) => Wrong;

const SHEET = ['template', 'mode', 'sides'];
const NAMES: { readonly [K in StepContent['kind']]: readonly string[] } = {
  arrive: [],
  round: [],
  'open-time': [],
  'plan-ahead': [],
  break: [],
  'question-box': [],
  opening: SHEET,
  worksheet: SHEET,
  practice: [...SHEET, 'situations'],
  grounding: ['exercise'],
  'check-in': ['items'],
  'check-out': ['items'],
  teach: ['cards'],
  quiz: ['questions'],
  poll: ['questions'],
  board: ['from'],
};
// The keys of a record typed by exactly these names.
const KINDS = Object.keys(NAMES) as readonly StepContent['kind'][];
const PAIRS = ['pairs'] as const;
/** What there is of each, so that one more does not compile before it is here. */
const [MODES, EXERCISES]: readonly [{ readonly [M in SheetMode]: M }, { readonly [E in Exercise]: E }] = [
  { own: 'own', together: 'together', pairs: 'pairs', family: 'family', 'one-to-one': 'one-to-one' },
  { breathing: 'breathing', 'five-senses': 'five-senses', 'urge-surfing': 'urge-surfing' },
];

/** A sheet this program has, filled in a way it can be. What is said of sides is what the worksheet says. */
function sheetIn(from: Given, isPractice: boolean, wrong: Wrong): SheetContent {
  const mode = oneOf(from['mode'], 'mode', isPractice ? PAIRS : Object.values(MODES), wrong);
  const ref = given(from['template'], 'worksheet', ['id', 'version'], wrong);
  if (from['template'] === undefined) return { template: { id: '', version: 0 }, mode };
  const template = {
    id: name(ref['id'], 'worksheet', wrong),
    version: whole(ref['version'], 'worksheet', [1, 1000], wrong),
  };
  const known = templateBy(template);
  if (known === null) wrong('worksheet', { kind: 'no-such-sheet' });
  else if (!known.modes.includes(mode)) wrong('mode', { kind: 'one-of', names: known.modes });
  const isApart = mode === 'family' && known !== null && hasSides(known);
  if (from['sides'] !== undefined && from['sides'] !== true) wrong('mode', { kind: 'yes-no' });
  return { template, mode, ...(isApart && { sides: true }) };
}

function questionIn(kind: 'quiz' | 'poll', value: unknown, wrong: Wrong): Question {
  const from = given(value, 'questions', ['id', 'ask', 'options', 'right', 'because'], wrong);
  const { right = null, because = null } = from;
  const options = list(from['options'], 'options', [2, MOST.options], wrong).map((one) => {
    const { id, label } = given(one, 'options', ['id', 'label'], wrong);
    return { id: name(id, 'options', wrong), label: text(label, 'options', MOST.option, wrong) };
  });
  once(
    options.map(({ id }) => id),
    'options',
    wrong,
  );
  if (kind === 'poll' && right !== null) wrong('right', { kind: 'no-answer-is-right' });
  const isThere = options.some(({ id }) => id === right);
  if (kind === 'quiz' && !isThere) wrong('right', { kind: 'no-right-answer' });
  if (kind === 'quiz' && because === null) wrong('because', { kind: 'missing' });
  return {
    id: name(from['id'], 'id', wrong),
    ask: text(from['ask'], 'ask', MOST.question, wrong),
    options,
    right: typeof right === 'string' && isThere ? right : null,
    because: because === null ? null : text(because, 'because', MOST.because, wrong),
  };
}

/** What a step brings along, read strictly. That a board's sheet is there is the plan's to say. */
export function contentIn(value: unknown, wrong: Wrong, within: WrongWithin): StepContent {
  const kindOf: unknown = value instanceof Object && 'kind' in value ? value.kind : undefined;
  if (value === undefined) wrong('content', { kind: 'missing' });
  const kind = value === undefined ? 'arrive' : oneOf(kindOf, 'kind', KINDS, wrong);
  const from = value === undefined ? {} : given(value, 'content', ['kind', ...NAMES[kind]], wrong);
  switch (kind) {
    case 'arrive':
    case 'round':
    case 'open-time':
    case 'plan-ahead':
    case 'break':
    case 'question-box':
      return { kind };
    case 'opening':
    case 'worksheet':
      return { kind, ...sheetIn(from, false, wrong) };
    case 'practice': {
      const situations = list(from['situations'], 'situations', [1, MOST.situations], wrong).map((one, at): Bilingual =>
        text(one, 'situations', MOST.situation, within('situation', at + 1)),
      );
      return { kind, ...sheetIn(from, true, wrong), situations };
    }
    case 'grounding':
      return { kind, exercise: oneOf(from['exercise'], 'exercise', Object.values(EXERCISES), wrong) };
    case 'check-in':
    case 'check-out': {
      const items = list(from['items'], 'items', [1, MOST.items], wrong).map((one, at) =>
        itemIn(one, within('item', at + 1)),
      );
      once(
        items.map(({ key }) => key),
        'items',
        wrong,
      );
      return { kind, items };
    }
    case 'teach': {
      const cards = list(from['cards'], 'cards', [1, MOST.cards], wrong).map((one, at): Bilingual =>
        text(one, 'cards', MOST.card, within('card', at + 1), true),
      );
      return { kind, cards };
    }
    case 'quiz':
    case 'poll': {
      const questions = list(from['questions'], 'questions', [1, MOST.questions], wrong).map((one, at) =>
        questionIn(kind, one, within('question', at + 1)),
      );
      once(
        questions.map(({ id }) => id),
        'questions',
        wrong,
      );
      return { kind, questions };
    }
    case 'board': {
      const { from: sheet = null } = from;
      return { kind, from: sheet === null ? null : name(sheet, 'from', wrong) };
    }
  }
}
