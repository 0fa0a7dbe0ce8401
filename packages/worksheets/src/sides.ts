import type { Side, Template } from './template.ts';

/** Whether each side of a family fills something of its own here, in private until staff reveal both. */
export const hasSides = ({ fields }: Pick<Template, 'fields'>): boolean =>
  fields.some(({ side }) => side !== undefined);

/** The same worksheet with the fields of one side alone; null: with those that belong to no side, which the whole family fills. */
export const templateForSide = (template: Template, side: Side | null): Template => ({
  ...template,
  fields: template.fields.filter((field) => (field.side ?? null) === side),
});
