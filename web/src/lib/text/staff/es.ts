import { es as ui } from '../ui/es.ts';
import { desk } from './desk-es.ts';
import { lead } from './lead-es.ts';
import { checkIn } from '../staff-leading/check-in-es.ts';
import { house } from '../staff-leading/house-es.ts';
import { plans } from '../staff-leading/plans-es.ts';
import { room } from '../staff-leading/pace-es.ts';
import { safety } from '../staff-leading/safety-es.ts';
import { groups } from '../staff-leading/groups-es.ts';
import { together } from '../staff-leading/together-es.ts';
import type { StaffText } from './en.ts';
import { wall } from '../staff-leading/wall-es.ts';

/** Everything staff's pages say, in Spanish. */
export const es = {
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
} satisfies StaffText;
