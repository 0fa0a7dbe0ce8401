import type { StaffId } from '../ids.ts';
import type { Session } from '../session.ts';
import type { LeadSlice } from '../slices/people.ts';

/** Who leads, whether that is the viewer, and the names of the other colleagues. */
export const leadSlice = ({ staff, lead, observers }: Session, viewer: StaffId): LeadSlice => ({
  lead: staff.find((one) => one.staff === lead) ?? null,
  leading: lead === viewer,
  others: staff.filter((one) => one.staff !== lead && one.staff !== viewer).map(({ name }) => name),
  staff: staff.map((one) => one.staff),
  observers,
});
