import type { CommandOf } from '../commands.ts';
import { own, stepById } from '../turn/lookup.ts';
import { decided, happened, refused, type Decision, type Turn } from '../turn/turn.ts';

/** Turns the card everyone follows; two people turning the same card turn it once. */
export function decideTeach(turn: Turn, { payload: { step, from, to } }: CommandOf<'teach:turn'>): Decision {
  const { session } = turn;
  const content = stepById(session, step)?.content;
  if (content?.kind !== 'teach') return refused('not-found');
  if (step !== session.agenda.current) return refused('wrong-time');
  if ((own(session.teachCard, step) ?? 0) !== from) return refused('card-turned');
  if (!Number.isInteger(to) || to < 0 || to >= content.cards.length) return refused('not-found');
  return to === from ? decided() : decided(happened(turn, 'teach:turned', { step, card: to }));
}
