import { atMost, median, wordsIn, type Moment } from './moment.ts';
import { openPhone, PEOPLE, type Room } from './room.ts';
import { seenOn, tapsOn } from './taps.ts';

/** A participant at the door: a code from the wall, a name, one tap. Three of them, one after the other. */
export async function atTheDoor(room: Room): Promise<Moment> {
  const { group, lead, phones } = room;
  const code = group.tablet.code();
  const times: number[] = [];
  const taps: number[] = [];
  const words: number[] = [];
  let names = 0;
  for (const name of PEOPLE.slice(0, 3)) {
    const phone = await openPhone(room, name);
    await phone.typeCode(code);
    const field = phone.page.getByLabel(phone.text.join.name);
    const began = Date.now();
    await field.waitFor();
    const shown = await seenOn(phone);
    words.push(wordsIn(shown));
    names += PEOPLE.filter((one) => one !== name && shown.includes(one)).length;
    const before = await tapsOn(phone);
    await phone.knock(name);
    taps.push((await tapsOn(phone)) - before);
    await lead.letIn(name);
    await phone.isIn();
    times.push(Date.now() - began);
    phones.push(phone);
  }
  return {
    name: 'A participant at the door',
    measures: [
      atMost('from the name page to the circle, staff letting in at once, median', median(times) / 1000, 's', 20),
      atMost('taps after the name', Math.max(...taps), 'taps', 1),
      atMost('words on the page', Math.max(...words), 'words', 15),
      atMost('other names on it', names, 'names', 0),
    ],
    open: 'how long a person reads and types: that takes people',
  };
}
