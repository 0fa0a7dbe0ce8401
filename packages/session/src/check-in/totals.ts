import type { Bilingual } from '../ids.ts';
import type { ItemTotal } from '../session.ts';
import type { Answer, Answers, Item } from '../step.ts';

/** Fewer answers than this are never shown as totals: too easy to guess whose they are. */
export const FEWEST_FOR_TOTALS = 4;

function bandOf(item: Item, answer: Answer): Bilingual | null {
  switch (item.kind) {
    case 'choice':
      return item.options.find(({ id }) => id === answer)?.band ?? null;
    case 'scale':
      return typeof answer === 'number' ? (item.bands.find(({ upTo }) => answer <= upTo)?.label ?? null) : null;
    case 'text':
    case 'time-to-talk':
      return null;
  }
}

function bandsOf(item: Item): readonly Bilingual[] {
  const labels =
    item.kind === 'choice'
      ? item.options.flatMap(({ band }) => band ?? [])
      : item.kind === 'scale'
        ? item.bands.map(({ label }) => label)
        : [];
  return [...new Map(labels.map((label) => [label.en, label])).values()];
}

/** What the group may see of one item: how many in each band. Null: too few answered, or all the same. */
function totalOf(item: Item, answers: readonly Answers[]): ItemTotal | null {
  const given = answers.flatMap(
    (one) => bandOf(item, Object.hasOwn(one, item.key) ? (one[item.key] ?? null) : null) ?? [],
  );
  const bands = bandsOf(item).map((label) => ({ label, count: given.filter(({ en }) => en === label.en).length }));
  const used = bands.filter(({ count }) => count > 0).length;
  return given.length >= FEWEST_FOR_TOTALS && used > 1 ? { item: item.key, answered: given.length, bands } : null;
}

/** The totals of a check-in as the group sees them, item by item. */
export const totalsOf = (items: readonly Item[], answers: readonly Answers[]): readonly ItemTotal[] =>
  items.flatMap((item) => totalOf(item, answers) ?? []);
