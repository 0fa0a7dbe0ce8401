import type { Item, Option, ScaleBand, Threshold } from '@opencircle/session';
import type { Wrong } from './issue.ts';
import { MOST_IN_PLAN as MOST } from './limits.ts';
import { given, list, name, once, oneOf, text, whole, type Given } from './reading.ts';

const KINDS = ['choice', 'scale', 'text', 'choices', 'number', 'date', 'time-to-talk'] as const;
const LOOKS = ['faces', 'words'] as const;
const FAR = [-1000, 1000] as const;
const NAMES: { readonly [K in Item['kind']]: readonly string[] } = {
  choice: ['options', 'look'],
  scale: ['min', 'max', 'anchors', 'bands'],
  text: ['maxLength'],
  choices: ['options', 'most', 'look'],
  number: ['min', 'max', 'unit'],
  date: [],
  'time-to-talk': [],
};
/** Five faces are drawn from low to high; of several choices each option has a face of its own, or none. */
const FACES = 5;

function optionsIn(value: unknown, wrong: Wrong): readonly Option[] {
  const options = list(value, 'options', [2, MOST.itemOptions], wrong).map((one): Option => {
    const { id, label, band = null } = given(one, 'options', ['id', 'label', 'band'], wrong);
    return {
      id: name(id, 'options', wrong),
      label: text(label, 'options', MOST.option, wrong),
      band: band === null ? null : text(band, 'bands', MOST.title, wrong),
    };
  });
  once(
    options.map(({ id }) => id),
    'options',
    wrong,
  );
  return options;
}

function rangeIn({ min, max }: Given, wrong: Wrong): { readonly min: number; readonly max: number } {
  const range = { min: whole(min, 'range', FAR, wrong), max: whole(max, 'range', FAR, wrong) };
  if (range.min > range.max) wrong('range', { kind: 'order' });
  return range;
}

function bandsIn(value: unknown, max: number, wrong: Wrong): readonly ScaleBand[] {
  const bands = list(value, 'bands', [0, MOST.itemOptions], wrong).map((one): ScaleBand => {
    const { upTo, label } = given(one, 'bands', ['upTo', 'label'], wrong);
    return { upTo: whole(upTo, 'bands', FAR, wrong), label: text(label, 'bands', MOST.title, wrong) };
  });
  const isRising = bands.every(({ upTo }, at) => upTo > (bands[at - 1]?.upTo ?? -Infinity));
  if (!isRising || (bands.at(-1)?.upTo ?? max) < max) wrong('bands', { kind: 'order' });
  return bands;
}

/** A threshold that can be met: options this item has, or a number it can be. */
function concernIn(value: unknown, item: ReturnType<typeof kindIn>, wrong: Wrong): Threshold {
  const { options, from, rise } = given(value, 'concern', ['options', 'from', 'rise'], wrong);
  const ids = 'options' in item ? item.options.map(({ id }) => id) : [];
  const isCounted = item.kind === 'scale' || item.kind === 'number';
  if ((from !== undefined || rise !== undefined) && !isCounted) oneOf('from', 'concern', [], wrong);
  const [least, most] = isCounted ? [item.min, item.max] : [0, 0];
  return {
    ...(options !== undefined && {
      options: list(options, 'concern', [1, MOST.itemOptions], wrong).map((one) => oneOf(one, 'concern', ids, wrong)),
    }),
    ...(from !== undefined && { from: whole(from, 'concern', [least, most], wrong) }),
    ...(rise !== undefined && { rise: whole(rise, 'concern', [1, Math.max(1, most - least)], wrong) }),
  };
}

function kindIn(kind: Item['kind'], from: Given, wrong: Wrong) {
  switch (kind) {
    case 'choice':
    case 'choices': {
      const options = optionsIn(from['options'], wrong);
      const look = oneOf(from['look'], 'look', LOOKS, wrong);
      if (kind === 'choice' && look === 'faces' && options.length > FACES)
        wrong('options', { kind: 'list', from: 2, to: FACES });
      return kind === 'choice'
        ? { kind, options, look }
        : { kind, options, look, most: whole(from['most'], 'most', [1, MOST.itemOptions], wrong) };
    }
    case 'scale': {
      const { min, max } = rangeIn(from, wrong);
      const [low, high] = list(from['anchors'], 'anchors', [2, 2], wrong);
      const anchors = [text(low, 'anchors', MOST.title, wrong), text(high, 'anchors', MOST.title, wrong)] as const;
      return { kind, min, max, anchors, bands: bandsIn(from['bands'], max, wrong) };
    }
    case 'text':
      return { kind, maxLength: whole(from['maxLength'], 'length', [1, MOST.answer], wrong) };
    case 'number': {
      const { unit } = from;
      return { kind, ...rangeIn(from, wrong), unit: unit === null ? null : text(unit, 'unit', MOST.title, wrong) };
    }
    case 'date':
    case 'time-to-talk':
      return { kind };
  }
}

/** One question of a check-in or check-out, read strictly. */
export function itemIn(value: unknown, wrong: Wrong): Item {
  const kind = oneOf(value instanceof Object && 'kind' in value ? value.kind : undefined, 'kind', KINDS, wrong);
  const from = given(value, 'items', ['key', 'prompt', 'concern', 'kind', ...NAMES[kind]], wrong);
  const item = kindIn(kind, from, wrong);
  return {
    key: name(from['key'], 'id', wrong),
    prompt: text(from['prompt'], 'ask', MOST.question, wrong),
    ...(from['concern'] !== undefined && { concern: concernIn(from['concern'], item, wrong) }),
    ...item,
  };
}
