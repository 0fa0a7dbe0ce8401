import type { StaffId } from '@opencircle/session';
import type { StaffMember, StaffRole } from '@opencircle/protocol';
import type { SealedRows } from '../program/sealed-rows.ts';
import type { Row, Store, Write } from '../storage/ports.ts';
import type { Vault } from '../vault/ports.ts';

/** The people who work here. Names and addresses are sealed under each member's own key. */
export interface Staff {
  all(): Promise<readonly StaffMember[]>;
  one(staff: StaffId): Promise<StaffMember | null>;
  hasAny(): Promise<boolean>;
  /** The keyed hash an address is known by, whatever its case. */
  hashOf(email: string): string;
  /** Who has this address, without opening anything private. */
  byHash(hash: string): Promise<{ readonly id: StaffId; readonly role: StaffRole } | null>;
  toWrite(member: StaffMember): Promise<Write>;
}

/** Staff over the table `staff`, found by the keyed hash of their address. */
export function createStaff(store: Store, rows: SealedRows, vault: Vault): Staff {
  const hashOf = (email: string): string => vault.blind('email', email.normalize('NFKC').trim().toLowerCase());
  const roleOf = (row: Row): StaffRole => (JSON.parse(row.open) as Pick<StaffMember, 'role'>).role; // written by toWrite below

  async function read(row: Row | null): Promise<StaffMember | null> {
    const secret = row === null ? 'gone' : await rows.secretOf('staff', row);
    if (row === null || secret === 'gone') return null;
    const { name, email } = secret as Pick<StaffMember, 'name' | 'email'>; // sealed by toWrite below
    return { id: row.id, name, email, role: roleOf(row) };
  }
  return {
    hashOf,
    async all() {
      const members = await Promise.all((await store.rows('staff')).map(read));
      return members.filter((member) => member !== null).sort((a, b) => a.name.localeCompare(b.name));
    },
    one: async (staff) => read(await store.row('staff', staff)),
    hasAny: async () => (await store.rows('staff')).length > 0,
    async byHash(hash) {
      const row = await store.rowByLookup('staff', hash);
      return row && { id: row.id, role: roleOf(row) };
    },
    async toWrite({ id, name, email, role }) {
      const part = { id, parent: null, lookup: hashOf(email), open: { role } };
      const row = await rows.seal('staff', part, `staff:${id}`, { name, email });
      return { kind: 'put', table: 'staff', row };
    },
  };
}
