import type { SessionId, StepKind } from '@opencircle/session';
import { LivePlace } from './live-place.ts';
import { Person } from './person.ts';
import { until } from './until.ts';

/** A colleague signed in on a tablet. */
export class Tablet extends Person {
  #place: LivePlace<'staff'> | null = null;

  /** Opens the live page of a session. */
  async lead(session: SessionId): Promise<LivePlace<'staff'>> {
    this.#place = await new LivePlace<'staff'>(this, session, false).entered();
    return this.#place;
  }
  get live(): LivePlace<'staff'> {
    if (this.#place === null) throw new Error(`${this.name} leads no session`);
    return this.#place;
  }
  async id(): Promise<string> {
    return (await this.ask('GET /api/me')).got.staff?.id ?? '';
  }
  /** The code of the open door. */
  code(): string {
    return this.live.view.door.code;
  }
  async doorToken(): Promise<string> {
    const { link } = (await this.ask('GET /api/sessions/:session/door-link', { at: { session: this.live.session } }))
      .got;
    return new URL(link).hash.slice(1);
  }
  /** Lets in whoever knocks with this name, on the seat that is called so, or on a new one. */
  async admit(name: string): Promise<void> {
    const waiting = (): { readonly id: string; readonly matches: readonly string[] } | undefined =>
      this.live.view.door.knocks.find((knock) => knock.name === name && knock.answer === 'waiting');
    await until(`${name === '' ? 'a screen' : name} knocks`, () => waiting() !== undefined);
    const { id = '', matches = [] } = waiting() ?? {};
    await this.live.must('knock:admit', { knock: id, seat: matches[0] ?? null });
  }
  async next(): Promise<void> {
    await this.live.must('agenda:next', { from: this.live.view.agenda.current });
    await this.live.upToDate();
  }
  /** Presses Next until the group is on the first step of this kind ahead, or on it already. */
  async goTo(kind: StepKind, isIt: (step: string) => boolean = () => true): Promise<string> {
    for (;;) {
      const { steps, current } = this.live.view.agenda;
      const step = steps.find(({ id }) => id === current);
      if (step?.kind === kind && isIt(step.id)) return step.id;
      await this.next();
    }
  }
  close(): void {
    this.#place?.close();
  }
}
