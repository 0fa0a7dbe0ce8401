import { describe, expect, test } from 'vitest';
import { lineFieldsOf } from '../sheet/fields.ts';
import { isId } from '../sheet/values.ts';
import { TEMPLATES, templateBy } from './index.ts';

const isOnce = (names: readonly string[]): boolean => new Set(names).size === names.length;

describe('a worksheet that ships', () => {
  test.each(TEMPLATES.map((template) => [template.id, template] as const))(
    '%s can be found, and its names are sound',
    (_, template) => {
      expect(templateBy(template)).toBe(template);
      expect(templateBy({ id: template.id, version: 0 })).toBeNull();
      const options = template.fields.flatMap((field) =>
        field.kind === 'checklist' ? [field.options.map(({ id }) => id), field.details.map(({ key }) => key)] : [],
      );
      for (const names of [template.fields.map(({ key }) => key), ...options])
        expect([isOnce(names), names.every(isId)]).toEqual([true, true]);
      for (const field of template.fields)
        if (field.kind === 'mark')
          for (const key of field.from)
            expect(template.fields.find((other) => other.key === key)?.kind).toBe('checklist');
      if (template.mode === 'together') expect(lineFieldsOf(template).filter(({ shareable }) => shareable)).toEqual([]);
    },
  );
});
