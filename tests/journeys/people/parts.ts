import { expect, onTestFailed, test } from 'vitest';
import type { SheetGroup } from './sheet-group.ts';

/** Makes tests of the parts of a journey. Each stands on the ones before it: after a failure the rest would only repeat it. */
export function partsOf<T extends { readonly group: SheetGroup }>(
  journey: () => T,
): (name: string, happens: (journey: T) => Promise<void>) => void {
  let isBroken = false;
  return (name, happens) => {
    test(name, async ({ skip }) => {
      skip(isBroken, 'an earlier part failed');
      const { looking, devices } = journey().group;
      onTestFailed(async () => {
        isBroken = true;
        await Promise.all(devices.map((device) => looking.failed(device)));
      });
      await happens(journey());
      expect(looking.takeFound(), 'what axe finds, and what does not fit its screen').toEqual({});
    });
  };
}
