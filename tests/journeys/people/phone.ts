import type { BrowserContextOptions, Locator } from 'playwright-core';
import type { Language } from '@opencircle/session';
import { en } from '../../../web/src/lib/text/participant/en.ts';
import { es } from '../../../web/src/lib/text/participant/es.ts';
import { en as laterEn } from '../../../web/src/lib/text/participant/later-en.ts';
import { es as laterEs } from '../../../web/src/lib/text/participant/later-es.ts';
import { Device, LAPTOP, openDevice, PHONE, type Place } from './device.ts';
import { PaperOnScreen } from './paper.ts';

type Words = typeof en & typeof laterEn;
const WORDS: Readonly<Record<Language, Words>> = { en: { ...en, ...laterEn }, es: { ...es, ...laterEs } };

/** A participant's device: knocks, answers, writes, shares. A laptop is the same with another size. */
export class Phone extends Device {
  readonly language: Language;

  private constructor(opened: ConstructorParameters<typeof Device>[0], language: Language) {
    super(opened);
    this.language = language;
    // A page that ends looks for the next group of the day, and hears that there is none, or not yet.
    this.watch.refused.add('/api/door/find');
  }
  static async open(
    place: Place,
    name: string,
    options: BrowserContextOptions & { language?: Language } = {},
  ): Promise<Phone> {
    const { language = 'en', ...rest } = options;
    const locale = language === 'es' ? 'es-MX' : 'en-US';
    return new Phone(await openDevice(place, name, { ...PHONE, locale, ...rest }), language);
  }
  static async openLaptop(place: Place, name: string): Promise<Phone> {
    return new Phone(await openDevice(place, name, LAPTOP), 'en');
  }

  get text(): Words {
    return WORDS[this.language];
  }

  // at the door
  async typeCode(code: string): Promise<void> {
    const field = this.page.getByLabel(this.text.join.code, { exact: true });
    if (!(await field.isVisible())) await this.page.goto(`${this.url}/join`);
    await field.fill(code);
  }
  async follow(link: string): Promise<void> {
    await this.page.goto(link);
  }
  /** Knocks with this name, or as whom the door knows already. */
  async knock(name: string | null): Promise<void> {
    if (name !== null) await this.page.getByLabel(this.text.join.name).fill(name);
    await this.pressButton(name === null ? new RegExp(this.text.join.joinAs('.*')) : this.text.join.join);
    await this.seesHeading(this.text.knock.waiting.title);
  }
  /** From the end of one group to the door of the next of this day, with one tap, as whom the door knows. */
  async goOn(alias: string): Promise<void> {
    const { text } = this;
    const join = this.button(text.join.joinAs(alias));
    const look = this.button(text.next.look);
    await join.or(look).first().waitFor();
    // The page also looks by itself now and then.
    if (await look.isVisible()) await Promise.race([this.press(look).catch(() => undefined), join.waitFor()]);
    await this.press(join);
    await this.seesHeading(text.knock.waiting.title);
  }
  async isIn(): Promise<void> {
    await this.button(this.text.bar.word).waitFor();
  }

  async isConnected(): Promise<void> {
    await this.seesNoMore(this.text.top.connecting);
    await this.seesNoMore(this.text.top.offline);
  }

  // in the circle
  /** The heading of the step, or of the sheet this person stays in. */
  async isAt(title: string): Promise<void> {
    await this.page.locator('header h1').filter({ hasText: title }).waitFor();
  }
  /** Goes along with the group to a step, also from a line this person was still writing. */
  async goAlong(title: string): Promise<void> {
    const stay = this.button(this.text.moved.go);
    const step = this.page.locator('header h1').filter({ hasText: title });
    await step.or(stay).first().waitFor();
    if (await stay.isVisible()) await this.press(stay);
    await step.waitFor();
  }
  async raiseHand(): Promise<void> {
    await this.pressButton(this.text.bar.raise);
    await this.button(new RegExp(this.text.bar.lower)).waitFor();
  }
  async needAWord(urgency: 'now' | 'after'): Promise<void> {
    await this.pressButton(this.text.bar.word);
    const { now, after } = this.text.word;
    await this.press(
      this.page
        .getByRole('dialog')
        .getByRole('button')
        .filter({ hasText: urgency === 'now' ? now : after }),
    );
    await this.page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
  async openMenu(): Promise<Locator> {
    await this.pressButton(this.text.top.menu);
    return this.page.getByRole('dialog', { name: this.text.top.menu });
  }
  async closeDrawer(): Promise<void> {
    await this.pressButton(this.text.ui.close, this.page.getByRole('dialog'));
  }
  async leave(): Promise<void> {
    const menu = await this.openMenu();
    await this.pressButton(this.text.menu.leave, menu);
    await this.pressButton(this.text.leave.yes, menu);
    await this.page.waitForURL(`${this.url}/`);
  }

  // check-in and check-out: answers by the words of each question
  #question(prompt: string): Locator {
    return this.page.getByRole('group', { name: prompt, exact: true });
  }
  async choose(prompt: string, answer: string | number): Promise<void> {
    const exactly = new RegExp(`^\\s*${String(answer)}\\s*$`);
    await this.press(this.#question(prompt).locator('label').filter({ hasText: exactly }));
  }
  async write(label: string, words: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).fill(words);
  }
  async pass(prompt: string): Promise<void> {
    await this.pressButton(`${this.text.checkIn.pass}: ${prompt}`);
  }
  async switchOn(words: string): Promise<void> {
    await this.page.getByRole('switch', { name: words }).check();
  }
  async send(): Promise<void> {
    await this.pressButton(this.text.checkIn.send);
    await this.button(this.text.checkIn.change).waitFor();
  }

  // a question of a quiz or a poll, and the box
  async chooseOption(label: string): Promise<void> {
    await this.pressButton(new RegExp(`^${label}`));
    await this.button(new RegExp(`^${label}.*${this.text.poll.own}`)).waitFor();
  }
  async passQuestion(): Promise<void> {
    await this.pressButton(new RegExp(`^${this.text.poll.pass}`));
    await this.sees(this.text.poll.passed);
  }
  /** Puts a question in the box, from its step or from wherever the group is. */
  async askWithoutName(question: string): Promise<void> {
    const open = this.button(this.text.box.open);
    const field = this.page.getByLabel(this.text.box.label, { exact: true });
    await open.or(field).first().waitFor();
    if (await open.isVisible()) await this.press(open);
    await field.fill(question);
    await this.pressButton(this.text.box.send, this.page.locator('form').filter({ has: field }));
    await this.sees(this.text.box.sent);
  }

  // sheets
  get paper(): PaperOnScreen {
    return new PaperOnScreen(this, this.text);
  }
  async isReady(): Promise<void> {
    await this.pressButton(this.text.sheets.ready);
    await this.button(this.text.sheets.notReady).waitFor();
  }
}
