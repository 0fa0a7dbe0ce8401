import type { StaffId } from '../ids.ts';
import type { Session } from '../session.ts';
import type { EarlierAnswers, StaffConcern, StaffWhereabouts } from '../slices/leading.ts';
import { own, stepById } from '../turn/lookup.ts';
import type { Concern } from './concern.ts';

function askedOf(session: Session, { seat, about }: Concern): StaffConcern['asked'] {
  if (about === null) return null;
  const content = stepById(session, about.step)?.content;
  const items = content?.kind === 'check-in' || content?.kind === 'check-out' ? content.items : [];
  const item = items.find(({ key }) => key === about.item);
  const answers = own(own(session.asking, about.step)?.answers ?? {}, seat);
  const answer = answers === undefined || answers === 'gone' ? undefined : own(answers, about.item);
  return item && answer !== undefined ? { item, answer } : null;
}

/** Everybody who needs a look, for staff alone. */
export function staffConcerns(session: Session): readonly StaffConcern[] {
  const { concerns, staff } = session;
  const nameOf = (id: StaffId): string => staff.find((one) => one.staff === id)?.name ?? '';
  return concerns.map((concern) => ({
    ...concern,
    seenBy: concern.seenBy === null ? null : nameOf(concern.seenBy),
    disposition: concern.disposition && { ...concern.disposition, by: nameOf(concern.disposition.by) },
    asked: askedOf(session, concern),
  }));
}

/** Where people are who are not in the room, and whom to call, for staff alone. */
export const staffWhereabouts = ({ whereabouts }: Session): readonly StaffWhereabouts[] =>
  Object.entries(whereabouts).map(([seat, said]) => ({ seat, ...said }));

/** What people answered in an earlier session, for staff alone. */
export const staffEarlier = ({ earlier }: Session): readonly EarlierAnswers[] =>
  Object.entries(earlier).map(([seat, said]) => ({ seat, ...said }));
