import { expect } from 'vitest';
import { en } from '../../../web/src/lib/text/staff/en.ts';
import { Lead } from '../people/lead.ts';
import { TALKING, type Visit } from './visit.ts';

const { words: plan } = TALKING;

/** From the end of the first group one tap leads to the door of the second, as whom the door knows. */
export async function onTheWay(visit: Visit): Promise<void> {
  const { desk, lead, dana, tomas, staying } = visit;
  await dana.seesHeading(dana.text.next.opens('7:15 PM'));
  await visit.take(dana, 'next-phone');
  await visit.itIs('19:10');
  await desk.openRoomOf(TALKING.title);
  await lead.sees(lead.words.door.isOpen);
  await Promise.all(staying.map((phone) => phone.goOn(phone.name)));
  await visit.take(tomas, 'next-door-phone-es');
  // On their first evening everyone is let in by name.
  for (const { name } of staying) await lead.letIn(name);
  await Promise.all(staying.map((phone) => phone.isIn()));
  await visit.take(desk, 'door-second');
  await visit.itIs('19:15');
  await lead.press(lead.words.door.start);
  await lead.isAt(plan.title('opening'));
  await lead.next(plan.title('check-in'));
  await dana.isAt(plan.title('check-in'));
  await dana.choose(plan.prompt('check-in', 'craving'), 3);
  await dana.send();
}

/** In between phones rest; whoever needs a word can still say so. */
export async function phonesRest(visit: Visit): Promise<void> {
  const { desk, lead, dana, lee, tomas, staying } = visit;
  await lead.next(plan.title('round'));
  await Promise.all(staying.map((phone) => phone.sees(phone.text.away.title)));
  await visit.take(dana, 'rest-phone');
  await visit.take(tomas, 'rest-phone-es');
  expect(await dana.words(), 'a resting phone asks for nothing').not.toContain(dana.text.round.pass);
  await lee.needAWord('after');
  await lee.sees(lee.text.word.sent['after-group']);
  await lee.sees(lee.text.away.title);
  await visit.take(lee, 'rest-phone-word');
  await lead.sees(lead.words.signals.chip(1));
  await dana.pressButton(dana.text.away.show);
  await dana.seesNoMore(dana.text.away.title);
  await visit.take(dana, 'rest-phone-shown');
  await dana.pressButton(dana.text.away.rest);
  await lead.next(plan.title('order'));
  await lead.next(plan.title('talk'));
  await visit.take(desk, 'talk-lead');
}

/** A colleague who was not told reads one page, goes in and leads on. */
export async function handOver(visit: Visit): Promise<void> {
  const { album, colleague, lead } = visit;
  const words = en.desk.print.handOver;
  await colleague.page.reload();
  await colleague.follow(en.desk.today.handOver, colleague.meeting(TALKING.title));
  await colleague.seesHeading(words.title);
  await colleague.sees(words.signals(1));
  await colleague.sees(words.spanish('Tomás'));
  await colleague.sees(words.leads('R. Alvarez'));
  await colleague.sees(plan.title('talk'));
  await visit.take(colleague, 'hand-over');
  const paper = await album.print(colleague, 'hand-over');
  expect(paper.pages).toBe(1);
  expect(paper.words).toContain('555 0142');
  await colleague.follow(words.goIn);
  const next = new Lead(colleague);
  await next.sees(lead.words.banner.leads('R. Alvarez'));
  await next.press(lead.words.banner.takeOver);
  await next.press(lead.words.banner.takeOverYes);
  await lead.sees(lead.words.banner.leads('N. Okafor'));
  await next.next(plan.title('go-round'));
  await lead.isAt(plan.title('go-round'));
  await visit.take(colleague, 'colleague-leads');
}

/** An alarm, and the network is gone: the list of who must be found stands on the tablet. */
export async function muster(visit: Visit): Promise<void> {
  const { desk, lead } = visit;
  const { words } = lead;
  await desk.goOffline();
  await lead.press(words.muster.title);
  const list = lead.panel(words.panels.muster);
  await desk.sees(words.muster.count(0, 4), list);
  for (const alias of ['Dana', 'Tomás'])
    await desk.press(list.getByRole('checkbox', { name: words.muster.isWithMe(alias) }));
  await desk.sees(words.muster.count(2, 4), list);
  await desk.sees(`${words.muster.neverCame} · 2`, list);
  await desk.sees(new RegExp(words.muster.asOf('.*')), list);
  await visit.take(desk, 'muster-offline');
  await desk.comeOnline();
  await list.getByText(new RegExp(words.muster.asOf('.*'))).waitFor({ state: 'hidden', timeout: 30_000 });
  await desk.sees(words.muster.count(2, 4), list);
  await lead.closePanel();
  desk.watch.mayBeCutOff = false;
}

/** At the end phones are asked again; the word somebody asked for gets its line. */
export async function secondEnds(visit: Visit): Promise<void> {
  const { colleague, dana, lee } = visit;
  const next = new Lead(colleague);
  const { signals, closing } = next.words;
  await next.next(plan.title('check-out'));
  await dana.isAt(plan.title('check-out'));
  await dana.seesNoMore(dana.text.away.title);
  await dana.send();
  await lee.send();
  await visit.itIs('20:15');
  await next.end();
  const how = colleague.page.getByRole('group', { name: signals.howEnded });
  await colleague.press(how.locator('label').filter({ hasText: signals.dispositions['we-talked'] }));
  await next.press(signals.keep);
  await next.sees(closing.allSettled);
  await next.close();
}
