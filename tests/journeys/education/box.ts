import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Told } from '../people/told.ts';
import type { Lesson } from './lesson.ts';

const [PUT_AWAY, ANSWERED, SHOWN] = [
  'Why does she always get to talk first?',
  'What if my whole street is a trigger?',
  '¿Se pasa también sin salir de la casa?',
] as const;

/** While the cards are taught, one question comes in from the side. */
export async function askingEarly(lesson: Lesson): Promise<void> {
  const { lead, marcus } = lesson;
  await marcus.askWithoutName(PUT_AWAY);
  await lesson.take(marcus, 'box-phone-drawer-dark');
  await marcus.closeDrawer();
  await lead.sees(lead.words.box.chip(1));
}

/** Staff read three questions first: one is put away, two are shown, one of them is answered. */
export async function questionBox(lesson: Lesson): Promise<void> {
  const { desk, lead, wall, words, dana, robin, tomas, phones } = lesson;
  await lesson.goesTo('question-box');
  await dana.askWithoutName(ANSWERED);
  await tomas.askWithoutName(SHOWN);
  await lead.sees(lead.words.box.wait(3));
  await lesson.take(tomas, 'box-phone-es');
  await lesson.take(wall, 'box-wall-empty');
  for (const device of [wall, robin])
    expect(await device.words(), 'nobody reads what staff have not shown').not.toContain(ANSWERED);

  const panel = lead.panel(lead.words.panels.box);
  const card = (question: string): Locator => panel.getByRole('group', { name: question, exact: true });
  await lead.press(lead.words.box.open);
  expect(await panel.innerText(), 'covered').not.toContain(PUT_AWAY);
  await lead.press(lead.words.circle.uncover, panel);
  await lesson.take(desk, 'box-lead-waiting');
  await lead.press(lead.words.box.putAway, card(PUT_AWAY));
  await lead.press(lead.words.box.show, card(ANSWERED));
  await lead.press(lead.words.box.show, card(SHOWN));
  await Promise.all([wall, ...phones].flatMap((device) => [device.sees(ANSWERED), device.sees(SHOWN)]));
  await lesson.take(wall, 'box-wall');
  await lead.press(lead.words.box.answered, card(ANSWERED));
  await Promise.all([wall.sees(wall.text.step.asked), robin.sees(robin.text.box.answered)]);
  await lesson.take(desk, 'box-lead-sorted');
  await lead.closePanel();
  await lead.cover();
  await lesson.take(robin, 'box-phone', { isWhole: true });
  await lesson.take(wall, 'box-wall-answered');
  await lesson.take(desk, 'box-lead');
  for (const device of [wall, ...phones]) expect(await device.words(), device.name).not.toContain(PUT_AWAY);
  expect(await wall.words()).toContain(words.plan.steps.find(({ id }) => id === 'question-box')?.ask.en);
  await lesson.passes(10);
}

/** Nobody is told who asked: not on the page, and not in what the page was sent. */
export async function nobodyKnowsWhoAsked({ office, told, robin, lead }: Lesson): Promise<void> {
  for (const question of office.live.view.box?.questions ?? [])
    expect(Object.keys(question).toSorted()).toEqual(['id', 'state', 'text']);
  for (const question of [PUT_AWAY, ANSWERED, SHOWN])
    expect(changesWith(told.desk, question), 'a question changes nothing about anybody').toEqual(['box']);
  for (const [name, page] of Object.entries({ dana: told.dana, wall: told.wall })) {
    expect(page.has(SHOWN), `${name} was told what is shown`).toBe(true);
    expect(page.has(PUT_AWAY), `${name} was never told what is put away`).toBe(false);
  }
  // A hand is somebody's, and the same look finds that it is.
  await robin.raiseHand();
  await lead.sees(lead.words.person.hand(1));
  expect(changesWith(told.desk, '"handPosition":1')).toContain('people');
}

/** Which slices of a page became others with these words. That minutes go by says nothing. */
function changesWith(told: Told, words: string): readonly string[] {
  const { before, after } = told.around(words);
  const written = (slice: unknown): string =>
    JSON.stringify(slice, (key, value: unknown) => (key === 'minutes' ? null : value)) ?? '';
  return Object.keys(after).filter((slice) => written(before[slice]) !== written(after[slice]));
}
