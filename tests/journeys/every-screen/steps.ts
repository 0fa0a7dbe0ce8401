import type { Cast } from './cast.ts';

const panelsOf = async (cast: Cast, names: readonly string[]): Promise<void> => {
  const { lead, desk } = cast;
  for (const name of names) {
    await lead.press(name);
    await desk.page.getByRole('dialog').waitFor();
    await cast.look(desk, `lead-panel-${name.replaceAll(/\W+/g, '-').toLowerCase()}`);
    await lead.closePanel();
  }
};

/** The group arrives; every drawer that is always there is opened once, on the tablet and on the phones. */
export async function arriveAndDrawers(cast: Cast): Promise<void> {
  const { lead, desk, light, large } = cast;
  await lead.press('Start');
  await cast.lookAtStep('arrive', { en: 'Arrive', es: 'Llegar' }, cast.wall.text.door.welcome);
  await lead.uncover();
  await lead.press('Agenda');
  await cast.look(desk, 'lead-panel-agenda');
  await lead.press('Add a step');
  await cast.look(desk, 'lead-panel-agenda-add');
  await lead.closePanel();
  await desk.press(desk.page.locator('.names button').first());
  await cast.look(desk, 'lead-panel-person');
  await lead.closePanel();
  await desk.press(desk.page.locator('button.chip').filter({ hasText: 'Door' }));
  await cast.look(desk, 'lead-panel-door');
  await lead.closePanel();
  await lead.press('Wall');
  await desk.page.getByRole('img', { name: /picture of the wall/ }).waitFor();
  await cast.look(desk, 'lead-panel-wall');
  await lead.closePanel();

  for (const phone of [light, large]) {
    const name = phone === light ? 'phone' : 'phone-200-es-dark';
    await phone.pressButton(phone.text.bar.word);
    await cast.look(phone, `word-${name}`);
    await phone.closeDrawer();
    await phone.pressButton(phone.text.bar.sheets);
    await cast.look(phone, `my-sheets-${name}`);
    await phone.closeDrawer();
    await phone.openMenu();
    await cast.look(phone, `menu-${name}`);
    await phone.pressButton(phone.text.menu.help);
    await phone.seesHeading(phone.text.ui.help.title);
    await cast.look(phone, `help-${name}`);
    await phone.closeDrawer();
    await phone.openMenu();
    await phone.pressButton(phone.text.menu.whoSees);
    await phone.seesHeading(phone.text.whoSees.title);
    await cast.look(phone, `who-sees-${name}`);
    await phone.closeDrawer();
    await phone.pressButton(phone.text.top.hide);
    await cast.look(phone, `hidden-${name}`);
    await phone.pressButton(new RegExp(phone.text.ui.back));
  }
}

/** Opening, check-in, round and teach. */
export async function firstHalf(cast: Cast): Promise<void> {
  const { lead, light, large, others, desk, wall, group } = cast;
  await lead.next('Opening');
  await cast.lookAtStep('opening', { en: 'Opening', es: 'Apertura' });
  await lead.next('Check-in');
  await cast.lookAtStep('check-in', { en: 'Check-in', es: 'Cómo llego' });
  await light.choose('Mood right now', 'good');
  await light.pass('One thing I want from today');
  await cast.look(light, 'check-in-passed-phone');
  await light.send();
  await cast.look(light, 'check-in-sent-phone');
  await large.choose('Mi ánimo ahora', 'bajo');
  await large.send();
  const step = group.tablet.live.view.agenda.current ?? '';
  for (const [index, other] of others.entries())
    await other.live.must('check-in:answer', {
      step,
      answers: { mood: 'okay', craving: 2 + 5 * index, want: null, 'time-to-talk': true },
    });
  await panelsOf(cast, ['Answers']);
  await lead.press('Close check-in');
  await lead.showOnWall();
  await wall.sees('middle');
  await cast.lookAtStep('totals', { en: 'Check-in', es: 'Cómo llego' });
  await lead.next('Round');
  await lead.press('Begin');
  await light.sees('It is your turn');
  await cast.lookAtStep('round', { en: 'Round', es: 'Ronda' });
  await panelsOf(cast, ['Order']);
  await light.raiseHand();
  await light.needAWord('now');
  await light.sees(light.text.word.sent.now);
  await lead.openSignals();
  await cast.look(desk, 'lead-panel-signals');
  await lead.seeWordOf('Ash');
  await lead.press('How it ended');
  await cast.look(desk, 'lead-panel-signals-settle');
  await lead.closePanel();
  await cast.look(light, 'word-seen-phone');
  await lead.press('Hold');
  await light.sees(light.text.hold.title);
  await large.sees(large.text.hold.title);
  await cast.look(desk, 'hold-lead');
  await cast.look(light, 'hold-phone');
  await cast.look(large, 'hold-phone-200-es-dark');
  await lead.press('Go on');
  await lead.next('What a craving does');
  await cast.lookAtStep('teach', { en: 'What a craving does', es: 'Qué hacen las ganas' });
}

