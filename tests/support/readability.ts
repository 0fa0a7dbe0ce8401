export type Tongue = 'en' | 'es';

/** The words of a text. Numbers and signs are not words: nobody spells them out syllable by syllable. */
export const wordsOf = (text: string): string[] => text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];

/** The sentences of a text; a line of its own ends one, with or without a full stop. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?…])["”’)]*\s+|\n+|(?<=:)\s+(?=\p{Lu})/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);

function syllablesInEnglish(word: string): number {
  let rest = word.toLowerCase().replace(/[^a-z]/g, '');
  if (rest.length <= 3) return 1;
  // Endings that are written but not spoken: made, makes, asked (but not: wanted, little, houses).
  rest = rest.replace(/(?:[^laeiouydt]es|[^dt]ed|[^laeiouy]e|[aeiouy][^aeiouy]ely)$/, (end) =>
    end.endsWith('ely') ? `${end.slice(0, -3)}ly` : (end[0] ?? ''),
  );
  rest = rest.replace(/^y/, '');
  return Math.max(1, rest.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}

function syllablesInSpanish(word: string): number {
  const plain = word
    .toLowerCase()
    .replace(/[^a-záéíóúüñ]/g, '')
    // Silent here: the u of que, qui, gue, gui, and h between vowels.
    .replace(/qu(?=[eéií])|gu(?=[eéií])/g, (pair) => pair[0] ?? '')
    .replace(/y(?![aeiouáéíóúü])/g, 'i');
  const groups = plain.match(/[aeiouáéíóúü]+/g) ?? [];
  let count = 0;
  for (const group of groups) {
    // Two strong vowels, or a weak one with an accent, are two syllables: le-er, dí-a. The rest glides: bien, voy.
    count += 1;
    for (let at = 1; at < group.length; at += 1) {
      const pair = group.slice(at - 1, at + 1);
      if (/[aeoáéó]{2}/.test(pair) || /[íú][aeoáéó]|[aeoáéó][íú]/.test(pair)) count += 1;
    }
  }
  return Math.max(1, count);
}

const SYLLABLES = { en: syllablesInEnglish, es: syllablesInSpanish };

export const syllablesIn = (word: string, tongue: Tongue): number => SYLLABLES[tongue](word);

interface Measure {
  readonly words: number;
  readonly wordsPerSentence: number;
  readonly syllablesPerWord: number;
}

function measure(texts: readonly string[], tongue: Tongue): Measure {
  const sentences = texts.flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word, tongue), 0);
  return {
    words: words.length,
    wordsPerSentence: words.length / Math.max(1, sentences.length),
    syllablesPerWord: syllables / Math.max(1, words.length),
  };
}

/** The US school grade a text asks for (Kincaid et al. 1975). */
export function fleschKincaid(texts: readonly string[]): number {
  const { wordsPerSentence, syllablesPerWord } = measure(texts, 'en');
  return 0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59;
}

/** Ease of a Spanish text, 0 to 100 (Szigriszt-Pazos 1993; read on the INFLESZ scale, Barrio 2008: from 55 on, "normal"). */
export function inflesz(texts: readonly string[]): number {
  const { wordsPerSentence, syllablesPerWord } = measure(texts, 'es');
  return 206.835 - 62.3 * syllablesPerWord - wordsPerSentence;
}
