import type { SeatId, StaffPerson, StaffView } from '@opencircle/session';

/** The one word beside a name in the circle. Nothing here is private: it may be read by whoever sits beside the tablet. */
export type PersonState =
  | { readonly is: 'hand'; readonly place: number }
  | {
      readonly is:
        | 'speaking'
        | 'next'
        | 'spoke'
        | 'passed'
        | 'later'
        | 'ready'
        | 'writing'
        | 'answered'
        | 'not-connected'
        | 'at-home'
        | 'on-paper'
        | 'by-phone'
        | 'here';
    };

function inStep(view: StaffView, seat: SeatId): PersonState | null {
  const { round, asking, agenda } = view;
  if (round && round.step === agenda.current) {
    if (round.speaking === seat) return { is: 'speaking' };
    const done = round.done.find((one) => one.seat === seat);
    if (done) return { is: done.how };
    if (round.later.includes(seat)) return { is: 'later' };
    if (round.upNext[0] === seat) return { is: 'next' };
    return null;
  }
  if (view.worksheet.steps.some(({ step, ready }) => step === agenda.current && ready.includes(seat)))
    return { is: 'ready' };
  if (asking?.step === agenda.current && asking?.answers.some((one) => one.seat === seat)) return { is: 'answered' };
  return null;
}

function byPresence({ presence, devicesOnline }: StaffPerson): PersonState {
  switch (presence) {
    case 'remote':
      return { is: devicesOnline === 0 ? 'not-connected' : 'at-home' };
    case 'by-phone':
      return { is: 'by-phone' };
    case 'on-paper':
      return { is: 'on-paper' };
    case 'in-the-room':
      return { is: 'here' };
  }
}

/** What matters most about somebody just now: a raised hand, then their part in the step, then where they are. */
export function personState(view: StaffView, person: StaffPerson): PersonState {
  if (person.handPosition !== null) return { is: 'hand', place: person.handPosition };
  return inStep(view, person.seat) ?? (person.writing ? { is: 'writing' } : byPresence(person));
}
