export type { Detail, Field, FieldKind, FieldOf, Line, Mode, Template, TemplateOption } from './template.ts';
export { linesTotal } from './sheet/fields.ts';
