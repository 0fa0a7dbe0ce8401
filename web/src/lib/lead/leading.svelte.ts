import { createContext } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import type { WireCommandType } from '@opencircle/protocol';
import {
  mayDo,
  type CommandMap,
  type SeatId,
  type SessionId,
  type StaffPerson,
  type StaffStep,
  type StaffView,
  type StepId,
} from '@opencircle/session';
import { OpenSheets } from '#lib/circle/open-sheets.svelte.ts';
import { LiveSession } from '#lib/live/live-session.svelte.ts';
import { changes, type Change } from './changes.ts';
import { JustMoved } from './just-moved.svelte.ts';
import { aheadOf } from './offline/ahead.ts';
import type { PressCommand, PressType } from './offline/press.ts';
import { Presses } from './offline/presses.svelte.ts';
import { Telling } from './offline/telling.svelte.ts';
import { BELONGS_TO_STEP, type Panel, type Toggled } from './panels.ts';
import { Templates } from './templates/templates.svelte.ts';

const PEEK = 5000;
const COVER_AFTER = 120_000;
/** Commands that act only through the network; the others are pressed. */
export type AskType = Exclude<WireCommandType, PressType>;
/** Begins and ends what everyone is in: asked only while it is certain to arrive now. */
const NEVER_LATER: ReadonlySet<AskType> = new Set([
  'session:start',
  'session:end',
  'session:close',
  'session:reopen',
  'lead:take',
] as const);

