import { describe, expect, test } from 'vitest';
import { lineFieldsOf } from '../sheet/fields.ts';
import { hasSides, templateForSide } from '../sides.ts';
import type { Template } from '../template.ts';
import { TEMPLATES } from './index.ts';

const SIDES = ['participant', 'family'] as const;
const families = TEMPLATES.filter(({ modes }) => modes.includes('family'));

/** Lines of other sheets that a worksheet takes up and that are not there, or that nobody could show to a family. */
const notShown = ({ modes, fields }: Pick<Template, 'modes' | 'fields'>): readonly string[] =>
  fields.flatMap((field) => {
    if (field.kind !== 'carry' || 'part' in field.from) return [];
    const { template, lines } = field.from;
    const there = TEMPLATES.filter(({ id }) => id === template).flatMap(lineFieldsOf);
    const may = modes.includes('family') ? there.filter(({ family }) => family === true) : there;
    return lines.filter((line) => !may.some(({ key }) => key === line));
  });

describe('a family’s worksheet that ships', () => {
  test('is filled by families alone, and none of its lines goes to the group', () => {
    expect(families).toHaveLength(3);
    for (const template of families) {
      expect(template.modes).toEqual(['family']);
      expect(lineFieldsOf(template).filter(({ shareable }) => shareable)).toEqual([]);
    }
  });

  test('tells each side before anything else who reads it, and that staff do', () => {
    const apart = families.filter(hasSides);
    expect(apart).not.toHaveLength(0);
    for (const template of apart)
      for (const side of SIDES) {
        const [first, ...rest] = templateForSide(template, side).fields;
        expect(first?.kind === 'card' && /staff/i.test(first.text.en) && /personal/i.test(first.text.es)).toBe(true);
        expect(rest).not.toHaveLength(0);
      }
  });

  test('takes nothing from the other side before both are open', () => {
    for (const template of families)
      for (const side of [...SIDES, null]) {
        const { fields } = templateForSide(template, side);
        for (const field of fields)
          if (field.kind === 'rank' || field.kind === 'mark')
            for (const key of field.from) expect(fields.map((one) => one.key)).toContain(key);
      }
  });

  test('takes up only lines that their writer may show to a family, and that are there', () => {
    expect(TEMPLATES.flatMap(notShown)).toEqual([]);
  });
  test('a line that is not there, and one nobody could show to a family, are found', () => {
    const carry = (lines: readonly string[]): Pick<Template, 'modes' | 'fields'> => ({
      modes: ['family'],
      fields: [
        {
          key: 'shown',
          kind: 'carry',
          label: { en: 'Shown', es: 'Mostrado' },
          help: null,
          from: { template: 'w20-support-map', lines },
        },
      ],
    });
    expect(notShown(carry(['nothing', 'people']))).toEqual(['nothing', 'people']);
  });
});
