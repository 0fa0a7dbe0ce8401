import { es as ui } from '../ui/es.ts';
import { desk } from './desk-es.ts';
import { lead } from './lead-es.ts';
import type { StaffText } from './en.ts';

/** Everything staff's pages say, in Spanish. */
export const es = {
  ui,
  desk,
  lead,
} satisfies StaffText;
