import type { IncomingMessage } from 'node:http';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { DeviceId, GroupId, PersonId, StaffId } from '@opencircle/session';
import type { Deps } from '../deps.ts';
import { deviceRowId, type DeviceRow } from '../live/rows.ts';
import type { Row, Write } from '../storage/ports.ts';

const BYTES = 32;
const DAY_SECONDS = 24 * 60 * 60;
const LIFE_SECONDS = 180 * DAY_SECONDS;
const staffRowId = (device: DeviceId, staff: StaffId): string => `${device}.staff.${staff}`;
const SECRET = /^[\w-]{43}$/;

/** A device that was just given its cookie. */
export interface IssuedDevice {
  readonly device: DeviceId;
  readonly cookie: string;
  readonly writes: readonly Write[];
}

/** Browsers of participants and of room screens: a random cookie, of which only a hash is kept. */
export interface Devices {
  of(request: IncomingMessage): Promise<DeviceId | null>;
  issue(): IssuedDevice;
  /** Who this device was let in as in this group. */
  personOf(device: DeviceId, group: GroupId): Promise<PersonId | null>;
  /** Everybody it was let in as in some group, but for whom staff took that back. */
  personsOf(device: DeviceId): Promise<readonly PersonId[]>;
  /** Whether it was ever let in anywhere. */
  isKnown(device: DeviceId): Promise<boolean>;
  /** Whether this member of staff signed in on it before. */
  isStaffDevice(device: DeviceId, staff: StaffId): Promise<boolean>;
  rememberStaff(device: DeviceId, staff: StaffId): Write;
  /** It is nobody in this group any more. */
  forgetGroup(device: DeviceId, group: GroupId): Write;
  /** It is nobody anywhere; with the cookie that says so. */
  forgetAll(device: DeviceId): Promise<{ readonly cookie: string; readonly writes: readonly Write[] }>;
}

/** Devices over the table `device`: a row for each cookie, and below it who it is in which group. */
export function createDevices({
  config,
  random,
  store,
  vault,
}: Pick<Deps, 'config' | 'random' | 'store' | 'vault'>): Devices {
  const name = config.isSecure ? '__Host-device' : 'device';
  const hashOf = (secret: string): string => vault.blind('device', secret);
  const cookieOf = (value: string, maxAge: number): string =>
    stringifySetCookie(name, value, { path: '/', httpOnly: true, sameSite: 'strict', secure: config.isSecure, maxAge });

  /** The live sessions write these rows; those beside them say that staff signed in. */
  function letInAs({ open }: Row): DeviceRow | null {
    const row = JSON.parse(open) as Partial<DeviceRow>; // by the sentence above
    return row.group === undefined || row.person === undefined
      ? null
      : { ...row, group: row.group, person: row.person };
  }

  return {
    async of({ headers }) {
      const secret = headers.cookie === undefined ? undefined : parseCookie(headers.cookie)[name];
      if (secret === undefined || !SECRET.test(secret)) return null;
      return (await store.rowByLookup('device', hashOf(secret)))?.id ?? null;
    },
    issue() {
      const secret = Buffer.from(random.bytes(BYTES)).toString('base64url');
      const device = random.id();
      const row = { id: device, parent: null, lookup: hashOf(secret), open: '{}', holder: null, sealed: null };
      return { device, cookie: cookieOf(secret, LIFE_SECONDS), writes: [{ kind: 'put', table: 'device', row }] };
    },
    async personOf(device, group) {
      const row = await store.row('device', deviceRowId(device, group));
      const known = row && letInAs(row);
      return known && known.takenBack !== true ? known.person : null;
    },
    async personsOf(device) {
      const known = (await store.rowsOf('device', device)).map(letInAs).filter((one) => one !== null);
      const notThem = new Set(known.filter(({ takenBack }) => takenBack === true).map(({ person }) => person));
      return [...new Set(known.map(({ person }) => person))].filter((person) => !notThem.has(person));
    },
    async isKnown(device) {
      return (await store.rowsOf('device', device)).some((row) => letInAs(row)?.takenBack !== true);
    },
    isStaffDevice: async (device, staff) => (await store.row('device', staffRowId(device, staff))) !== null,
    rememberStaff(device, staff) {
      const row = {
        id: staffRowId(device, staff),
        parent: device,
        lookup: null,
        open: '{}',
        holder: null,
        sealed: null,
      };
      return { kind: 'put', table: 'device', row };
    },
    forgetGroup: (device, group) => ({ kind: 'remove', table: 'device', id: deviceRowId(device, group) }),
    async forgetAll(device) {
      const rows = await store.rowsOf('device', device);
      const writes = [device, ...rows.map(({ id }) => id)].map((id): Write => ({
        kind: 'remove',
        table: 'device',
        id,
      }));
      return { cookie: cookieOf('', 0), writes };
    },
  };
}
