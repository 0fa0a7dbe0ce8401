import { en as ui } from '../ui/en.ts';
import { desk } from './desk-en.ts';
import { lead } from './lead-en.ts';
import { checkIn } from '../staff-leading/check-in-en.ts';
import { house } from '../staff-leading/house-en.ts';
import { plans } from '../staff-leading/plans-en.ts';
import { room } from '../staff-leading/pace-en.ts';
import { safety } from '../staff-leading/safety-en.ts';
import { groups } from '../staff-leading/groups-en.ts';
import { together } from '../staff-leading/together-en.ts';
import { wall } from '../staff-leading/wall-en.ts';

/** Everything staff's pages say. Each part may live in a file of its own beside this one. */
export const en = {
  ui,
  desk,
  lead,
  checkIn,
  house,
  plans,
  room,
  safety,
  groups,
  together,
  wall,
};
/** What every language must say to staff. */
export type StaffText = typeof en;
