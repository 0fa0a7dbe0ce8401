import { expect } from 'vitest';
import type { Lesson } from './lesson.ts';

/** Cards are turned; phones follow, one looks back and comes back to the group. */
export async function partOne(lesson: Lesson): Promise<void> {
  const { desk, lead, words, wall, dana, marcus, tomas, phones } = lesson;
  const [cards] = words.topic.blocks;
  const [of, first, second] = [cards.length, cards[0], cards[1]];
  await lesson.goesTo('part-one');
  await wall.sees(first?.en ?? '-');
  await lesson.take(dana, 'card-phone');
  await lead.press(lead.words.teach.turn);
  await lead.press(lead.words.teach.turn);
  await Promise.all(phones.map((phone) => phone.sees(phone.text.teach.card(3, of))));
  await lesson.take(wall, 'card-wall');
  await lesson.take(desk, 'card-lead');
  await dana.pressButton(dana.text.teach.back);
  await dana.sees(second?.en ?? '-');
  await lesson.take(dana, 'card-phone-back');
  await marcus.sees(marcus.text.teach.card(3, of));
  await dana.pressButton(dana.text.teach.group);
  await dana.sees(dana.text.teach.card(3, of));
  await lead.press(lead.words.teach.turn);
  await tomas.sees(cards.at(-1)?.es ?? '-');
  expect(await desk.button(lead.words.teach.turn).count(), 'the last card is not turned').toBe(0);
  await lesson.passes(15);
}

/** The page to take home opens beside the group, in the language of the phone, and is one page on paper. */
export async function handout(lesson: Lesson): Promise<void> {
  const { album, words, tomas } = lesson;
  const { handout: page } = words.topic;
  const opened = await tomas.openTab(() =>
    tomas.press(tomas.page.getByRole('link', { name: tomas.text.handout.open })),
  );
  await opened.seesHeading(page.title.es);
  await lesson.take(opened, 'handout-phone-es', { isWhole: true });
  const paper = await album.print(opened, 'handout-es');
  expect(paper.pages).toBe(1);
  expect(paper.words).toContain(page.keySentence.es);
  expect(paper.words, 'what is for the screen stays on it').not.toContain(tomas.text.handout.keep);
  await opened.page.close();
  await tomas.isAt(words.title('part-one', 'es'));
}

/** The second half of the cards. */
export async function partTwo(lesson: Lesson): Promise<void> {
  const { lead, words, wall, dana } = lesson;
  const [, cards] = words.topic.blocks;
  await lesson.goesTo('part-two');
  await lead.press(lead.words.teach.turn);
  await dana.sees(cards[1]?.en ?? '-');
  await wall.sees(cards[1]?.en ?? '-');
  await lesson.passes(15);
}
