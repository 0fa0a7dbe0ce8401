import { openDevicePhone } from './room.ts';
import { atMost, wordsIn, type Moment } from './moment.ts';
import { seenOn, tapsOn } from './taps.ts';
import { SmallGroup } from '../journeys/people/small-group.ts';

/** A mother's first entry: by her own link, to her first page in the circle. And what happens when her entry ends. */
export async function mothersEntry(): Promise<readonly [Moment, Moment]> {
  let link = '';
  const group = await SmallGroup.gather(['Dana'], {
    wishes: { kind: 'multifamily', plan: 'family-90' },
    planned: async ({ tablet }, id) => {
      const { people } = (await tablet.ask('GET /api/groups/:group', { at: { group: id } })).got;
      const familyOf = people.find(({ alias }) => alias === 'Dana')?.person ?? '';
      const send = { alias: 'Rosa', language: 'en', familyOf } as const;
      const { person } = (await tablet.ask('POST /api/groups/:group/people', { at: { group: id }, send })).got;
      const at = { group: id, person };
      ({ link } = (await tablet.ask('POST /api/groups/:group/people/:person/link', { at, send: {} })).got);
    },
  });
  try {
    const phone = await openDevicePhone(group, 'Rosa');
    const began = Date.now();
    await phone.follow(link);
    await phone.page.getByRole('button').first().waitFor();
    const door = wordsIn(await seenOn(phone));
    await phone.knock(null);
    await group.tablet.admit('Rosa');
    await phone.isIn();
    const took = (Date.now() - began) / 1000;
    // The card for who is new comes a moment after the first screen.
    await phone.button(phone.text.house.fresh.go).waitFor();
    const words = wordsIn(await seenOn(phone));
    const taps = await tapsOn(phone);
    const entry: Moment = {
      name: 'A mother’s first entry',
      measures: [
        atMost('taps from her link', taps, 'taps', 3),
        atMost('most words on one page, at the door or in the circle', Math.max(door, words), 'words', 60),
        atMost('with staff letting her in at once', took, 's', 60),
      ],
      open: 'whether she is told enough of what she will see: that takes people',
    };
    const seat = group.tablet.live.view.people.find(({ alias }) => alias === 'Rosa')?.seat ?? '';
    const title = group.tablet.live.view.session.title;
    const asked = Date.now();
    await group.tablet.live.must('seat:remove', { seat });
    await phone.page.waitForFunction((name) => !document.body.innerText.includes(name), title, { polling: 'raf' });
    return [
      entry,
      {
        name: 'A consent ends mid-session',
        measures: [atMost('until everything is gone, where staff take her out', Date.now() - asked, 'ms', 1000)],
        open: 'the program keeps no consents yet; what is measured is what one will cause',
      },
    ];
  } finally {
    await group.end();
  }
}
