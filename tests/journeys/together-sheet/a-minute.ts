import { expect } from 'vitest';
import type { Locator } from 'playwright-core';
import type { Phone } from '../people/phone.ts';
import { soon } from '../people/soon.ts';
import { lineOn, newLine, type TogetherSheet } from './cast.ts';

const MINUTE = 60_000;
const BETWEEN = ' | ';
const WORDS = ['Friday ', 'after ', 'work ', 'at the ', 'bus stop ', 'by the ', 'store '];
/** How a word comes into being on a keyboard that composes, and what is chosen at the end. */
const COMPOSED = [
  { steps: ['h', 'ho', 'hoy'], chosen: 'hoy ' },
  { steps: ['に', 'にh', 'にほ', 'にほん'], chosen: '日本 ' },
  { steps: ['m', 'ma', 'mañ', 'maña', 'mañan', 'mañana'], chosen: 'mañana ' },
] as const;
/** A person's part of the line grows to this, and is then taken back to the other: the line holds 140 letters. */
const [MOST, LEAST] = [54, 12];

const valueOf = (line: Locator): Promise<string> => line.inputValue();
/** The words and the caret, of one moment. */
const standing = (line: Locator): Promise<{ readonly value: string; readonly caret: number }> =>
  line.evaluate((control) =>
    control instanceof HTMLTextAreaElement
      ? { value: control.value, caret: control.selectionEnd }
      : { value: '', caret: -1 },
  );
const put = (line: Locator, at: number): Promise<void> =>
  line.evaluate((control, place) => {
    if (!(control instanceof HTMLTextAreaElement)) return;
    control.focus();
    control.setSelectionRange(place, place);
  }, at);

/** What one person has in the line: only they write there, and they always know what it must be. */
class Part {
  words = '';
  /** How often something was written or deleted. */
  count = 0;
  write(letters: string): void {
    this.words += letters;
    this.count += 1;
  }
  delete(letters: number): void {
    this.words = this.words.slice(0, this.words.length - letters);
    this.count += 1;
  }
}

/** Types at the end of the first part, letter by letter, with a line that is cut and a page that is loaded anew. */
async function type(journey: TogetherSheet, mine: Part, from: number): Promise<void> {
  const { ash, line } = journey;
  const since = (): number => Date.now() - from;
  const isInPlace = async (): Promise<void> => {
    const { value, caret } = await standing(lineOn(ash));
    expect(caret, 'the caret stays behind its own letters').toBe(mine.words.length);
    expect(value.startsWith(`${mine.words}${BETWEEN}`), `“${value}” begins with “${mine.words}”`).toBe(true);
  };
  let [wasCut, wasLoaded] = [false, false];
  for (let turn = 0; since() < MINUTE; turn += 1) {
    if (!wasCut && since() > MINUTE / 4) {
      line.cut();
      wasCut = true;
    }
    if (line.isCut && since() > (MINUTE * 5) / 12) {
      await ash.paper.says(/Not sent yet|Offline/);
      line.mend();
      await ash.paper.isSaved();
    }
    if (!wasLoaded && !line.isCut && since() > (MINUTE * 2) / 3) {
      await ash.paper.isSaved();
      await ash.page.reload();
      wasLoaded = true;
      await soon(() => valueOf(lineOn(ash))).toContain(`${mine.words}${BETWEEN}`);
      await ash.paper.isSaved();
      await put(lineOn(ash), mine.words.length);
    }
    if (mine.words.length > MOST) {
      const letters = mine.words.length - LEAST;
      for (let letter = 0; letter < letters; letter += 1) await ash.page.keyboard.press('Backspace');
      mine.delete(letters);
    } else {
      const word = WORDS[turn % WORDS.length] ?? '';
      await ash.page.keyboard.type(word, { delay: 60 });
      mine.write(word);
    }
    await isInPlace();
  }
}

/** Composes word after word at the end of the line. While a word is being composed, the other's letters come in between. */
async function compose({ birch }: TogetherSheet, mine: Part, other: Part, isOver: () => boolean): Promise<void> {
  const keyboard = await birch.context.newCDPSession(birch.page);
  const row = lineOn(birch);
  const isInPlace = async (being: string): Promise<void> => {
    const { value, caret } = await standing(row);
    expect(value.endsWith(`${BETWEEN}${mine.words}${being}`), `“${value}” ends with “${mine.words}${being}”`).toBe(
      true,
    );
    expect(caret, 'the caret stands behind the word').toBe(value.length);
  };
  for (let turn = 0; !isOver(); turn += 1) {
    if (mine.words.length > MOST) {
      const letters = mine.words.length - LEAST;
      for (let letter = 0; letter < letters; letter += 1) await birch.page.keyboard.press('Backspace');
      mine.delete(letters);
      await isInPlace('');
    }
    const { steps, chosen } = COMPOSED[turn % COMPOSED.length] ?? COMPOSED[0];
    for (const text of steps) {
      const { count } = other;
      await keyboard.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      await isInPlace(text);
      await soon(() => other.count > count || isOver(), 'the other goes on writing').toBe(true);
      await isInPlace(text);
    }
    await keyboard.send('Input.insertText', { text: chosen });
    mine.write(chosen);
    await isInPlace('');
  }
  await keyboard.detach();
}

/** Two people write in one text for a minute: one is cut off and loads the page anew, the other composes all the time. */
export async function aMinuteInOneText(journey: TogetherSheet): Promise<void> {
  const { group, ash, birch } = journey;
  const both: readonly Phone[] = [ash, birch];
  await newLine(ash, [birch]);
  await ash.page.keyboard.type(BETWEEN);
  await soon(() => valueOf(lineOn(birch))).toBe(BETWEEN);
  await put(lineOn(ash), 0);
  await birch.press(lineOn(birch));
  await put(lineOn(birch), BETWEEN.length);
  ash.watch.mayBeCutOff = true;

  const [first, second] = [new Part(), new Part()];
  let isOver = false;
  const typing = type(journey, first, Date.now()).finally(() => (isOver = true));
  await Promise.all([typing, compose(journey, second, first, () => isOver)]);

  const whole = `${first.words}${BETWEEN}${second.words}`;
  for (const phone of both) await soon(() => valueOf(lineOn(phone)), phone.name).toBe(whole);
  expect((await standing(lineOn(ash))).caret).toBe(first.words.length);
  expect((await standing(lineOn(birch))).caret).toBe(whole.length);
  await Promise.all(both.map((phone) => phone.paper.isSaved()));
  expect(first.count, 'it was worth a minute').toBeGreaterThan(40);
  expect(second.count).toBeGreaterThan(8);
  await group.look(birch, 'a-minute-later-phone-dark');
  // What both saw is what is kept.
  await birch.page.reload();
  await soon(() => valueOf(lineOn(birch))).toBe(whole);
  ash.watch.mayBeCutOff = false;
}
