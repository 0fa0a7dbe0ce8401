import type { Plan } from '@opencircle/session';
import { topicBy } from '../../topics/index.ts';
import { contentIn } from './content.ts';
import type { PlanIssue, Wrong } from './issue.ts';
import { MOST_IN_PLAN as MOST } from './limits.ts';
import { given, list, name, once, oneOf, text, whole, yesNo } from './reading.ts';

/** A plan that can be met by, or everything that is wrong with it, as far as anybody reads on. */
export type CheckedPlan =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly issues: readonly [PlanIssue, ...PlanIssue[]] };
type PlanStep = Plan['steps'][number];

/** So many at once; whoever mends them asks again. */
const TOLD = 20;
const PHONES_RULES = ['on', 'start-and-end', 'away'] as const;
const PHONES = ['on', 'resting'] as const;
const WALL = ['title', 'content'] as const;
const NAMES = ['id', 'title', 'minutes', 'counts', 'prompt', 'ask', 'content', 'phones', 'wall'];

/** Reads a plan strictly, the same on the page and on the server. Never throws, whatever it is given. */
export function checkPlan(value: unknown): CheckedPlan {
  const issues: PlanIssue[] = [];
  const wrong: Wrong = (part, problem) => issues.push({ step: null, within: null, part, problem });

  function stepIn(one: unknown, at: number): PlanStep {
    const step = at + 1;
    const here: Wrong = (part, problem) => issues.push({ step, within: null, part, problem });
    const from = given(one, 'step', NAMES, here);
    const content = contentIn(from['content'], here, (several, nth) => (part, problem) => {
      issues.push({ step, within: { several, nth }, part, problem });
    });
    const counts = yesNo(from['counts'], 'counts', here);
    return {
      id: name(from['id'], 'id', here),
      title: text(from['title'], 'title', MOST.title, here),
      minutes: whole(from['minutes'], 'minutes', [1, MOST.minutes], here),
      counts,
      prompt: text(from['prompt'], 'prompt', MOST.prompt, here, true),
      ask: text(from['ask'], 'ask', MOST.ask, here),
      content,
      ...(from['phones'] !== undefined && { phones: oneOf(from['phones'], 'phones', PHONES, here) }),
      ...(from['wall'] !== undefined && { wall: oneOf(from['wall'], 'wall', WALL, here) }),
    };
  }

  const from = given(value, 'plan', ['id', 'version', 'title', 'phones', 'topic', 'steps'], wrong);
  const { topic = null } = from;
  if (topic !== null && (typeof topic !== 'string' || topicBy(topic) === null))
    wrong('topic', { kind: 'no-such-topic' });
  const steps = list(from['steps'], 'steps', [1, MOST.steps], wrong).map(stepIn);
  once(
    steps.map(({ id }) => id),
    'steps',
    wrong,
  );
  const plan: Plan = {
    id: name(from['id'], 'id', wrong),
    version: whole(from['version'], 'version', [1, 1_000_000], wrong),
    title: text(from['title'], 'title', MOST.title, wrong),
    phones: oneOf(from['phones'], 'phones-rule', PHONES_RULES, wrong),
    topic: typeof topic === 'string' ? topic : null,
    steps,
  };
  issues.push(...boardsWithout(steps));
  const [first, ...more] = issues;
  return first === undefined ? { ok: true, plan } : { ok: false, issues: [first, ...more.slice(0, TOLD - 1)] };
}

/** A board shows lines of a sheet of a step before it. */
const boardsWithout = (steps: readonly PlanStep[]): readonly PlanIssue[] =>
  steps.flatMap(({ content }, at): readonly PlanIssue[] => {
    if (content.kind !== 'board' || content.from === null) return [];
    const sheet = steps.slice(0, at).find(({ id }) => id === content.from);
    if (sheet?.content.kind === 'worksheet') return [];
    return [{ step: at + 1, within: null, part: 'from', problem: { kind: 'no-sheet-before' } }];
  });

const sum = (steps: Plan['steps']): number => steps.reduce((total, { minutes }) => total + minutes, 0);

/** How long a plan takes, and how much of it counts toward hours. A break never counts. */
export const minutesOfPlan = ({ steps }: Pick<Plan, 'steps'>): { readonly all: number; readonly counted: number } => ({
  all: sum(steps),
  counted: sum(steps.filter(({ counts, content }) => counts && content.kind !== 'break')),
});
