import { QUICK_SIGNALS } from '../../lane/lane.ts';
import { byProgram, byStaff, type Asked, type Draw } from '../draw.ts';
import { OBSERVERS } from '../small-world.ts';

/** What staff tell each other, and colleagues who sit in. */
export function byColleagues(draw: Draw): Asked {
  const { session, below, among, say } = draw;
  const observer = among(OBSERVERS, 'staff-three');
  switch (below(8)) {
    case 0:
    case 1:
      return byProgram('observer:seat', {
        staff: below(6) === 0 ? 'staff-two' : observer,
        name: `Name of ${observer}`,
      });
    case 2:
      return byStaff(draw, 'observer:leave', { staff: observer });
    case 3: {
      const payload = { staff: below(3) === 0 ? 'staff-four' : observer };
      return { who: { kind: 'staff', staff: observer }, command: { id: 'command', type: 'observer:leave', payload } };
    }
    case 4:
    case 5:
      return byStaff(draw, 'lane:keep', { note: among(session.lane, undefined)?.id ?? 'none', on: below(3) > 0 });
    default:
      return byStaff(draw, 'lane:say', {
        quick: below(2) === 0 ? among(QUICK_SIGNALS, 'time') : null,
        text: below(3) === 0 ? '' : say('lane', null),
      });
  }
}
