import type { Session, SessionId } from '@opencircle/session';
import type { Identity } from '../../identity/authenticate.ts';
import type { GroupFrame } from '../../program/groups.ts';
import type { Parts } from './parts.ts';

/** Facilitators have to do with the groups they lead; administrators and supervisors with all but the practice of others. */
export const isConcernOf = ({ staff }: Identity, group: Pick<GroupFrame, 'staff' | 'practice'>): boolean =>
  staff !== null && ((staff.role !== 'facilitator' && !group.practice) || group.staff.includes(staff.id));

/** Reads a session for staff who lead it or its group, or who oversee all; to anybody else it is not there. */
export type ReadSession = (session: SessionId, identity: Identity) => Promise<Session | null>;

export function createReadSession({ groups, live }: Pick<Parts, 'groups' | 'live'>): ReadSession {
  return async (id, identity) => {
    const session = await live.within<Session>(id, (now) => now);
    if (session === null || identity.staff === null) return null;
    if (session.staff.some(({ staff }) => staff === identity.staff?.id)) return session;
    const group = await groups.one(session.group);
    return group !== null && isConcernOf(identity, group) ? session : null;
  };
}

/** Pretend people leave no record; where nobody real ever is, there is nothing else to look at. */
export const leavesRecord = (session: Pick<Session, 'practice'>, { config }: Pick<Parts, 'config'>): boolean =>
  !session.practice || config.isPractice;
