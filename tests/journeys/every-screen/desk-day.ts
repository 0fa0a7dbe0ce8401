import type { Browser } from 'playwright-core';
import type { GroupId, Language, SessionId } from '@opencircle/session';
import { addDays, localDateOf, weekdayOf, zonedInstant } from '@opencircle/program';
import { launch } from '../../support/chromium.ts';
import { comeIn, setUpProgram } from '../../support/people/program.ts';
import type { Tablet } from '../../support/people/tablet.ts';
import { startServer, type RunningServer } from '../../support/running-server.ts';
import { LEADER } from '../people/small-group.ts';

const MINUTE = 60_000;
const ZONE = 'America/New_York';
const PEOPLE = ['Ash', 'Birch', 'Cedar', 'Dana', 'Elm', 'Fir'] as const;
const SPANISH = 'Dana';
export const FIRST = 'Tuesday group, first hour';
export const SECOND = 'Tuesday group, second hour';
export const THIRD = 'Tuesday group, third hour';

const languageOf = (alias: string): Language => (alias === SPANISH ? 'es' : 'en');

/** A visit day of three sessions: the first is over, the second runs, the third is planned. Another group meets tomorrow. */
export class DeskDay {
  readonly server: RunningServer;
  readonly browser: Browser;
  readonly tablet: Tablet;
  readonly date: string;
  readonly #from: number;
  first: SessionId = '';
  second: SessionId = '';
  third: SessionId = '';
  /** Of whoever wrote a sheet in the first session. */
  writer = '';

  private constructor(server: RunningServer, browser: Browser, tablet: Tablet, from: number) {
    this.server = server;
    this.browser = browser;
    this.tablet = tablet;
    this.#from = from;
    this.date = localDateOf(from, ZONE);
  }
  /** At six in the evening, whatever time it is. */
  static async begin(): Promise<DeskDay> {
    const [server, browser] = await Promise.all([startServer(), launch()]);
    const tablet = await setUpProgram(server, LEADER);
    const now = await server.now();
    const six = zonedInstant(addDays(localDateOf(now, ZONE), 1), '18:00', ZONE);
    await server.jump(six - now);
    const day = new DeskDay(server, browser, tablet, six);
    await day.#hold();
    return day;
  }
  get tomorrow(): string {
    return addDays(this.date, 1);
  }

  async #hold(): Promise<void> {
    const plans = (await this.tablet.ask('GET /api/plans')).got;
    const planOf = (kind: RegExp): string => plans.find(({ id }) => kind.test(id))?.id ?? '';
    const weekday = weekdayOf(this.date);
    const first = await this.#group(FIRST, planOf(/^relapse/), { weekday, time: '18:00' }, true);
    const second = await this.#group(SECOND, planOf(/^education/), { weekday, time: '19:40' }, false);
    const third = await this.#group(THIRD, planOf(/^process/), { weekday, time: '21:20' }, false);
    await this.#group('Morning group', planOf(/^relapse/), { weekday: (weekday + 1) % 7, time: '09:00' }, false);
    await this.#firstSession(first);
    this.second = await this.#open(second, 100);
    await this.#arrive('Ash', 'in-the-room');
    await this.#arrive('Elm', 'on-paper');
    await this.tablet.live.must('session:start', {});
    await this.tablet.next();
    this.third = await this.#plan(third, 200);
  }
  async #group(
    title: string,
    plan: string,
    schedule: { readonly weekday: number; readonly time: string },
    isNew: boolean,
  ): Promise<GroupId> {
    const known = (await this.tablet.ask('GET /api/people')).got.map(({ person }) => ({ person }));
    const people = isNew ? PEOPLE.map((alias) => ({ alias, language: languageOf(alias) })) : known;
    const send = { kind: 'education', title, schedule, plan, staff: [await this.tablet.id()], people } as const;
    return (await this.tablet.ask('POST /api/groups', { send })).got.group;
  }
  /** So many minutes after six. */
  async #plan(group: GroupId, minutes: number): Promise<SessionId> {
    const send = { group, startsAt: this.#from + minutes * MINUTE, plan: null };
    return (await this.tablet.ask('POST /api/sessions', { send })).got.session;
  }
  async #open(group: GroupId, minutes: number): Promise<SessionId> {
    const session = await this.#plan(group, minutes);
    void (await this.tablet.ask('POST /api/sessions/:session/open-door', { at: { session }, send: {} })).got;
    this.tablet.close();
    await this.tablet.lead(session);
    return session;
  }
  #seatOf(alias: string): string {
    return this.tablet.live.view.people.find((person) => person.alias === alias)?.seat ?? '';
  }
  async #arrive(alias: string, presence: 'in-the-room' | 'on-paper'): Promise<void> {
    await this.tablet.live.must('seat:arrive', { seat: this.#seatOf(alias), presence });
  }
  /** One comes late, one leaves early, one does not take part, one does not come; somebody writes and shares a line. */
  async #firstSession(group: GroupId): Promise<void> {
    this.first = await this.#open(group, 0);
    const { live } = this.tablet;
    const phone = await comeIn(this.server, this.tablet, SPANISH);
    await this.#arrive('Ash', 'in-the-room');
    await this.#arrive('Elm', 'on-paper');
    await live.must('session:start', {});
    await live.must('seat:not-today', {
      seat: this.#seatOf('Birch'),
      how: { withWhom: 'Rosa', wayHome: 'picked-up', note: '' },
    });
    await this.tablet.next();
    await this.server.jump(15 * MINUTE);
    await this.#arrive('Cedar', 'in-the-room');
    const step = await this.tablet.goTo('worksheet');
    const sheet = await phone.sheet(step);
    sheet.change((own) => own.tick('people', 'ex', true));
    sheet.change((own) => own.set('people/ex/pull', 7));
    sheet.change((own) =>
      own.setAudience('people', { staff: true, group: 'named', family: false }, 'card-of-the-line-people-1'),
    );
    sheet.write('feel-first', 'My chest gets tight.');
    await sheet.allSaved();
    await this.server.jump(30 * MINUTE);
    await live.must('seat:leave', { seat: this.#seatOf('Elm') });
    await this.server.jump(40 * MINUTE);
    await live.must('session:end', {});
    await live.must('session:close', {});
    this.writer = this.#seatOf(SPANISH);
    phone.close();
    await this.server.jump(this.#from + 100 * MINUTE - (await this.server.now()));
  }
  async end(): Promise<void> {
    this.tablet.close();
    await this.browser.close();
    await this.server[Symbol.asyncDispose]();
  }
}
