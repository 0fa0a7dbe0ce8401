import type { Language, Session } from '@opencircle/session';

/** One pretend person who is asked to come to a practice session. */
export interface Invitation {
  readonly alias: string;
  readonly language: Language;
  /** The secret of their personal link: what stands after `/join#p.` in it. */
  readonly personalLink: string;
}

/** How pretend people reach this server: where they connect to, and which origin (and host) their requests must name. */
export interface Reach {
  /** Plain http on this machine, without a slash at the end. */
  readonly url: string;
  /** The public address, which may be another than `url` where TLS ends in front of this server. */
  readonly origin: string;
}

/** Pretend people for practice sessions; asked only once the door of one is open. */
export interface Rehearsal {
  /** Lets these people come to the open door of this session, as people do. What it returns sends them away; again changes nothing. */
  begin(session: Session, invitations: readonly Invitation[]): () => void;
}
/** Makes the pretend people of one installation. */
export type MakeRehearsal = (reach: Reach) => Rehearsal;
