import type { Bilingual } from '@opencircle/session';
import { MOST_IN_PLAN } from '@opencircle/worksheets/plan-file';

type CopyTitle = { readonly [L in keyof Bilingual]: (title: string) => string };

/** A plan under a title of its own, so that nobody takes the copy for what it was copied from. */
export function copyOf(plan: unknown, titled: CopyTitle): unknown {
  if (typeof plan !== 'object' || plan === null || !('title' in plan)) return plan;
  const { en, es } = { en: '', es: '', ...(plan.title instanceof Object ? plan.title : {}) };
  const fit = (copied: string, title: string) => (copied.length <= MOST_IN_PLAN.title ? copied : title);
  return { ...plan, title: { en: fit(titled.en(en), en), es: fit(titled.es(es), es) } };
}
