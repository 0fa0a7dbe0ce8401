import type { ItemKey, SeatId, StepId } from '../ids.ts';
import type { Session } from '../session.ts';
import type { Answer, Answers, Item } from '../step.ts';
import { own } from '../turn/lookup.ts';

/** Whether an answer asks staff for a look; `rose`: because it is so much more than the same was at the check-in. */
export type Look = { readonly rose: boolean } | null;

/** What this answer asks of staff. `before`: the answer to the same at the check-in. A pass never asks for anything. */
export function lookAt({ concern, kind }: Item, answer: Answer, before: Answer): Look {
  if (concern === undefined || answer === null) return null;
  switch (kind) {
    case 'choice':
    case 'choices': {
      const chosen = typeof answer === 'string' ? [answer] : Array.isArray(answer) ? answer : [];
      return (concern.options ?? []).some((id) => chosen.includes(id)) ? { rose: false } : null;
    }
    case 'scale':
    case 'number': {
      if (typeof answer !== 'number') return null;
      const { from = Infinity, rise = Infinity } = concern;
      const rose = typeof before === 'number' && answer - before >= rise;
      return rose || answer >= from ? { rose } : null;
    }
    case 'text':
    case 'date':
    case 'time-to-talk':
      return null;
  }
}

/** What somebody answered in the check-ins of this session, the later one holds. */
export function atCheckIn({ agenda, asking }: Session, seat: SeatId): Answers {
  const given = agenda.steps.flatMap(({ id, content }) => {
    const answers = content.kind === 'check-in' ? own(own(asking, id)?.answers ?? {}, seat) : undefined;
    return answers === undefined || answers === 'gone' ? [] : Object.entries(answers);
  });
  return Object.fromEntries(given.filter(([, answer]) => answer !== null));
}

const answerTo = (answers: Answers, key: ItemKey): Answer => own(answers, key) ?? null;

/** Of a sheet of answers, the items staff are now asked to look at. */
export interface Asks {
  readonly item: ItemKey;
  readonly rose: boolean;
}
/**
 * What these answers ask of staff that they were not asked yet: once for each item while a card of it is open, and once more only
 * where somebody says something else after it was settled.
 */
export function newConcerns(
  session: Session,
  at: { readonly seat: SeatId; readonly step: StepId; readonly kind: 'check-in' | 'check-out' },
  items: readonly Item[],
  answers: Answers,
): readonly Asks[] {
  const { seat, step, kind } = at;
  const compared = kind === 'check-out' ? atCheckIn(session, seat) : {};
  const said = own(own(session.asking, step)?.answers ?? {}, seat);
  return items.flatMap((item) => {
    const answer = answerTo(answers, item.key);
    const look = lookAt(item, answer, answerTo(compared, item.key));
    if (look === null) return [];
    const cards = session.concerns.filter(
      ({ about, seat: whose }) => whose === seat && about?.step === step && about.item === item.key,
    );
    if (cards.some(({ disposition }) => disposition === null)) return [];
    const isOld =
      cards.length > 0 && said !== undefined && said !== 'gone' && isSameAnswer(answerTo(said, item.key), answer);
    return isOld ? [] : [{ item: item.key, ...look }];
  });
}

/** Whether two answers say the same. */
export const isSameAnswer = (one: Answer, other: Answer): boolean =>
  one === other ||
  (Array.isArray(one) &&
    Array.isArray(other) &&
    one.length === other.length &&
    one.every((id, at) => id === (other as readonly unknown[])[at])); // what Array.isArray told is of unknown things
