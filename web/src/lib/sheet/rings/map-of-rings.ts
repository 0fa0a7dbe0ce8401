/** A card as a map shows it. */
export interface OnMap {
  readonly id: string;
  readonly number: number;
  /** Its first words. */
  readonly name: string;
  readonly hasMark: boolean;
}
/** Where a card stands on the map: its middle, in parts of the map's width. */
export interface Chip {
  /** Null: as many others as there is no room for on their ring. */
  readonly card: OnMap | null;
  readonly others: number;
  readonly ring: number;
  readonly x: number;
  readonly y: number;
}
export interface MapOfRings {
  readonly chips: readonly Chip[];
  /** There is room for the names; else each card is its number, which the list repeats. */
  readonly hasNames: boolean;
}

/** Of the half of the map's width: the middle that belongs to oneself. */
export const MIDDLE = 0.24;
/** In the size of the map's letters. */
const [HIGH, APART, SIGN, PADDING] = [1.9, 0.15, 1.7, 0.9];
const STARTS = 24;
/** Each ring begins this much further around, so that few stand in one line from the middle. */
const TURN = 0.38;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
}

/** How far from the middle a ring lies, and how far it may be left to both sides, in parts of half the map's width. */
export const ringAt = (ring: number, of: number): { readonly at: number; readonly room: number } => {
  const room = (1 - MIDDLE) / of;
  return { at: MIDDLE + (ring + 0.5) * room, room: room / 2 };
};

const widthOf = (letters: number, hasSign: boolean): number => letters * 0.62 + (hasSign ? SIGN : 0) + PADDING;
const meet = (one: Box, other: Box): boolean =>
  Math.abs(one.x - other.x) < (one.wide + other.wide) / 2 + APART && Math.abs(one.y - other.y) < HIGH + APART;

/** The boxes of one ring, turned so that none touches another; null where there is no such way. */
function around(
  widths: readonly number[],
  { ring, of, half, taken }: { ring: number; of: number; half: number; taken: readonly Box[] },
): readonly Box[] | null {
  const { at, room } = ringAt(ring, of);
  for (let start = 0; start < STARTS; start += 1) {
    const placed: Box[] = [];
    for (const [index, wide] of widths.entries()) {
      const part = (index + start / STARTS) / widths.length;
      const angle = 2 * Math.PI * (part + ring * TURN) - Math.PI / 2;
      const exact = half + Math.cos(angle) * at * half;
      const x = Math.min(Math.max(exact, wide / 2), 2 * half - wide / 2);
      const box = { x, y: half + Math.sin(angle) * at * half, wide };
      const isFree = wide <= 2 * half && ![...taken, ...placed].some((other) => meet(box, other));
      if (!isFree || Math.abs(x - exact) > room * half) break;
      placed.push(box);
    }
    if (placed.length === widths.length) return placed;
  }
  return null;
}

/**
 * Puts the cards of each ring around the middle so that none covers another: with their names where all have room, else with their
 * numbers, and where a ring has more than it can hold, with the number of the others. `size`: of the map, in its letters' size.
 */
export function mapOfRings(rings: readonly (readonly OnMap[])[], size: number): MapOfRings {
  const half = size / 2;
  const of = rings.length;
  const me: Box = { x: half, y: half, wide: 2.6 };
  const named = (cards: readonly OnMap[]): readonly number[] =>
    cards.map(({ name, number, hasMark }) => widthOf(`${String(number)} ${name}`.length, hasMark));

  const place = (widths: readonly (readonly number[])[]): readonly (readonly Box[] | null)[] => {
    const taken = [me];
    return widths.map((own, ring) => {
      const boxes = around(own, { ring, of, half, taken });
      taken.push(...(boxes ?? []));
      return boxes;
    });
  };
  const chip = (card: OnMap | null, others: number, ring: number, box: Box | undefined): Chip => ({
    card,
    others,
    ring,
    x: (box?.x ?? half) / size,
    y: (box?.y ?? half) / size,
  });

  const withNames = place(rings.map(named));
  if (withNames.every((boxes) => boxes !== null))
    return {
      hasNames: true,
      chips: rings.flatMap((cards, ring) => cards.map((card, index) => chip(card, 0, ring, withNames[ring]?.[index]))),
    };

  const taken = [me];
  const chips = rings.flatMap((cards, ring) => {
    for (let shown = cards.length; shown >= 0; shown -= 1) {
      const others = cards.length - shown;
      const own = cards.slice(0, shown);
      const widths = own.map(({ number, hasMark }) => widthOf(String(number).length, hasMark));
      const boxes = around(others > 0 ? [...widths, widthOf(`+${String(others)}`.length, false)] : widths, {
        ring,
        of,
        half,
        taken,
      });
      if (!boxes) continue;
      taken.push(...boxes);
      return boxes.map((box, index) => chip(own[index] ?? null, others, ring, box));
    }
    return [];
  });
  return { hasNames: false, chips };
}
