import type { Language } from '@opencircle/session';

/** Makes a text with a number in it, in the grammar of its language. `#` stands for the number; none may have words of its own. */
export function plural(
  language: Language,
  forms: { readonly zero?: string; readonly one: string; readonly other: string },
) {
  const rules = new Intl.PluralRules(language);
  return (count: number): string => {
    if (count === 0 && forms.zero !== undefined) return forms.zero;
    return (rules.select(count) === 'one' ? forms.one : forms.other).replace('#', String(count));
  };
}
