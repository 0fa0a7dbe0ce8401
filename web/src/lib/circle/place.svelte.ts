import { createContext } from 'svelte';
import type {
  Bilingual,
  OwnAskingSlice,
  OwnSheet,
  ParticipantView,
  SessionId,
  SheetId,
  StepId,
} from '@opencircle/session';
import { LiveSession, type LiveView } from '#lib/live/live-session.svelte.ts';
import { AskingDraft } from '#lib/check-in/asking-draft.svelte.ts';
import { OpenSheets } from './open-sheets.svelte.ts';

/** Where somebody stays although the group is elsewhere: they were writing there, or went there themselves. */
export type Stay =
  | { readonly at: 'sheet'; readonly sheet: SheetId; readonly why: 'writing' | 'chosen' }
  | { readonly at: 'asking'; readonly asking: OwnAskingSlice }
  | { readonly at: 'plan-ahead' | 'box'; readonly title: Bilingual };
export type OpenDrawer = 'menu' | 'help' | 'who-sees' | 'sheets' | 'word' | 'box' | 'where' | 'calm' | null;

/** One person's place in one session: what they see, where they stay, what they have begun to write. */
export class Place {
  readonly live: LiveSession<'knock' | 'participant' | 'tablet'>;
  readonly sheets = new OpenSheets('device');
  readonly planDraft = $state({ when: '', what: '' });
  /** A question for the box, until it is sent; then nothing here knows of it. */
  readonly boxDraft = $state({ text: '' });
  stay: Stay | null = $state.raw(null);
  drawer: OpenDrawer = $state(null);
  covered = $state(false);
  /** Somebody asked for their sheets on paper, and they are being fetched. */
  printing = $state(false);
  /** Sheets to take home: the last ones the session showed, for once it is closed it shows none but those that go on. */
  takeHome: readonly SheetId[] = $state.raw([]);
  /** Sheets beside the group's that this person was offered, and opened or left for later. */
  offered: readonly SheetId[] = $state.raw([]);
  /** Came in after the group had started, and has not been greeted yet. */
  late = $state(false);
  /** Came in from elsewhere and has not said where they are, nor skipped it. */
  atRemoteDoor = $state(false);
  /** Is here for the first time, and read how it works. */
  greeted = $state(false);
  /** A device of the house was given on: what was here is being cleared away. */
  clearing = $state(false);
  /** Writing goes on during a hold, or the step is shown although phones rest. */
  writesOn = $state(false);
  readonly #drafts: Record<StepId, AskingDraft> = {};
  #before: LiveView<'knock' | 'participant' | 'tablet'> | null = null;
  readonly #onFirst: () => void;
  readonly #onStep: (view: ParticipantView) => void;

