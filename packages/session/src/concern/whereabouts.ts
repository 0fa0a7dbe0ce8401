import type { CommandOf, Refusal } from '../commands.ts';
import { own } from '../turn/lookup.ts';
import { MOST } from '../turn/texts.ts';
import { decided, happened, unless, refused, type Decision, type Turn } from '../turn/turn.ts';
import { COMPANY, type Whereabouts } from './concern.ts';

type Said = Omit<Whereabouts, 'at'>;

function saidRefusal({ where, company, callBack, contact }: Said): Refusal | null {
  if (!COMPANY.includes(company)) return 'malformed';
  return [where, callBack, contact].some((text) => text.length > MOST.place) ? 'too-long' : null;
}

const isSame = (known: Said | undefined, now: Said): boolean =>
  known?.where === now.where &&
  known.company === now.company &&
  known.callBack === now.callBack &&
  known.contact === now.contact;

/** Somebody says where they are and whom to call, or staff say it for them; as often as it changes. */
export function decideWhereabouts(turn: Turn, { payload }: CommandOf<'seat:whereabouts'>): Decision {
  const seat = own(turn.session.seats, payload.seat);
  if (!seat) return refused('not-found');
  const { company } = payload;
  const [where = '', callBack = '', contact = ''] = [payload.where, payload.callBack, payload.contact].map((text) =>
    text.trim(),
  );
  const said = { where, company, callBack, contact };
  return unless(saidRefusal(said), () =>
    isSame(own(turn.session.whereabouts, seat.id), said)
      ? decided()
      : decided(happened(turn, 'seat:whereabouts-told', { seat: seat.id }, { ofPersons: { [seat.person]: said } })),
  );
}
