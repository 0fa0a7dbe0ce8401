import { createContext } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import type { WireCommandType } from '@opencircle/protocol';
import {
  mayDo,
  type CommandMap,
  type Refusal,
  type SeatId,
  type SessionId,
  type SheetId,
  type StaffPerson,
  type StaffStep,
  type StaffView,
} from '@opencircle/session';
import { OpenSheets } from '#lib/circle/open-sheets.svelte.ts';
import { LiveSession } from '#lib/live/live-session.svelte.ts';
import { changes, type Change } from './changes.ts';

/** What lies open beside the step. One at a time; `sheet` is one somebody writes in, `read` one somebody reads. */
export type Panel =
  | { readonly is: 'agenda' | 'door' | 'signals' | 'answers' | 'round' | 'sheets' | 'talk' | 'plans' }
  | { readonly is: 'people'; readonly seat: SeatId | null }
  | { readonly is: 'sheet'; readonly sheet: SheetId; readonly seat: SeatId | null }
  | { readonly is: 'read'; readonly sheet: SheetId; readonly seat: SeatId | null };

const PEEK = 5000;
const TOLD = 6000;
const COVER_AFTER = 120_000;
/** A finger that came down this soon after the group moved was meant for what stood there before. */
const SETTLES = 700;
/** What moves under a finger: the step, the word in a round, the card, the lists at the door. */
type Moved = 'step' | 'word' | 'card' | 'door';

/** Who knocks and who is not here yet, in the order they are listed. */
const atTheDoor = ({ door, people }: StaffView): string =>
  [
    ...door.knocks.map(({ id }) => id),
    ...people.filter(({ state }) => state === 'expected').map(({ seat }) => seat),
  ].join();

/** A staff member leading, or helping to lead, one session: what they see, what lies open, what they ask for. */
export class Leading {
  readonly live: LiveSession<'staff'>;
  readonly sheets = new OpenSheets();
  /** Hides private values from whoever sits beside the tablet. */
  covered = $state(true);
  /** The person shown for five seconds. */
  peek: SeatId | null = $state(null);
  panel: Panel | null = $state.raw(null);
  /** Why the last thing was not done. */
  refused: Refusal | null = $state(null);
  /** What moved a moment ago, here or on a colleague's device: another press now would move it twice. */
  readonly justMoved = new SvelteSet<Moved>();
  readonly #settling: Partial<Record<Moved, ReturnType<typeof setTimeout>>> = {};
  readonly #pending = new SvelteSet<WireCommandType>();
  readonly #onChange: (change: Change) => void;
  #before: StaffView | null = null;
  #peeking: ReturnType<typeof setTimeout> | undefined;
  #telling: ReturnType<typeof setTimeout> | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(session: SessionId, onChange: (change: Change) => void) {
    this.#onChange = onChange;
    this.live = new LiveSession(session, ({ slices }) => this.#seen(slices));
  }

  get ready(): boolean {
    return this.live.view !== null;
  }
  /** Everything staff see; only asked for below the page that waited for it. */
  get view(): StaffView {
    if (!this.live.view) throw new Error('the session is asked for before it is here');
    return this.live.view.slices;
  }
  get step(): StaffStep | null {
    const { steps, current } = this.view.agenda;
    return steps.find(({ id }) => id === current) ?? null;
  }
  stepBy(id: string | null): StaffStep | null {
    return this.view.agenda.steps.find((step) => step.id === id) ?? null;
  }
  person(seat: SeatId | null): StaffPerson | null {
    return this.view.people.find((person) => person.seat === seat) ?? null;
  }
  aliasOf(seat: SeatId | null): string {
    return this.person(seat)?.alias ?? '';
  }
  /** Who is here, in the order they sit. */
  get inCircle(): readonly StaffPerson[] {
    const { people, circle } = this.view;
    const here = people.filter(({ state }) => state === 'in-circle');
    const place = ({ seat }: StaffPerson) => (circle.includes(seat) ? circle.indexOf(seat) : circle.length);
    return here.toSorted((one, other) => place(one) - place(other));
  }
  get expected(): readonly StaffPerson[] {
    return this.view.people.filter(({ state }) => state === 'expected');
  }
  /** Knocks nobody has answered for good. */
  get knocks(): StaffView['door']['knocks'] {
    return this.view.door.knocks.filter(({ answer }) => answer === 'waiting' || answer === 'word-first');
  }
  /** The current step's sheets. */
  get worksheet(): StaffView['worksheet']['steps'][number] | null {
    return this.view.worksheet.steps.find(({ step }) => step === this.view.agenda.current) ?? null;
  }

