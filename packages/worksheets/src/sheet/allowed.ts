import type { Template } from '../template.ts';
import { isDate, isTime } from './days.ts';
import {
  answerAt,
  fieldOf,
  lineFieldsOf,
  mayHaveOption,
  mayMark,
  placedFieldOf,
  rowsFieldOf,
  textLimitOf,
  type LineField,
} from './fields.ts';
import { isOrderKey } from './order.ts';
import { isId, parseKey, pathOfRoot, VALUES } from './values.ts';

/** The longest name of an option somebody adds. */
export const OWN_LABEL_LENGTH = 60;

/** What an option somebody adds may be called: one line, not blank. */
export const isOwnLabel = (label: unknown): label is string =>
  typeof label === 'string' && label.length <= OWN_LABEL_LENGTH && label.trim() !== '' && !/[\n\r]/.test(label);

/** What a root of a sheet's document must be; null: a sheet of this template has no such root. */
export const rootKindOf = (template: Template, root: string): 'text' | 'values' | null => {
  if (root === VALUES) return 'values';
  const path = pathOfRoot(root);
  return path !== null && path.split('/').every(isId) && textLimitOf(template, path) !== null ? 'text' : null;
};

/** Whether somebody decides, line by line, who reads a sheet of this template: where one person writes it, alone or with staff. */
export const hasAudiences = ({ modes }: Pick<Template, 'modes'>): boolean =>
  modes.includes('own') || modes.includes('one-to-one');

type Rule = (value: unknown) => boolean;

/** What may stand under a key, or null if nothing may. */
const ruleFor = (template: Template, key: string): Rule | null => {
  const parsed = parseKey(key);
  if (!parsed) return null;
  const { kind, path } = parsed;
  const [field = '', second = '', third = ''] = path;
  const length = (wanted: number): boolean => path.length === wanted;
  switch (kind) {
    case 'tick': {
      if (length(2) && mayHaveOption(template, field, second)) return isTrue;
      const several = answerAt(template, path.slice(0, -1));
      return several?.is === 'several' && several.of.includes(path.at(-1) ?? '') ? isTrue : null;
    }
    case 'own': {
      const checklist = fieldOf(template, field, 'checklist');
      const isNew = checklist?.addOwn === true && !checklist.options.some(({ id }) => id === second);
      return length(2) && isNew ? isOwnLabel : null;
    }
    case 'detail':
      return ruleOfOne(template, path);
    case 'mark':
      return length(3) && mayMark(template, field, second, third) ? isOrderKey : null;
    case 'rank':
      return length(3) && fieldOf(template, field, 'rank') && mayMark(template, field, second, third)
        ? isOrderKey
        : null;
    case 'row':
      return length(2) && rowsFieldOf(template, field) ? isOrderKey : null;
    case 'gone':
      return length(2) && rowsFieldOf(template, field) ? isTrue : null;
    case 'place': {
      const places = length(2) ? placedFieldOf(template, field)?.places : undefined;
      return places ? (value) => places.some(({ id }) => id === value) : null;
    }
    case 'audience': {
      const line = length(3) ? decidedLine(template, field) : null;
      const isWay = second === 'only-me' || second === 'staff' || (isGroupWay(second) && line?.shareable === true);
      return line && isWay ? isTrue : null;
    }
    case 'family': {
      const line = length(3) ? decidedLine(template, field) : null;
      return line?.family === true && (second === 'shown' || second === 'hidden') ? isTrue : null;
    }
  }
};

const ruleOfOne = (template: Template, path: readonly string[]): Rule | null => {
  const answer = answerAt(template, path);
  switch (answer?.is) {
    case 'number':
      return (value) => isWithin(value, answer.min, answer.max);
    case 'one':
      return (value) => answer.of.some((id) => id === value);
    case 'date':
      return isDate;
    case 'time':
      return isTime;
    case 'several':
    case undefined:
      return null;
  }
};

const decidedLine = (template: Template, line: string): LineField | null =>
  hasAudiences(template) ? (lineFieldsOf(template).find(({ key }) => key === line) ?? null) : null;
const isGroupWay = (way: string): boolean => way === 'named' || way === 'unnamed';
const isTrue: Rule = (value) => value === true;
const isWithin = (value: unknown, min: number, max: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;

/** Whether a sheet of this template may have this key in its map. */
export const allowedValueKey = (template: Template, key: string): boolean => ruleFor(template, key) !== null;

/** Whether this value may stand under this key. Whatever may not is also never read. */
export const isAllowedValue = (template: Template, key: string, value: unknown): boolean =>
  ruleFor(template, key)?.(value) ?? false;
