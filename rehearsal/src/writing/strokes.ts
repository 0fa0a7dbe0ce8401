import type { Seeded } from '../seeded.ts';

/** One thing fingers do: letters, or the backspace key so many times. `after` are a person's seconds before it. */
export type Stroke = { readonly after: number } & ({ readonly letters: string } | { readonly erase: number });

/** Seconds between two letters on a phone, before a new word, and before a mistake is noticed. */
const [LETTER, WORD, NOTICED] = [0.17, 0.35, 0.6];
const MISTAKES = 0.06;
const NEIGHBOURS = 'asdeirtnolp';

/** How somebody types these words: letter by letter, sometimes wrong, and then corrected. Done in order, it leaves exactly the words. */
export function strokesOf(words: string, seeded: Seeded): readonly Stroke[] {
  return words.split(/(?<= )/).flatMap((word) => {
    const letters = [...word];
    const isWrong = letters.length > 3 && seeded.chance(MISTAKES);
    const at = isWrong ? 1 + seeded.below(letters.length - 2) : -1;
    return letters.flatMap((letter, index): readonly Stroke[] => {
      const right: Stroke = { after: index === 0 ? WORD : LETTER, letters: letter };
      if (index !== at) return [right];
      const wrong = NEIGHBOURS[seeded.below(NEIGHBOURS.length)] ?? 'e';
      return [
        { after: LETTER, letters: wrong },
        { after: LETTER, letters: letter },
        { after: NOTICED, erase: 2 },
        right,
      ];
    });
  });
}

/** Strokes that take less than this many seconds together become one, so that fast fingers do not ask for more than a line carries. */
export function inBursts(strokes: readonly Stroke[], least: number): readonly Stroke[] {
  const bursts: Stroke[] = [];
  for (const stroke of strokes) {
    const last = bursts.at(-1);
    const joined = last && last.after < least ? together(last, stroke) : null;
    if (joined) bursts[bursts.length - 1] = joined;
    else bursts.push(stroke);
  }
  return bursts;
}

function together(first: Stroke, second: Stroke): Stroke | null {
  if (!('letters' in first)) return null;
  const after = first.after + second.after;
  if ('letters' in second) return { after, letters: first.letters + second.letters };
  // Nobody ever saw what is taken out before it was sent.
  const left = [...first.letters];
  return left.length >= second.erase ? { after, letters: left.slice(0, left.length - second.erase).join('') } : null;
}
