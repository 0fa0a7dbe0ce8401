import type { SheetLog } from '@opencircle/server/storage';
import { ALL, SESSION, type DocumentHouse } from './house.ts';

/** A sheet's log as only this server can read it. */
export async function openedLog(
  { vault }: DocumentHouse,
  sheet: string,
  { epoch, snapshot, updates }: SheetLog,
): Promise<readonly Uint8Array[]> {
  const key = await vault.key(sheet === ALL ? `session:${SESSION}` : `person:person-${sheet.slice(4)}`);
  if (key === 'destroyed') throw new Error('destroyed');
  const tail = updates.map(({ seq, body }) => key.open(`update:${sheet}:${String(epoch)}:${String(seq)}`, body));
  return snapshot === null
    ? tail
    : [key.open(`snapshot:${sheet}:${String(epoch)}:${String(snapshot.upTo)}`, snapshot.body), ...tail];
}
/** Whether these words can still be found in it. */
export const inLog = async (house: DocumentHouse, sheet: string, words: string): Promise<boolean> =>
  (await openedLog(house, sheet, await house.store.sheetLog(sheet))).some((body) => Buffer.from(body).includes(words));
