import { CHECK } from '#lib/ui/icons.ts';

/** Shapes that tell marks of a calendar apart, drawn like icons; the sixth is the first again. */
const SHAPES = [
  CHECK,
  'M12 19a7 7 0 1 1 0-14 7 7 0 0 1 0 14z',
  'M12 5l7.5 13h-15z',
  'M6 6h12v12H6z',
  'M12 4l8 8-8 8-8-8z',
] as const;

/** The shape of the option at this place. */
export const shapeOf = (at: number): string => SHAPES[at % SHAPES.length] ?? CHECK;
