import { expect } from 'vitest';
import type { Lesson } from './lesson.ts';

export const SPARK = 'The smell of rain on the bus stop';
const THOUGHT = 'Nobody would know';

/** A sheet of one's own, with one line for the group and one for nobody else. */
export async function sheet(lesson: Lesson): Promise<void> {
  const { desk, lead, words, wall, dana, tomas, phones } = lesson;
  const field = (key: string, language: 'en' | 'es' = 'en'): string => words.field('worksheet', key, language);
  await lesson.goesTo('worksheet');
  await Promise.all(phones.map((phone) => phone.paper.isSaved()));
  await dana.paper.write(field('spark'), SPARK);
  await dana.paper.letRead(field('spark'), 'group', 'named');
  await dana.paper.write(field('thought'), THOUGHT);
  await dana.paper.letRead(field('thought'), 'onlyMe');
  await tomas.paper.write(field('sentence', 'es'), 'Espero veinte minutos');
  await Promise.all([dana.paper.isSaved(), tomas.paper.isSaved()]);
  await lesson.take(dana, 'sheet-phone', { isWhole: true });
  await Promise.all([dana.isReady(), tomas.isReady()]);
  await wall.sees(wall.text.step.ready(2, 5));
  await lead.sees(lead.words.step.ready(2, 5));
  await lead.uncover();
  await lead.press(lead.words.step.sheets);
  await lead.press(lead.words.sheets.read('Dana'));
  await lead.sees(SPARK);
  expect(await desk.words()).not.toContain(THOUGHT);
  await lesson.take(desk, 'sheet-lead');
  await lead.closePanel();
  await lead.cover();
  await lesson.passes(10);
}

/** What was shared stands on the board, with the name its writer gave; what was not does not. */
export async function board(lesson: Lesson): Promise<void> {
  const { desk, lead, wall, tomas } = lesson;
  await lesson.goesTo('board');
  await lead.sees(SPARK);
  await tomas.sees(SPARK);
  await tomas.sees('Dana');
  await lead.press(lead.words.board.show);
  await wall.sees(SPARK);
  for (const device of [desk, tomas, wall]) expect(await device.words()).not.toContain(THOUGHT);
  await lesson.take(tomas, 'board-phone-es');
  await lesson.take(wall, 'board-wall');
  await lead.press(lead.words.board.hide);
  await lesson.passes(5);
}
