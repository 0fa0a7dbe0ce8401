import type { Bilingual } from '@opencircle/session';
import { describe, expect, test } from 'vitest';
import { PLANS, planBy } from '../plans/index.ts';
import { lineFieldsOf } from '../sheet/fields.ts';
import { isId } from '../sheet/values.ts';
import { TEMPLATES, templateBy } from './index.ts';

const words = ({ en, es }: Bilingual): readonly number[] => [en, es].map((text) => text.split(/\s+/).length);
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

describe('a plan that ships', () => {
  test.each(PLANS.map((plan) => [plan.id, plan] as const))('%s brings what it needs', (_, plan) => {
    expect(planBy(plan.id)).toBe(plan);
    expect(isOnce(plan.steps.map(({ id }) => id))).toBe(true);
    for (const [at, { content, prompt }] of plan.steps.entries()) {
      expect(Math.max(...words(prompt))).toBeLessThanOrEqual(25);
      if (content.kind === 'opening' || content.kind === 'worksheet')
        expect(templateBy(content.template)?.mode).toBe(content.mode);
      if (content.kind === 'board')
        expect(plan.steps.slice(0, at).find(({ id }) => id === content.from)?.content.kind).toBe('worksheet');
      if (content.kind === 'teach')
        for (const card of content.cards) expect(Math.max(...words(card))).toBeLessThanOrEqual(25);
      if (content.kind === 'check-in' || content.kind === 'check-out') {
        expect(isOnce(content.items.map(({ key }) => key))).toBe(true);
        expect(content.items.length).toBeLessThanOrEqual(8);
      }
    }
  });
  test('relapse prevention takes ninety minutes, of which eighty-five count', () => {
    const steps = planBy('relapse-prevention-90')?.steps ?? [];
    const sum = (all: typeof steps): number => all.reduce((minutes, step) => minutes + step.minutes, 0);
    expect([sum(steps), sum(steps.filter(({ counts }) => counts))]).toEqual([90, 85]);
  });
});
