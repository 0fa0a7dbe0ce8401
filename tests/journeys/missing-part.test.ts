import { afterAll, beforeAll, expect, test } from 'vitest';
import { SmallGroup } from './people/small-group.ts';

let group: SmallGroup;
beforeAll(async () => {
  group = await SmallGroup.gather(['Ash']);
});
afterAll(() => group.end());

test('a page that could not fetch a part of itself is loaded anew once the network is there, and shows it', async () => {
  const phone = await group.comesIn('Ash');
  phone.watch.mayBeCutOff = true;
  await group.tablet.live.must('session:start', {});
  // What comes after its first screen is here: the end is not.
  await phone.openMenu();
  await phone.closeDrawer();
  let loads = 0;
  phone.page.on('load', () => (loads += 1));
  await phone.context.route('**/_app/immutable/**', (route) => route.abort());
  await group.tablet.live.must('session:end', {});
  await phone.sees(phone.text.ui.loading);
  await phone.context.unroute('**/_app/immutable/**');
  await phone.seesHeading(phone.text.thanks.title);
  expect(loads).toBe(1);
});
