import type { Viewer, Who } from '@opencircle/session';
import type { FieldAt } from '../surroundings.ts';
import type { EncodedView } from './encoded-views.ts';
import type { Outlet } from './outlet.ts';

/** One socket in a session: who is in front of it, and what it was sent. */
export interface Follower {
  readonly outlet: Outlet;
  readonly who: Who;
  viewer: Viewer;
  n: number;
  sent: EncodedView;
  field: FieldAt | null;
  readonly fieldsSent: Map<string, string>;
  leaveSeat: () => void;
}
