import { expect, test } from 'vitest';
import type { Row } from '@opencircle/server/storage';
import { install } from '../support/front-door/installation.ts';
import { OpenSheet } from '../support/people/open-sheet.ts';
import { comeIn, invite, makeGroup, openRoom, setUpProgram } from '../support/people/program.ts';
import { until } from '../support/people/until.ts';
import { startServer } from '../support/running-server.ts';
import { readRecorded } from './history.ts';

const [SECOND, MINUTE] = [1_000, 60_000];

test('what time causes is caused once, however often the server is killed meanwhile', async () => {
  await using server = await startServer({ isNeverSlowedDown: true });
  const admin = await setUpProgram(server);
  const tablet = await invite(server, admin, 'facilitator', { name: 'Fran Lead' });
  const session = await openRoom(tablet, await makeGroup(tablet));
  const phone = await comeIn(server, tablet, 'Ash');
  const { live } = tablet;
  await live.must('session:start', {});
  const step = await tablet.goTo('worksheet');
  const sheet = await phone.sheet();
  sheet.write('next', 'in time. ');
  await sheet.allSaved();
  const signal = (): number | undefined => live.view.signals[0]?.escalation;
  const happened = (type: string): number =>
    readRecorded(server.dataFile, session).events.filter((event) => event.type === type).length;

  await phone.live.must('signal:raise', { urgency: 'now' });
  await server.kill();
  await server.jump(21 * SECOND);
  await until('it is repeated to all staff', () => live.isIn && signal() === 1);
  await server.kill();
  await until('the tablet is back', () => live.isIn);
  await live.upToDate();
  expect([signal(), happened('signal:escalated')]).toEqual([1, 1]);
  await server.jump(40 * SECOND);
  await until('the person is told', () => phone.live.isIn && phone.live.view.me.signals[0]?.state === 'not-seen-yet');
  await live.upToDate();
  expect([signal(), happened('signal:escalated')]).toEqual([2, 2]);

  await until('the sheet is back', () => sheet.isSynced);
  await live.must('worksheet:lock', { step });
  await server.kill();
  await server.jump(6 * SECOND);
  const stateOf = (): string | undefined => live.view.worksheet.steps.find((one) => one.step === step)?.state;
  await until('writing has stopped', () => live.isIn && stateOf() === 'locked');
  expect(happened('worksheet:locked')).toBe(1);
  await until('the phone knows', () => phone.live.isIn && phone.live.view.sheets.sheets[0] !== undefined);
  sheet.close();

  // Nobody needs the sheet for a while, so it leaves memory; it is read again when somebody does.
  await server.jump(3 * MINUTE);
  await live.must('worksheet:unlock', { step });
  const again = await OpenSheet.open(phone, sheet.grant.sheet);
  expect(again.words('next')).toBe('in time. ');
  again.write('next', 'and again.');
  await again.allSaved();
  expect(server.faults()).toEqual([]);
  again.close();
  phone.close();
  tablet.close();
}, 120_000);

test('whoever came is no longer new, also when the server died before it could note that', async () => {
  let at = await install();
  const admin = await setUpProgram({ url: at.url, setUpLink: `${at.url}/setup#${at.setUpToken ?? ''}` });
  const group = await makeGroup(admin);
  await openRoom(admin, group);
  const phone = await comeIn(at, admin, 'Ash');
  for (const type of ['session:start', 'session:end', 'session:close'] as const) await admin.live.must(type, {});
  const rows = async (): Promise<readonly Row[]> =>
    (await at.store.rowsOf('person', group)).filter(({ open }) => open.includes('"cameBefore":true'));
  await until('it is noted', async () => (await rows()).length === 1);
  const [row] = await rows();
  if (row)
    await at.journal.commit([
      {
        kind: 'put',
        table: 'person',
        row: { ...row, open: row.open.replace('"cameBefore":true', '"cameBefore":false') },
      },
    ]);
  expect(await rows()).toEqual([]);
  phone.close();
  admin.close();
  at = await at.restart();
  await until('it is noted after all', async () => (await rows()).length === 1);
  await at.remove();
}, 60_000);
