import { soon } from '../people/soon.ts';
import type { Device } from '../people/device.ts';

/** The numbers beside an answer, once for each time the group was asked and told. Waits until there are `times` of them. */
export async function countsOf({ page }: Device, answer: string, times = 0): Promise<readonly string[]> {
  const row = page.locator('.counts li').filter({ has: page.getByText(answer) });
  if (times > 0) await soon(() => row.locator('strong').count()).toBe(times);
  return row.locator('strong').allInnerTexts();
}
