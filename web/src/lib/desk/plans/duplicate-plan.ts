import { request, type Answer } from '#lib/api.ts';
import { copyOf } from './copy-of.ts';

/** Makes a plan of the program's own out of any plan. */
export async function duplicatePlan(
  plan: string,
  titled: Parameters<typeof copyOf>[1],
): Promise<Answer<'POST /api/plans'>> {
  const found = await request('GET /api/plans/:plan', { at: { plan } });
  return found.ok ? request('POST /api/plans', { send: { plan: copyOf(found.got.plan, titled) } }) : found;
}