  /** `onFirst` once something can be shown; `onStep` each time the group is on another step. */
  constructor(session: SessionId, onFirst: () => void, onStep: (view: ParticipantView) => void) {
    this.#onFirst = onFirst;
    this.#onStep = onStep;
    this.live = new LiveSession(session, (view) => this.#seen(view), 'device');
  }

  /** What a participant sees; null at the door and before the first message. */
  get view(): ParticipantView | null {
    return this.live.view?.kind === 'participant' ? this.live.view.slices : null;
  }
  get ownSheet(): OwnSheet | null {
    const sheets = this.view?.sheets;
    return sheets?.sheets.find(({ sheet }) => sheet === sheets.current) ?? null;
  }
  sheet(id: SheetId): OwnSheet | null {
    return this.view?.sheets.sheets.find(({ sheet }) => sheet === id) ?? null;
  }

  /** What somebody has begun to answer, kept while they look elsewhere. */
  draft(asking: OwnAskingSlice): AskingDraft {
    return (this.#drafts[asking.step] ??= new AskingDraft(asking));
  }

  /** Something was begun and not sent: it waits on this page alone. */
  get isUnfinished(): boolean {
    const begun = Object.values(this.#drafts).some((draft) => draft.begun);
    return begun || this.planDraft.what.trim() !== '' || this.boxDraft.text.trim() !== '';
  }

  offer(sheet: SheetId): void {
    this.offered = [...this.offered, sheet];
  }
  read(sheet: SheetId): void {
    this.drawer = null;
    this.stay = this.view?.sheets.current === sheet ? null : { at: 'sheet', sheet, why: 'chosen' };
  }
  backToGroup(): void {
    this.stay = null;
    this.late = false;
  }
  /** Forgets everything this page holds. */
  async leave(): Promise<void> {
    this.live.close();
    await this.sheets.forget();
  }
  close(): void {
    this.live.close();
    this.sheets.close();
  }

  #seen(now: LiveView<'knock' | 'participant' | 'tablet'>): void {
    const before = this.#before;
    this.#before = now;
    if (before?.kind === 'participant') {
      this.#moved(now);
      if (this.#isHandedOn(before.slices, now)) {
        void this.#clear();
        return;
      }
    }
    if (!before) this.#onFirst();
    if (now.kind !== 'participant') return;
    if (before?.kind === 'participant') this.#followed(before.slices, now.slices);
    else this.#arrived(now.slices, before !== null || cameByTheDoor());
    const { sheets } = now.slices.sheets;
    const isKept = now.slices.session.phase === 'closed' && this.takeHome.length > 0;
    if (sheets.length > 0 && !isKept) this.takeHome = sheets.filter(isToTakeHome).map(({ sheet }) => sheet);
  }
  /** Staff said that this is somebody else: what was written goes on in that person's sheets. */
  #moved(now: LiveView<'knock' | 'participant' | 'tablet'>): void {
    if (now.kind !== 'participant') return;
    for (const { sheet, was } of now.slices.sheets.sheets) {
      if (was === undefined || !this.sheets.isOpen(was)) continue;
      this.sheets.moved(was, sheet);
      if (this.stay?.at === 'sheet' && this.stay.sheet === was) this.stay = { ...this.stay, sheet };
    }
  }
  #isHandedOn({ me }: ParticipantView, now: LiveView<'knock' | 'participant' | 'tablet'>): boolean {
    if (!me.isOnTablet) return false;
    if (now.kind !== 'participant') return true;
    const { sheets } = now.slices.sheets;
    // Whoever goes on in the same sheets is the same person, by their right name.
    return now.slices.me.seat !== me.seat && !sheets.some(({ sheet, was }) => was && this.sheets.isOpen(sheet));
  }
  /** Nothing of whoever had the device stays: not on the screen, not in memory, not on its disk. */
  async #clear(): Promise<void> {
    this.clearing = true;
    await this.leave();
    location.reload();
  }
  #arrived(now: ParticipantView, justNow: boolean): void {
    this.late = justNow && now.session.phase === 'running' && now.me.cameLate;
    const isOpen = now.session.phase === 'door-open' || now.session.phase === 'running';
    this.atRemoteDoor = isOpen && now.me.presence === 'remote' && now.me.whereabouts === null;
    this.#onStep(now);
  }
  #followed(before: ParticipantView, now: ParticipantView): void {
    // A hold calms every screen, but takes nobody's field away in the middle of a word.
    if (now.session.onHold !== before.session.onHold) this.writesOn = now.session.onHold && this.#isWriting();
    if (this.stay?.at === 'sheet' && this.stay.sheet === now.sheets.current) this.stay = null;
    for (const { sheet, state } of now.sheets.sheets) {
      if (stateOf(before, sheet) !== state) this.sheets.comeBack(sheet);
    }
    if (before.step?.id === now.step?.id) return;
    this.stay ??= this.#writingIn(before, now);
    this.writesOn = false;
    this.#onStep(now);
  }

  #isWriting(): boolean {
    const { activeElement } = document;
    const inText =
      activeElement instanceof HTMLTextAreaElement ||
      (activeElement instanceof HTMLInputElement && activeElement.type === 'text');
    return inText || this.takeHome.some((sheet) => this.sheets.isWriting(sheet));
  }
  /** Somebody in the middle of a line, an answer or a plan keeps it when the group goes on. */
  #writingIn(before: ParticipantView, now: ParticipantView): Stay | null {
    const { current } = before.sheets;
    if (current !== null && this.sheets.isWriting(current)) return { at: 'sheet', sheet: current, why: 'writing' };
    const { asking } = before;
    const isAsked = asking !== null && asking.step === now.asking?.step;
    if (asking && !isAsked && !asking.closed && this.#drafts[asking.step]?.begun) return { at: 'asking', asking };
    const title = before.step?.title;
    if (!title) return null;
    if (before.planAhead && !now.planAhead && this.planDraft.what.trim() !== '') return { at: 'plan-ahead', title };
    if (before.step.kind === 'question-box' && this.boxDraft.text.trim() !== '') return { at: 'box', title };
    return null;
  }
}

/** Somebody who loads this page again was here before; whoever came over the door's page was not. */
const cameByTheDoor = () =>
  performance.getEntriesByType('navigation').some(({ name }) => !name.includes(location.pathname));
const isToTakeHome = ({ kind }: OwnSheet) => kind !== 'opening';
const stateOf = (view: ParticipantView, id: SheetId) => view.sheets.sheets.find(({ sheet }) => sheet === id)?.state;

const [usePlace, setPlace] = createContext<Place>();
export { setPlace, usePlace };
