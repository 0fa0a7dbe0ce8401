import { LINKS } from '@opencircle/protocol';
import { denied, DONE, type Answers } from './asking/answers.ts';
import type { Parts } from './asking/parts.ts';

/** Colleagues come in by a link that works once, for a week. */
export function createInviteRoutes(parts: Parts): Answers<'POST /api/invites' | 'POST /api/invites/accept'> {
  const { config, invites, makeMember } = parts;
  return {
    async 'POST /api/invites'({ body: { role } }) {
      const { token, write } = invites.make({ kind: 'staff', role });
      return { ok: true, body: { link: `${config.publicUrl}${LINKS.invite}${token}` }, writes: [write] };
    },
    async 'POST /api/invites/accept'({ body: { token, name, email, password } }) {
      const done = await invites.take(token, async (invite, usedUp) =>
        invite.kind === 'staff'
          ? makeMember({ name, email, password, role: invite.role }, [usedUp])
          : denied('link-used'),
      );
      if (done === null) return denied('link-used');
      return done.ok ? { ok: true, body: DONE, cookies: done.cookies, actor: done.actor } : done;
    },
  };
}
