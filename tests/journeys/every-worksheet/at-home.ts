import type { Template } from '@opencircle/worksheets';
import { TEMPLATES } from '@opencircle/worksheets/templates';
import type { Phone as WirePhone } from '../../support/people/phone.ts';
import { comeIn } from '../../support/people/program.ts';
import { until } from '../../support/people/until.ts';
import type { Phone } from '../people/phone.ts';
import { SmallGroup } from '../people/small-group.ts';
import { fillWhole } from './fill.ts';

/** The newest version of each worksheet that somebody can fill for themselves. */
const OWN = TEMPLATES.filter(
  ({ id, version, modes }) =>
    modes.includes('own') && !TEMPLATES.some((other) => other.id === id && other.version > version),
);

/** What most plans are made from. */
const USUAL = /^w(1|5|8|11|12|13|14|23)-/;

/** Somebody who fills their sheets in one session, and takes home what they bring together. */
export class AtHome {
  readonly group: SmallGroup;
  readonly phone: Phone;
  readonly seat: string;
  readonly #wire: WirePhone;

  private constructor(group: SmallGroup, phone: Phone, seat: string, wire: WirePhone) {
    this.group = group;
    this.phone = phone;
    this.seat = seat;
    this.#wire = wire;
  }
  static async begin(): Promise<AtHome> {
    const group = await SmallGroup.gather(['Ash']);
    const { tablet, server } = group;
    const wire = await comeIn(server, tablet, 'Ash');
    const phone = await group.comesIn('Ash');
    await tablet.live.must('session:start', {});
    const home = new AtHome(group, phone, wire.live.view.me.seat, wire);
    await home.#fill(({ id }) => USUAL.test(id));
    return home;
  }
  /** Every line of every other sheet, too. */
  fillTheRest(): Promise<void> {
    return this.#fill(({ id }) => !USUAL.test(id));
  }
  async #fill(isWanted: (template: Template) => boolean): Promise<void> {
    const { live } = this.group.tablet;
    const wanted = OWN.filter(isWanted);
    for (const { id, version, title } of wanted)
      await live.must('sheet:start', { seat: this.seat, template: { id, version }, mode: 'own', title });
    const given = () =>
      this.#wire.live.view.sheets.sheets.filter(({ template: { id } }) => wanted.some((one) => one.id === id));
    await until('all sheets are there', () => given().length === wanted.length);
    for (const { step } of given()) await fillWhole(await this.#wire.sheet(step));
  }
  /** The session ends while the phone is on. */
  async ends(): Promise<void> {
    await this.group.tablet.live.must('session:end', {});
    await this.phone.seesHeading(this.phone.text.thanks.title);
  }
  async end(): Promise<void> {
    this.#wire.close();
    await this.group.end();
  }
}
