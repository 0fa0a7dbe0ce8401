import type { PlanState } from '@opencircle/protocol';
import type { Plan } from '@opencircle/session';
import { PLANS, planBy } from '@opencircle/worksheets/plans';
import type { Row, Store, Write } from '../storage/ports.ts';
import type { SealedRows } from './sealed-rows.ts';

/** A plan, and whether it is shipped, the program's own, or put away. */
export interface KeptPlan {
  readonly plan: Plan;
  readonly state: PlanState;
}
/** What a group can meet by. */
export interface Plans {
  /** The shipped ones first, then the program's own by their titles, then those put away. */
  all(): Promise<readonly KeptPlan[]>;
  one(id: string): Promise<KeptPlan | null>;
  toWrite(plan: Plan, state: Exclude<PlanState, 'shipped'>): Promise<Write>;
}

/** Rows of the table `program` that hold a plan belong to this. */
const OF_PLANS = 'plan';
type Open = Pick<Plan, 'version'> & { readonly archived: boolean };

/** Plans of the program's own are sealed under its key; nothing is kept of an earlier version, because sessions hold their own steps. */
export function createPlans(store: Store, rows: SealedRows): Plans {
  async function read(row: Row | null): Promise<KeptPlan | null> {
    if (row?.parent !== OF_PLANS) return null;
    const secret = await rows.secretOf('program', row);
    if (secret === 'gone') return null;
    const { archived } = JSON.parse(row.open) as Open; // written by toWrite below
    return { plan: secret as Plan, state: archived ? 'archived' : 'own' }; // sealed by toWrite below
  }
  const byTitle = (a: KeptPlan, b: KeptPlan): number =>
    a.plan.title.en.localeCompare(b.plan.title.en) || (a.plan.id < b.plan.id ? -1 : 1);

  return {
    async all() {
      const own = (await Promise.all((await store.rowsOf('program', OF_PLANS)).map(read))).filter(
        (one) => one !== null,
      );
      return [
        ...PLANS.map((plan): KeptPlan => ({ plan, state: 'shipped' })),
        ...own.filter(({ state }) => state === 'own').sort(byTitle),
        ...own.filter(({ state }) => state === 'archived').sort(byTitle),
      ];
    },
    async one(id) {
      const shipped = planBy(id);
      return shipped === null ? read(await store.row('program', id)) : { plan: shipped, state: 'shipped' };
    },
    async toWrite(plan, state) {
      const open: Open = { version: plan.version, archived: state === 'archived' };
      const part = { id: plan.id, parent: OF_PLANS, lookup: null, open };
      return { kind: 'put', table: 'program', row: await rows.seal('program', part, 'program', plan) };
    },
  };
}
