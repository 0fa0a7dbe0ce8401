import { isTimeZone } from '@opencircle/program';
import { denied, DONE, type Answers } from './asking/answers.ts';
import type { Parts } from './asking/parts.ts';

/** Time zone, languages and the number that is on call. */
export function createProgramRoutes({ settings }: Parts): Answers<'GET /api/program' | 'PUT /api/program'> {
  return {
    async 'GET /api/program'() {
      return { ok: true, body: await settings.read() };
    },
    async 'PUT /api/program'({ body }) {
      if (!isTimeZone(body.timeZone)) return denied('wrong-time-zone');
      return { ok: true, body: DONE, writes: [await settings.toWrite({ ...(await settings.read()), ...body })] };
    },
  };
}
