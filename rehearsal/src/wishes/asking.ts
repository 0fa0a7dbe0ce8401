import type { Answer, Answers, Item, OwnAskingSlice } from '@opencircle/session';
import { ITEM_WORDS, WAS_SEEN } from '../text/items.ts';
import { fitted, say } from '../text/speak.ts';
import { asking, does, type Mind, type Wish } from './wish.ts';

/** Seconds to answer one item, and to think better of it. */
const [EACH, AGAIN] = [6, 25];

/** Check-in and check-out: everybody answers, and somebody answers twice. */
export function wishesToAnswer(mind: Mind): readonly Wish[] {
  const slice = mind.view.asking;
  if (slice === null) return [];
  const { step, kind, own, items } = slice;
  const type = `${kind}:answer` as const;
  const after = mind.character.tempo * EACH * items.length;
  if (own === null) return [asking(`answer ${step}`, after, type, { step, answers: answersOf(mind, slice, 0) })];
  const isSecondThought = kind === 'check-in' && does(mind, 'changes-answers');
  return isSecondThought
    ? [asking(`answer ${step} again`, AGAIN, type, { step, answers: answersOf(mind, slice, 2) })]
    : [];
}

/** `more` is what a second thought adds to a number. */
function answersOf(mind: Mind, asked: OwnAskingSlice, more: number): Answers {
  return Object.fromEntries(asked.items.map((item) => [item.key, answerTo(mind, item, asked, more)]));
}

function answerTo(mind: Mind, item: Item, { kind, earlier }: OwnAskingSlice, more: number): Answer {
  const { character, who, language } = mind;
  switch (item.kind) {
    case 'choice': {
      const known = item.options.find(({ id }) => id === character.choices[item.key]);
      return (known ?? item.options[Math.round(character.spirits * (item.options.length - 1))])?.id ?? null;
    }
    case 'scale': {
      const [before, after] = character.craving;
      const isCraving = item.key === 'craving' && item.min === 0 && item.max === 10;
      const usual = item.min + Math.round(character.spirits * (item.max - item.min));
      return Math.min(item.max, (isCraving ? (kind === 'check-in' ? before : after) : usual) + more);
    }
    case 'text': {
      if (does(mind, 'passes') && kind === 'check-out') return null;
      if (item.key === 'take' && wasSeen(mind)) return fitted(WAS_SEEN.take[language], item.maxLength);
      return say([ITEM_WORDS[item.key] ?? [], ITEM_WORDS[''] ?? []], who, language, item.maxLength);
    }
    case 'choices': {
      // Light ones come first; whoever has more to say has a second one.
      const place = Math.round((1 - character.spirits) * (item.options.length - 1));
      const count = Math.min(item.most, does(mind, 'talks-long') ? 2 : 1);
      return item.options.slice(place, place + count).map(({ id }) => id);
    }
    case 'number':
      return item.min + Math.round(character.spirits * Math.min(8, item.max - item.min));
    case 'date':
      // What they told once still holds; else they would rather say it to somebody.
      return earlier[item.key] ?? null;
    case 'time-to-talk':
      return does(mind, 'asks-for-time');
  }
}

/** Staff saw that they needed a word. */
export const wasSeen = ({ view }: Mind): boolean => view.me.signals.some(({ state }) => state === 'seen');
