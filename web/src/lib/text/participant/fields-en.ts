import { parts } from './parts-en.ts';
import { places } from './places-en.ts';

/** What fields say that are fetched when a sheet has them: numbers, dates, rows and an order of one's own. */
export const en = {
  places,
  fields: {
    less: 'One less',
    more: 'One more',
    numberRange: (min: number, max: number) => `A whole number from ${String(min)} to ${String(max)}.`,
    clear: 'Clear',
    rowsFull: (of: number) => `That is all ${String(of)}. Take one away to add another.`,
    removed: (name: string) => `${name} is gone.`,
    undo: 'Undo',
    undone: (name: string) => `${name} is back.`,
    moved: (name: string, position: number, of: number) =>
      `${name} is now number ${String(position)} of ${String(of)}.`,
    drag: 'Drag to move',
    gap: 'Plan this one first',
    earlier: 'Earlier',
    later: 'Later',
    call: (name: string) => `Call ${name}`,
    contact: (position: number) => `Person ${String(position)}`,
    point: (position: number) => `Point ${String(position)}`,
    rankUpTo: (of: number) => `Tap to choose. You can put up to ${String(of)} in order.`,
    rankCount: (count: number, of: number) => `You have ${String(count)} of ${String(of)}.`,
    rankFull: 'Take one away to choose another.',
    rankNone: 'First fill in the parts above. Then choose from them here.',
    rankFrom: 'Choose from these',
    rankOrder: 'My order',
    ranked: (name: string, position: number) => `${name} is number ${String(position)}.`,
    unranked: (name: string) => `${name} is taken out.`,
    takeOut: 'Take out',
  },
  parts,
};
/** What every language must say there. */
export type FieldText = typeof en;
