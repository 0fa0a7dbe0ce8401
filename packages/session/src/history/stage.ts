import type { Command, CommandMap, CommandType, Refusal } from '../commands.ts';
import { decide } from '../decide.ts';
import type { SessionEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { unplanned } from '../frame/unplanned.ts';
import type { Duration, Instant, SeatId, SheetId, StepId } from '../ids.ts';
import type { Seat, Session } from '../session.ts';
import type { Step, StepKind } from '../step.ts';
import type { Around, SheetLine, Who } from '../viewer.ts';
import { sheetFor } from '../worksheet/places.ts';
import type { WorksheetStep } from '../worksheet/worksheet-step.ts';
import { DEVICES, PEOPLE, SMALL_PLANNING, STAFF, STARTS_AT } from './small-world.ts';

/** Plays a session by hand, as a story: whoever asks gets `done` or the refusal, and time passes only when told. */
export class Stage {
  session: Session = unplanned('session-one');
  now: Instant = STARTS_AT;
  readonly events: SessionEvent[] = [];
  #asked = 0;

  ask<T extends CommandType>(who: Who, type: T, payload: CommandMap[T]): 'done' | Refusal {
    this.#asked += 1;
    // The payload is typed by the very type beside it.
    const command = { id: `command-${String(this.#asked)}`, type, payload } as Command;
    const decision = decide(this.session, who, command, { at: this.now, fresh: `new-${String(this.#asked)}` });
    if (!decision.ok) return decision.refusal;
    this.events.push(...decision.events);
    this.session = decision.events.reduce(evolve, this.session);
    return 'done';
  }
  /** The staff member who opens the door and so leads. */
  lead<T extends CommandType>(type: T, payload: CommandMap[T]): 'done' | Refusal {
    return this.ask({ kind: 'staff', staff: STAFF[0] ?? '' }, type, payload);
  }
  colleague<T extends CommandType>(type: T, payload: CommandMap[T]): 'done' | Refusal {
    return this.ask({ kind: 'staff', staff: STAFF[1] ?? '' }, type, payload);
  }
  /** The phone of one of the six, by number, or any other device by name. */
  phone<T extends CommandType>(device: number | string, type: T, payload: CommandMap[T]): 'done' | Refusal {
    return this.ask({ kind: 'device', device: deviceOf(device) }, type, payload);
  }
  clock<T extends CommandType>(type: T, payload: CommandMap[T]): 'done' | Refusal {
    return this.ask({ kind: 'clock' }, type, payload);
  }
  program<T extends CommandType>(type: T, payload: CommandMap[T]): 'done' | Refusal {
    return this.ask({ kind: 'program' }, type, payload);
  }
  pass(time: Duration): this {
    this.now += time;
    return this;
  }

  /** Somebody at the door: one of the six by personal link, or a device with a typed name. */
  knock(device: number | string, name = '', as: 'person' | 'room-screen' = 'person'): 'done' | Refusal {
    const person = name === '' && typeof device === 'number' ? (PEOPLE[device] ?? null) : null;
    const at = deviceOf(device);
    return this.phone(at, 'door:knock', { device: at, as, name, language: 'en', presence: 'in-the-room', person });
  }
  /** Planned and the door open, with so many of the six in the circle. */
  opened(people = 0): this {
    this.program('session:plan', SMALL_PLANNING);
    this.lead('door:open', { code: 'ABCD2345' });
    for (let index = 0; index < people; index += 1) this.enters(index);
    return this;
  }
  /** One more of the six comes in. */
  enters(person: number): this {
    this.knock(person);
    this.lead('knock:admit', { knock: this.session.knocks.at(-1)?.id ?? '', seat: this.seat(person) });
    return this;
  }
  running(people = 0): this {
    this.opened(people).lead('session:start', {});
    return this;
  }
  /** Presses Next until the group is on a step of this kind, or on this step of the small plan. */
  to(kind: StepKind | number): this {
    const isThere = (): boolean =>
      typeof kind === 'number' ? this.current?.id === this.step(kind) : this.current?.content.kind === kind;
    while (!isThere() && this.next() === 'done');
    return this;
  }
  next(): 'done' | Refusal {
    return this.lead('agenda:next', { from: this.session.agenda.current });
  }

  get current(): Step | undefined {
    return this.session.agenda.steps.find(({ id }) => id === this.session.agenda.current);
  }
  /** The session's step made from this step of the small plan. */
  step(index: number): StepId {
    return this.session.agenda.steps.find(({ title }) => title.en === `Step ${String(index)}`)?.id ?? 'none';
  }
  seat(person: number): SeatId {
    return Object.values(this.session.seats).find((seat) => seat.person === PEOPLE[person])?.id ?? 'none';
  }
  seatOf(person: number): Seat | undefined {
    return this.session.seats[this.seat(person)];
  }
  worksheet(step: number): WorksheetStep | undefined {
    return this.session.worksheets[this.step(step)];
  }
  sheet(step: number, person: number): SheetId {
    const worksheet = this.worksheet(step);
    return (worksheet && sheetFor(worksheet, this.seat(person))) ?? 'none';
  }
}

const deviceOf = (device: number | string): string => (typeof device === 'number' ? (DEVICES[device] ?? '') : device);

/** Nobody connected and no line written, but for what a test says. */
export const quiet = (session: Session, lines: Readonly<Record<SheetId, readonly SheetLine[]>> = {}): Around => ({
  now: session.startedAt ?? session.startsAt,
  online: {},
  writing: new Set(),
  lines,
});
