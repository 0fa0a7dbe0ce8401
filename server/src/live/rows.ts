import type {
  CardKey,
  Duration,
  FamilySide,
  GroupId,
  Instant,
  PersonId,
  Phase,
  Presence,
  SeatId,
  SeatState,
  SessionId,
  SheetMode,
  StepId,
  TemplateRef,
} from '@opencircle/session';

/**
 * What a session leaves in tables beside its events, so that it is found without being folded. Each is JSON of a row, open unless
 * it says otherwise, and written in the same batch as the events it follows from. None of it holds a name, a title or anybody's words.
 */

/** Table `session`: id is the session, parent its group. Sealed under `session:<id>`, about `session:<id>`: its `SessionSecret`. */
export interface SessionRow {
  readonly group: GroupId;
  readonly phase: Phase;
  readonly startsAt: Instant;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly plan: TemplateRef;
  /** Planned minutes of all steps that are not skipped, and how many those are. */
  readonly minutes: number;
  readonly steps: number;
  readonly expected: number;
  readonly newPeople: number;
  /** Seats that came and whose minutes nobody confirmed yet. */
  readonly unconfirmed: number;
  /** Cards that go to the group's next session; their random keys say nothing about whose they are. */
  readonly carried?: readonly CardKey[];
}

/** What of a session's row lies under its key. */
export interface SessionSecret {
  readonly title: string;
}

/**
 * Table `sheet`: id is the sheet, parent the session that decides about it: the last one its writer brought it to. `seat` and
 * `person` are null for sheets of several people; else the sheet lies under that person's key.
 */
export interface SheetRow {
  readonly session: SessionId;
  /** Null: brought from an earlier session, and no step goes on with it. */
  readonly step: StepId | null;
  readonly template: TemplateRef;
  readonly mode: SheetMode;
  readonly seat: SeatId | null;
  readonly person: PersonId | null;
  readonly side?: FamilySide;
  /** Its writer goes on with it at home. */
  readonly homework?: true;
}

/** Table `device`: id is `<device>.<group>`, parent the device: who this device was admitted as in this group. */
export interface DeviceRow {
  readonly group: GroupId;
  readonly person: PersonId;
  /** Staff removed that seat: this device is not taken for this person any more, here or in another group. */
  readonly takenBack?: true;
}

/** Table `record`: id is the session, parent its group: what a closed session leaves, by seat, sealed under `session:<id>` about `record:<id>`. */
export interface RecordRow {
  readonly startsAt: Instant;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly seats: readonly {
    readonly seat: SeatId;
    readonly person: PersonId;
    readonly presence: Presence;
    readonly state: SeatState;
    readonly inCircle: Duration;
    readonly confirmedMinutes: number | null;
  }[];
  readonly sheets: number;
  readonly signals: number;
}

/** The id of the row that remembers who a device was in a group. */
export const deviceRowId = (device: string, group: GroupId): string => `${device}.${group}`;
