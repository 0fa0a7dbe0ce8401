import type { Answer, Answers, Item, ItemKey, OwnAskingSlice } from '@opencircle/session';

/** Answers somebody has begun and not sent. An item without an entry is not answered yet; null is a pass. */
export class AskingDraft {
  answers: Readonly<Record<ItemKey, Answer>> = $state.raw({});
  /** Something was changed since the last time it was sent. */
  begun = $state(false);
  /** The form is open although answers were sent. */
  changing = $state(false);

  constructor(asking: Pick<OwnAskingSlice, 'own'>) {
    this.answers = asking.own ?? {};
  }
  answer(key: ItemKey, answer: Answer): void {
    this.answers = { ...this.answers, [key]: answer };
    this.begun = true;
  }
  /** Takes a pass back. */
  open(key: ItemKey): void {
    this.answers = Object.fromEntries(Object.entries(this.answers).filter(([own]) => own !== key));
    this.begun = true;
  }
  passed(key: ItemKey): boolean {
    return this.answers[key] === null;
  }
  /** What is sent: what nobody answered is a pass, and no wish for time is no. */
  whole(items: readonly Item[]): Answers {
    return Object.fromEntries(
      items.map(({ key, kind }) => {
        const answer = this.answers[key] ?? (kind === 'time-to-talk' ? false : null);
        return [key, typeof answer === 'string' && answer.trim() === '' ? null : answer];
      }),
    );
  }
}
