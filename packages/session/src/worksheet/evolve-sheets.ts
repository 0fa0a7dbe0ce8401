import type { EventOf } from '../events.ts';
import type { Session } from '../session.ts';
import { own, partOf, readable } from '../turn/lookup.ts';
import type { BroughtSheet, Signature } from './worksheet-step.ts';

/** Folds that somebody signed, or took it back. Whoever's key is destroyed signed without a name. */
export function evolveSigned(session: Session, event: EventOf<'sheet:signed'>): Session {
  const { on, ...open } = event.open;
  const { sheet, field, seat, staff } = open;
  const isIt = (one: Signature): boolean =>
    one.sheet === sheet && one.field === field && one.seat === seat && one.staff === staff;
  const others = session.signatures.filter((one) => !isIt(one));
  if (!on) return { ...session, signatures: others };
  const part = seat === null ? readable(event.ofSession) : partOf(event, own(session.seats, seat)?.person ?? '');
  return { ...session, signatures: [...others, { ...open, name: part?.name ?? '', at: event.at }] };
}

/** Folds the sheets people brought from earlier sessions, with what was signed in them. */
export function evolveBrought(session: Session, event: EventOf<'sheets:brought'>): Session {
  const titles = readable(event.ofSession)?.titles ?? [];
  const all = event.open.sheets.map((one, index) => {
    const theirs = partOf(event, own(session.seats, one.seat)?.person ?? '')?.sheets ?? [];
    const known = theirs.find(({ sheet }) => sheet === one.sheet);
    const brought: BroughtSheet = { ...one, title: titles[index] ?? { en: '', es: '' }, cards: known?.cards ?? [] };
    return { brought, signatures: known?.signatures ?? [] };
  });
  return {
    ...session,
    brought: [...session.brought, ...all.map(({ brought }) => brought)],
    signatures: [...session.signatures, ...all.flatMap(({ signatures }) => signatures)],
  };
}
