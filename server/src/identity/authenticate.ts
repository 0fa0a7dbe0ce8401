import type { IncomingMessage } from 'node:http';
import type { DeviceId, StaffId, Who } from '@opencircle/session';
import type { StaffRole } from '@opencircle/protocol';
import { whosAsked } from '../live/who.ts';
import type { Accounts } from './accounts.ts';
import type { Devices } from './devices.ts';
import type { Staff } from './staff.ts';

/** Who is asking. One browser may be both: a colleague's phone that also sits in a circle. */
export interface Identity {
  readonly staff: { readonly id: StaffId; readonly role: StaffRole } | null;
  readonly device: DeviceId | null;
}
/** The one answer to "who is asking?", for HTTP, the live channel and documents alike. Reads cookies, trusts nothing else. */
export type Authenticate = (request: IncomingMessage) => Promise<Identity>;

/** Asks the accounts and the devices; an account without a staff row is nobody. */
export function createAuthenticate(accounts: Accounts, staff: Staff, devices: Devices): Authenticate {
  return async (request) => {
    if (request.headers.cookie === undefined) return { staff: null, device: null };
    const [hash, device] = await Promise.all([accounts.whose(request.headers), devices.of(request)]);
    return { staff: hash === null ? null : await staff.byHash(hash), device };
  };
}

/** Everybody this identity is to a session, staff first. */
export const whosOf = ({ staff, device }: Identity): readonly Who[] => [
  ...(staff === null ? [] : [{ kind: 'staff' as const, staff: staff.id }]),
  ...(device === null ? [] : [{ kind: 'device' as const, device }]),
];

/** Of them, as whom this page comes. */
export const whosFor = (request: IncomingMessage, identity: Identity): readonly Who[] =>
  whosAsked(request, whosOf(identity));

/** A pseudonym for the audit trail. */
export const identityToActor = ({ staff, device }: Identity): string =>
  staff !== null ? `staff:${staff.id}` : device !== null ? `device:${device}` : 'nobody';
