import type { FindDoor, Reply, WireCommandType } from '@opencircle/protocol';
import type { CommandMap, SessionId, SheetId, StepId } from '@opencircle/session';
import type { RunningServer } from '../running-server.ts';
import { LivePlace } from './live-place.ts';
import { OpenSheet } from './open-sheet.ts';
import { Person } from './person.ts';
import { until } from './until.ts';

type Server = Pick<RunningServer, 'url'>;

/** A participant's phone: finds a door, knocks, waits, sits, writes. */
export class Phone extends Person {
  readonly sheets = new Map<SheetId, OpenSheet>();
  #place: LivePlace<'participant'> | null = null;

  /** Knocks with this name, and looks at the answer from in front of the door. */
  static async knock(server: Server, door: FindDoor, name: string): Promise<Phone> {
    const phone = new Phone(server, name);
    const session = await phone.knockAt(door, 'person');
    await phone.look(session);
    return phone;
  }

  /** Opens the live page. */
  async look(session: SessionId): Promise<void> {
    this.#place = await new LivePlace<'participant'>(this, session, true).entered();
  }

  get live(): LivePlace<'participant'> {
    if (this.#place === null) throw new Error(`${this.name} stands in front of no door`);
    return this.#place;
  }
  async seated(): Promise<this> {
    await until(`${this.name} is let in`, () => this.live.kind === 'participant');
    return this;
  }
  command<T extends WireCommandType>(type: T, payload: CommandMap[T]): Promise<Reply> {
    return this.live.ask(type, payload);
  }
  /** The sheet of a step, or of the step the group is on, open. */
  async sheet(step?: StepId): Promise<OpenSheet> {
    const found = (): SheetId | null => {
      const { sheets, current } = this.live.view.sheets;
      return step === undefined ? current : (sheets.find((one) => one.step === step)?.sheet ?? null);
    };
    await until(`${this.name} has a sheet`, () => found() !== null);
    const sheet = found() ?? '';
    const open = this.sheets.get(sheet) ?? (await OpenSheet.open(this, sheet));
    this.sheets.set(sheet, open);
    return open;
  }
  /** The network goes, or comes back. */
  setAway(isAway: boolean): void {
    this.live.isAway = isAway;
    for (const sheet of this.sheets.values()) sheet.isAway = isAway;
  }
  close(): void {
    this.#place?.close();
    for (const sheet of this.sheets.values()) sheet.close();
  }
}

/** The computer at the wall. */
export class Wall extends Person {
  #place: LivePlace<'screen'> | null = null;

  static async knock(server: Server, door: FindDoor): Promise<Wall> {
    const wall = new Wall(server, 'the wall');
    const session = await wall.knockAt(door, 'room-screen');
    wall.#place = await new LivePlace<'screen'>(wall, session, true).entered();
    return wall;
  }
  get live(): LivePlace<'screen'> {
    if (this.#place === null) throw new Error('the wall shows nothing yet');
    return this.#place;
  }
  close(): void {
    this.#place?.close();
  }
}
