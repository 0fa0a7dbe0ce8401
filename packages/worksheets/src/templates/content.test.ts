import { describe, expect, test } from 'vitest';
import { hasAudiences } from '../sheet/allowed.ts';
import { lineFieldsOf } from '../sheet/fields.ts';
import { isId } from '../sheet/values.ts';
import { BODY_AREAS, PLAN_PARTS, type Cell, type Field, type Template } from '../template.ts';
import { TEMPLATES, templateBy } from './index.ts';

const isOnce = (names: readonly string[]): boolean => new Set(names).size === names.length;
const ids = (options: readonly { readonly id: string }[]): readonly string[] => options.map(({ id }) => id);
const namesOfCells = (cells: readonly Cell[]): readonly (readonly string[])[] => [
  cells.map(({ key }) => key),
  ...cells.flatMap((cell) => ('options' in cell ? [ids(cell.options)] : [])),
];

/** Names that must differ from each other, in groups. */
const namesIn = (field: Field): readonly (readonly string[])[] => {
  switch (field.kind) {
    case 'checklist':
      return [ids(field.options), ...namesOfCells(field.details)];
    case 'choice':
    case 'choices':
    case 'rank':
    case 'week-grid':
    case 'calendar':
    case 'body-map':
      return [ids(field.options)];
    case 'table':
    case 'timeline':
    case 'contacts':
      return namesOfCells(field.cells);
    case 'columns':
    case 'two-by-two':
    case 'rings':
      return [ids(field.places), ...namesOfCells(field.cells)];
    case 'chain':
      return [
        field.links.map(({ key }) => key),
        ...field.links.flatMap(({ cells, exits }) => namesOfCells([...cells, ...exits])),
      ];
    case 'sliders':
      return namesOfCells(field.sliders);
    case 'card':
    case 'carry':
    case 'agreement':
    case 'text':
    case 'long-text':
    case 'number':
    case 'scale':
    case 'date':
    case 'time':
    case 'mark':
    case 'list':
      return [];
  }
};

const MARKED = ['checklist'];
const RANKED = ['checklist', 'list', 'table', 'timeline', 'contacts', 'columns', 'two-by-two', 'rings'];

/** What in a field points to something that is not there. */
const loose = ({ fields }: Pick<Template, 'fields'>): readonly string[] =>
  fields.flatMap((field) => {
    if (field.kind === 'mark' || field.kind === 'rank') {
      const kinds = field.kind === 'mark' ? MARKED : RANKED;
      return field.from.filter((key) => !fields.some((other) => other.key === key && kinds.includes(other.kind)));
    }
    if (field.kind === 'table' || field.kind === 'timeline' || field.kind === 'contacts') {
      const named = field.gap === null ? [] : [field.gap.of, field.gap.less];
      const missing = named.filter((key) => !field.cells.some((cell) => cell.key === key && cell.kind === 'scale'));
      const wanted = field.kind === 'contacts' ? ['name', 'relation', 'phone', 'when'] : [];
      return [...missing, ...wanted.filter((key) => !field.cells.some((cell) => cell.key === key))];
    }
    return field.kind === 'body-map' ? ids(field.options).filter((id) => !BODY_AREAS.some((area) => area === id)) : [];
  });

/** Whether a field can be filled at all: something to choose, room to write, hours in their order. */
const isSound = (field: Field): boolean => {
  if ('maxRows' in field && field.maxRows < 1) return false;
  if ('maxLength' in field && field.maxLength < 1) return false;
  if ('upTo' in field && field.upTo < 1) return false;
  if ('places' in field && field.places.length < 2) return false;
  if ('min' in field && field.min >= field.max) return false;
  if (field.kind === 'week-grid' && !(field.from >= 0 && field.from < field.to && field.to <= 24)) return false;
  if (field.kind === 'week-grid' && !(Number.isInteger(field.slotHours) && field.slotHours > 0)) return false;
  if (field.kind === 'rank') return field.options.length + field.from.length > 0;
  return !('options' in field) || field.options.length > 0 || (field.kind === 'checklist' && field.addOwn);
};
/** Lines somebody would have to decide on where nobody can: a sheet that only several people fill has no audience. */
const undecided = (template: Pick<Template, 'modes' | 'fields'>): readonly string[] =>
  hasAudiences(template)
    ? []
    : template.fields
        .filter(
          (field) => 'shareable' in field && (field.shareable || field.readBy !== undefined || field.family === true),
        )
        .map(({ key }) => key);

const questionsIn = (text: string): number => text.split('?').length - 1;
const newest = TEMPLATES.filter(
  ({ id, version }) => !TEMPLATES.some((other) => other.id === id && other.version > version),
);

describe('a worksheet that ships', () => {
  test.each(TEMPLATES.map((template) => [`${template.id} ${String(template.version)}`, template] as const))(
    '%s can be found, and its names are sound',
    (_, template) => {
      expect(templateBy(template)).toBe(template);
      expect(templateBy({ id: template.id, version: 0 })).toBeNull();
      for (const names of [template.fields.map(({ key }) => key), ...template.fields.flatMap(namesIn)])
        expect([names, isOnce(names), names.every(isId)]).toEqual([names, true, true]);
      expect(loose(template)).toEqual([]);
      expect(template.modes).toContain(template.mode);
      expect(template.fields.filter((field) => !isSound(field)).map(({ key }) => key)).toEqual([]);
      expect(undecided(template)).toEqual([]);
    },
  );
  test('a name that points nowhere is found', () => {
    const fields = TEMPLATES.flatMap((template) => template.fields).filter(({ kind }) => kind === 'rank');
    expect(fields.length).toBeGreaterThan(0);
    expect(loose({ fields }).length).toBeGreaterThanOrEqual(fields.length);
  });

  test('a field nobody can fill, and a line nobody can decide on, are found', () => {
    const [first] = TEMPLATES.flatMap(lineFieldsOf);
    const base = first ?? expect.fail();
    const { key, label } = base;
    const week = { from: 9, to: 8, slotHours: 1, options: [{ id: 'a', label }] };
    const line = { key, label, help: null, shareable: true, toPlan: null };
    expect(isSound({ ...line, kind: 'week-grid', ...week })).toBe(false);
    expect(isSound({ ...line, kind: 'choice', options: [] })).toBe(false);
    expect(undecided({ modes: ['together'], fields: [{ ...line, kind: 'date' }] })).toEqual([key]);
  });

  test.each(newest.map((template) => [template.id, template] as const))(
    '%s gives whoever leads something to ask, as much in each language',
    (_, { notes }) => {
      expect(questionsIn(notes.en), notes.en).toBeGreaterThanOrEqual(1);
      expect(questionsIn(notes.es), notes.es).toBe(questionsIn(notes.en));
    },
  );

  test('the relapse-prevention plan has every part in its order, and a line of one’s own for each', () => {
    const plan = TEMPLATES.find(({ id }) => id === 'w11-relapse-prevention-plan');
    const parts = plan?.fields.flatMap((field) =>
      field.kind === 'carry' && 'part' in field.from ? [field.from.part] : [],
    );
    expect(parts).toEqual(PLAN_PARTS);
    for (const part of PLAN_PARTS) expect(plan?.fields.find(({ key }) => key === `my-${part}`)?.kind).toBe('text');
  });
  test('other sheets feed every part of it except what has no sheet of its own yet', () => {
    const fed = new Set(newest.flatMap(lineFieldsOf).map(({ toPlan }) => toPlan));
    expect(PLAN_PARTS.filter((part) => !fed.has(part))).toEqual(['health']);
  });
});
