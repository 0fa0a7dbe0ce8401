import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Wording, type Loaders } from './wording.svelte.ts';

type Words = { readonly hello: string };
type More = { readonly later: string };

/** Words that arrive when a test lets them. */
function held<T extends object>(en: T, es: T) {
  const waiting: { readonly language: 'en' | 'es'; readonly come: () => void; readonly fail: () => void }[] = [];
  const load = (language: 'en' | 'es', words: T) => () =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ language, come: () => resolve(words), fail: () => reject(new Error('no network')) });
    });
  const loaders: Loaders<T> = { en: load('en', en), es: load('es', es) };
  const take = () => waiting.splice(0);
  return { loaders, take };
}
const settle = () => new Promise((done) => setImmediate(done));

describe('the words of a page', () => {
  beforeEach(() => {
    vi.stubGlobal('document', { documentElement: { lang: '' } });
    vi.stubGlobal('navigator', { languages: ['en-US'] });
  });
  afterEach(() => vi.unstubAllGlobals());

  test('words that are added are there in the language spoken now, and in each one spoken later', async () => {
    const first = held<Words>({ hello: 'Hello' }, { hello: 'Hola' });
    const more = held<More>({ later: 'Later' }, { later: 'Luego' });
    const text = new Wording<Words>(first.loaders);
    first.take().forEach(({ come }) => come());
    await settle();
    const added = text.add(more.loaders);
    for (const each of [...first.take(), ...more.take()]) each.come();
    await added;
    expect(text.words).toEqual({ hello: 'Hello', later: 'Later' });
    const spoken = text.speak('es');
    for (const each of [...first.take(), ...more.take()]) each.come();
    await spoken;
    expect(text.words).toEqual({ hello: 'Hola', later: 'Luego' });
  });

  test('a language asked for while words are being added has them too once they are said to be there', async () => {
    const first = held<Words>({ hello: 'Hello' }, { hello: 'Hola' });
    const more = held<More>({ later: 'Later' }, { later: 'Luego' });
    const text = new Wording<Words>(first.loaders);
    first.take().forEach(({ come }) => come());
    await settle();
    let isDone = false;
    let isAdded = false;
    const spoken = text.speak('es');
    const added = text.add(more.loaders).then(() => (isAdded = true));
    const both = Promise.all([spoken, added]).then(() => (isDone = true));
    while (!isDone) {
      // In an order of their own, the last asked for first.
      for (const each of [...more.take(), ...first.take()].reverse()) each.come();
      await settle();
      if (isAdded) expect(Object.keys(text.words)).toContain('later');
    }
    await both;
    expect(text.words).toEqual({ hello: 'Hola', later: 'Luego' });
  });

  test('without a network a page keeps its language, and can be asked again', async () => {
    const first = held<Words>({ hello: 'Hello' }, { hello: 'Hola' });
    const text = new Wording<Words>(first.loaders);
    first.take().forEach(({ come }) => come());
    await settle();
    const lost = text.speak('es');
    first.take().forEach(({ fail }) => fail());
    await lost;
    expect(text.words).toEqual({ hello: 'Hello' });
    const again = text.speak('es');
    first.take().forEach(({ come }) => come());
    await again;
    expect(text.words).toEqual({ hello: 'Hola' });
  });
});
