import { asking, does, type Mind, type Wish } from './wish.ts';

/** Seconds between one moment of the exercise and the next. */
const MOMENT = 20;
/** How an urge goes over the moments: up, and down again. */
const WAVE = [0, 1, 2, 0, -2];

/** Riding the urge: most say at each moment how strong it is, one after the other. */
export function wishesToRate(mind: Mind): readonly Wish[] {
  const { grounding } = mind.view;
  if (grounding?.exercise !== 'urge-surfing' || grounding.curve !== null || does(mind, 'passes')) return [];
  const { step, own } = grounding;
  const moment = own.indexOf(null);
  if (moment < 0) return [];
  const [before] = mind.character.craving;
  const value = Math.max(0, Math.min(10, before + (WAVE[moment] ?? 0)));
  const key = `urge ${step} ${String(moment)}`;
  return [asking(key, mind.character.tempo * MOMENT, 'urge:rate', { step, moment, value })];
}
