import type { Template } from '@opencircle/worksheets';
import { TEMPLATES } from '@opencircle/worksheets/templates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Phone } from '../people/phone.ts';
import { SheetGroup } from '../people/sheet-group.ts';

const NEWEST = TEMPLATES.filter(
  ({ id, version }) => !TEMPLATES.some((other) => other.id === id && other.version > version),
);
const ALONE: readonly Template['mode'][] = ['own', 'one-to-one'];

describe('every worksheet, on a phone and on a tablet', () => {
  let circle: SheetGroup;
  let phone: Phone;
  let tablet: Phone;
  beforeAll(async () => {
    circle = await SheetGroup.gather('every-worksheet-on-screen', ['Ash', 'Birch']);
    phone = await circle.comesIn('Ash');
    tablet = await circle.comesIn('Birch', { language: 'es', viewport: { width: 1180, height: 820 } });
    await circle.start();
  });
  afterAll(() => circle.end());

  /** Given to each of them, or opened as a step for all where nobody fills it alone. */
  async function hand({ id, version, title, modes }: Template): Promise<void> {
    const { live } = circle.tablet;
    const template = { id, version };
    const mode = ALONE.find((one) => modes.includes(one));
    if (mode !== undefined) {
      for (const { seat } of live.view.people)
        await live.must('sheet:start', { seat, template, mode: mode === 'own' ? mode : 'one-to-one', title });
      return;
    }
    const worksheet = { template, mode: modes[0] ?? 'together' };
    const after = live.view.agenda.current;
    await live.must('step:add', { kind: 'worksheet', title: title.en, minutes: 5, after, worksheet });
    await live.upToDate();
    await circle.tablet.next();
  }
  async function open(one: Phone, template: Template): Promise<void> {
    await one.page.reload();
    await one.isConnected();
    await one.pressButton(one.text.bar.sheets);
    const titles = new RegExp(`^(${template.title.en}|${template.title.es})`);
    await one.press(one.page.getByRole('dialog').getByRole('button', { name: titles }).last());
    await one.paper.isSaved();
    await one.page.waitForFunction(() => document.querySelector('.sheet .coming') === null);
  }

  test.each(NEWEST.map((template) => [template.id, template] as const))('%s', async (id, template) => {
    await hand(template);
    await Promise.all([phone, tablet].map((one) => open(one, template)));
    for (const [one, name] of [
      [phone, `${id}-phone`],
      [tablet, `${id}-tablet-es`],
    ] as const) {
      await circle.look(one, name);
      await circle.album.take(one, `${name}-whole`, { isWhole: true });
    }
  });

  test('no page stumbled, and everyone can read these', () => {
    expect(circle.looking.takeFound()).toEqual({});
    expect(circle.troubles).toEqual([]);
  });
});
