import type { Locator } from 'playwright-core';
import { en as fieldsEn } from '../../../web/src/lib/text/participant/fields-en.ts';
import { es as fieldsEs } from '../../../web/src/lib/text/participant/fields-es.ts';
import type { Phone } from '../people/phone.ts';
import { SheetGroup } from '../people/sheet-group.ts';
import { soon } from '../people/soon.ts';

const TITLE = { en: 'Every kind', es: 'Every kind (es)' };

/** A group whose library has a worksheet with every kind of field. */
export const gatherForTrial = (album: string, aliases: readonly string[]): Promise<SheetGroup> =>
  SheetGroup.gather(album, aliases, { server: { hasTrialSheet: true } });

/** The worksheet with every kind of field, given to one person and open on their device. */
export class TrialSheet {
  readonly phone: Phone;
  readonly fields: typeof fieldsEn.fields;

  constructor(phone: Phone) {
    this.phone = phone;
    this.fields = (phone.language === 'es' ? fieldsEs : fieldsEn).fields;
  }
  static async given(group: SheetGroup, phone: Phone, alias: string): Promise<TrialSheet> {
    const seat = group.tablet.live.view.people.find((one) => one.alias === alias)?.seat ?? '';
    const template = { id: 'every-kind', version: 1 };
    await group.tablet.live.must('sheet:start', { seat, template, mode: 'own', title: TITLE });
    const sheet = new TrialSheet(phone);
    await sheet.open();
    return sheet;
  }
  /** From the notice that there is one, or once the page was loaded anew. */
  async open(): Promise<void> {
    const { phone } = this;
    await phone.pressButton(phone.text.given.open(TITLE[phone.language]));
    await phone.paper.isSaved();
    await this.isWhole();
  }
  /** Until every part that comes later is here. */
  async isWhole(): Promise<void> {
    await this.phone.page.waitForFunction(() => document.querySelector('.sheet .coming') === null);
  }

  #named(name: string): string {
    return this.phone.language === 'es' ? `${name} (es)` : name;
  }
  part(field: string): Locator {
    return this.phone.paper.part(this.#named(field));
  }
  /** A control of a field, or of one row of it. */
  control(within: Locator, role: 'textbox' | 'group', name: string): Locator {
    return within.getByRole(role, { name: this.#named(name), exact: true });
  }
  date(within: Locator, name: string): Locator {
    return within.getByLabel(this.#named(name), { exact: true });
  }
  /** A number of a scale, or a word of a choice. What one presses is its label. */
  option(within: Locator, question: string, answer: string | number): Locator {
    const name = typeof answer === 'number' ? String(answer) : this.#named(answer);
    return this.control(within, 'group', question).getByRole(/choices|ways/.test(question) ? 'checkbox' : 'radio', {
      name,
      exact: true,
    });
  }
  button(within: Locator, name: string): Locator {
    return within.getByRole('button', { name, exact: true });
  }
  choice(within: Locator, name: string): Locator {
    return this.button(within, this.#named(name));
  }
  add(field: string): Locator {
    return this.choice(this.part(field), 'Add');
  }
  cards(field: string): Locator {
    return this.part(field).locator('[data-row]');
  }
  /** What stands at the top of each card, or in each place of an order. */
  names(field: string): Promise<readonly string[]> {
    return this.part(field).locator('[data-row] :is(h3, .name)').allInnerTexts();
  }
  async hasNames(field: string, names: readonly string[]): Promise<void> {
    await soon(() => this.names(field), field).toEqual(names);
  }
  /** What was last told to whoever cannot see it. */
  async isTold(words: string): Promise<void> {
    const told = this.phone.page.locator('[aria-live=polite]').filter({ hasText: words });
    await told.first().waitFor({ state: 'attached' });
  }
}
