import type { Bilingual } from '../ids.ts';
import type { ItemTotal } from '../session.ts';
import type { Answer, Answers, Item } from '../step.ts';

/** Fewer answers than this are never shown as totals: too easy to guess whose they are. */
export const FEWEST_FOR_TOTALS = 4;

/** The bands an answer falls in: one at most, but of several choices as many as they have. */
function bandsOfAnswer(item: Item, answer: Answer): readonly string[] {
  switch (item.kind) {
    case 'choice':
    case 'choices': {
      const chosen = typeof answer === 'string' ? [answer] : Array.isArray(answer) ? answer : [];
      const bands = item.options.flatMap(({ id, band }) => (band !== null && chosen.includes(id) ? [band.en] : []));
      return [...new Set(bands)];
    }
    case 'scale': {
      const band = typeof answer === 'number' ? item.bands.find(({ upTo }) => answer <= upTo) : undefined;
      return band ? [band.label.en] : [];
    }
    case 'text':
    case 'number':
    case 'date':
    case 'time-to-talk':
      return [];
  }
}

function bandsOf(item: Item): readonly Bilingual[] {
  const labels =
    item.kind === 'choice' || item.kind === 'choices'
      ? item.options.flatMap(({ band }) => band ?? [])
      : item.kind === 'scale'
        ? item.bands.map(({ label }) => label)
        : [];
  return [...new Map(labels.map((label) => [label.en, label])).values()];
}

/** What the group may see of one item: how many in each band. Null: too few answered, or one band tells of every one of them. */
function totalOf(item: Item, answers: readonly Answers[]): ItemTotal | null {
  const given = answers
    .map((one) => bandsOfAnswer(item, Object.hasOwn(one, item.key) ? (one[item.key] ?? null) : null))
    .filter((bands) => bands.length > 0);
  const bands = bandsOf(item).map((label) => ({
    label,
    count: given.filter((fallsIn) => fallsIn.includes(label.en)).length,
  }));
  const tells = bands.some(({ count }) => count === given.length);
  return given.length >= FEWEST_FOR_TOTALS && !tells ? { item: item.key, answered: given.length, bands } : null;
}

/** The totals of a check-in as the group sees them, item by item. */
export const totalsOf = (items: readonly Item[], answers: readonly Answers[]): readonly ItemTotal[] =>
  items.flatMap((item) => totalOf(item, answers) ?? []);
