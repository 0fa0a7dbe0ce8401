import type { PhonesRule } from '@opencircle/session';
import type { Part, PlanIssue, Problem, Several } from '@opencircle/worksheets/plan-file';
import { plural } from '../plural.ts';

const parts: Record<Part, string> = {
  file: 'the file',
  plan: 'the plan',
  steps: 'the steps',
  step: 'the step',
  id: 'its id',
  version: 'the version',
  title: 'the title',
  'phones-rule': 'the rule for phones',
  topic: 'the topic',
  minutes: 'minutes',
  counts: 'whether it counts',
  prompt: 'the private prompt',
  ask: 'the sentence for phones',
  phones: 'what phones do',
  wall: 'what the wall shows',
  content: 'what the step brings',
  kind: 'the kind',
  worksheet: 'the worksheet',
  mode: 'how the worksheet is filled',
  from: 'the sheet of the board',
  exercise: 'the exercise',
  situations: 'the situations',
  items: 'what is asked',
  cards: 'the cards',
  questions: 'the questions',
  options: 'the answers to choose from',
  right: 'the right answer',
  because: 'the reason',
  look: 'the look',
  range: 'the lowest and the highest',
  anchors: 'the words at both ends',
  bands: 'the bands of the totals',
  length: 'the length',
  most: 'how many may be chosen',
  unit: 'the unit',
  concern: 'when staff should look',
};
const several: Record<Several, string> = {
  item: 'question',
  card: 'card',
  question: 'question',
  situation: 'situation',
};

