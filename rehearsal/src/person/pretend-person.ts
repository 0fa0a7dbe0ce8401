import type { OwnSheet, SessionId, SheetId } from '@opencircle/session';
import type { Character } from '../cast/character.ts';
import { LivePlace, newId, pause, type Asked, type Device } from '../device/index.ts';
import type { Pace } from '../pace.ts';
import type { Seeded } from '../seeded.ts';
import { wishesOf, type Request, type Wish } from '../wishes/index.ts';
import { lineToShare } from '../writing/entries.ts';
import type { Writer } from '../writing/entry.ts';
import { fillIn, type Written } from '../writing/fill-in.ts';
import type { Hall } from './hall.ts';
import { Intentions } from './intentions.ts';
import { Papers, type Paper } from './papers.ts';
import { Turns } from './turns.ts';

/** What a pretend person comes with. */
export interface Equipment extends Writer {
  readonly device: Device;
  readonly pace: Pace;
  readonly seeded: Seeded;
  readonly hall: Hall;
  /** Told of what nobody expected of them. */
  readonly failed: (error: unknown) => void;
}

/** Refusals after which asking again helps. */
const PASSING = new Set(['too-many', 'try-again', 'storage-full']);
/** Seconds before what could not be done is tried again, by the person's time and by the clock. */
const [AGAIN, AGAIN_AT_LEAST] = [3, 0.3];

/** Somebody with a phone, in front of a door or in the circle. They see what a participant sees and do what they wish about it. */
export class PretendPerson {
  readonly written: Written[] = [];
  readonly character: Character;
  readonly device: Device;
  readonly papers: Papers;
  live: LivePlace<'participant'> | null = null;
  readonly #with: Equipment;
  readonly #turns = new Turns();
  readonly #intentions: Intentions;
  readonly #did = new Set<string>();
  readonly #writing = new Set<SheetId>();
  readonly #finished = new Set<SheetId>();
  readonly #losses = new Set<symbol>();
  #isGone = false;
  #go: () => void = () => undefined;

  constructor(equipment: Equipment) {
    this.#with = equipment;
    this.character = equipment.character;
    this.device = equipment.device;
    this.papers = new Papers(equipment.device, equipment);
    this.#intentions = new Intentions(equipment.pace, (wish) => {
      this.#perform(wish).catch(equipment.failed);
    });
  }

  get asked(): readonly Asked[] {
    return this.live?.asked ?? [];
  }
  get isGone(): boolean {
    return this.#isGone;
  }
  /** The server is there, as far as this person can tell. */
  get isConnected(): boolean {
    return this.live?.socket.connected ?? false;
  }

  /** Stays until they are shown out, go themselves or are called away. */
  async stay(session: SessionId): Promise<void> {
    if (this.#isGone) return;
    this.live = new LivePlace<'participant'>(this.device, session, true);
    this.live.observe(() => {
      this.#think();
    });
    await new Promise<void>((gone) => (this.#go = gone));
  }
  /** The network is gone, and they write on. What it returns brings it back. */
  loseNetwork(): () => void {
    const loss = Symbol('a lost network');
    this.#losses.add(loss);
    this.#setAway(true);
    return () => {
      if (this.#losses.delete(loss) && this.#losses.size === 0) this.#setAway(false);
    };
  }
  /** Puts everything away and is gone. */
  leave(): void {
    this.#isGone = true;
    this.#intentions.clear();
    this.live?.close();
    this.papers.close();
    this.#go();
  }

  #think(): void {
    const { live } = this;
    if (live === null || this.#isGone) return;
    if (live.out !== null || (live.isIn && live.view.session.phase === 'closed')) return this.leave();
    if (live.kind !== 'participant') return;
    const { who, character, language, hall, failed } = this.#with;
    const { view } = live;
    hall.heard(view.step);
    try {
      const [did, writing, finished] = [this.#did, this.#writing, this.#finished];
      this.#intentions.update(wishesOf({ who, character, language, view, did, writing, finished }));
    } catch (error) {
      failed(error);
    }
    this.papers.tidy((sheet) => sheet === view.sheets.current || this.#writing.has(sheet));
  }

  async #perform({ key, act }: Wish): Promise<void> {
    switch (act.do) {
      case 'ask':
        this.#did.add(key);
        if (await this.#ask(act.request)) return;
        this.#did.delete(key);
        break;
      case 'fill-in':
        await this.#fillIn(act.sheet);
        break;
      case 'share':
        this.#did.add(key);
        if (await this.#share(act.sheet, act.group)) return;
        this.#did.delete(key);
        break;
      case 'lose-the-network':
        this.#did.add(key);
        await this.#beWithoutNetwork(act.seconds);
        return;
    }
    this.#think();
  }

  async #beWithoutNetwork(seconds: number): Promise<void> {
    const comeBack = this.loseNetwork();
    await this.#with.pace.wait(seconds);
    comeBack();
  }
  #setAway(isAway: boolean): void {
    this.papers.setAway(isAway);
    if (this.live === null || this.#isGone) return;
    this.live.isAway = isAway;
    if (isAway) this.live.cut();
  }

  /** False: it may be asked again. */
  async #ask({ type, payload }: Request): Promise<boolean> {
    await this.#turns.take();
    if (this.live === null || this.#isGone) return true;
    const reply = await this.live.ask(type, payload);
    if (reply.ok || !PASSING.has(reply.refusal)) return true;
    await this.#rest();
    return false;
  }

  async #fillIn(sheet: SheetId): Promise<void> {
    if (this.#writing.has(sheet)) return;
    this.#writing.add(sheet);
    this.#think();
    try {
      const paper = await this.papers.take(sheet);
      await this.#write(sheet, paper);
      if (paper.entries.length === 0) this.#finished.add(sheet);
    } catch {
      // Nobody answered, or it was just locked: they look again.
      await this.#rest();
    } finally {
      this.#writing.delete(sheet);
    }
  }

  #write(sheet: SheetId, { open, entries }: Paper): Promise<void> {
    const { pace, seeded, character } = this.#with;
    const mayWrite = (): boolean => !this.#isGone && open.problem === null && this.#stateOf(sheet) === 'open';
    return fillIn({
      open,
      entries,
      pace,
      seeded,
      tempo: character.tempo,
      mayWrite,
      mayBegin: () => mayWrite() && this.live?.view.sheets.current === sheet,
      whenCalm: async () => {
        while (!this.#isGone && this.live?.view.session.onHold === true) await this.#rest();
      },
      inField: (field) => {
        const isPassing = this.live !== null && this.live.isIn && this.#turns.takeNow();
        if (isPassing) this.live?.inField(field === null ? null : { sheet, field });
      },
      wrote: (written) => this.written.push(written),
    });
  }

  /** False: it can be tried again. */
  async #share(sheet: SheetId, group: 'named' | 'unnamed'): Promise<boolean> {
    try {
      const { open } = await this.papers.take(sheet);
      open.change((one) => {
        const line = lineToShare(one.template.fields, (field) => one.filled(field));
        if (line !== null) one.setAudience(line, { staff: true, group, family: false }, newId());
      });
      return true;
    } catch {
      await this.#rest();
      return false;
    }
  }

  #stateOf(sheet: SheetId): OwnSheet['state'] | undefined {
    return this.live?.view.sheets.sheets.find((one) => one.sheet === sheet)?.state;
  }
  #rest(): Promise<unknown> {
    return Promise.all([this.#with.pace.wait(AGAIN), pause(AGAIN_AT_LEAST * 1_000)]);
  }
}