  /** Whether a button for this belongs on the screen at all. */
  may(type: WireCommandType): boolean {
    const { lead, session } = this.view;
    return mayDo(lead.leading ? 'facilitator' : 'co-facilitator', type, session.phase) === 'allow';
  }
  /** Asked and not answered yet. */
  isAsking(type: WireCommandType): boolean {
    return this.#pending.has(type);
  }
  /** Asks; true once it is on disk. Why it was refused is shown for a while. */
  async ask<T extends WireCommandType>(type: T, payload: CommandMap[T]): Promise<boolean> {
    this.#pending.add(type);
    const reply = await this.live.ask(type, payload);
    this.#pending.delete(type);
    if (!reply.ok) this.#tell(reply.refusal);
    return reply.ok;
  }

  open(panel: Panel): void {
    this.panel = panel;
  }
  toggle(is: 'agenda' | 'door' | 'signals' | 'people'): void {
    if (this.panel?.is === is) this.panel = null;
    else this.panel = is === 'people' ? { is, seat: null } : { is };
  }
  closePanel(): void {
    this.panel = null;
  }

  look(seat: SeatId | null): void {
    clearTimeout(this.#peeking);
    this.peek = seat;
    if (seat !== null) this.#peeking = setTimeout(() => (this.peek = null), PEEK);
  }
  /** Uncovers until nobody has touched the page for two minutes. */
  cover(covered: boolean): void {
    this.covered = covered;
    this.touched();
  }
  touched(): void {
    clearTimeout(this.#idle);
    if (!this.covered) this.#idle = setTimeout(() => (this.covered = true), COVER_AFTER);
  }
  close(): void {
    for (const timer of [this.#peeking, this.#telling, this.#idle, ...Object.values(this.#settling)])
      clearTimeout(timer);
    this.live.close();
    this.sheets.close();
  }

  #tell(refusal: Refusal): void {
    clearTimeout(this.#telling);
    this.refused = refusal;
    this.#telling = setTimeout(() => (this.refused = null), TOLD);
  }
  #settle(moved: Moved): void {
    clearTimeout(this.#settling[moved]);
    this.justMoved.add(moved);
    this.#settling[moved] = setTimeout(() => this.justMoved.delete(moved), SETTLES);
  }
  #seen(now: StaffView): void {
    const before = this.#before;
    this.#before = now;
    if (before === null) return;
    if (atTheDoor(before) !== atTheDoor(now)) this.#settle('door');
    if (before.agenda.current !== now.agenda.current) this.#settle('step');
    if (before.round && now.round && before.round.speaking !== now.round.speaking) this.#settle('word');
    if (before.teach && now.teach && before.teach.card !== now.teach.card) this.#settle('card');
    for (const change of changes(before, now)) {
      if (change.is === 'step' && this.panel && BELONGS_TO_STEP.has(this.panel.is)) this.panel = null;
      this.#onChange(change);
    }
  }
}
/** Panels about the step that was left; what somebody reads or writes stays open. */
const BELONGS_TO_STEP: ReadonlySet<Panel['is']> = new Set(['answers', 'round', 'sheets', 'talk', 'plans'] as const);

const [useLeading, setLeading] = createContext<Leading>();
export { setLeading, useLeading };
