import type { SessionId } from '@opencircle/session';
import { CHARACTERS } from './cast/characters.ts';
import { Device } from './device/index.ts';
import { createPace } from './pace.ts';
import { arrive, type Invited } from './person/arrival.ts';
import { Hall } from './person/hall.ts';
import { PretendPerson } from './person/pretend-person.ts';
import { createSeeded } from './seeded.ts';

/** Who is asked to a rehearsal, and where. */
export interface RehearsalBrief {
  readonly session: SessionId;
  /** Where the server listens. */
  readonly url: string;
  /** The address its pages come from. */
  readonly origin: string;
  readonly people: readonly Invited[];
  readonly doorCode: string;
  /** How many of a person's seconds pass in one. */
  readonly pace: number;
  readonly seed: number;
  /** How long people wait for a server that nobody vouches for any more. Milliseconds. */
  readonly patience: number;
}
/** Pretend people on their way, in front of the door and in the circle. */
export interface RehearsalRun {
  readonly people: readonly PretendPerson[];
  /** Resolves when the last of them is gone. */
  readonly over: Promise<void>;
  /** Calls everybody away. */
  stop(): void;
}

/** Waits a browser's while before it tries a lost server again. Milliseconds. */
const COMES_BACK = { least: 150, most: 900 };

/** Lets pretend people come to a session. `failed` is told what nobody expected of one of them; the others go on. */
export function rehearse(brief: RehearsalBrief, failed: (error: unknown) => void): RehearsalRun {
  const hall = new Hall();
  const invited = brief.people.map((one, who) => {
    const seeded = createSeeded(brief.seed + who);
    const pace = createPace(brief.pace, seeded);
    const device = new Device(brief.url, { origin: brief.origin, comesBack: COMES_BACK });
    const character = CHARACTERS[who % CHARACTERS.length] ?? CHARACTERS[0];
    const person = new PretendPerson({ who, character, language: one.language, device, pace, seeded, hall, failed });
    const spend = async (): Promise<void> => {
      const { doorCode } = brief;
      const isCalledBack = (): boolean => person.isGone;
      const session = await arrive({ character, invited: one, doorCode, device, pace, hall, isCalledBack });
      if (session === null) person.leave();
      else await person.stay(session);
    };
    return { person, spend };
  });
  const people = invited.map(({ person }) => person);
  const stop = (): void => {
    for (const person of people) if (!person.isGone) person.leave();
  };
  const spent = invited.map(({ person, spend }) =>
    spend().catch((error: unknown) => {
      failed(error);
      person.leave();
    }),
  );
  const onTime = spent.filter((_, who) => people[who]?.character.comes !== 'mid-check-in');
  // Whoever is late comes to no group that is over.
  return { people, over: Promise.all(onTime).then(stop), stop };
}
