import { denied, DONE, refusalToDenied, type Answers } from './asking/answers.ts';
import type { Parts } from './asking/parts.ts';

/** Staff of a session ask a colleague to sit in. The group is told their name, as the program knows it. */
export function createObserverRoutes({ live, random, staff }: Parts): Answers<'POST /api/sessions/:session/observers'> {
  return {
    async 'POST /api/sessions/:session/observers'({ identity, params, body }) {
      const asking = identity.staff?.id;
      const isTheirs = await live.within(params.session, (session) =>
        session.staff.some((one) => one.staff === asking),
      );
      if (isTheirs !== true) return denied('not-found');
      const colleague = (await staff.all()).find(({ id }) => id === body.staff);
      if (!colleague) return denied('not-found');
      const { id, name } = colleague;
      const command = { id: random.id(), type: 'observer:seat', payload: { staff: id, name } } as const;
      const reply = await live.ask(params.session, { kind: 'program' }, command);
      if (!reply.ok) return refusalToDenied(reply.refusal);
      return { ok: true, body: DONE, object: `session:${params.session} staff:${id}` };
    },
  };
}
