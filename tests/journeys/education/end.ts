import { expect } from 'vitest';
import { SPARK } from './sheet.ts';
import type { Lesson } from './lesson.ts';

/** Five short questions before everybody goes. */
export async function checkOut(lesson: Lesson): Promise<void> {
  const { lead, words, dana, tomas, marcus, robin } = lesson;
  await lesson.goesTo('check-out');
  await dana.choose(words.prompt('check-out', 'craving'), 1);
  await dana.choose(words.prompt('check-out', 'way-home'), words.choice('check-out', 'way-home', 'bus'));
  await tomas.choose(words.prompt('check-out', 'craving', 'es'), 3);
  await lesson.take(tomas, 'check-out-phone-es');
  for (const phone of [dana, tomas, marcus, robin]) await phone.send();
  await lead.sees(lead.words.step.answered(4, 5));
  await lesson.passes(10);
}

/** The session ends and closes; the page to take home and one's own sheet are still there to print. */
export async function endAndClose(lesson: Lesson): Promise<void> {
  const { album, desk, lead, wall, words, dana, tomas } = lesson;
  await lead.end();
  await wall.seesHeading(wall.text.thanks);
  await Promise.all([dana, tomas].map((phone) => phone.seesHeading(phone.text.thanks.title)));
  await lesson.take(desk, 'closing');
  await lead.close();
  await dana.sees(dana.text.thanks.why);
  await lesson.take(dana, 'thanks-phone', { isWhole: true });
  const sheets = await album.print(dana, 'my-sheets');
  expect(sheets.pages).toBeGreaterThan(0);
  expect(sheets.words).toContain(SPARK);

  const opened = await dana.openTab(() => dana.press(dana.page.getByRole('link', { name: dana.text.handout.open })));
  await opened.seesHeading(words.topic.handout.title.en);
  const handout = await album.print(opened, 'handout');
  expect(handout.pages).toBe(1);
  expect(handout.words).toContain(words.topic.handout.keySentence.en);
  await opened.page.close();
  await lesson.take(desk, 'record', { isWhole: true });
}
