import type { Locator } from 'playwright-core';
import type { SheetMode, TemplateRef } from '@opencircle/session';
import { en as fieldsEn } from '../../../web/src/lib/text/participant/fields-en.ts';
import { es as fieldsEs } from '../../../web/src/lib/text/participant/fields-es.ts';
import type { Device } from '../people/device.ts';
import type { Phone } from '../people/phone.ts';
import type { SheetGroup } from '../people/sheet-group.ts';

/** A worksheet step that staff add while the group runs, as they come to it. */
export interface Added {
  readonly title: string;
  readonly template: TemplateRef;
  readonly mode: SheetMode;
}

/** The group goes on to a worksheet that nobody planned, and these people with it. */
export async function goOnTo({ tablet }: SheetGroup, { title, ...worksheet }: Added, phones: readonly Phone[]) {
  const { live } = tablet;
  const after = live.view.agenda.current;
  await live.must('step:add', { kind: 'worksheet', title, minutes: 10, after, worksheet });
  await live.upToDate();
  await tablet.next();
  for (const phone of phones) await partsOn(phone).goAlong(title);
}

/** Fields whose parts are always there, on the page of somebody who fills them. */
export class Parts {
  readonly device: Device;
  readonly words: typeof fieldsEn.parts;

  constructor(device: Device, words: typeof fieldsEn.parts) {
    this.device = device;
    this.words = words;
  }
  get sheet(): Locator {
    return this.device.page.locator('.sheet');
  }
  async isWhole(): Promise<void> {
    await this.sheet.locator('section').first().waitFor();
    await this.device.page.waitForFunction(() => document.querySelector('.sheet .coming') === null);
  }

  // a chain
  way(after: number): Locator {
    return this.sheet.getByRole('region', { name: this.words.wayOut(after), exact: true });
  }
  link(name: string): Locator {
    return this.sheet.getByRole('region', { name, exact: true });
  }
  // a body
  spot(area: string): Locator {
    return this.sheet.locator(`[data-area="${area}"] .drawn`).first();
  }
  // a week and a calendar
  slot(day: number, hour: number): Locator {
    return this.sheet.locator(`[data-slot="d${String(day % 7)}-h${String(hour).padStart(2, '0')}"]`);
  }
  date(date: string): Locator {
    return this.sheet.locator(`[data-date="${date}"]`);
  }
  /** What is painted with. */
  brush(label: string): Locator {
    return this.sheet.getByRole('radio', { name: label, exact: true });
  }
  async pick(label: string): Promise<void> {
    await this.device.press(this.brush(label).locator('..'));
  }
  /** Monday is 0; this device's own day. */
  today(): Promise<number> {
    return this.device.page.evaluate(() => (new Date().getDay() + 6) % 7);
  }
  /** What was last told to whoever cannot see it. */
  async isTold(words: string): Promise<void> {
    const told = this.device.page.locator('[aria-live=polite]').filter({ hasText: words });
    await told.first().waitFor({ state: 'attached' });
  }
  /** Puts something in the middle of the screen. */
  async see(what: Locator): Promise<void> {
    await what.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  }
  /** What can be pressed or written in and is smaller than a fingertip, by its words. */
  tooSmall(within: Locator = this.sheet.locator('section')): Promise<readonly string[]> {
    return within.evaluateAll((sections) => {
      const all = sections.flatMap((section) => [...section.querySelectorAll('button, a, textarea, label:has(input)')]);
      return [...new Set(all)]
        .map((element) => ({ words: element.textContent.trim(), box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 47.9 || box.height < 47.9))
        .map(({ words, box }) => `${words}: ${String(box.width)} × ${String(box.height)}`);
    });
  }
}

class PhoneParts extends Parts {
  readonly #phone: Phone;

  constructor(phone: Phone) {
    super(phone, (phone.language === 'es' ? fieldsEs : fieldsEn).parts);
    this.#phone = phone;
  }
  async goAlong(title: string): Promise<void> {
    await this.#phone.goAlong(title);
    await this.#phone.paper.isSaved();
    await this.isWhole();
  }
}
export const partsOn = (phone: Phone): PhoneParts => new PhoneParts(phone);
/** As staff see a sheet they fill with somebody. */
export const partsOnTablet = (device: Device): Parts => new Parts(device, fieldsEn.parts);
