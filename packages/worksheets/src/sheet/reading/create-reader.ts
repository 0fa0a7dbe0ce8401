import type { Template } from '../../template.ts';
import { isAllowedValue } from '../allowed.ts';
import { isDate } from '../days.ts';
import { answerAt, fieldOf, placedFieldOf } from '../fields.ts';
import type { SheetOption, SheetReader } from '../reader.ts';
import { keyOf, pathsUnder, type ReadValues } from '../values.ts';
import { createAudiences } from './audience.ts';
import { isFilled } from './filled.ts';
import { markableIn, markedIn } from './marks.ts';

/** Reads a sheet out of its map and its texts. The same map always reads the same, in whatever order it was written. */
export const createReader = (template: Template, values: ReadValues, words: (path: string) => string): SheetReader => {
  const allowed = (key: string): unknown => {
    const value = values.get(key);
    return isAllowedValue(template, key, value) ? value : undefined;
  };

  const options = (field: string): readonly SheetOption[] => {
    const own = pathsUnder(values, 'own', field).flatMap(([id = '']) => {
      const label = allowed(keyOf('own', field, id));
      return typeof label === 'string' ? [{ id, label: { en: label, es: label }, own: true }] : [];
    });
    const given = fieldOf(template, field, 'checklist')?.options ?? [];
    return [...given.map((option) => ({ ...option, own: false })), ...own.sort((a, b) => byText(a.id, b.id))];
  };
  const ticked = (field: string, option: string): boolean => {
    if (allowed(keyOf('tick', field, option)) !== true) return false;
    const isGiven = fieldOf(template, field, 'checklist')?.options.some(({ id }) => id === option);
    return isGiven === true || allowed(keyOf('own', field, option)) !== undefined;
  };

  const rows = (field: string): readonly string[] =>
    pathsUnder(values, 'row', field)
      .map(([row = '']) => ({ row, order: allowed(keyOf('row', field, row)) }))
      .flatMap(({ row, order }) => (typeof order === 'string' ? [{ row, order }] : []))
      .filter(({ row }) => values.get(keyOf('gone', field, row)) === undefined)
      .sort((a, b) => byText(a.order, b.order) || byText(a.row, b.row))
      .map(({ row }) => row);

  const answers = {
    template,
    words,
    options,
    ticked,
    value: (path: string) => {
      const value = allowed(keyOf('detail', path));
      return typeof value === 'string' || typeof value === 'number' ? value : null;
    },
    chosen: (path: string) => {
      const answer = answerAt(template, path.split('/'));
      return answer?.is === 'several' ? answer.of.filter((id) => allowed(keyOf('tick', path, id)) === true) : [];
    },
    days: (field: string) =>
      fieldOf(template, field, 'calendar') === null
        ? []
        : pathsUnder(values, 'detail', field)
            .flatMap(([day = '']) => (isDate(day) && allowed(keyOf('detail', field, day)) !== undefined ? [day] : []))
            .sort(byText),
    rows,
    place: (field: string, row: string) => {
      const place = allowed(keyOf('place', field, row));
      return typeof place === 'string' ? place : (placedFieldOf(template, field)?.places[0]?.id ?? '');
    },
    ...createAudiences(template, values),
  };
  const marking = {
    ...answers,
    marked: (field: string) => markedIn(answers, values, field),
    markable: (field: string) => markableIn(answers, field),
  };
  return { ...marking, filled: (line) => isFilled(marking, line) };
};

/** By character codes, which every device and the server agree on. */
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
