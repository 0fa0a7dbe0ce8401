import { en as ui } from '../ui/en.ts';
import { desk } from './desk-en.ts';
import { lead } from './lead-en.ts';

/** Everything staff's pages say. Each part may live in a file of its own beside this one. */
export const en = {
  ui,
  desk,
  lead,
};
/** What every language must say to staff. */
export type StaffText = typeof en;
