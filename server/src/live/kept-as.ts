import type { Command, DeviceId, Instant, Session, Who } from '@opencircle/session';
import { whoToString } from './who.ts';

/** Questions that one device can put into the box of one session. */
const MOST_QUESTIONS = 8;

/** What is kept beside a command: who asked, and when. */
export interface KeptAs {
  readonly asker: string;
  at(session: Session, now: Instant): Instant;
}

/** Everybody by their pseudonymous id at the present moment; who asks the question box is someone, at the moment the session began. */
export const keptAs = (who: Who, { type }: Pick<Command, 'type'>): KeptAs =>
  type === 'box:ask'
    ? { asker: whoToString({ kind: 'someone' }), at: ({ startedAt, startsAt }) => startedAt ?? startsAt }
    : { asker: whoToString(who), at: (_session, now) => now };

/** How many questions each device put into the box. Only in memory: it would say who asked. */
export interface BoxAllowance {
  isUsedUp(who: Who, command: Pick<Command, 'type'>): boolean;
  count(who: Who, command: Pick<Command, 'type'>): void;
}

/** One device cannot fill the box, at least not until the next start. */
export function createBoxAllowance(): BoxAllowance {
  const asked = new Map<DeviceId, number>();
  const countOf = (who: Who): number => (who.kind === 'device' ? (asked.get(who.device) ?? 0) : 0);
  return {
    isUsedUp: (who, { type }) => type === 'box:ask' && countOf(who) >= MOST_QUESTIONS,
    count(who, { type }) {
      if (type === 'box:ask' && who.kind === 'device') asked.set(who.device, countOf(who) + 1);
    },
  };
}
