import { own } from '../../turn/lookup.ts';
import { placesOf } from '../../worksheet/places.ts';
import { boardStep, byDevice, byProgram, byStaff, deviceOf, someSeat, type Asked, type Draw } from '../draw.ts';
import { PEOPLE } from '../small-world.ts';

/** A heading, a place aside or the next session for a card. */
export function byCard(draw: Draw): Asked {
  const { session, below, among } = draw;
  const step = boardStep(draw);
  const cards = placesOf(session).map(({ sheet }) => `key-${sheet}`);
  const card = among([...cards, 'card-0', 'card-1'], 'card-0');
  const cluster = among(own(session.boards, step)?.clusters ?? [], undefined)?.id ?? null;
  switch (below(3)) {
    case 0:
      return byStaff(draw, 'card:park', { step, card, on: below(3) > 0 });
    case 1:
      return byStaff(draw, 'card:carry', { step, card, on: below(3) > 0 });
    default:
      return byStaff(draw, 'card:place', { step, card, cluster });
  }
}

function pair(draw: Draw, step: string): Asked {
  const { session, below } = draw;
  const size = 2 + below(2);
  const from = below(4);
  return byStaff(draw, 'worksheet:pair', { step, pairs: [session.circle.slice(from, from + size)] });
}

/** A sheet somebody may have filled in an earlier session, of one of the templates met in this one. */
function bring({ below, among }: Draw): Asked {
  const sheet = `brought-${String(below(6))}`;
  const template = { id: among(['triggers', 'plan', 'agreement', 'other'], 'other'), version: 1 };
  const mode = template.id === 'plan' ? 'one-to-one' : 'own';
  const title = { en: 'From before', es: 'De antes' };
  const signatures = [{ field: 'promise', role: 'participant', name: 'Name in a signature', at: 1 }] as const;
  return byProgram('sheets:bring', {
    sheets: [{ person: among(PEOPLE, ''), sheet, template, mode, title, cards: [`key-${sheet}`], signatures }],
  });
}

/** What staff set for some worksheet, a sheet for one person, or a signature. */
export function byWorksheet(draw: Draw): Asked {
  const { session, below, among } = draw;
  const opened = Object.entries(session.worksheets);
  const of = (...modes: readonly string[]): string =>
    among(
      opened.filter(([, { mode }]) => modes.includes(mode)).map(([step]) => step),
      among(opened, undefined)?.[0] ?? 'none',
    );
  const on = below(3) > 0;
  const sheet = among(placesOf(session), undefined)?.sheet ?? 'none';
  switch (below(11)) {
    case 0:
    case 1:
      return pair(draw, of('pairs'));
    case 2:
      return byStaff(draw, 'worksheet:reveal', { step: of('family', 'own'), on: below(2) === 0 });
    case 3:
      return byStaff(draw, 'worksheet:live', { step: of('together', 'pairs', 'family', 'one-to-one'), on });
    case 4:
      return byStaff(draw, 'worksheet:homework', { step: of('own', 'one-to-one'), on });
    case 5: {
      const title = { en: 'For one person', es: 'Para una persona' };
      const mode = among(['own', 'one-to-one'] as const, 'own');
      return byStaff(draw, 'sheet:start', { seat: someSeat(draw), template: { id: 'plan', version: 1 }, mode, title });
    }
    case 6:
      return byStaff(draw, 'sheet:sign', { sheet, field: 'promise', on });
    case 7:
      return byDevice(deviceOf(draw), 'sheet:sign', { sheet, field: 'promise', on });
    case 8: {
      const late = Object.values(session.seats).find(({ state }) => state === 'expected');
      return byStaff(draw, 'seat:arrive', { seat: late?.id ?? someSeat(draw), presence: 'in-the-room' });
    }
    default:
      return bring(draw);
  }
}
