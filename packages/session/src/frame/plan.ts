import type { CommandOf, Refusal } from '../commands.ts';
import { areSituations } from '../agenda/decide-steps.ts';
import { itemsRefusal } from '../check-in/items.ts';
import type { StepId } from '../ids.ts';
import type { StepContent, StepKind } from '../step.ts';
import { areQuestions } from '../poll/questions.ts';
import { MOST, textRefusal } from '../turn/texts.ts';
import { decided, happened, unless, type Decision, type Turn } from '../turn/turn.ts';

type Planning = CommandOf<'session:plan'>['payload'];

const repeats = (ids: readonly string[]): boolean => new Set(ids).size < ids.length;

const doesContentFit = (content: StepContent): boolean =>
  content.kind === 'practice'
    ? content.mode === 'pairs' && areSituations(content.situations)
    : (content.kind !== 'quiz' && content.kind !== 'poll') || areQuestions(content.kind, content.questions);

/** Whose family somebody is takes part in treatment themselves, if they are expected at all. */
const isFamilyOfFamily = ({ familyOf }: Planning['expected'][number], expected: Planning['expected']): boolean =>
  familyOf !== null && expected.some((one) => one.person === familyOf && one.familyOf !== null);

function planRefusal({ plan, title, expected, staff }: Planning): Refusal | null {
  const ids = plan.steps.map(({ id }) => id);
  const from = plan.steps.flatMap(({ content }) =>
    content.kind === 'board' && content.from !== null ? content.from : [],
  );
  if (repeats(ids) || repeats(expected.map((one) => one.person)) || repeats(staff.map((one) => one.staff)))
    return 'malformed';
  if (staff.length === 0 || from.some((id) => !ids.includes(id))) return 'malformed';
  if (plan.steps.some(({ content }) => !doesContentFit(content))) return 'malformed';
  if (expected.some((one) => isFamilyOfFamily(one, expected))) return 'malformed';
  const asked = plan.steps.flatMap(({ content }) => ('items' in content ? [itemsRefusal(content.items)] : []));
  if (plan.steps.length > MOST.steps || expected.length > MOST.inCircle) return 'too-many';
  const names = expected.map(({ alias }) => textRefusal(alias, MOST.name));
  return [textRefusal(title, MOST.title), ...names, ...asked].find((refusal) => refusal !== null) ?? null;
}

/** The same content in a session: what names a step of the plan names the session's step made from it. */
function contentOf(content: StepContent, ids: ReadonlyMap<StepId, StepId>): StepContent {
  if (content.kind !== 'board' || content.from === null) return content;
  return { ...content, from: ids.get(content.from) ?? null };
}

/** Makes the agenda from the plan and an expected seat for everyone who belongs to the group. */
export function decidePlan(turn: Turn, { payload }: CommandOf<'session:plan'>): Decision {
  const { plan, group, startsAt, languages, staff } = payload;
  return unless(planRefusal(payload), () => {
    const ids = new Map(plan.steps.map(({ id }) => [id, turn.newId()]));
    const seats = payload.expected.map((one) => ({ ...one, alias: one.alias.trim(), seat: turn.newId() }));
    return decided(
      happened(
        turn,
        'session:planned',
        {
          group,
          startsAt,
          languages,
          plan: { id: plan.id, version: plan.version },
          phones: plan.phones,
          practice: payload.practice,
          topic: plan.topic,
          steps: plan.steps.map(({ id, minutes, counts, content, phones = 'on', wall = 'content' }) => ({
            id: ids.get(id) ?? id,
            kind: content.kind,
            minutes,
            counts: counts && content.kind !== 'break',
            phones,
            wall,
          })),
          seats: seats.map(({ seat, person, isNew, familyOf }) => ({ seat, person, isNew, familyOf })),
          fairOrder: payload.fairOrder,
          staff: staff.map((one) => one.staff),
        },
        {
          ofSession: {
            title: payload.title.trim(),
            parked: payload.parked,
            staff: staff.map(({ staff: id, name }) => ({ staff: id, name })),
            steps: plan.steps.map(({ title, prompt, ask, content }) => ({
              title,
              prompt,
              ask,
              content: contentOf(content, ids),
            })),
          },
          ofPersons: Object.fromEntries(seats.map(({ person, alias, language }) => [person, { alias, language }])),
        },
      ),
    );
  });
}

/** What is left of a step's content once its words are gone. */
export function emptyContent(kind: StepKind): StepContent {
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
      return { kind, template: { id: '', version: 0 }, mode: 'own' };
    case 'check-in':
    case 'check-out':
      return { kind, items: [] };
    case 'teach':
      return { kind, cards: [] };
    case 'quiz':
    case 'poll':
      return { kind, questions: [] };
    case 'practice':
      return { kind, template: { id: '', version: 0 }, mode: 'pairs', situations: [] };
    case 'grounding':
      return { kind, exercise: 'breathing' };
    case 'board':
      return { kind, from: null };
  }
}
