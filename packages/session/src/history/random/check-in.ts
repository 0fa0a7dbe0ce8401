import type { Answers } from '../../step.ts';
import { isWrittenForThem } from '../../worksheet/access.ts';
import { byDevice, byProgram, byStaff, deviceOf, seatAt, someSeat, type Asked, type Draw } from '../draw.ts';
import { PEOPLE, STARTS_AT } from '../small-world.ts';

/** What somebody might answer of everything there is to ask, mostly as it is asked. */
export function randomAnswers({ below, among, say }: Draw, seat: string): Answers {
  const all: [string, Answers[string]][] = [
    ['mood', among(['low', 'okay', 'good', null], null)],
    ['craving', below(11)],
    ['want', say('answer', seat)],
    ['talk', below(2) === 0],
    ['feelings', among([['calm'], ['calm', 'tired'], ['safe-no'], [], ['tired', 'calm']], null)],
    ['sleep', below(26)],
    ['last-use', among(['2026-11-03', '2026-10-30', '2026-11-31', null], null)],
  ];
  return Object.fromEntries(all.filter(() => below(2) === 0));
}

const stepOf = ({ session }: Draw, kind: 'check-in' | 'check-out'): string =>
  session.agenda.steps.find(({ content }) => content.kind === kind)?.id ?? 'none';
/** Mostly somebody staff write for. */
function onPaper(draw: Draw): string {
  const { session, below, among } = draw;
  const seats = Object.keys(session.seats).filter((seat) => isWrittenForThem(session, seat));
  return below(4) === 0 ? someSeat(draw) : among(seats, someSeat(draw));
}

/** An answer of any kind, the question of the day, what staff enter for somebody, and answers of an earlier session. */
export function byCheckIn(draw: Draw): Asked {
  const { session, below, among } = draw;
  const device = deviceOf(draw);
  switch (below(8)) {
    case 0:
      return byStaff(draw, 'check-in:ask', {
        step: stepOf(draw, 'check-in'),
        question: among(['What made you smile?', null], null),
      });
    case 1: {
      const seat = onPaper(draw);
      return byStaff(draw, 'check-in:enter', {
        step: stepOf(draw, 'check-in'),
        seat,
        answers: randomAnswers(draw, seat),
      });
    }
    case 2: {
      const seat = onPaper(draw);
      const answers = { craving: below(11), want: draw.say('answer', seat) };
      return byStaff(draw, 'check-out:enter', { step: stepOf(draw, 'check-out'), seat, answers });
    }
    case 3:
      return byStaff(draw, 'seat:arrive', { seat: someSeat(draw), presence: 'on-paper' });
    case 4: {
      const person = among(PEOPLE, '');
      const seat = Object.values(session.seats).find((one) => one.person === person)?.id ?? 'nobody';
      const answers = { ...randomAnswers(draw, seat), want: draw.say('answer', seat) };
      return byProgram('answers:bring', { answers: [{ person, at: STARTS_AT - 1000 * below(3), answers }] });
    }
    default:
      return byDevice(device, 'check-in:answer', {
        step: stepOf(draw, 'check-in'),
        answers: randomAnswers(draw, seatAt(draw, device)),
      });
  }
}
