import { openSheet, type Sheet } from '@opencircle/worksheets/document';
import { TEMPLATES } from '@opencircle/worksheets/templates';
import { describe, expect, test } from 'vitest';
import { applyUpdate, Doc } from 'yjs';
import { createSeeded } from '../seeded.ts';
import { takePen } from './pen.ts';
import { inBursts, strokesOf, type Stroke } from './strokes.ts';

const WORDS = 'First my hands want something to do. Luego digo que necesito aire: ¡aquí! 🙂';
const SEEDS = Array.from({ length: 60 }, (_, seed) => seed);
const PATH = 'feel-first';

/** Two people's devices with one sheet, each told at once what the other wrote. */
function together(): readonly [Sheet, Sheet] {
  const template = TEMPLATES.find(({ id }) => id === 'w1-trigger-map');
  if (!template) throw new Error('there is no trigger map');
  const docs = [new Doc(), new Doc()] as const;
  docs[0].on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== docs[1]) applyUpdate(docs[1], update, docs[0]);
  });
  docs[1].on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== docs[0]) applyUpdate(docs[0], update, docs[1]);
  });
  return [openSheet(template, docs[0]), openSheet(template, docs[1])];
}

function typed(strokes: readonly Stroke[]): string {
  const letters: string[] = [];
  for (const stroke of strokes)
    if ('letters' in stroke) letters.push(...stroke.letters);
    else letters.splice(-stroke.erase);
  return letters.join('');
}

describe('[RH4] somebody who types', () => {
  test.each(SEEDS)('leaves exactly the words they meant, letter by letter or in bursts (seed %i)', (seed) => {
    const strokes = strokesOf(WORDS, createSeeded(seed));
    expect(typed(strokes)).toBe(WORDS);
    for (const least of [0.1, 1, 30]) expect(typed(inBursts(strokes, least))).toBe(WORDS);
  });

  test('makes mistakes now and then, and is slower by hand than in bursts', () => {
    const all = SEEDS.map((seed) => strokesOf(WORDS, createSeeded(seed)));
    expect(all.some((strokes) => strokes.some((stroke) => 'erase' in stroke))).toBe(true);
    const [first = []] = all;
    expect(inBursts(first, 3).length).toBeLessThan(first.length / 4);
    const seconds = (strokes: readonly Stroke[]): number => strokes.reduce((sum, { after }) => sum + after, 0);
    expect(seconds(inBursts(first, 3))).toBeCloseTo(seconds(first));
  });

  test('keeps their words together while somebody else writes into the same field', () => {
    const [here, there] = together();
    here.text(PATH).applyEdit(0, 0, 'before. ');
    const pens = [takePen(here.text(PATH)), takePen(there.text(PATH))] as const;
    const hands = ['My jaw gets tight.', 'Me quedo callado.'].map((words, n) => [...strokesOf(words, createSeeded(n))]);
    while (hands.some((strokes) => strokes.length > 0))
      for (const [n, pen] of pens.entries()) {
        const stroke = hands[n]?.shift();
        if (stroke) pen.type(stroke);
      }
    for (const pen of pens) pen.close();
    expect(here.words(PATH)).toBe(there.words(PATH));
    for (const words of ['before. ', 'My jaw gets tight.', 'Me quedo callado.'])
      expect(here.words(PATH)).toContain(words);
  });
});
