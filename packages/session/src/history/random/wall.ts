import { FEWEST_FOR_TOTALS } from '../../check-in/totals.ts';
import { askedNow } from '../../poll/questions.ts';
import type { Step } from '../../step.ts';
import { currentStep, own } from '../../turn/lookup.ts';
import { canShow } from '../../wall/view.ts';
import { byDevice, byStaff, seatAt, someStep, type Asked, type Draw } from '../draw.ts';
import { byPoll } from './education.ts';
import { DEVICES } from '../small-world.ts';

/** The device of somebody here who has not answered, while too few have. */
function whoIsMissing(draw: Draw, given: Readonly<Record<string, unknown>>): string | undefined {
  const missing = DEVICES.filter(
    (one) => seatAt(draw, one) !== 'nobody' && own(given, seatAt(draw, one)) === undefined,
  );
  return Object.keys(given).length > FEWEST_FOR_TOTALS ? undefined : missing[0];
}

function checkIn(draw: Draw, { id: step }: Step): Asked {
  const device = whoIsMissing(draw, own(draw.session.asking, step)?.answers ?? {});
  if (device === undefined) return byStaff(draw, 'check-in:close', { step });
  const answers = { mood: draw.among(['low', 'good'], 'low'), craving: draw.below(11) };
  return byDevice(device, 'check-in:answer', { step, answers });
}

function poll(draw: Draw, step: Step): Asked {
  const asked = askedNow(draw.session);
  if (!asked || asked.now.closedAt !== null) return byPoll(draw, step);
  const { question, ballot, now } = asked;
  const device = whoIsMissing(draw, now.answers);
  const at = { step: step.id, question: question.id, ballot };
  if (device === undefined) return byStaff(draw, 'poll:close', at);
  return byDevice(device, 'poll:answer', { ...at, choice: draw.among(question.options, undefined)?.id ?? null });
}

/** Staff put what people gave on the wall, or take it down; or there comes to be something to show. */
export function byWall(draw: Draw): Asked {
  const { session, below } = draw;
  const step = currentStep(session);
  if (step && !canShow(session) && below(8) > 0) {
    const { kind } = step.content;
    if (kind === 'check-in') return checkIn(draw, step);
    if (kind === 'quiz' || kind === 'poll') return poll(draw, step);
  }
  const shown = below(4) === 0 ? someStep(draw) : (session.agenda.current ?? 'none');
  return byStaff(draw, 'wall:show', { step: shown, on: below(4) > 0 });
}