/** A sheet of one's own, the board, a sheet together. */
export async function sheetsAndBoard(cast: Cast): Promise<void> {
  const { lead, light, large, desk, wall } = cast;
  await lead.next('My trigger map');
  await Promise.all(cast.phones.map((phone) => phone.paper.isSaved()));
  await light.paper.tick('People', 'My ex');
  await large.paper.tick('Personas', 'Mi ex');
  await large.paper.letRead('Personas', 'group', 'named');
  await cast.lookAtStep('worksheet', { en: 'My trigger map', es: 'Mi mapa de disparadores' });
  await light.paper.write('Which of these will you meet before next time?', 'Payday');
  await light.paper.letRead('Which of these will you meet before next time?', 'group', 'unnamed');
  await light.paper.isSaved();
  await light.isReady();
  await cast.look(light, 'worksheet-ready-phone');
  await panelsOf(cast, ['Sheets']);
  await lead.press('Sheets');
  await lead.press('Read what Birch shares');
  await lead.sees('My ex');
  await cast.look(desk, 'lead-panel-read');
  await lead.closePanel();
  await lead.press('Sheets');
  await lead.press('Stop writing');
  await light.sees(light.text.ui.saving.locked);
  await cast.look(light, 'worksheet-stopped-phone');
  await cast.look(desk, 'worksheet-stopped-lead');
  await lead.press('Allow writing again');
  await light.paper.isSaved();
  await lead.closePanel();

  await lead.next('What pulls us');
  await lead.press('Show on the wall');
  await wall.sees('Payday');
  await lead.press('Add a heading');
  await desk.page.getByPlaceholder('Heading').fill('Money');
  await cast.look(desk, 'board-lead-heading');
  await lead.press('Add');
  await desk.press(desk.page.getByRole('button', { name: 'Payday' }));
  await cast.look(desk, 'board-lead-picked');
  await lead.press('Put it here: Money');
  await wall.seesHeading('Money');
  await cast.lookAtStep('board', { en: 'What pulls us', es: 'Lo que nos jala' }, 'Share a line');

  await lead.next('Risky moments ahead');
  await Promise.all([light.goAlong('Risky moments ahead'), large.goAlong('Momentos de riesgo que vienen')]);
  await (await light.paper.addRow('Add a moment')).pressSequentially('Friday');
  await (await large.paper.addRow('Agregar un momento')).pressSequentially('El sábado');
  await cast.lookAtStep('together', { en: 'Risky moments ahead', es: 'Momentos de riesgo que vienen' });
  await panelsOf(cast, ['Open the sheet']);
}

/** Open time, plan ahead, check-out, the end and what is left. */
export async function lastPart(cast: Cast): Promise<void> {
  const { lead, light, large, desk, wall } = cast;
  await lead.next('Open time');
  await cast.lookAtStep('open-time', { en: 'Open time', es: 'Tiempo abierto' });
  await panelsOf(cast, ['Who']);
  await lead.next('Plan ahead');
  await light.goAlong('Plan ahead');
  await light.write('What I will do', 'Call my sister');
  await light.pressButton('Add');
  await light.sees('Call my sister');
  await cast.lookAtStep('plan-ahead', { en: 'Plan ahead', es: 'Lo que sigue' });
  await panelsOf(cast, ['Plans']);
  await lead.next('Check-out');
  await cast.lookAtStep('check-out', { en: 'Check-out', es: 'Cómo me voy' });
  await light.choose('Craving right now', 1);
  await light.send();
  await panelsOf(cast, ['Ways home']);
  await lead.press('End session');
  await cast.look(desk, 'lead-end-sure');
  await lead.press('Yes, end it');
  await lead.isAt('The group has ended');
  await light.seesHeading(light.text.thanks.title);
  await large.seesHeading(large.text.thanks.title);
  await light.seesHeading('My trigger map');
  await wall.seesHeading(wall.text.thanks);
  await cast.look(desk, 'closing-lead');
  await cast.look(wall, 'closing-wall');
  await cast.look(light, 'closing-phone');
  await cast.look(large, 'closing-phone-200-es-dark');
  const how = desk.page.getByRole('group', { name: 'How did it end?' });
  await desk.press(how.locator('label').filter({ hasText: 'We talked' }));
  await cast.look(desk, 'closing-lead-settling');
  await lead.press('Keep this line');
  await lead.sees('Everyone has their line.');
  await lead.press('Close session');
  await desk.page.waitForURL('**/desk/sessions/*');
  await desk.seesHeading('Attendance');
  await cast.look(desk, 'record');
  await light.sees(light.text.thanks.why);
  await cast.look(light, 'closed-phone');
  await light.pressButton(light.text.thanks.forget);
  await cast.look(light, 'leave-phone');
  await desk.press(desk.page.getByRole('link', { name: 'Read and print Ash, My trigger map' }));
  await desk.seesHeading('My trigger map');
  await cast.look(desk, 'sheet-read');
  await desk.page.emulateMedia({ media: 'print' });
  await cast.look(desk, 'sheet-print', { isPaper: true });
}