/** A staff member leading, or helping to lead, one session: what they see, what lies open, what they ask for. */
export class Leading {
  /** Whoever only sits in is shown less, and leads nothing. */
  readonly live: LiveSession<'staff' | 'observer'>;
  readonly sheets = new OpenSheets();
  readonly templates = new Templates();
  /** What was pressed and not answered; it acts on this page at once. */
  readonly presses: Presses;
  /** Why the last thing was not done. */
  readonly telling = new Telling();
  /** Hides private values from whoever sits beside the tablet. */
  covered = $state(true);
  /** The person shown for five seconds. */
  peek: SeatId | null = $state(null);
  panel: Panel | null = $state.raw(null);
  /** Who was counted as safe on the muster list; kept on this page alone. */
  readonly withMe = new SvelteSet<SeatId>();
  readonly justMoved = new JustMoved();
  readonly #pending = new SvelteSet<WireCommandType>();
  readonly #onChange: (change: Change) => void;
  #before: StaffView | null = null;
  /** The card of each teach step, as this page last saw it. */
  #cards: Readonly<Record<StepId, number>> = $state.raw({});
  readonly #shown: StaffView | null = $derived.by(() => {
    const { view } = this.live;
    return view?.kind === 'staff' ? aheadOf({ view: view.slices, cards: this.#cards }, this.presses.all) : null;
  });
  #peeking: ReturnType<typeof setTimeout> | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(session: SessionId, onChange: (change: Change) => void) {
    this.#onChange = onChange;
    const live = new LiveSession<'staff' | 'observer'>(session, (view) => {
      if (view.kind === 'staff') this.#seen(view.slices);
    });
    this.live = live;
    this.presses = new Presses({
      get isConnected() {
        return live.status === 'connected';
      },
      ask: ({ type, payload }) => live.ask(type, payload),
      wait: (time) => new Promise((over) => setTimeout(over, time)),
    });
    live.onConnected = () => {
      void this.presses.hand();
      void this.templates.read();
    };
  }

  get ready(): boolean {
    return this.#shown !== null;
  }
  /** What staff see, with what was pressed here done already; only asked for below the page that waited for it. */
  get view(): StaffView {
    if (!this.#shown) throw new Error('the session is asked for before it is here');
    return this.#shown;
  }
  get step(): StaffStep | null {
    return this.stepBy(this.view.agenda.current);
  }
  /** The step everyone else is on, where presses of this page wait for the network. */
  get stepOfOthers(): StaffStep | null {
    const { view } = this.live;
    const current = view?.kind === 'staff' ? view.slices.agenda.current : null;
    return current === this.view.agenda.current ? null : this.stepBy(current);
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
  get isOffline(): boolean {
    return this.live.status === 'offline';
  }
  /** Whether a button for this belongs on the screen at all. */
  may(type: WireCommandType): boolean {
    const { lead, session } = this.view;
    return mayDo(lead.leading ? 'facilitator' : 'co-facilitator', type, session.phase) === 'allow';
  }
  /** A button for this can do nothing before the network is back. */
  needsNetwork(type: AskType): boolean {
    return this.isOffline || (NEVER_LATER.has(type) && this.live.status !== 'connected');
  }
  /** Whether this can be asked now; where it cannot, the page says why. */
  mayAsk(type: AskType): boolean {
    const may = !this.needsNetwork(type);
    if (!may) this.telling.say({ is: 'needs-network' });
    return may;
  }
  /** Asked and not answered yet. */
  isAsking(type: AskType): boolean {
    return this.#pending.has(type);
  }
  /** Asks; true once it is on disk. Why it was refused is shown for a while. */
  async ask<T extends AskType>(type: T, payload: CommandMap[T]): Promise<boolean> {
    if (!this.mayAsk(type)) return false;
    this.#pending.add(type);
    const reply = await this.live.ask(type, payload);
    this.#pending.delete(type);
    if (!reply.ok) this.telling.say({ is: 'refused', refusal: reply.refusal });
    return reply.ok;
  }
  /** Acts on this page at once, and is sent as soon as it can be. */
  async press(command: PressCommand): Promise<void> {
    const { joins, status } = this.live;
    const minutes = command.type === 'step:stretch' ? this.stepBy(command.payload.step)?.minutes : undefined;
    const pressed = this.presses.press(command, this.live.clock.instant(), minutes ?? null);
    this.#notice();
    const became = await pressed;
    this.#notice();
    if (typeof became === 'string' || became.ok) return;
    const wasAway = status !== 'connected' || joins !== this.live.joins;
    const isElsewhere = became.refusal === 'agenda-moved-on' || became.refusal === 'card-turned';
    if (wasAway && isElsewhere) this.telling.say({ is: 'moved-on', by: this.#whoElse });
    else this.telling.say({ is: 'refused', refusal: became.refusal });
  }
  /** Takes the last move back: by not sending it, or by asking for it. */
  takeBack(move: string): void {
    if (this.presses.takeBack(move)) this.#notice();
    else void this.ask('agenda:undo', { move });
  }
  /** Whether the last move can be taken back from here. */
  mayTakeBack(move: string): boolean {
    const isWaiting = this.presses.all.some(({ id }) => id === move);
    return isWaiting ? this.presses.mayTakeBack(move) : !this.isOffline && this.may('agenda:undo');
  }

  open(panel: Panel): void {
    this.panel = panel;
  }
  toggle(is: Toggled): void {
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
    for (const timer of [this.#peeking, this.#idle]) clearTimeout(timer);
    this.justMoved.close();
    this.telling.close();
    this.presses.close();
    this.live.close();
    this.sheets.close();
  }

  /** The colleague who must have led the group on; null where it may have been one of several. */
  get #whoElse(): string | null {
    const { lead, leading, others } = this.view.lead;
    if (!leading && lead) return lead.name;
    return others.length === 1 ? (others[0] ?? null) : null;
  }
  #seen({ teach }: StaffView): void {
    if (teach && this.#cards[teach.step] !== teach.card) this.#cards = { ...this.#cards, [teach.step]: teach.card };
    this.#notice();
  }
  /** What is shown may have changed: by the server, or by a finger. */
  #notice(): void {
    const before = this.#before;
    const now = this.#shown;
    this.#before = now;
    if (before === null || now === null) return;
    this.justMoved.compare(before, now);
    for (const change of changes(before, now)) {
      if (change.is === 'step' && this.panel && BELONGS_TO_STEP.has(this.panel.is)) this.panel = null;
      this.#onChange(change);
    }
  }
}

const [useLeading, setLeading] = createContext<Leading>();
export { setLeading, useLeading };
