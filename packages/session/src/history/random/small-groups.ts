import type { CommandMap } from '../../commands.ts';
import { EXERCISES } from '../../grounding/exercise.ts';
import { situationOf } from '../../small-groups/situation.ts';
import { currentStep, own } from '../../turn/lookup.ts';
import { byDevice, byStaff, deviceOf, type Asked, type Draw } from '../draw.ts';

/** A step to add, with what its kind asks for. */
export function withContent(draw: Draw, payload: CommandMap['step:add']): CommandMap['step:add'] {
  const { kind } = payload;
  if (kind === 'grounding') return { ...payload, exercise: draw.among(EXERCISES, 'breathing') };
  if (kind !== 'practice') return payload;
  const worksheet = { template: { id: 'refusal', version: 1 }, mode: 'pairs' } as const;
  return { ...payload, worksheet, situations: [{ en: 'One card', es: 'Una tarjeta' }] };
}

/** Practice comes next, where it lies ahead. */
function practiceNext(draw: Draw): Asked {
  const { session } = draw;
  const { steps, current } = session.agenda;
  const practice = steps.find(({ content }) => content.kind === 'practice')?.id ?? 'none';
  const before = steps[steps.findIndex(({ id }) => id === current) + 1]?.id ?? null;
  return byStaff(draw, 'step:move', { step: practice, before });
}

/** A card is turned, mostly from the one that lies there, by one of the small group, by somebody else or by staff. */
function turnCard(draw: Draw, step: string): Asked {
  const { session, below, among } = draw;
  const worksheet = own(session.worksheets, step);
  const group = among(worksheet?.shared ?? [], undefined);
  const from = worksheet && group && below(4) > 0 ? situationOf(worksheet, group.sheet, 3) : below(3);
  const turned = { step, sheet: group?.sheet ?? 'none', from, to: below(4) };
  return below(2) === 0 ? byStaff(draw, 'situation:turn', turned) : byDevice(deviceOf(draw), 'situation:turn', turned);
}

/** Small groups are made, grow, are called back and sent out, and turn their card. */
export function bySmallGroups(draw: Draw): Asked {
  const { session, below, among } = draw;
  const opened = Object.entries(session.worksheets).filter(([, { mode }]) => mode === 'pairs');
  const here = currentStep(session);
  const step = below(4) === 0 ? (among(opened, undefined)?.[0] ?? 'none') : (here?.id ?? 'none');
  const shared = own(session.worksheets, step)?.shared ?? [];
  if (shared.length === 0 && here?.content.kind !== 'practice' && below(2) === 0) return practiceNext(draw);
  switch (below(8)) {
    case 0:
      return byStaff(draw, 'worksheet:pair', { step, pairs: [session.circle.slice(below(3), 2 + below(3))] });
    case 1: {
      const late = among(session.circle, 'nobody');
      return byStaff(draw, 'worksheet:pair', { step, pairs: [[...(among(shared, undefined)?.seats ?? []), late]] });
    }
    case 2:
      return byStaff(draw, 'small-groups:call', { step, seconds: among([0, 30, 60, 601], 60) });
    case 3:
      return byStaff(draw, 'small-groups:call', { step, seconds: 30 });
    case 4:
      return byStaff(draw, 'small-groups:send', { step });
    default:
      return shared.length > 0
        ? turnCard(draw, step)
        : byStaff(draw, 'worksheet:pair', { step, pairs: [session.circle.slice(0, 2)] });
  }
}

/** Somebody says how strong their urge is, or takes it back. */
export function byUrge(draw: Draw): Asked {
  const { session, below } = draw;
  const value = below(5) === 0 ? null : below(12);
  return byDevice(deviceOf(draw), 'urge:rate', { step: session.agenda.current ?? 'none', moment: below(6), value });
}
