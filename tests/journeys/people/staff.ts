import type { BrowserContextOptions } from 'playwright-core';
import { en } from '../../../web/src/lib/text/staff/en.ts';
import { Device, openDevice, TABLET, type Place } from './device.ts';

const { desk } = en;

export interface Account {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** A colleague at the desk: sets up, invites, makes groups, reads what is left after a session. */
export class Staff extends Device {
  static async openDesk(place: Place, name: string, options: BrowserContextOptions = {}): Promise<Staff> {
    return new Staff(await openDevice(place, name, { ...TABLET, ...options }));
  }

  async #fillAccount(account: Account): Promise<void> {
    await this.page.getByLabel(desk.account.name).fill(account.name);
    await this.page.getByLabel(desk.account.email).fill(account.email);
    await this.page.getByLabel(desk.account.password, { exact: true }).fill(account.password);
  }
  async setUp(link: string, onCall: string, account: Account): Promise<void> {
    await this.page.goto(link);
    await this.page.getByLabel(desk.setup.onCall).fill(onCall);
    await this.#fillAccount(account);
    await this.pressButton(desk.setup.go);
    await this.page.waitForURL('**/desk');
  }
  async acceptInvite(link: string, account: Account): Promise<void> {
    await this.page.goto(link);
    await this.#fillAccount(account);
    await this.pressButton(desk.invite.go);
    await this.page.waitForURL('**/desk');
  }
  async signIn({ email, password }: Account): Promise<void> {
    await this.page.goto(`${this.url}/sign-in`);
    await this.page.getByLabel(desk.account.email).fill(email);
    await this.page.getByLabel(desk.account.password, { exact: true }).fill(password);
    await this.pressButton(desk.signIn.go);
    await this.page.waitForURL('**/desk');
  }
  async goTo(place: keyof typeof desk.nav): Promise<void> {
    await this.press(this.page.getByRole('navigation').getByRole('link', { name: desk.nav[place] }));
  }
  /** The link for a colleague. */
  async invite(): Promise<string> {
    await this.goTo('settings');
    await this.pressButton(desk.settings.makeLink);
    return this.page.locator('p.link').innerText();
  }
  async makeGroup(title: string, people: readonly string[]): Promise<void> {
    await this.goTo('groups');
    await this.press(this.page.getByRole('link', { name: desk.today.newGroup }));
    await this.page.getByLabel(desk.group.name, { exact: true }).fill(title);
    await this.page.getByLabel(desk.group.people).fill(people.join('\n'));
    await this.pressButton(desk.group.make);
    await this.seesHeading(title);
  }
  async addPerson(alias: string, language: string): Promise<void> {
    await this.page.getByLabel(desk.group.addPerson).fill(alias);
    await this.page.getByLabel(desk.group.language).selectOption({ label: language });
    await this.pressButton(desk.group.add);
    await this.button(`${desk.group.link} ${alias}`).waitFor();
  }
  async personalLink(alias: string): Promise<string> {
    await this.pressButton(`${desk.group.link} ${alias}`);
    const dialog = this.page.getByRole('dialog', { name: alias });
    await this.pressButton(desk.group.makeLink, dialog);
    const link = await dialog.locator('p.link').innerText();
    await this.pressButton(en.ui.close, dialog);
    return link;
  }
  async openRoom(): Promise<void> {
    await this.pressButton(desk.group.startNow);
    await this.page.waitForURL('**/lead/*');
  }
}
