import type { Bilingual, TemplateRef } from '@opencircle/session';
import type { Template } from '@opencircle/worksheets';

const both = (words: string): Bilingual => ({ en: words, es: words });
const line = { help: null, shareable: true, toPlan: null };
const plain = { purpose: both('For tests.'), minutes: 10, caution: false, notes: both('For tests.') };

/** Filled by each for themselves: two texts, a checklist with a text and a scale under each option, and a list. */
export const OWN: Template = {
  id: 'own',
  version: 1,
  title: both('Own'),
  mode: 'own',
  ...plain,
  fields: [
    { key: 'why', label: both('Why'), kind: 'text', maxLength: 200, ...line },
    { key: 'story', label: both('Story'), kind: 'long-text', maxLength: 20_000, ...line },
    {
      key: 'people',
      label: both('People'),
      kind: 'checklist',
      addOwn: true,
      ...line,
      options: [
        { id: 'ex', label: both('Ex') },
        { id: 'boss', label: both('Boss') },
      ],
      details: [
        { key: 'how', label: both('How'), kind: 'text', maxLength: 100 },
        { key: 'much', label: both('Much'), kind: 'scale', min: 0, max: 10, anchors: [both('Little'), both('Much')] },
      ],
    },
    { key: 'plan', label: both('Plan'), kind: 'list', maxRows: 10, maxLength: 120, addLabel: both('Add'), ...line },
  ],
};
/** One for all. */
export const TOGETHER: Template = { ...OWN, id: 'together', mode: 'together' };

/** The library of these tests. */
export const templateBy = ({ id }: TemplateRef): Template | null =>
  [OWN, TOGETHER].find((template) => template.id === id) ?? null;
