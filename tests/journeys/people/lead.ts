import type { StepKind, WayHome } from '@opencircle/session';
import type { Locator } from 'playwright-core';
import { en } from '../../../web/src/lib/text/staff/en.ts';
import type { Device } from './device.ts';
import { soon } from './soon.ts';

const { lead } = en;

/** Leading a session on some device of staff. */
export class Lead {
  readonly device: Device;
  readonly words = lead;

  constructor(device: Device) {
    this.device = device;
  }
  get page(): Device['page'] {
    return this.device.page;
  }
  get session(): string {
    return new URL(this.page.url()).pathname.split('/')[2] ?? '';
  }
  press = (name: string | RegExp, within?: Locator): Promise<void> =>
    this.device.pressButton(name, within ?? this.page);
  /** A finger above a button: it comes down there, whatever stands there by then. */
  async aimAt(name: string): Promise<() => Promise<void>> {
    const button = this.device.button(name);
    await button.waitFor();
    const { x = 0, y = 0, width = 0, height = 0 } = (await button.boundingBox()) ?? {};
    return () => this.page.touchscreen.tap(x + width / 2, y + height / 2);
  }
  async isAt(title: string): Promise<void> {
    await this.page.locator('main').getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  }
  async sees(words: string | RegExp): Promise<void> {
    await this.device.sees(words);
  }

  // the door
  async code(): Promise<string> {
    return (await this.page.locator('.door .code').first().innerText()).replace(/\s/g, '');
  }
  /** What the code to scan says. */
  async doorLink(): Promise<string> {
    const answer = await this.page.request.get(`${this.device.url}/api/sessions/${this.session}/door-link`);
    // The server's own answer, in the shape of its table.
    return ((await answer.json()) as { readonly link: string }).link;
  }
  knockOf(name: string): Locator {
    return this.page.locator('li').filter({ has: this.page.getByRole('heading', { name, exact: true }) });
  }
  async letIn(name: string, as: string = name): Promise<void> {
    await this.press(lead.door.letInAs(as), this.knockOf(name));
    await this.knockOf(name).waitFor({ state: 'hidden' });
  }
  async letInAlso(name: string): Promise<void> {
    await this.press(lead.door.letInAlso(name), this.knockOf(name));
    await this.knockOf(name).waitFor({ state: 'hidden' });
  }
  async letInGuest(name: string): Promise<void> {
    const knock = this.knockOf(name);
    await this.press(lead.door.choose, knock);
    await this.press(lead.door.guest, knock);
    await knock.waitFor({ state: 'hidden' });
  }
  /** Sends somebody home from the door: who goes along (nobody: empty), and how they get home. */
  async sendHome(name: string, withWhom: string, wayHome: WayHome): Promise<void> {
    const knock = this.knockOf(name);
    await this.press(lead.door.notToday, knock);
    await this.press(withWhom === '' ? lead.notToday.nobody : withWhom, knock);
    await this.press(lead.notToday.ways[wayHome], knock);
    await knock.waitFor({ state: 'hidden' });
  }
  async letInScreen(): Promise<void> {
    await this.press(lead.door.letInScreen);
  }

  // the agenda
  async next(title: string): Promise<void> {
    await this.press(lead.bar.next(title));
    await this.isAt(title);
  }

  /** Adds a step after the one the group is on. */
  async addStep(kind: StepKind, title: string, minutes: number): Promise<void> {
    const { agenda } = lead;
    await this.press(lead.top.agenda);
    const panel = this.panel(lead.panels.agenda);
    await this.press(agenda.add, panel);
    await this.device.press(panel.locator('label').filter({ hasText: agenda.kinds[kind] }));
    await panel.getByRole('textbox', { name: agenda.title }).fill(title);
    await panel.getByRole('textbox', { name: agenda.howLong }).fill(String(minutes));
    await this.press(agenda.addYes, panel);
    await panel.getByRole('button', { name: title }).waitFor();
    await this.closePanel();
  }
  /** Ends the session for everyone, with a second tap. */
  async end(): Promise<void> {
    await this.press(lead.bar.end);
    await this.press(lead.bar.endYes);
    await this.isAt(lead.closing.title);
  }
  /** Closes what has ended; the page goes on to the record, and is there once the record's own line stands. */
  async close(): Promise<void> {
    const line = this.page.waitForEvent('websocket').then((socket) => socket.waitForEvent('framereceived'));
    await Promise.all([line, this.press(lead.closing.close)]);
    await this.page.waitForURL('**/desk/sessions/*');
  }

  /** Turns something on or off that says what it does. */
  async turn(words: string, on: boolean): Promise<void> {
    const one = this.page.getByRole('switch', { name: words });
    if ((await one.isChecked()) !== on) await this.device.press(one);
    await soon(() => one.isChecked()).toBe(on);
  }

  /** Puts what people gave in this step on the wall. */
  async showOnWall(): Promise<void> {
    await this.press(en.wall.show);
    await this.device.button(en.wall.hide).waitFor();
  }

  // drawers
  panel(name: string): Locator {
    return this.page.getByRole('dialog', { name });
  }
  async closePanel(): Promise<void> {
    await this.press(en.ui.close, this.page.getByRole('dialog'));
  }
  async uncover(): Promise<void> {
    await this.press(lead.top.uncover);
    await this.device.button(lead.top.cover).waitFor();
  }
  async cover(): Promise<void> {
    await this.press(lead.top.cover);
    await this.device.button(lead.top.uncover).first().waitFor();
  }
  async openSignals(): Promise<void> {
    await this.device.press(this.page.locator('button.chip').filter({ hasText: 'to look at' }));
    await this.panel(lead.panels.signals).waitFor();
  }
  /** Tells somebody that their quiet word was seen. */
  async seeWordOf(alias: string): Promise<void> {
    const heading = this.page.getByRole('heading', { name: alias, exact: true });
    const seen = this.device.button(lead.signals.seen);
    const card = this.panel(lead.panels.signals).locator('div').filter({ has: heading }).filter({ has: seen }).last();
    await this.press(lead.signals.seen, card);
  }
}
