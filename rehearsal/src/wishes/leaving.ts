import { asking, does, type Mind, type Wish } from './wish.ts';

/** Who needs a word says so in the second half; who cannot stay goes before the check-out, or instead of it. */
export function wishesToGo(mind: Mind): readonly Wish[] {
  const { step, me } = mind.view;
  if (step === null) return [];
  const { position, of, kind } = step;
  const isSecondHalf = position * 2 > of;
  const wishes: Wish[] = [];
  if (isSecondHalf && does(mind, 'needs-a-word') && me.signals.length === 0)
    wishes.push(asking('a word', 10, 'signal:raise', { urgency: 'after-group' }));
  const isNearTheEnd = position >= of - 1 || kind === 'check-out' || kind === 'plan-ahead';
  if (isNearTheEnd && does(mind, 'leaves-early')) wishes.push(asking('go', 8, 'seat:leave', { seat: me.seat }));
  return wishes;
}
