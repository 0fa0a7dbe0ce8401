import type { SessionEvent } from '../events.ts';
import type { SeatId, StepId } from '../ids.ts';
import type { Seat, Session } from '../session.ts';
import { inCircle, own, stepById } from '../turn/lookup.ts';
import { happened, type Turn } from '../turn/turn.ts';
import type { SharedSheet } from './worksheet-step.ts';

/** The participant a family member belongs to, where that one is of this session; null for a participant. */
export const participantOf = (session: Session, { familyOf }: Seat): SeatId | null =>
  familyOf === null ? null : (Object.values(session.seats).find(({ person }) => person === familyOf)?.id ?? null);

/** Whether somebody is this participant or of their family. */
export function isOfFamily(session: Session, seat: SeatId, participant: SeatId): boolean {
  const known = own(session.seats, seat);
  return seat === participant || (known !== undefined && participantOf(session, known) === participant);
}

export const isParticipant = (session: Session, seat: SeatId): boolean => own(session.seats, seat)?.familyOf === null;

/** Whether each side of a family fills fields of its own at this step. */
export function hasSides(session: Session, step: StepId): boolean {
  const content = stepById(session, step)?.content;
  return (content?.kind === 'worksheet' || content?.kind === 'opening') && content.sides === true;
}

/** The worksheet of a step as far as families go: what they have of it, and whether their sides were revealed. */
export interface FamilyWorksheet {
  readonly step: StepId;
  readonly shared: readonly SharedSheet[];
  readonly heldBack: boolean;
}

/** The sheets of one family: one of all of them, or one of each side until both are revealed. */
function sheetsOfFamily(turn: Turn, { step, heldBack }: FamilyWorksheet, family: SeatId, others: readonly SeatId[]) {
  const share = (seats: readonly SeatId[], side: SharedSheet['side']): SessionEvent =>
    happened(turn, 'sheet:shared', { step, sheet: turn.newId(), seats, family, side });
  const all = (): SessionEvent => share([family, ...others], null);
  if (!hasSides(turn.session, step)) return [all()];
  const sides = [share([family], 'participant'), share(others, 'family')];
  return heldBack ? sides : [...sides, all()];
}

/** Sheets for the families of participants who have none, and a place in their family's sheets for those who came later. */
export function giveToFamilies(turn: Turn, worksheet: FamilyWorksheet, seats: readonly SeatId[]) {
  const { session } = turn;
  const here = [...new Set([...inCircle(session), ...seats])];
  return seats.flatMap((id): readonly SessionEvent[] => {
    const seat = own(session.seats, id);
    const family = seat && (participantOf(session, seat) ?? (seat.familyOf === null ? id : null));
    if (!family) return [];
    const theirs = worksheet.shared.filter((one) => one.family === family);
    if (theirs.length === 0) {
      if (family !== id) return [];
      const others = here.filter((one) => one !== id && isOfFamily(session, one, id));
      return sheetsOfFamily(turn, worksheet, id, others);
    }
    const open = theirs.filter((one) => one.side !== 'participant' && !one.seats.includes(id) && family !== id);
    return open.map(({ sheet }) => happened(turn, 'sheet:joined', { step: worksheet.step, seat: id, sheet }));
  });
}

/** What a family fills together once both its sides are revealed, for each that has none yet. */
export function shareRevealed(turn: Turn, { step, shared }: FamilyWorksheet): readonly SessionEvent[] {
  return shared
    .filter(({ side, family }) => side === 'participant' && !shared.some((one) => one.family === family && !one.side))
    .flatMap(({ family, seats }) => {
      const others = shared.find((one) => one.family === family && one.side === 'family')?.seats ?? [];
      return [
        happened(turn, 'sheet:shared', { step, sheet: turn.newId(), seats: [...seats, ...others], family, side: null }),
      ];
    });
}
