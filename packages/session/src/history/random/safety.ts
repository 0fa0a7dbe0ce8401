import { COMPANY, CONCERN_REASONS, type Whereabouts } from '../../concern/concern.ts';
import { DISPOSITIONS } from '../../session.ts';
import { byDevice, byStaff, deviceOf, seatAt, someSeat, type Asked, type Draw } from '../draw.ts';

const BY_STAFF = CONCERN_REASONS.filter((reason) => reason !== 'answer');

/** Where somebody is, as far as they say. */
function saidBy({ below, among, say }: Draw, seat: string): Omit<Whereabouts, 'at'> {
  const text = (): string => (below(3) === 0 ? '' : say('whereabouts', seat));
  return { where: text(), company: among(COMPANY, 'alone'), callBack: text(), contact: text() };
}

/** Somebody who asked for a word after group, and asks for it now. */
function inAHurry(draw: Draw): Asked {
  const { devices, signals } = draw.session;
  const waiting = signals.find(({ urgency, disposition }) => urgency === 'after-group' && disposition === null);
  const theirs = Object.keys(devices).find((device) => waiting && seatAt(draw, device) === waiting.seat);
  return byDevice(theirs ?? deviceOf(draw), 'signal:raise', { urgency: waiting ? 'now' : 'after-group' });
}

/** Somebody needs a look, or no longer does; or says where they are. */
export function bySafety(draw: Draw): Asked {
  const { session, below, among, say } = draw;
  const concern = among(
    session.concerns.filter(({ disposition }) => disposition === null || below(9) === 0),
    undefined,
  );
  const id = concern?.id ?? 'none';
  switch (below(9)) {
    case 0:
      return byStaff(draw, 'concern:raise', { seat: someSeat(draw), why: among(BY_STAFF, 'staff') });
    case 1:
    case 2:
      return byStaff(draw, 'concern:see', { concern: id });
    case 3:
    case 4:
    case 5:
      return byStaff(draw, 'concern:settle', {
        concern: id,
        disposition: among(DISPOSITIONS, 'we-talked'),
        note: say('note', concern?.seat ?? null),
      });
    case 6: {
      const seat = someSeat(draw);
      return byStaff(draw, 'seat:whereabouts', { seat, ...saidBy(draw, seat) });
    }
    case 7:
      return inAHurry(draw);
    default: {
      const device = deviceOf(draw);
      const seat = seatAt(draw, device);
      return byDevice(device, 'seat:whereabouts', { seat, ...saidBy(draw, seat) });
    }
  }
}
