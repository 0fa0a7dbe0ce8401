import * as items from '@opencircle/worksheets/items';
import * as plans from '@opencircle/worksheets/plans';
import * as templates from '@opencircle/worksheets/templates';
import * as topics from '@opencircle/worksheets/topics';
import { describe, expect, test } from 'vitest';
import { fleschKincaid, inflesz, sentencesOf, syllablesIn, wordsOf, type Tongue } from '../support/readability.ts';
import { filesIn } from '../support/source-files.ts';
import { bilingualTexts, textsOfCatalogue, type Found } from '../support/texts.ts';

const GRADE = 6;
const EASE = 55;
const LONGEST_SENTENCE = 20;
/** Below this the formulas measure chance; the limit on sentences holds all the same. */
const ENOUGH_WORDS = 60;

const PARTICIPANT = 'web/src/lib/text/participant';

interface Body {
  readonly name: string;
  readonly tongue: Tongue;
  readonly texts: readonly Found[];
}

async function catalogue(tongue: Tongue): Promise<Body> {
  const own = filesIn(PARTICIPANT, `${PARTICIPANT}-leading`).filter((path) =>
    new RegExp(`/(later-|fields-|leading/[a-z-]+-)?${tongue}(\\.ts|/.*\\.ts)$`).test(
      path.replace('participant-leading', 'leading'),
    ),
  );
  const modules: unknown[] = await Promise.all(own.map((path) => import(/* @vite-ignore */ `../../${path}`)));
  return { name: `${PARTICIPANT}/${tongue}`, tongue, texts: textsOfCatalogue(modules) };
}

/** One body for each template or plan, so that an easy one cannot hide a hard one. */
function bodiesOf(library: string, exported: Record<string, unknown>): Body[] {
  const items = Object.values(exported).flatMap((value): unknown[] =>
    typeof value === 'object' && value !== null ? Object.values(value) : [],
  );
  return [...new Set<unknown>(items)].flatMap((item, index) => {
    const id = typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : String(index);
    const { en, es } = bilingualTexts(item);
    return [
      { name: `${library} ${id} (en)`, tongue: 'en' as const, texts: en },
      { name: `${library} ${id} (es)`, tongue: 'es' as const, texts: es },
    ];
  });
}

const catalogues = await Promise.all([catalogue('en'), catalogue('es')]);
const bodies = [
  ...catalogues,
  ...bodiesOf('template', templates),
  ...bodiesOf('plan', plans),
  ...bodiesOf('topic', topics),
  ...bodiesOf('items', { all: Object.entries(items).map(([id, bank]) => ({ id, bank })) }),
  // A page to take home is read alone, so it is measured alone.
  ...bodiesOf('handout', { all: topics.TOPICS.map(({ id, handout }) => ({ id, handout })) }),
];

const tooHard = ({ name, tongue, texts }: Body): string[] => {
  // A button of one word would count as a very short sentence and make all the others look easy.
  const prose = texts.map(({ text }) => text).filter((text) => wordsOf(text).length >= 3);
  if (prose.flatMap(wordsOf).length < ENOUGH_WORDS) return [];
  const score = tongue === 'en' ? fleschKincaid(prose) : inflesz(prose);
  const fine = tongue === 'en' ? score <= GRADE : score >= EASE;
  return fine ? [] : [`${name}: ${score.toFixed(1)}`];
};

const tooLong = ({ name, texts }: Body): string[] =>
  texts.flatMap(({ at, text }) =>
    sentencesOf(text)
      .filter((sentence) => wordsOf(sentence).length > LONGEST_SENTENCE)
      .map((sentence) => `${name} ${at}: ${sentence}`),
  );

describe('a person who reads slowly can read it', () => {
  test('there is something to read in each language', () => {
    for (const { name, texts } of catalogues) expect(texts.length, name).toBeGreaterThan(0);
    expect(bodies.length).toBeGreaterThan(catalogues.length);
  });

  test(`English asks for school grade ${GRADE} or less, Spanish is "normal" or easier`, () => {
    expect(bodies.flatMap(tooHard)).toEqual([]);
  });

  test(`no sentence is longer than ${LONGEST_SENTENCE} words`, () => {
    expect(bodies.flatMap(tooLong)).toEqual([]);
  });

  test('each language says as much as the other: no text is empty', () => {
    const empty = bodies.flatMap(({ name, texts }) =>
      texts.filter(({ text }) => !text.trim()).map(({ at }) => `${name} ${at}`),
    );
    expect(empty).toEqual([]);
  });
});

describe('the measure itself', () => {
  const hard = {
    en: 'Confidentiality obligations necessitate considerable deliberation concerning organizational responsibilities. ',
    es: 'Las obligaciones institucionales de confidencialidad requieren consideraciones organizativas particularmente pormenorizadas. ',
  };
  const easy = { en: 'You can stop at any time. Just tell us. ', es: 'Puedes parar cuando quieras. Solo dilo. ' };

  test.each(['en', 'es'] as const)('finds a hard text and lets an easy one through (%s)', (tongue) => {
    const body = (text: string): Body => ({ name: 'trial', tongue, texts: [{ at: 'here', text: text.repeat(10) }] });
    expect(tooHard(body(hard[tongue]))).toHaveLength(1);
    expect(tooHard(body(easy[tongue]))).toEqual([]);
  });

  test('finds one long sentence among short ones', () => {
    const long = `${'word '.repeat(LONGEST_SENTENCE + 1)}ends.`;
    expect(tooLong({ name: 'trial', tongue: 'en', texts: [{ at: 'here', text: `Short. ${long}` }] })).toHaveLength(1);
  });

  test('counts syllables as they are spoken', () => {
    const english = {
      the: 1,
      asked: 1,
      wanted: 2,
      people: 2,
      little: 2,
      table: 2,
      feeling: 2,
      recovery: 4,
      today: 2,
      made: 1,
    };
    const spanish = {
      bien: 1,
      día: 2,
      leer: 2,
      aquí: 2,
      hoy: 1,
      guerra: 2,
      semana: 3,
      recaída: 4,
      ayuda: 3,
      ciudad: 2,
    };
    for (const [word, count] of Object.entries(english)) expect([word, syllablesIn(word, 'en')]).toEqual([word, count]);
    for (const [word, count] of Object.entries(spanish)) expect([word, syllablesIn(word, 'es')]).toEqual([word, count]);
  });

  test('reads texts that are made by a function, and leaves out what is for staff', () => {
    expect(
      textsOfCatalogue({ hello: (name: string) => `Hi, ${name}`, deep: { left: (n: number) => `${n * 2} left` } }),
    ).toEqual([
      { at: 'hello', text: 'Hi, Ana' },
      { at: 'deep.left', text: '6 left' },
    ]);
    const sheet = { title: { en: 'One', es: 'Uno' }, notes: { en: 'Staff', es: 'Equipo' } };
    expect(bilingualTexts(sheet).en).toEqual([{ at: 'title', text: 'One' }]);
  });
});
