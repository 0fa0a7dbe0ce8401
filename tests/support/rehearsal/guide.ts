import type { Language, SeatId, SessionId, StaffAskingSlice, StaffStep, StepId, StepKind } from '@opencircle/session';
import type { Tablet } from '../people/tablet.ts';
import { pause, until } from '../people/until.ts';

/** How long the group may need for one thing. Milliseconds. */
const PATIENCE = 60_000;

type StaffAnswer = StaffAskingSlice['answers'][number];

/** Somebody who leads a rehearsal from the door to the end, as a facilitator does: lets people in, waits for most of them, goes on. */
export class Guide {
  readonly tablet: Tablet;
  /** Everybody who knocked, in order, and the step the group was on. */
  readonly letIn: {
    readonly alias: string;
    readonly by: 'name' | 'link';
    readonly language: Language;
    readonly during: StepKind | null;
  }[] = [];
  #isOver = false;

  constructor(tablet: Tablet) {
    this.tablet = tablet;
  }

  get #view(): Tablet['live']['view'] {
    return this.tablet.live.view;
  }
  get here(): number {
    return this.#view.people.filter(({ state }) => state === 'in-circle').length;
  }
  get step(): StaffStep | undefined {
    return this.#view.agenda.steps.find(({ id }) => id === this.#view.agenda.current);
  }

  /** A rehearsal of this plan, its door open, people on their way. */
  static async open(tablet: Tablet, plan: string): Promise<Guide> {
    const { session } = (await tablet.ask('POST /api/rehearsals', { send: { plan } })).got;
    void (await tablet.ask('POST /api/sessions/:session/open-door', { at: { session }, send: {} })).got;
    await tablet.lead(session);
    return new Guide(tablet);
  }
  get session(): SessionId {
    return this.tablet.live.session;
  }

  /** Lets in whoever knocks and sees who needs a word, until the end. */
  async standAtTheDoor(): Promise<void> {
    const { live } = this.tablet;
    while (!this.#isOver) {
      for (const { id, answer, matches, name, seat, language } of this.#view.door.knocks) {
        if (answer !== 'waiting' || !(await live.ask('knock:admit', { knock: id, seat: matches[0] ?? null })).ok)
          continue;
        const during = this.step?.kind ?? null;
        this.letIn.push({ alias: name, by: seat === null ? 'name' : 'link', language, during });
      }
      for (const { signal, seenBy } of this.#view.signals)
        if (seenBy === null) await live.ask('signal:see', { signal });
      await pause(20);
    }
  }
  async start(most: number): Promise<void> {
    await this.#until('those who are on time are here', () => this.here >= most);
    await this.tablet.live.must('session:start', {});
    await this.tablet.live.upToDate();
  }
  /** Leads every step that is left; `on` is told after each. */
  async leadOn(on: (step: StaffStep) => void = () => undefined): Promise<void> {
    for (;;) {
      const { step } = this;
      if (!step) throw new Error('the group is on no step');
      await this.#lead(step);
      on(step);
      if (this.#view.agenda.next === null) return;
      await this.tablet.next();
      await this.#until('the group has moved on', () => this.step?.id !== step.id);
    }
  }
  async end(): Promise<void> {
    const { live } = this.tablet;
    await live.must('session:end', {});
    await live.upToDate();
    for (const { signal, disposition } of this.#view.signals)
      if (disposition === null) await live.must('signal:settle', { signal, disposition: 'we-talked', note: '' });
    for (const { id: concern, disposition } of this.#view.concerns)
      if (disposition === null) await live.must('concern:settle', { concern, disposition: 'we-talked', note: '' });
    this.#isOver = true;
    await live.must('session:close', {});
  }

  async #lead({ id, kind }: StaffStep): Promise<void> {
    const { live } = this.tablet;
    switch (kind) {
      case 'opening':
      case 'worksheet':
        return this.#until('most are ready', () => this.#readyIn(id) >= Math.min(6, this.here - 1));
      case 'check-in':
        await this.#checkIn();
        return live.must('check-in:close', { step: id });
      case 'round':
        return this.#round(id);
      case 'quiz':
      case 'poll':
        return this.#poll(id);
      case 'question-box':
        return this.#box();
      case 'board':
        return this.#until('there is something on the board', () => (this.#view.board?.cards.length ?? 0) >= 3);
      case 'plan-ahead':
        return this.#until('most have a plan', () => this.#view.planAhead.length >= this.here - 1);
      case 'open-time':
        return this.#until('somebody wants to talk', () => this.#view.talk.length > 0);
      case 'check-out':
        return this.#until('whoever is still here answered', () => this.#answered() >= this.here);
      case 'teach':
        return this.#teach();
      case 'arrive':
      case 'break':
      case 'grounding':
      case 'practice':
        return this.#until('somebody is seen', () => this.here > 0);
    }
  }
  async #teach(): Promise<void> {
    await this.#until('somebody asks something', () => this.#view.hands.length > 0);
    for (const seat of this.#view.hands) await this.tablet.live.must('hand:lower', { seat });
  }
  /** Until everybody answered, also who came late, and somebody thought again. */
  async #checkIn(): Promise<void> {
    const first = new Map<SeatId, string>();
    const isChanged = ({ seat, answers }: StaffAnswer): boolean => {
      const now = JSON.stringify(answers);
      if (!first.has(seat)) first.set(seat, now);
      return first.get(seat) !== now;
    };
    await this.#until('everybody answered, and one twice', () => {
      const { answers } = this.#view.asking ?? { answers: [] };
      return answers.filter(isChanged).length > 0 && answers.length >= 8;
    });
  }
  async #round(step: StepId): Promise<void> {
    for (;;) {
      await this.tablet.live.upToDate();
      const { round } = this.#view;
      if (round === null || round.finished) return;
      await this.tablet.live.ask('round:next', { step, from: round.speaking });
    }
  }
  async #poll(step: StepId): Promise<void> {
    const { live } = this.tablet;
    const ballot = async (): Promise<void> => {
      await this.#until(
        'everybody chose',
        () => this.#view.poll?.open === true && this.#view.poll.waitingFor.length === 0,
      );
      const { poll } = this.#view;
      await live.must('poll:close', { step, question: poll?.question.id ?? '', ballot: poll?.ballot ?? 0 });
      await live.upToDate();
    };
    for (;;) {
      await ballot();
      const { at, of, question, kind } = this.#view.poll ?? { at: 0, of: 0, question: { id: '' }, kind: 'poll' };
      if (kind === 'quiz') {
        await live.must('poll:again', { step, question: question.id, ballot: 0 });
        await ballot();
        await live.must('poll:explain', { step, question: question.id });
      }
      if (at + 1 >= of) return;
      await live.must('poll:turn', { step, from: at, to: at + 1 });
      await live.upToDate();
    }
  }
  async #box(): Promise<void> {
    await this.#until('there are questions in the box', () => (this.#view.box?.questions.length ?? 0) >= 3);
    const isAboutSomebody = (text: string): boolean => /one person|una persona/.test(text);
    for (const { id, text } of this.#view.box?.questions ?? []) {
      const type = isAboutSomebody(text) ? 'box:put-away' : 'box:show';
      await this.tablet.live.must(type, { question: id, on: true });
    }
  }
  #readyIn(step: StepId): number {
    return this.#view.worksheet.steps.find((one) => one.step === step)?.ready.length ?? 0;
  }
  #answered(): number {
    return this.#view.asking?.answered ?? 0;
  }
  async #until(what: string, holds: () => boolean): Promise<void> {
    await until(what, () => this.tablet.live.isIn && holds(), PATIENCE);
  }
}
