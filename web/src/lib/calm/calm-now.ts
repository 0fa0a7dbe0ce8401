import type { CalmKind, ParticipantView } from '@opencircle/session';

/** Which calm page lies over what somebody does: what staff ask of the room, or a step in which phones rest. A hold has its own. */
export function calmNow(
  { session }: Pick<ParticipantView, 'session'>,
  { goesOn }: { /** They asked to see the step all the same, or still finish something. */ readonly goesOn: boolean },
): CalmKind | 'rest' | null {
  if (session.onHold || session.phase === 'closing' || session.phase === 'closed') return null;
  if (session.calm) return session.calm.kind;
  return session.phonesRest && !goesOn ? 'rest' : null;
}
