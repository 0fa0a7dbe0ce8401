import type { Session } from '../session.ts';

/** Whether staff can still say something here: from the open door to the first close. A session opened again has no lane. */
export const isLaneOpen = ({ phase, door }: Session): boolean =>
  // The door has a code until the first close, and none after it.
  phase === 'door-open' || phase === 'running' || (phase === 'closing' && door.code !== '');
