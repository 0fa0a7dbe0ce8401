import type { Deps } from '../../deps.ts';
import type { DocumentRooms } from '../../documents/ports.ts';
import type { Accounts } from '../../identity/accounts.ts';
import type { Devices } from '../../identity/devices.ts';
import type { Doors } from '../../identity/doors.ts';
import type { Invites } from '../../identity/invites.ts';
import type { MakeMember } from '../../identity/new-member.ts';
import type { Staff } from '../../identity/staff.ts';
import type { LiveSessions } from '../../live/ports.ts';
import type { BringAnswers } from '../../program/bring-answers.ts';
import type { Apart } from '../../program/apart.ts';
import type { BringSheets } from '../../program/bring-sheets.ts';
import type { Groups } from '../../program/groups.ts';
import type { Rehearsals } from '../../program/practice/rehearsals.ts';
import type { Plans } from '../../program/plans.ts';
import type { People } from '../../program/people.ts';
import type { Settings } from '../../program/settings.ts';
import type { Whom } from '../../upgrade.ts';

/** Everything the routes are made from. */
export interface Parts extends Deps {
  readonly live: LiveSessions;
  readonly documents: DocumentRooms;
  readonly staffAccounts: Accounts;
  readonly staff: Staff;
  readonly devices: Devices;
  readonly doors: Doors;
  readonly invites: Invites;
  readonly makeMember: MakeMember;
  readonly groups: Groups;
  readonly people: People;
  readonly plans: Plans;
  readonly settings: Settings;
  readonly rehearsals: Rehearsals;
  readonly bringAnswers: BringAnswers;
  readonly bringSheets: BringSheets;
  readonly apart: Apart;
  /** Ends every socket of somebody who is nobody here any more. */
  readonly showOut: (whom: Whom) => void;
}
