import type { Knock, Session } from '../session.ts';
import type { StaffDoorSlice } from '../slices/people.ts';
import type { KnockView } from '../slices/by-viewer.ts';
import { mayNotMeet } from './apart.ts';
import { markOf, screensOf, tabletsOf } from './mark.ts';
import { matchesOf, surelyMeant } from './matching.ts';
import { isInCircle, own } from '../turn/lookup.ts';
import type { Viewer } from '../viewer.ts';

export const isDoorOpen = ({ phase }: Session): boolean => phase === 'door-open' || phase === 'running';

/** A wall that is told nothing it would have to hide. */
export const isWallBlank = ({ wallBlank, hold }: Session): boolean => wallBlank || hold !== null;

/** Who is shown the way in, and so may have the link that leads there: staff, and a room screen that is not blank. */
export function seesDoor(session: Session, { kind }: Viewer): boolean {
  if (!isDoorOpen(session) || session.door.code === '') return false;
  switch (kind) {
    case 'staff':
      return true;
    case 'screen':
      return !isWallBlank(session);
    case 'participant':
    case 'knock':
    case 'observer':
    case 'tablet':
      return false;
  }
}

/** Whoever this surely is, is kept apart from somebody here. */
function isDoubted(session: Session, { seat, person }: Knock): boolean {
  if (seat !== null && isInCircle(session, seat)) return false;
  const who = (seat === null ? undefined : own(session.seats, seat)?.person) ?? person;
  return who !== null && mayNotMeet(session, who);
}

/** Who knocks and whom they may be, for staff alone; who is in already does not stand at the door. */
export const staffDoor = (session: Session): StaffDoorSlice => ({
  open: isDoorOpen(session),
  code: session.door.code,
  number: session.door.number,
  knocks: session.knocks
    .filter(({ answer }) => answer !== 'admitted')
    .map((knock) => {
      const { id, as, name, language, presence, seat, at, answer } = knock;
      const said = { id, as, name, language, presence, seat, at, answer };
      return {
        ...said,
        mark: as === 'person' ? null : markOf(id),
        matches: matchesOf(session, knock),
        keptApart: isDoubted(session, knock),
      };
    }),
  sure: surelyMeant(session).map(({ knock }) => knock.id),
  screens: screensOf(session),
  tablets: tabletsOf(session),
});

/** What somebody at the door sees: their own knock and nobody else's. */
export const knockView = ({ id, title, phase, startsAt, practice, observers }: Session, knock: Knock): KnockView => ({
  session: { id, title, phase, startsAt, practice, observers: observers.map(({ name }) => name) },
  knock: {
    id: knock.id,
    as: knock.as,
    answer: knock.answer,
    language: knock.language,
    mark: knock.as === 'person' ? null : markOf(knock.id),
  },
});
