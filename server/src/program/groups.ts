import type { GroupId } from '@opencircle/session';
import { FAMILY_GROUP_KINDS, type Group } from '@opencircle/protocol';
import type { Row, Store, Write } from '../storage/ports.ts';
import type { SealedRows } from './sealed-rows.ts';

/** A standing circle without its people. */
export type GroupFrame = Omit<Group, 'people'>;
type Secret = Pick<GroupFrame, 'title' | 'schedule'>;
type Open = Pick<GroupFrame, 'kind' | 'plan' | 'staff'> & { readonly practice?: true };

/** The program's groups. */
export interface Groups {
  all(): Promise<readonly GroupFrame[]>;
  one(group: GroupId): Promise<GroupFrame | null>;
  toWrite(group: GroupFrame): Promise<Write>;
}

/** Whether family members of participants come to a group. */
export const isForFamilies = ({ kind }: Pick<GroupFrame, 'kind'>): boolean =>
  FAMILY_GROUP_KINDS.some((one) => one === kind);

/** Whether a group's people are pretend people. Reads nothing private. */
export const isPracticeRow = ({ open }: Pick<Row, 'open'>): boolean => (JSON.parse(open) as Open).practice === true; // written by toWrite below

/** Titles and schedules are sealed under the program's key. */
export function createGroups(store: Store, rows: SealedRows): Groups {
  async function read(row: Row | null): Promise<GroupFrame | null> {
    if (row === null) return null;
    const secret = await rows.secretOf('group', row);
    if (secret === 'gone') return null;
    const { kind, plan, staff } = JSON.parse(row.open) as Open; // written by toWrite below
    return { id: row.id, kind, plan, staff, practice: isPracticeRow(row), ...(secret as Secret) }; // sealed by toWrite below
  }
  return {
    async all() {
      const groups = await Promise.all((await store.rows('group')).map(read));
      return groups
        .filter((group) => group !== null)
        .sort((a, b) => a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1));
    },
    one: async (group) => read(await store.row('group', group)),
    async toWrite({ id, kind, plan, staff, title, schedule, practice }) {
      const open: Open = { kind, plan, staff, ...(practice && { practice }) };
      const secret: Secret = { title, schedule };
      const row = await rows.seal('group', { id, parent: null, lookup: null, open }, 'program', secret);
      return { kind: 'put', table: 'group', row };
    },
  };
}
