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
  modes: ['own'],
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
export const TOGETHER: Template = { ...OWN, id: 'together', mode: 'together', modes: ['together'] };

const rows = { maxRows: 10, addLabel: both('Add'), ...line };
/** Rows and cards, with words and answers in them. */
export const ROWS: Template = {
  ...OWN,
  id: 'rows',
  fields: [
    { key: 'list', label: both('List'), kind: 'list', maxLength: 120, ...rows },
    {
      key: 'table',
      label: both('Table'),
      kind: 'table',
      gap: null,
      cells: [
        { key: 'what', label: both('What'), kind: 'text', maxLength: 100 },
        { key: 'day', label: both('Day'), kind: 'date' },
      ],
      ...rows,
    },
    {
      key: 'columns',
      label: both('Columns'),
      kind: 'columns',
      places: [
        { id: 'left', label: both('Left') },
        { id: 'right', label: both('Right') },
      ],
      maxLength: 100,
      cells: [],
      ...rows,
    },
    { key: 'own', label: both('Own'), kind: 'checklist', addOwn: true, options: [], details: [], ...line },
  ],
};

/** The library of these tests. */
export const templateBy = ({ id }: TemplateRef): Template | null =>
  [OWN, TOGETHER, ROWS].find((template) => template.id === id) ?? null;
