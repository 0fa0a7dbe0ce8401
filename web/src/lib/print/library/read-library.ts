import type { Handout, Template } from '@opencircle/worksheets';
import { request, type Refused } from '#lib/api.ts';
import { allOf } from '#lib/desk/all-of.ts';
import { newestOf } from './newest.ts';

/** What can be printed empty: the newest version of each sheet, and the handout of each topic some plan teaches. */
export interface Library {
  readonly templates: readonly Template[];
  readonly handouts: readonly Handout[];
}

/** Reads the whole library; a topic whose handout is not there is left out. */
export async function readLibrary(): Promise<{ readonly ok: true; readonly got: Library } | Refused> {
  const read = await allOf({ templates: request('GET /api/templates'), plans: request('GET /api/plans') });
  if (!read.ok) return read;
  const { templates, plans } = read.got;
  const topics = [...new Set(plans.flatMap(({ topic }) => topic ?? []))];
  const answers = await Promise.all(topics.map((topic) => request('GET /api/handouts/:topic', { at: { topic } })));
  return {
    ok: true,
    got: { templates: newestOf(templates), handouts: answers.flatMap((answer) => (answer.ok ? [answer.got] : [])) },
  };
}
