import { WAYS_HOME } from '../../seat/sent-home.ts';
import type { Answers } from '../../step.ts';
import { own } from '../../turn/lookup.ts';
import { byDevice, byStaff, deviceOf, seatAt, someKnock, someSeat, someStep, type Asked, type Draw } from '../draw.ts';
import { ALIASES, DEVICES, PEOPLE, STRANGERS } from '../small-world.ts';

function answersOf(draw: Draw, device: string): Answers {
  const { below, among, say } = draw;
  const all: [string, Answers[string]][] = [
    ['mood', among(['low', 'okay', 'good', null, 'wrong'], null)],
    ['craving', below(12)],
    ['want', say('answer', seatAt(draw, device))],
    ['talk', below(2) === 0],
  ];
  return Object.fromEntries(all.filter(() => below(4) > 0));
}

function knock(draw: Draw): Asked {
  const { below, among, say } = draw;
  const index = below(DEVICES.length + STRANGERS.length);
  const device = DEVICES[index] ?? among(STRANGERS, '');
  const person = below(2) === 0 ? (PEOPLE[index] ?? null) : null;
  return byDevice(device, 'door:knock', {
    device,
    as: below(index < DEVICES.length ? 8 : 2) === 0 ? 'room-screen' : 'person',
    name: person !== null ? '' : below(2) === 0 ? among(ALIASES, '') : say('door-name', null),
    language: 'en',
    presence: below(3) === 0 ? 'remote' : 'in-the-room',
    person,
  });
}

/** Somebody who does not take part today, by their knock or by their seat, with or without how they get home. */
function turnAway(draw: Draw): Asked {
  const { below, among, say } = draw;
  const seat = someSeat(draw);
  const way = { wayHome: among(WAYS_HOME, 'other'), note: '' };
  const how = below(2) === 0 ? { ...way, withWhom: say('way-home', seat) } : null;
  return below(2) === 0
    ? byStaff(draw, 'knock:not-today', { knock: someKnock(draw), seat: below(2) === 0 ? seat : null, how })
    : byStaff(draw, 'seat:not-today', { seat, how });
}

/** A room screen that waits to be let in. */
const waitingScreen = ({ session }: Draw): string | undefined =>
  session.knocks.find((one) => one.as === 'room-screen' && one.answer === 'waiting')?.id;

/** Something at the door or about a seat. */
export function byDoor(draw: Draw): Asked {
  const { below, among } = draw;
  const presence = among(['in-the-room', 'on-paper', 'by-phone'] as const, 'in-the-room');
  const device = deviceOf(draw);
  switch (below(17)) {
    case 0:
      return byStaff(draw, 'knock:admit', { knock: waitingScreen(draw) ?? someKnock(draw), seat: null });
    case 1:
      return byStaff(draw, 'knock:admit', { knock: someKnock(draw), seat: someSeat(draw) });
    case 2:
      return byStaff(draw, 'knock:admit-all', {});
    case 3:
      return byStaff(draw, 'knock:word-first', { knock: someKnock(draw) });
    case 9:
      return byStaff(draw, 'circle:order', { circle: [...draw.session.circle].reverse() });
    case 10:
    case 11:
      return turnAway(draw);
    case 4:
      return byStaff(draw, 'seat:arrive', { seat: someSeat(draw), presence });
    case 5:
      return byStaff(draw, 'seat:leave', { seat: someSeat(draw) });
    case 6:
      return byDevice(device, 'seat:leave', { seat: seatAt(draw, device) });
    case 7:
      return byStaff(draw, 'seat:remove', { seat: someSeat(draw) });
    case 8:
      return byStaff(draw, 'seat:add', { name: 'Guest', presence });
    default:
      return knock(draw);
  }
}

/** Something written for the hours ahead, or taken out again. */
export function byPlanner(draw: Draw): Asked {
  const { session, below, among, say } = draw;
  const device = deviceOf(draw);
  const seat = seatAt(draw, device);
  const line = among(own(session.planAhead, seat) ?? [], undefined)?.id ?? 'none';
  return below(4) === 0
    ? byDevice(device, 'plan-ahead:remove', { line })
    : byDevice(device, 'plan-ahead:add', { when: 'tonight', what: say('plan-ahead', seat) });
}

/** An answer on the way out. */
export function byLeaver(draw: Draw): Asked {
  const device = deviceOf(draw);
  const answers = { craving: draw.below(11), want: draw.say('answer', seatAt(draw, device)) };
  return byDevice(device, 'check-out:answer', { step: someStep(draw), answers });
}

/** Something a participant asks. */
export function byParticipant(draw: Draw): Asked {
  const { below, among, say, session } = draw;
  const device = deviceOf(draw);
  const seat = seatAt(draw, device);
  const step = someStep(draw);
  switch (below(11)) {
    case 0:
      return byDevice(device, 'worksheet:ready', { step, ready: below(3) > 0 });
    case 1:
      return byDevice(device, 'plan-ahead:add', { when: 'tonight', what: say('plan-ahead', seat) });
    case 2:
      return byDevice(device, 'talk:ask', { wanted: below(2) === 0 });
    case 3:
      return byDevice(device, 'hand:raise', {});
    case 4:
      return byDevice(device, 'hand:lower', { seat });
    case 5:
      return byDevice(device, 'signal:raise', {
        // Who asked for a word after the group may need it now.
        urgency: session.signals.some((one) => one.seat === seat)
          ? 'now'
          : among(['now', 'after-group'] as const, 'now'),
      });
    case 6:
      return byDevice(device, 'seat:language', { language: among(['en', 'es'] as const, 'en') });
    case 7:
      return byDevice(device, 'plan-ahead:remove', {
        line: among(own(session.planAhead, seat) ?? [], undefined)?.id ?? 'none',
      });
    case 8:
      return byDevice(device, 'check-out:answer', { step, answers: { want: say('answer', seat) } });
    default:
      return byDevice(device, 'check-in:answer', {
        step: session.agenda.steps.find(({ content }) => content.kind === 'check-in')?.id ?? 'none',
        answers: answersOf(draw, device),
      });
  }
}
