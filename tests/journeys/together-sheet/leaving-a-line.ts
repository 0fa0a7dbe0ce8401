import { expect } from 'vitest';
import { soon } from '../people/soon.ts';
import { leaveLine, lineOn, newLine, type TogetherSheet } from './cast.ts';

const FIRST = 'Friday after work, at the bus stop';
const SECOND = 'Sunday';

/** Others see that somebody writes, and not what, until the writer leaves the line. */
export async function untilLeft({ group, ash, birch }: TogetherSheet): Promise<void> {
  const { lead, desk } = group;
  await lead.press(lead.words.step.openTogether);
  await lead.panel(lead.words.panels.together).getByText(ash.text.sheet.readers.together).waitFor();
  await newLine(ash, [birch, desk]);
  const writes = ash.text.sheet.writes('Ash');
  await birch.sees(writes);
  await ash.page.keyboard.type(FIRST, { delay: 20 });
  await ash.paper.isSaved();
  await desk.sees(writes);
  for (const other of [birch, desk])
    expect(await lineOn(other).inputValue(), `${other.name} waits for the line`).toBe('');
  await lineOn(birch).scrollIntoViewIfNeeded();
  await group.look(birch, 'somebody-writes-phone-dark');
  await group.look(ash, 'writing-phone');
  await group.look(desk, 'somebody-writes-lead');
  await leaveLine(ash);
  for (const other of [birch, desk]) await soon(() => lineOn(other).inputValue()).toBe(FIRST);
  await birch.seesNoMore(writes);
  await lineOn(birch).scrollIntoViewIfNeeded();
  await group.look(birch, 'written-phone-dark');
}

/** The words stay as they were while their writer comes back to them, and are whole when they leave again. */
export async function comingBack({ group, ash, birch }: TogetherSheet): Promise<void> {
  await ash.press(lineOn(ash));
  await birch.sees(ash.text.sheet.writes('Ash'));
  await ash.page.keyboard.press('End');
  await ash.page.keyboard.type(', in the rain');
  await ash.paper.isSaved();
  expect(await lineOn(birch).inputValue(), 'as it was when Ash came in').toBe(FIRST);
  await leaveLine(ash);
  for (const other of [birch, group.desk]) await soon(() => lineOn(other).inputValue()).toBe(`${FIRST}, in the rain`);
}

/** The tablet shows each letter as it is written. */
export async function letterByLetter({ group, ash, birch }: TogetherSheet): Promise<void> {
  const { lead, desk } = group;
  await lead.turn(lead.words.sheetWork.live, true);
  await group.look(desk, 'each-letter-lead');
  await newLine(ash, [birch, desk]);
  for (let length = 1; length <= SECOND.length; length += 1) {
    await ash.page.keyboard.type(SECOND.charAt(length - 1));
    for (const other of [birch, desk])
      await soon(() => lineOn(other).inputValue(), `${other.name} sees each letter`).toBe(SECOND.slice(0, length));
  }
  await birch.sees(ash.text.sheet.writes('Ash'));
  await lineOn(birch).scrollIntoViewIfNeeded();
  await group.look(birch, 'each-letter-phone-dark');
  await lead.closePanel();
}
