import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
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
  /** `from`: everyone of another group, as the list of groups names it. */
  async makeGroup(
    title: string,
    people: readonly string[],
    { plan, time, from }: { readonly plan?: string; readonly time?: string; readonly from?: string } = {},
  ): Promise<void> {
    await this.goTo('groups');
    await this.press(this.page.getByRole('link', { name: desk.today.newGroup }));
    await this.page.getByLabel(desk.group.name, { exact: true }).fill(title);
    await this.page.getByLabel(desk.group.people).fill(people.join('\n'));
    if (time !== undefined) await this.page.getByLabel(desk.group.time).fill(time);
    if (plan !== undefined) await this.page.getByLabel(desk.group.plan).selectOption({ label: plan });
    if (from !== undefined) {
      await this.press(this.page.getByText(desk.group.known));
      await this.page.getByLabel(desk.group.knownFrom).selectOption({ label: from });
      await this.pressButton(desk.group.knownAll);
    }
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
  /** What stands on the page of today about one meeting. */
  meeting(title: string): Locator {
    const heading = this.page.getByRole('heading', { name: title, exact: true });
    const something = this.page.getByRole('link').or(this.page.getByRole('button'));
    return this.page.locator('div').filter({ has: heading }).filter({ has: something }).last();
  }
  async openRoomOf(title: string): Promise<void> {
    await this.goTo('today');
    await this.pressButton(desk.today.openRoom, this.meeting(title));
    await this.page.waitForURL('**/lead/*');
  }
  /** Follows a link of the page by its words. */
  async follow(name: string, within: Page | Locator = this.page): Promise<void> {
    await this.press(within.getByRole('link', { name }).first());
  }
}