function problem(one: Problem): string {
  switch (one.kind) {
    case 'too-large':
      return `is too large. The most is ${String(one.most / 1024)} KB.`;
    case 'bad-json':
      return `cannot be read: it breaks in line ${String(one.line)}, at character ${String(one.column)}.`;
    case 'not-a-plan':
      return 'is not a plan.';
    case 'newer':
      return 'was made by a newer version of this program.';
    case 'missing':
      return 'must not be left out.';
    case 'yes-no':
      return 'must be true or false.';
    case 'name':
      return 'must be made of letters, digits, - and _ alone.';
    case 'twice':
      return 'must not have the same one twice.';
    case 'shape':
      return 'must be a part in braces { }.';
    case 'unknown-name':
      return `has something in it that nobody knows: “${one.name}”.`;
    case 'text':
      return `must be text of 1 to ${String(one.most)} characters.`;
    case 'whole':
      return `must be a whole number from ${String(one.from)} to ${String(one.to)}.`;
    case 'list':
      return `must be a list of ${String(one.from)} to ${String(one.to)}.`;
    case 'one-of':
      return `must be one of these: ${one.names.join(', ')}.`;
    case 'no-such-sheet':
      return 'is not known here. Choose another.';
    case 'no-such-topic':
      return 'is not known here.';
    case 'no-sheet-before':
      return 'must be of a worksheet in a step before it.';
    case 'no-right-answer':
      return 'must be one of its answers.';
    case 'no-answer-is-right':
      return 'must be left out: in a poll no answer is right.';
    case 'order':
      return 'must rise from low to high.';
  }
}
const first = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the desk says about plans: the list, the editor, files. */
export const plans = {
  nav: 'Plans',
  title: 'Plans',
  help: 'What a group meets by. Copy one to change it; the shipped ones stay as they are.',
  own: 'Your program’s own',
  noneOwn: 'None yet. Copy a shipped plan and change it.',
  shipped: 'Shipped',
  archived: 'Put away',
  isOwn: 'your own',
  isShipped: 'shipped',
  isArchived: 'put away',
  facts: (minutes: number, counted: number) => `${String(minutes)} min, of which ${String(counted)} count`,
  steps: plural('en', { one: '# step', other: '# steps' }),
  open: 'Open',
  duplicate: 'Copy and change',
  copyOf: { en: (title: string) => `${title} (copy)`, es: (title: string) => `${title} (copia)` },
  saveFile: 'Save as a file',
  putAway: 'Put away',
  takeOut: 'Take out again',
  isPutAway: 'This plan is put away. Groups that use it keep it.',
  importTitle: 'Bring in a plan from a file',
  importHelp: 'The file becomes a new plan. It replaces none.',
  chooseFile: 'Choose a file',
  importWrong: 'This file was not taken.',
  imported: (title: string) => `${title} is here now.`,
  editTitle: 'Change a plan',
  bothLanguages: 'Write in one language or in both. Where one is empty, the other is used for both.',
  planTitle: 'Title of the plan',
  inEnglish: (what: string) => `${what}, English`,
  inSpanish: (what: string) => `${what}, Spanish`,
  phonesRule: 'Phones',
  phonesRules: {
    on: 'On all the time',
    'start-and-end': 'At the start and the end only',
    away: 'Away: all is spoken or on paper',
  } satisfies Record<PhonesRule, string>,
  totals: (minutes: number, counted: number) => `${String(minutes)} minutes. ${String(counted)} count toward hours.`,
  stepAt: (at: number, title: string) => `Step ${String(at)}: ${title}`,
  stepMinutes: (minutes: string) => `${minutes} min`,
  notCounted: 'not counted',
  resting: 'phones rest',
  change: (title: string) => `Change ${title}`,
  changeShort: 'Change',
  done: 'Done',
  drag: (title: string) => `Drag ${title}`,
  up: (title: string) => `Move ${title} up`,
  down: (title: string) => `Move ${title} down`,
  moved: (title: string, at: number) => `${title} is now step ${String(at)}.`,
  remove: (title: string) => `Remove ${title}`,
  removed: (title: string) => `${title} was removed.`,
  undo: 'Bring it back',
  isBack: (title: string) => `${title} is back.`,
  addTitle: 'Add a step',
  addKind: 'Kind of step',
  add: 'Add at the end',
  added: (title: string) => `${title} was added.`,
  stepTitle: 'Title',
  minutes: 'Minutes',
  counts: 'Counts toward hours',
  breakNever: 'A break never counts.',
  ask: 'Sentence on phones and wall',
  prompt: 'Private prompt, for staff only',
  phonesOn: 'Phones rest in this step',
  wallTitle: 'The wall shows the title alone',
  worksheet: 'Worksheet',
  mode: 'How it is filled',
  modes: {
    own: 'Each their own',
    together: 'All together',
    pairs: 'In pairs or trios',
    family: 'Each family',
    'one-to-one': 'With staff',
  },
  items: 'What is asked',
  itemsHelp: (chosen: number, most: number) => `${String(chosen)} of at most ${String(most)}. Four is usual.`,
  cards: 'Cards',
  card: (at: number) => `Card ${String(at)}`,
  addCard: 'Add a card',
  situations: 'Situations',
  situation: (at: number) => `Situation ${String(at)}`,
  addSituation: 'Add a situation',
  removeOne: (what: string) => `Remove ${what}`,
  questions: 'Questions',
  question: (at: number) => `Question ${String(at)}`,
  addQuestion: 'Add a question',
  answer: (at: number) => `Answer ${String(at)}`,
  addAnswer: 'Add an answer',
  right: 'The right answer',
  because: 'Why it is right',
  exercise: 'Exercise',
  exercises: { breathing: 'Breathing', 'five-senses': 'Five senses', 'urge-surfing': 'Ride the urge' },
  boardFrom: 'Cards from the sheet of',
  boardFromNone: 'No sheet',
  save: 'Save',
  saved: 'Saved.',
  notSaved: 'Not saved yet.',
  nothingChanged: 'Nothing to save.',
  wrongTitle: plural('en', {
    one: 'One thing to mend before it can be saved.',
    other: '# things to mend before it can be saved.',
  }),
  changedMeanwhile: 'Someone changed this plan while you worked on it. Nothing of theirs or yours is lost.',
  keepMine: 'Keep mine as a copy',
  seeTheirs: 'Leave mine, see theirs',
  leaveUnsaved: 'This plan is not saved. Leave it?',
  issue: ({ step, within, part, problem: what }: PlanIssue): string => {
    const place = [
      ...(step === null ? [] : [`Step ${String(step)}`]),
      ...(within === null ? [] : [`${several[within.several]} ${String(within.nth)}`]),
    ].join(', ');
    if (part === 'file')
      return what.kind === 'unknown-name' || what.kind === 'missing'
        ? `The file ${problem(what)}`
        : what.kind === 'newer'
          ? 'Made by a newer version.'
          : `This file ${problem(what)}`;
    return place === '' ? first(`${parts[part]} ${problem(what)}`) : `${place}: ${parts[part]} ${problem(what)}`;
  },
};
