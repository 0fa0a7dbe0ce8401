import type { Bilingual } from '@opencircle/session';
import { BODY_AREAS, type Cell, type CellOf, type Field, type Template, type TemplateOption } from '../template.ts';

/** The same words in both languages, told apart. */
export const both = (en: string): Bilingual => ({ en, es: `${en} (es)` });
/** Options of these ids. */
export const options = (...ids: readonly string[]): readonly TemplateOption[] =>
  ids.map((id) => ({ id, label: both(id) }));

const named = (key: string): { key: string; label: Bilingual } => ({ key, label: both(key) });
const scale = (key: string): CellOf<'scale'> => ({
  ...named(key),
  kind: 'scale',
  min: 0,
  max: 10,
  anchors: [both('none'), both('most')],
});
const words = (key: string): CellOf<'text'> => ({ ...named(key), kind: 'text', maxLength: 100 });
const cells: readonly Cell[] = [
  words('what'),
  scale('risk'),
  scale('sure'),
  { ...named('times'), kind: 'number', min: 1, max: 9, unit: both('times') },
  { ...named('move'), kind: 'choice', options: options('leave', 'call') },
  { ...named('ways'), kind: 'choices', options: options('body', 'mind', 'people') },
  { ...named('on'), kind: 'date' },
  { ...named('at'), kind: 'time' },
];

const line = { help: null, shareable: true, toPlan: null };
const field = (key: string): { key: string; label: Bilingual } & typeof line => ({ ...named(key), ...line });
const rows = { maxRows: 4, addLabel: both('Add') };
const places = { ...rows, maxLength: 80, cells: [scale('risk'), words('note')] };
const fields: readonly Field[] = [
  { ...named('intro'), help: null, kind: 'card', text: both('Read me') },
  { ...named('before'), help: null, kind: 'carry', from: { part: 'triggers' } },
  { ...field('text'), kind: 'text', maxLength: 100, family: true },
  { ...field('long'), kind: 'long-text', maxLength: 500, shareable: false, readBy: 'only-me', family: true },
  { ...field('number'), kind: 'number', min: 0, max: 30, unit: null },
  { ...scale('scale'), ...line },
  { ...field('choice'), kind: 'choice', options: options('yes', 'no') },
  { ...field('choices'), kind: 'choices', options: options('a', 'b', 'c') },
  { ...field('date'), kind: 'date' },
  { ...field('time'), kind: 'time' },
  { ...field('people'), kind: 'checklist', options: options('one', 'two', 'three'), addOwn: true, details: cells },
  { ...field('top'), kind: 'mark', from: ['people', 'list'], upTo: 2 },
  { ...field('list'), kind: 'list', maxLength: 100, ...rows },
  { ...field('table'), kind: 'table', cells, ...rows, gap: { of: 'risk', less: 'sure', from: 4 } },
  { ...field('timeline'), kind: 'timeline', cells: [words('what')], ...rows, gap: null },
  { ...field('contacts'), kind: 'contacts', cells: ['name', 'phone'].map(words), ...rows, gap: null },
  { ...field('columns'), kind: 'columns', places: options('left', 'middle', 'right'), ...places },
  { ...field('square'), kind: 'two-by-two', places: options('nw', 'ne', 'sw', 'se'), ...places },
  { ...field('rings'), kind: 'rings', places: options('close', 'near', 'far'), ...places },
  {
    ...field('rank'),
    kind: 'rank',
    from: ['people', 'table', 'list', 'columns'],
    options: options('rest', 'food', 'work'),
    upTo: 3,
  },
  {
    ...field('chain'),
    kind: 'chain',
    links: [
      { ...named('trigger'), help: null, maxLength: 80, cells: [scale('risk')], exits: cells.slice(4, 6) },
      { ...named('thought'), help: null, maxLength: 80, cells: [], exits: [words('what')] },
    ],
  },
  { ...field('week'), kind: 'week-grid', from: 7, to: 12, slotHours: 2, options: options('work', 'meeting') },
  { ...field('calendar'), kind: 'calendar', options: options('good', 'hard') },
  { ...field('sliders'), kind: 'sliders', sliders: [scale('ready'), scale('able')] },
  { ...field('body'), kind: 'body-map', options: options(...BODY_AREAS) },
  {
    ...named('agree'),
    help: null,
    kind: 'agreement',
    statements: [both('We agree')],
    button: both('Yes'),
    signers: null,
  },
];

/** A worksheet with every kind of field there is. */
export const EVERY_KIND: Template = {
  id: 'every-kind',
  version: 1,
  title: both('Every kind'),
  purpose: both('For tests.'),
  mode: 'own',
  modes: ['own'],
  minutes: 5,
  caution: false,
  notes: both('For tests.'),
  fields,
};
