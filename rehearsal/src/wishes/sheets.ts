import { PLANS_AHEAD, WAS_SEEN } from '../text/items.ts';
import { say } from '../text/speak.ts';
import { wasSeen } from './asking.ts';
import { asking, does, type Mind, type Wish } from './wish.ts';

const LINE = 280;
/** How long a lost network stays lost. Seconds. */
const WITHOUT_NETWORK = 60;

/** Worksheets, boards and plans for the hours ahead. */
export function wishesOnPaper(mind: Mind): readonly Wish[] {
  return [...toWrite(mind), ...toShare(mind), ...toPlan(mind)];
}

function toWrite(mind: Mind): readonly Wish[] {
  const { sheets, current } = mind.view.sheets;
  const own = sheets.find(({ sheet }) => sheet === current);
  if (own?.state !== 'open') return [];
  const { sheet, step } = own;
  if (mind.writing.has(sheet)) {
    const isCut = own.kind === 'worksheet' && does(mind, 'loses-the-network');
    return isCut ? [{ key: 'no network', after: 20, act: { do: 'lose-the-network', seconds: WITHOUT_NETWORK } }] : [];
  }
  if (!mind.finished.has(sheet)) return [{ key: `write ${sheet}`, after: 4, act: { do: 'fill-in', sheet } }];
  return own.ready ? [] : [asking(`ready ${step}`, 5, 'worksheet:ready', { step, ready: true })];
}

/** Who waited with it, and who did not come to it while they wrote. */
function toShare(mind: Mind): readonly Wish[] {
  const { step, sheets, board } = mind.view;
  if (step?.kind !== 'board' || board === null) return [];
  const last = sheets.sheets.findLast(
    ({ mode, kind, state }) => mode === 'own' && kind === 'worksheet' && state === 'open',
  );
  if (last === undefined) return [];
  const { sheet } = last;
  const isLeft = !mind.finished.has(sheet);
  const group = does(mind, 'shares-with-name') ? 'named' : 'unnamed';
  const isTheirs =
    does(mind, 'shares-at-the-board') || (isLeft && (group === 'named' || does(mind, 'shares-without-name')));
  return isTheirs ? [{ key: `share ${sheet}`, after: 12, act: { do: 'share', sheet, group } }] : [];
}

function toPlan(mind: Mind): readonly Wish[] {
  const { planAhead, step } = mind.view;
  if (planAhead === null || step?.kind !== 'plan-ahead') return [];
  const { who, language } = mind;
  const line = {
    when: say([PLANS_AHEAD.when], who, language, LINE),
    what: say([PLANS_AHEAD.what], who, language, LINE),
  };
  const wishes = [asking('plan ahead', mind.character.tempo * 20, 'plan-ahead:add', line)];
  const seen = { when: WAS_SEEN.when[language], what: WAS_SEEN.what[language] };
  return wasSeen(mind) ? [...wishes, asking('plan to talk', 12, 'plan-ahead:add', seen)] : wishes;
}
