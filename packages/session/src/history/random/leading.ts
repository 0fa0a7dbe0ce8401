import { CALMS } from '../../calm/calm.ts';
import { byStaff, someStep, type Asked, type Draw } from '../draw.ts';

/** Eyes up, a quiet moment, the order of a round, or something about the parking lot. */
export function byRoom(draw: Draw): Asked {
  const { session, below, among, say } = draw;
  const topic = among(session.parked, undefined)?.id ?? 'none';
  switch (below(9)) {
    case 0:
    case 1:
      return byStaff(draw, 'calm:begin', { kind: among(CALMS, 'quiet'), seconds: among([null, 4, 5, 5, 30], null) });
    case 2:
      return byStaff(draw, 'calm:end', {});
    case 3:
    case 4:
      return byStaff(draw, 'round:order', { step: someStep(draw), by: below(2) === 0 ? 'fair' : 'circle' });
    case 5:
      return byStaff(draw, 'topic:take', { topic, taken: below(3) > 0 });
    case 6:
      return byStaff(draw, 'topic:remove', { topic });
    default:
      return byStaff(draw, 'topic:park', { text: say('topic', null) });
  }
}
