import type { Answers } from './asking/answers.ts';
import type { Parts } from './asking/parts.ts';

/** Who works here. Addresses are for administrators and for oneself. */
export function createStaffRoutes({ staff }: Parts): Answers<'GET /api/staff'> {
  return {
    async 'GET /api/staff'({ identity: { staff: asking } }) {
      const all = await staff.all();
      const seesAll = asking?.role === 'administrator';
      return { ok: true, body: all.map((one) => (seesAll || one.id === asking?.id ? one : { ...one, email: '' })) };
    },
  };
}
