import type { Item, Language, Plan, Question } from '@opencircle/session';
import type { Template, Topic } from '@opencircle/worksheets';
import { planBy } from '@opencircle/worksheets/plans';
import { templateBy } from '@opencircle/worksheets/templates';
import { topicBy } from '@opencircle/worksheets/topics';

function found<T>(one: T | null | undefined, what: string): T {
  if (one === null || one === undefined) throw new Error(`there is no ${what}`);
  return one;
}

/** What one can answer to a question of a quiz or a poll. */
export const answerOf = ({ options }: Question, id: string, language: Language = 'en'): string =>
  found(
    options.find((option) => option.id === id),
    `answer ${id}`,
  ).label[language];

/** The words of a plan as people read them, by the ids of its steps, items and fields. */
export class PlanWords {
  readonly plan: Plan;

  constructor(plan: string) {
    this.plan = found(planBy(plan), `plan ${plan}`);
  }

  get topic(): Topic {
    return found(topicBy(this.plan.topic ?? ''), 'topic');
  }
  quizQuestion(at: number): Question {
    return found(this.topic.quiz[at], `question ${String(at)}`);
  }

  title(step: string, language: Language = 'en'): string {
    return this.#step(step).title[language];
  }
  /** What an item of a check-in or a check-out asks. */
  prompt(step: string, item: string, language: Language = 'en'): string {
    return this.#item(step, item).prompt[language];
  }
  /** What one can choose there. */
  choice(step: string, key: string, id: string, language: Language = 'en'): string {
    const item = this.#item(step, key);
    const options = item.kind === 'choice' ? item.options : [];
    return found(
      options.find((option) => option.id === id),
      `choice ${id}`,
    ).label[language];
  }
  /** What a field of a worksheet is called. */
  field(step: string, key: string, language: Language = 'en'): string {
    const { fields } = this.#template(step);
    return found(
      fields.find((field) => field.key === key),
      `field ${key}`,
    ).label[language];
  }

  #step(id: string): Plan['steps'][number] {
    return found(
      this.plan.steps.find((step) => step.id === id),
      `step ${id}`,
    );
  }
  #item(step: string, key: string): Item {
    const { content } = this.#step(step);
    const items = content.kind === 'check-in' || content.kind === 'check-out' ? content.items : [];
    return found(
      items.find((item) => item.key === key),
      `item ${key}`,
    );
  }
  #template(step: string): Template {
    const { content } = this.#step(step);
    return found(content.kind === 'worksheet' ? templateBy(content.template) : null, `worksheet in ${step}`);
  }
}
