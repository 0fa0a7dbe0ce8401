import type { StaffMember } from '@opencircle/protocol';
import type { Deps } from '../deps.ts';
import type { Write } from '../storage/ports.ts';
import type { Accounts } from './accounts.ts';
import { LEAST_LENGTH } from './passwords.ts';
import type { Staff } from './staff.ts';

/** Somebody on their way to becoming staff. */
export type NewMember = Omit<StaffMember, 'id'> & { readonly password: string };
type Outcome =
  | { readonly ok: true; readonly cookies: readonly string[]; readonly actor: string }
  | { readonly ok: false; readonly refusal: 'password-too-short' | 'address-taken' };

/** Makes accounts, one at a time, stored together with what else follows from them. */
export type MakeMember = (member: NewMember, also: readonly Write[]) => Promise<Outcome>;

/** The account comes first, because its tables are not the journal's; if the rest cannot be stored it goes again. */
export function createNewMember({
  staffAccounts: accounts,
  journal,
  random,
  staff,
}: Pick<Deps, 'journal' | 'random'> & { readonly staffAccounts: Accounts; readonly staff: Staff }): MakeMember {
  let turn: Promise<unknown> = Promise.resolve();

  async function make({ name, email, role, password }: NewMember, also: readonly Write[]): Promise<Outcome> {
    if ([...password].length < LEAST_LENGTH) return { ok: false, refusal: 'password-too-short' };
    const hash = staff.hashOf(email);
    if ((await staff.byHash(hash)) !== null) return { ok: false, refusal: 'address-taken' };
    const id = random.id();
    await accounts.create(hash, password);
    try {
      await journal.commit([await staff.toWrite({ id, name, email, role }), ...also]);
    } catch (error) {
      await accounts.remove(hash);
      throw error;
    }
    return { ok: true, cookies: (await accounts.signIn(hash, password)) ?? [], actor: `staff:${id}` };
  }

  return (member, also) => {
    const made = turn.then(() => make(member, also));
    turn = made.catch(() => undefined);
    return made;
  };
}
