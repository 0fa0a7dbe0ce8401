interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where numbers from 0 to 10 lie in a drawing of this size; what was not said leaves a gap. */
export function linePoints(
  values: readonly (number | null)[],
  { width, height }: { readonly width: number; readonly height: number },
): readonly (readonly Point[])[] {
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  const pieces: Point[][] = [[]];
  for (const [at, value] of values.entries()) {
    if (value === null) pieces.push([]);
    else pieces.at(-1)?.push({ x: at * step, y: height - (value / 10) * height });
  }
  return pieces.filter(({ length }) => length > 0);
}

/** The points as a line that can be drawn. */
export const pathOf = (points: readonly Point[]): string =>
  points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
