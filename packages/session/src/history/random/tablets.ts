import { byDevice, byProgram, byStaff, deviceOf, someSeat, type Asked, type Draw } from '../draw.ts';
import { ALIASES, PEOPLE, STRANGERS } from '../small-world.ts';

/** Somebody who is expected and not here. */
const someAbsent = ({ session, among }: Draw): string =>
  among(
    Object.values(session.seats).filter(({ state }) => state === 'expected' || state === 'left'),
    undefined,
  )?.id ?? 'nobody';
const someHere = ({ session, among }: Draw): string =>
  among(
    Object.values(session.seats).filter(({ state }) => state === 'in-circle'),
    undefined,
  )?.id ?? 'nobody';

/** A device of the house, a wrong match, two of one name, or two who must not meet. */
export function byHouse(draw: Draw): Asked {
  const { session, below, among } = draw;
  const tablet = among(session.tablets, 'none');
  const holder = Object.entries(session.devices).find(([, role]) => role.kind === 'tablet')?.[0];
  switch (below(12)) {
    case 0:
      return byStaff(draw, 'tablet:hand', { tablet, seat: null });
    case 1:
    case 2:
      return byStaff(draw, 'tablet:hand', { tablet, seat: someHere(draw) });
    case 3:
      return byDevice(holder ?? deviceOf(draw), 'tablet:put-down', {});
    case 4:
      return below(3) === 0
        ? byStaff(draw, 'tablet:remove', { tablet })
        : byStaff(draw, 'seat:rename', { seat: someSeat(draw), alias: among([...ALIASES, 'Dana B'], 'Dana B') });
    case 5:
      return byProgram('apart:bring', {
        pairs: below(3) === 0 ? [] : [[among(PEOPLE, 'person-0'), among(PEOPLE, 'person-1')]],
      });
    case 6:
    case 7: {
      const waiting = session.knocks.find((one) => one.as === 'tablet' && one.answer === 'waiting');
      if (waiting) return byStaff(draw, 'knock:admit', { knock: waiting.id, seat: null });
      const device = among(STRANGERS, '');
      const payload = {
        device,
        as: 'tablet',
        name: '',
        language: 'en',
        presence: 'in-the-room',
        person: null,
      } as const;
      return byDevice(device, 'door:knock', payload);
    }
    case 8:
      return byStaff(draw, 'seat:arrive', { seat: someAbsent(draw), presence: 'on-paper', despite: below(2) === 0 });
    default: {
      const to = below(4) === 0 ? someSeat(draw) : someAbsent(draw);
      return byStaff(draw, 'seat:move', { from: someHere(draw), to, despite: below(2) === 0 });
    }
  }
}
