import { pollOf, ballotsOf } from '../../poll/questions.ts';
import type { Step } from '../../step.ts';
import { byDevice, byStaff, deviceOf, type Asked, type Draw } from '../draw.ts';

/** An answer to the question the group is on, or what staff do with it. */
export function byPoll(draw: Draw, { id: step, content }: Step): Asked {
  const { session, below, among } = draw;
  const questions = content.kind === 'quiz' || content.kind === 'poll' ? content.questions : [];
  const poll = pollOf(session, step);
  const asked = below(12) === 0 ? among(questions, undefined) : questions[poll.at];
  const question = asked?.id ?? 'none';
  const ballot = ballotsOf(poll, question).length - 1;
  const options = (asked?.options ?? []).map(({ id }) => id);
  switch (below(12)) {
    case 0:
    case 1:
      return byStaff(draw, 'poll:close', { step, question, ballot });
    case 2:
    case 3:
      return byStaff(draw, 'poll:again', { step, question, ballot });
    case 4:
      return byStaff(draw, 'poll:explain', { step, question });
    case 5:
      return byStaff(draw, 'poll:turn', { step, from: poll.at, to: below(3) });
    default:
      return byDevice(deviceOf(draw), 'poll:answer', {
        step,
        question,
        ballot: below(12) === 0 ? ballot + 1 : ballot,
        choice: below(5) === 0 ? null : among([...options, 'none'], 'none'),
      });
  }
}

/** A question put into the box, or what staff decide about one. */
export function byBox(draw: Draw): Asked {
  const { session, below, among, say } = draw;
  const question = among(session.box, undefined)?.id ?? 'none';
  const on = below(3) > 0;
  switch (below(6)) {
    case 0:
    case 1:
      return byStaff(draw, 'box:show', { question, on });
    case 2:
      return byStaff(draw, 'box:answered', { question, on });
    case 3:
      return byStaff(draw, 'box:put-away', { question, on });
    default:
      return byDevice(deviceOf(draw), 'box:ask', { text: say('box', null) });
  }
}
