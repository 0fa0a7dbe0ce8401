export type { Detail, Field, FieldKind, FieldOf, Line, Mode, Template, TemplateOption } from './template.ts';
export type { Handout, Topic } from './topics/topic.ts';
export { linesTotal } from './sheet/fields.ts';
