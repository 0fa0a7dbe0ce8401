import type { Template } from '../template.ts';
import { detailOf, fieldOf, lineFieldsOf, mayHaveOption, textLimitOf } from './fields.ts';
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

/** What may stand under a key, or null if nothing may. */
const ruleFor = (template: Template, key: string): ((value: unknown) => boolean) | null => {
  const parsed = parseKey(key);
  if (!parsed) return null;
  const { kind, path } = parsed;
  const [field = '', second = '', third = ''] = path;
  const length = (wanted: number): boolean => path.length === wanted;
  switch (kind) {
    case 'tick':
      return length(2) && mayHaveOption(template, field, second) ? isTrue : null;
    case 'own': {
      const checklist = fieldOf(template, field, 'checklist');
      const isNew = checklist?.addOwn === true && !checklist.options.some(({ id }) => id === second);
      return length(2) && isNew ? isOwnLabel : null;
    }
    case 'detail': {
      const detail = length(3) && mayHaveOption(template, field, second) ? detailOf(template, field, third) : null;
      if (detail?.kind === 'scale') return (value) => isWithin(value, detail.min, detail.max);
      return detail?.kind === 'choice' ? (value) => detail.options.some(({ id }) => id === value) : null;
    }
    case 'mark':
      return length(3) &&
        fieldOf(template, field, 'mark')?.from.includes(second) &&
        mayHaveOption(template, second, third)
        ? isOrderKey
        : null;
    case 'row':
      return length(2) && fieldOf(template, field, 'list') ? isOrderKey : null;
    case 'gone':
      return length(2) && fieldOf(template, field, 'list') ? isTrue : null;
    case 'audience': {
      const line = lineFieldsOf(template).find(({ key: own }) => own === field);
      const mayStand = second === 'only-me' || second === 'staff' || (isGroupWay(second) && line?.shareable === true);
      return length(3) && line && template.mode === 'own' && mayStand ? isTrue : null;
    }
  }
};

const isGroupWay = (way: string): boolean => way === 'named' || way === 'unnamed';
const isTrue = (value: unknown): boolean => value === true;
const isWithin = (value: unknown, min: number, max: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;

/** Whether a sheet of this template may have this key in its map. */
export const allowedValueKey = (template: Template, key: string): boolean => ruleFor(template, key) !== null;

/** Whether this value may stand under this key. Whatever may not is also never read. */
export const isAllowedValue = (template: Template, key: string, value: unknown): boolean =>
  ruleFor(template, key)?.(value) ?? false;
