import type { StaffId } from '../ids.ts';
import type { Session } from '../session.ts';
import type { StaffLaneSlice } from '../slices/leading.ts';
import { isLaneOpen } from './open.ts';

/** What the staff of this session tell each other, oldest first. */
export const staffLane = (session: Session, viewer: StaffId): StaffLaneSlice => ({
  isOpen: isLaneOpen(session),
  notes: session.lane.map((note) => ({
    ...note,
    by: session.staff.find((one) => one.staff === note.by)?.name ?? '',
    own: note.by === viewer,
  })),
});
