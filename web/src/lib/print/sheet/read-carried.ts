import type { Carried } from '@opencircle/protocol';
import type { SheetId } from '@opencircle/session';
import type { Template } from '@opencircle/worksheets';
import { request, type PageAs } from '#lib/api.ts';

/** What the carry fields of a sheet show just now. Asks only where there are some; where it cannot be read, they stay empty. */
export async function readCarried(sheet: SheetId, template: Template, as: PageAs): Promise<Carried['fields']> {
  if (template.fields.every(({ kind }) => kind !== 'carry')) return {};
  const answer = await request('GET /api/sheets/:sheet/carried', { at: { sheet }, as });
  return answer.ok ? answer.got.fields : {};
}
