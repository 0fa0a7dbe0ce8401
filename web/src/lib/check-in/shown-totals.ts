import type { Bilingual, ItemTotal } from '@opencircle/session';

interface Asking {
  readonly items: readonly { readonly key: string; readonly prompt: Bilingual }[];
  readonly totals: readonly ItemTotal[];
}
/** The totals of one item, as `CountBars` draws them. */
export interface ShownTotal {
  readonly item: string;
  readonly prompt: string;
  readonly rows: readonly { readonly key: string; readonly label: string; readonly counts: readonly number[] }[];
  readonly of: readonly number[];
}

/** What a closed check-in shows to everyone, in the order it was counted; `of` gives the words in the page's language. */
export const shownTotals = ({ items, totals }: Asking, of: (text: Bilingual) => string): readonly ShownTotal[] =>
  totals.flatMap((total) => {
    const item = items.find(({ key }) => key === total.item);
    if (!item) return [];
    const rows = total.bands.map(({ label, count }) => ({ key: label.en, label: of(label), counts: [count] }));
    return [{ item: total.item, prompt: of(item.prompt), rows, of: [total.answered] }];
  });
