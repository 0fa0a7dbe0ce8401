import type { Config } from '../../config.ts';
import type { MakeMember } from '../../identity/new-member.ts';
import type { Glimpse, Store, Write } from '../../storage/ports.ts';
import type { Vault } from '../../vault/ports.ts';
import type { Settings } from '../settings.ts';

/** The row of the table `program` that says: nobody in this data is real. */
const MARK = 'practice';
const REAL_DATA = ['program', 'staff', 'group', 'person', 'session'] as const;

/** The one who leads while practising. There is no such person and no such address. */
const COUNSELOR = { name: 'Sam Rivera', email: 'sam.rivera@practice.invalid', role: 'administrator' } as const;
const ON_CALL = '555-0100';

/** Derived, so that nobody has to know or keep it. */
const passwordOf = (vault: Vault): string => vault.derive('practice-password', COUNSELOR.email);

/** What the pretend counselor signs in with. */
export const counselor = (vault: Vault): { readonly email: string; readonly password: string } => ({
  email: COUNSELOR.email,
  password: passwordOf(vault),
});

const isMarked = async (store: Store): Promise<boolean> => (await store.row('program', MARK)) !== null;

/** Why a server must not start over this data, in one sentence: pretend people and real ones never lie in one place. */
export function practiceRefusal(
  { isPractice, dataDir }: Pick<Config, 'isPractice' | 'dataDir'>,
  before: Glimpse,
): string | null {
  const marked = before.hasRow('program', MARK);
  if (!isPractice)
    return marked
      ? `DATA_DIR is ${dataDir}, where only practice data lies. Set DATA_DIR to a folder of its own, or start with PRACTICE=on.`
      : null;
  if (marked) return null;
  return REAL_DATA.some((table) => before.hasRow(table))
    ? `DATA_DIR is ${dataDir}, where the data of a real program lies. For practice, set DATA_DIR to an empty folder, or start without PRACTICE.`
    : null;
}

interface SeedParts {
  readonly store: Store;
  readonly vault: Vault;
  readonly settings: Settings;
  readonly makeMember: MakeMember;
}

/** Makes an empty store a program to practise in: settings of this machine and one pretend counselor. Later starts change nothing. */
export async function seedPractice({ store, vault, settings, makeMember }: SeedParts): Promise<void> {
  if (await isMarked(store)) return;
  const row = { id: MARK, parent: null, lookup: null, open: '{"practice":true}', holder: null, sealed: null };
  const mark: Write = { kind: 'put', table: 'program', row };
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const program = await settings.toWrite({ timeZone, languages: ['en', 'es'], onCall: ON_CALL });
  const made = await makeMember({ ...COUNSELOR, password: passwordOf(vault) }, [mark, program]);
  if (!made.ok) throw new Error('the pretend counselor could not be made');
}
