import type { CardSection } from './cards.ts';

/** One line of a card as it is set: with its heading where it is the first under it. */
export interface CardLine {
  readonly key: string;
  readonly heading: string | null;
  readonly mark: string;
  readonly text: string;
  readonly isOverleaf: boolean;
}

/** The lines of a card in their order. */
export const linesOfCard = (sections: readonly CardSection[]): readonly CardLine[] =>
  sections.flatMap(({ heading, lines, isNumbered, isOverleaf }, section) =>
    lines.map((text, at) => ({
      key: `${String(section)}-${String(at)}`,
      heading: at === 0 ? heading : null,
      mark: isNumbered ? `${String(at + 1)}.` : '',
      text,
      isOverleaf: isOverleaf && at === 0,
    })),
  );

/**
 * Puts lines onto sides of a card, in their order: none is left out, and none stands on a side that has no room for it, except
 * where it has no room on any. Heights and room in the same unit.
 */
export function ontoSides<T extends { readonly isOverleaf: boolean }>(
  lines: readonly T[],
  heights: readonly number[],
  room: number,
): readonly (readonly T[])[] {
  const sides: T[][] = [[]];
  let used = 0;
  for (const [at, line] of lines.entries()) {
    const height = heights[at] ?? 0;
    const last = sides.at(-1) ?? [];
    if (last.length > 0 && (line.isOverleaf || used + height > room)) {
      sides.push([line]);
      used = height;
      continue;
    }
    last.push(line);
    used += height;
  }
  return sides;
}
