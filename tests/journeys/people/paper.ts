import { soon } from './soon.ts';
import type { Locator } from 'playwright-core';
import type { en } from '../../../web/src/lib/text/participant/en.ts';
import type { Device } from './device.ts';

type Readers = 'onlyMe' | 'staff' | 'group';

/** A sheet open on some device, filled in by what one reads on it. */
export class PaperOnScreen {
  readonly #device: Device;
  readonly #text: typeof en;
  readonly #sheet: Locator;

  constructor(device: Device, text: typeof en) {
    this.#device = device;
    this.#text = text;
    this.#sheet = device.page.locator('.sheet');
  }

  /** The part of the sheet under this heading. */
  part(heading: string): Locator {
    const named = this.#device.page.getByRole('heading', { name: heading, exact: true });
    return this.#sheet.locator('section').filter({ has: named });
  }
  option(heading: string, option: string): Locator {
    return this.part(heading).getByRole('listitem').filter({ hasText: option });
  }
  async tick(heading: string, option: string): Promise<void> {
    const line = this.option(heading, option);
    await this.#device.press(line.locator('label').first());
    await soon(() => line.getByRole('checkbox').isChecked()).toBe(true);
  }
  /** A number or a word among an option's details. */
  async choose(heading: string, option: string, question: string, answer: string | number): Promise<void> {
    const exactly = new RegExp(`^\\s*${String(answer)}\\s*$`);
    const group = this.option(heading, option).getByRole('group', { name: question, exact: true });
    await this.#device.press(group.locator('label').filter({ hasText: exactly }));
  }
  /** The field whose name is or begins with this. */
  field(name: string): Locator {
    return this.#sheet.getByRole('textbox', { name });
  }
  async write(name: string, words: string): Promise<void> {
    const field = this.field(name);
    await this.#device.press(field);
    await field.pressSequentially(words);
  }
  async addOwn(heading: string, label: string): Promise<void> {
    const part = this.part(heading);
    await this.#device.pressButton(this.#text.sheet.addOwn, part);
    await part.getByLabel(this.#text.sheet.addOwnLabel).fill(label);
    await this.#device.pressButton(this.#text.sheet.add, part);
  }
  async mark(heading: string, option: string): Promise<void> {
    const choice = this.part(heading).getByRole('button', { name: option, exact: true });
    await this.#device.press(choice);
    await soon(() => choice.getAttribute('aria-pressed')).toBe('true');
  }
  /** Says who may read a line. */
  async letRead(heading: string, readers: Readers, named?: 'named' | 'unnamed'): Promise<void> {
    const { sheet } = this.#text;
    const part = this.part(heading);
    const pick = (legend: string, word: string): Promise<void> =>
      this.#device.press(part.getByRole('group', { name: legend }).locator('label').filter({ hasText: word }));
    await pick(sheet.audience, sheet[readers]);
    if (named) await pick(sheet.howNamed, sheet[named]);
  }
  /** A line the writer's family may read, too. */
  async letFamilyRead(heading: string): Promise<void> {
    await this.#device.press(this.part(heading).getByRole('switch', { name: this.#text.sheet.family }));
    await this.#device.sees(this.#text.sheet.familyTruth, this.part(heading));
  }
  /** Adds a card of cells to a table, and gives it. */
  async addCard(heading: string, button: string): Promise<Locator> {
    const cards = this.part(heading)
      .getByRole('listitem')
      .filter({ has: this.#device.page.getByRole('heading') });
    const before = await cards.count();
    await this.#device.pressButton(button, this.part(heading));
    await soon(() => cards.count()).toBe(before + 1);
    return cards.last();
  }
  /** Writes at the caret of this control, as fingers do. */
  async writeIn(control: Locator, words: string): Promise<void> {
    await this.#device.press(control);
    await control.pressSequentially(words);
  }
  /** Signs an agreement. */
  async sign(heading: string, button: string): Promise<void> {
    await this.#device.pressButton(button, this.part(heading));
  }
  async addRow(button: string): Promise<Locator> {
    const before = await this.#sheet.locator('ol.rows li').count();
    await this.#device.pressButton(button);
    await soon(() => this.#sheet.locator('ol.rows li').count()).toBeGreaterThan(before);
    return this.#device.page.locator('.sheet ol.rows textarea:focus');
  }

  /** What the sheet says of itself: Saved, Saving…, Not sent yet (2). */
  status(): Promise<string> {
    return this.#sheet.locator('.pill').innerText();
  }
  async says(status: string | RegExp): Promise<void> {
    await this.#sheet.locator('.pill').filter({ hasText: status }).waitFor();
  }
  async isSaved(): Promise<void> {
    await this.says(this.#text.ui.saving.saved);
  }
}

/** How many pages it takes to print what a device shows on this kind of paper. */
export async function pagesOn({ page }: Device, format: 'A4' | 'Letter'): Promise<number> {
  const printed = await page.pdf({ format });
  // Each page is an object of its own, in plain sight.
  return printed.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** The lines that stand at the top of printed pages, as the page's own style sheets say them. */
export const headsOnPaper = ({ page }: Device): Promise<readonly string[]> =>
  page.evaluate(() =>
    document.adoptedStyleSheets.flatMap(({ cssRules }) =>
      [...cssRules].flatMap(({ cssText }) => /content: "(.*?)"/.exec(cssText)?.[1] ?? []),
    ),
  );
