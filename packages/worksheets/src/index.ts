export { BODY_AREAS, PLAN_PARTS } from './template.ts';
export type {
  BodyArea,
  Cell,
  CellKind,
  CellOf,
  Field,
  FieldKind,
  FieldOf,
  Line,
  Link,
  Mode,
  PlanPart,
  Side,
  Signer,
  Template,
  TemplateOption,
} from './template.ts';
export type { Handout, Topic } from './topics/topic.ts';
export { cellsOf, linesTotal, placesOf, slotsOf } from './sheet/fields.ts';
export type { Slot } from './sheet/fields.ts';
export type { WrittenTable } from './sheet/lines.ts';
export { hasSides, templateForSide } from './sides.ts';
