import type { Answer, Item, SessionId } from '@opencircle/session';
import { comeIn, makeGroup, openRoom, setUpProgram } from '../../support/people/program.ts';
import type { Phone as WirePhone } from '../../support/people/phone.ts';
import type { Tablet } from '../../support/people/tablet.ts';
import { until } from '../../support/people/until.ts';
import { launch } from '../../support/chromium.ts';
import { startServer, type RunningServer } from '../../support/running-server.ts';
import type { Device, Place } from '../people/device.ts';
import { Lead } from '../people/lead.ts';
import { Phone } from '../people/phone.ts';
import { LEADER } from '../people/small-group.ts';
import { Staff } from '../people/staff.ts';
import { Wall } from '../people/wall.ts';
import { everyStep } from './plan.ts';

const SEEN = ['Ash', 'Birch', 'Cedar'] as const;
const OTHERS = ['Dogwood', 'Elm', 'Fir', 'Ginkgo', 'Hazel', 'Iris', 'Juniper', 'Kiwi', 'Laurel'] as const;

function answerTo(item: Item, person: number): Answer {
  switch (item.kind) {
    case 'choice':
      return item.options[person % item.options.length]?.id ?? null;
    case 'scale':
      return item.min + ((person * 3) % (item.max - item.min + 1));
    case 'text':
      return null;
    case 'choices':
      return [item.options[person % item.options.length]?.id ?? ''];
    case 'number':
      return item.min;
    case 'date':
      return null;
    case 'time-to-talk':
      return person === 0;
  }
}

/** Twelve people in one session with every kind of step: three with pages one sees, nine who only do what is asked. */
export class Crowd {
  readonly server: RunningServer;
  readonly place: Place;
  readonly tablet: Tablet;
  readonly desk: Staff;
  readonly lead: Lead;
  readonly wall: Wall;
  readonly phones: readonly Phone[];
  readonly others: readonly WirePhone[];

  private constructor(made: Pick<Crowd, 'server' | 'place' | 'tablet' | 'desk' | 'wall' | 'phones' | 'others'>) {
    this.server = made.server;
    this.place = made.place;
    this.tablet = made.tablet;
    this.desk = made.desk;
    this.lead = new Lead(made.desk);
    this.wall = made.wall;
    this.phones = made.phones;
    this.others = made.others;
  }
  static async gather(): Promise<Crowd> {
    const [server, browser] = await Promise.all([startServer(), launch()]);
    const place = { browser, url: server.url };
    const tablet = await setUpProgram(server, LEADER);
    const { plan } = (await tablet.ask('POST /api/plans', { send: { plan: everyStep } })).got;
    const group = await makeGroup(tablet, { plan, aliases: [...SEEN, ...OTHERS] });
    const session: SessionId = await openRoom(tablet, group);
    const desk = await Staff.openDesk(place, 'the facilitator');
    await desk.signIn(LEADER);
    await desk.page.goto(`${server.url}/lead/${session}`);
    const wall = await Wall.open(place);
    await wall.knock(tablet.code());
    await tablet.admit('');
    await wall.seesHeading(wall.text.door.welcome);
    const phones: Phone[] = [];
    for (const name of SEEN) {
      const phone = await Phone.open(place, name, name === 'Cedar' ? { language: 'es', colorScheme: 'dark' } : {});
      await phone.typeCode(tablet.code());
      await phone.knock(name);
      await tablet.admit(name);
      await phone.isIn();
      phones.push(phone);
    }
    const others: WirePhone[] = [];
    for (const name of OTHERS) others.push(await comeIn(server, tablet, name));
    return new Crowd({ server, place, tablet, desk, wall, phones, others });
  }
  get phone(): Phone {
    const [first] = this.phones;
    if (!first) throw new Error('nobody came');
    return first;
  }
  get devices(): readonly Device[] {
    return [this.desk, this.wall, ...this.phones];
  }
  /** The step the group is on. */
  get step(): string {
    return this.tablet.live.view.agenda.current ?? '';
  }
  /** What has no page of its own answers what is asked now. */
  async answer(): Promise<void> {
    await Promise.all(
      this.others.map(async (phone, person) => {
        const { live } = phone;
        await until(`${phone.name} is asked`, () => live.view.asking?.step === this.step);
        const { step = '', kind = 'check-in', items = [] } = live.view.asking ?? {};
        const answers = Object.fromEntries(items.map((item) => [item.key, answerTo(item, person)]));
        await live.must(`${kind}:answer`, { step, answers });
      }),
    );
  }
  async vote(): Promise<void> {
    await Promise.all(
      this.others.map(async ({ name, live }, person) => {
        await until(`${name} is asked`, () => live.view.poll?.step === this.step);
        const { step = '', ballot = 0, question } = live.view.poll ?? {};
        const choice = question?.options[person % 4 === 0 ? 0 : 1]?.id ?? null;
        await live.must('poll:answer', { step, question: question?.id ?? '', ballot, choice });
      }),
    );
  }
  async end(): Promise<void> {
    for (const phone of this.others) phone.close();
    this.tablet.close();
    await this.place.browser.close();
    await this.server[Symbol.asyncDispose]();
  }
}
