import { BOX_QUESTIONS } from '../text/items.ts';
import { say } from '../text/speak.ts';
import { asking, does, type Mind, type Wish } from './wish.ts';

const QUESTION_LENGTH = 280;
/** The round, hands, time to talk and the question box. */
export function wishesInTheCircle(mind: Mind): readonly Wish[] {
  return [...inTheRound(mind), ...withAHand(mind), ...toTalk(mind), ...forTheBox(mind)];
}

function inTheRound(mind: Mind): readonly Wish[] {
  const { round, me } = mind.view;
  if (round === null || !does(mind, 'passes')) return [];
  const isTheirTurn = round.own === 'next' || round.own === 'speaking';
  return isTheirTurn ? [asking(`pass ${round.step}`, 4, 'round:pass', { step: round.step, seat: me.seat })] : [];
}

/** One puts a hand up while others teach, one when the word is taken from them. Nobody leaves it up for ever. */
function withAHand(mind: Mind): readonly Wish[] {
  const { step, round, me } = mind.view;
  if (step === null) return [];
  const occasion = `hand ${step.id}`;
  if (me.hand !== null) return [asking(`${occasion} down`, 60, 'hand:lower', { seat: me.seat })];
  const isListening = step.kind === 'teach' || step.kind === 'open-time';
  if (isListening && does(mind, 'raises-a-hand')) return [asking(occasion, 20, 'hand:raise', {})];
  const isCutShort = round?.own === 'spoke' && does(mind, 'talks-long');
  return isCutShort ? [asking(occasion, 5, 'hand:raise', {})] : [];
}

/** Where nobody asks in the check-in, they say it themselves. */
function toTalk(mind: Mind): readonly Wish[] {
  const { step, me } = mind.view;
  const isTime = step?.kind === 'open-time' || step?.kind === 'round';
  if (
    !isTime ||
    me.wantsToTalk ||
    !(does(mind, 'asks-for-time') || (does(mind, 'talks-long') && step.kind === 'open-time'))
  )
    return [];
  return [asking('time to talk', 15, 'talk:ask', { wanted: true })];
}

/** Some think of a question early, some only when the box is opened. */
function forTheBox(mind: Mind): readonly Wish[] {
  const { box, step } = mind.view;
  if (box?.open !== true || step === null || step.kind === 'arrive' || !does(mind, 'asks-the-box')) return [];
  const after = step.kind === 'question-box' ? 8 : 30 + mind.who * 10;
  return [
    asking('a question', after, 'box:ask', { text: say([BOX_QUESTIONS], mind.who, mind.language, QUESTION_LENGTH) }),
  ];
}
