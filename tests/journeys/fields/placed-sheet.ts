import type { Locator } from 'playwright-core';
import { cellsOf, placesOf, type FieldOf, type Template } from '@opencircle/worksheets';
import { TEMPLATES } from '@opencircle/worksheets/templates';
import { en as fieldsEn } from '../../../web/src/lib/text/participant/fields-en.ts';
import { es as fieldsEs } from '../../../web/src/lib/text/participant/fields-es.ts';
import type { Phone } from '../people/phone.ts';
import type { SheetGroup } from '../people/sheet-group.ts';
import { soon } from '../people/soon.ts';

type PlacedField = FieldOf<'columns' | 'two-by-two' | 'rings'>;
interface Point {
  readonly x: number;
  readonly y: number;
}

/** A worksheet with cards in places, given to one person and open on their device. Places and cards are counted from 0. */
export class PlacedSheet {
  readonly phone: Phone;
  readonly words: Pick<typeof fieldsEn, 'fields' | 'places'>;
  readonly field: PlacedField;
  readonly #template: Template;

  private constructor(phone: Phone, field: PlacedField, template: Template) {
    this.phone = phone;
    this.words = phone.language === 'es' ? fieldsEs : fieldsEn;
    this.field = field;
    this.#template = template;
  }
  /** The sheet of this template that lies open on a device. */
  static on(phone: Phone, id: string): PlacedSheet {
    const template = TEMPLATES.filter((one) => one.id === id).at(-1);
    const field = template?.fields.find(
      (one): one is PlacedField => one.kind === 'columns' || one.kind === 'two-by-two' || one.kind === 'rings',
    );
    if (!template || !field) throw new Error(`${id} has no cards in places`);
    return new PlacedSheet(phone, field, template);
  }
  static async given(group: SheetGroup, phone: Phone, alias: string, id: string): Promise<PlacedSheet> {
    const sheet = PlacedSheet.on(phone, id);
    const seat = group.tablet.live.view.people.find((one) => one.alias === alias)?.seat ?? '';
    const { version, title } = sheet.#template;
    await group.tablet.live.must('sheet:start', { seat, template: { id, version }, mode: 'own', title });
    await sheet.open();
    return sheet;
  }
  /** From the notice that there is one, or once the page was loaded anew. */
  async open(): Promise<void> {
    const { phone } = this;
    await phone.pressButton(phone.text.given.open(this.#template.title[phone.language]));
    await phone.paper.isSaved();
    await this.isWhole();
  }
  async isWhole(): Promise<void> {
    await this.phone.page.locator('.sheet .coming').first().waitFor({ state: 'hidden' });
  }

  get part(): Locator {
    return this.phone.paper.part(this.field.label[this.phone.language]);
  }
  label(place: number): string {
    return placesOf(this.field)[place]?.label[this.phone.language] ?? '';
  }
  place(place: number): Locator {
    return this.part.getByRole('region', { name: this.label(place), exact: true });
  }
  cards(place: number): Locator {
    return this.place(place).locator('[data-row]');
  }
  card(place: number, card: number): Locator {
    return this.cards(place).nth(card);
  }
  /** Where the words of a card are written. */
  control(card: Locator): Locator {
    return card.getByRole('textbox').first();
  }
  addTo(place: number): Locator {
    const add = this.field.addLabel[this.phone.language];
    return this.button(this.words.places.addTo(add, this.label(place)));
  }
  button(name: string, within: Locator = this.part): Locator {
    return within.getByRole('button', { name, exact: true });
  }
  moveTo(name: string): Locator {
    return this.button(`${this.words.places.moveTo} (${name})`);
  }
  /** An answer under a card: the question and the answer by their place in the template. */
  answer(card: Locator, question: string, answer: string): Locator {
    const cell = cellsOf(this.field).find(({ key }) => key === question);
    const options = cell && 'options' in cell ? cell.options : [];
    const name = options.find(({ id }) => id === answer)?.label[this.phone.language] ?? '';
    return card.getByRole(cell?.kind === 'choices' ? 'checkbox' : 'radio', { name, exact: true });
  }
  async hasCards(...places: readonly (readonly string[])[]): Promise<void> {
    const words = (place: number): Promise<readonly string[]> =>
      this.cards(place)
        .locator('.words textarea')
        .evaluateAll((all: HTMLTextAreaElement[]) => all.map(({ value }) => value));
    await soon(() => Promise.all(places.map((_, place) => words(place)))).toEqual(places);
  }
  /** What was last told to whoever cannot see it. */
  async isTold(words: string): Promise<void> {
    const told = this.phone.page.locator('[aria-live=polite]').filter({ hasText: words });
    await told.first().waitFor({ state: 'attached' });
  }
  /** Adds a card by touch and writes on it. */
  async write(place: number, words: string): Promise<Locator> {
    const before = await this.cards(place).count();
    await this.phone.press(this.addTo(place));
    await soon(() => this.cards(place).count()).toBe(before + 1);
    const control = this.control(this.card(place, before));
    await soon(() => control.evaluate((element) => element === document.activeElement)).toBe(true);
    await control.pressSequentially(words);
    return this.card(place, before);
  }
  /** Takes a card by its handle with a finger, and lets it go at the upper edge of something else. */
  async drag(card: Locator, onto: Locator, end: 'touchEnd' | 'touchCancel' = 'touchEnd'): Promise<void> {
    const { page, context } = this.phone;
    const handle = card.locator('.handle');
    await handle.scrollIntoViewIfNeeded();
    const screen = await context.newCDPSession(page);
    const boxOf = async (what: Locator) => (await what.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const box = await boxOf(handle);
    const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', at?: Point) =>
      screen.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
    await touch('touchStart', from);
    await page.locator('.carried').waitFor();
    // The cards have folded by now, and the page has come along under the finger.
    await soon(async () => Math.abs((await boxOf(handle)).y - box.y)).toBeLessThan(4);
    const aim = await boxOf(onto);
    const to = { x: aim.x + aim.width / 2, y: aim.y + 6 };
    for (const part of [0.3, 0.6, 1])
      await touch('touchMove', { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
    // It rests before it lets go: a flung page takes the next tap as the wish to stop it.
    for (let pictures = 0; pictures < 10; pictures += 1) {
      await page.evaluate(() => new Promise(requestAnimationFrame));
      await touch('touchMove', to);
    }
    await touch(end);
    await page.locator('.carried').waitFor({ state: 'detached' });
    await screen.detach();
  }
}
