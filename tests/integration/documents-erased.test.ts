import { afterEach, expect, test } from 'vitest';
import { SESSION, startDocuments } from '../support/documents/house.ts';
import { inLog } from '../support/documents/log.ts';
import { openPage, until } from '../support/documents/page.ts';

const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

test('[DC10] a row, a card, an answer and an option of one’s own leave the stored log at once when they are taken out', async () => {
  const house = await startDocuments();
  closing.push(() => house.close());
  const sheet = 'row-ana';
  const row = { id: sheet, parent: SESSION, lookup: null, open: '{}', holder: null, sealed: null };
  await house.journal.commit([{ kind: 'put', table: 'sheet', row }]);
  house.change((session) => {
    const own = session.worksheets['step-own'];
    if (own === undefined) return session;
    const step = { ...own, template: { id: 'rows', version: 1 }, own: { ana: sheet } };
    return { ...session, worksheets: { ...session.worksheets, 'step-rows': step } };
  });
  const ana = await openPage(() => house, 'ana', sheet);
  closing.push(() => ana.leave());
  ana.connect();
  await until(() => ana.isSaved(), 'ana is in');
  const put = (field: string, id: string, words: string, cell = ''): void => {
    ana.sheet.addRow(field, id);
    ana.sheet.text(`${field}/${id}${cell}`).applyEdit(0, 0, words);
  };
  for (const [n, words] of ['stays', 'goes'].entries()) {
    put('list', `l${String(n)}`, `row ${words}`);
    put('table', `t${String(n)}`, `cell ${words}`, '/what');
    ana.sheet.set(`table/t${String(n)}/day`, `2031-01-0${String(n + 1)}`);
    put('columns', `c${String(n)}`, `card ${words}`);
    ana.sheet.addOwn('own', `option ${words}`, `o${String(n)}`);
  }
  await until(() => ana.isSaved(), 'all is on disk');
  const STAYS = ['row stays', 'cell stays', '2031-01-01', 'card stays', 'option stays'];
  const GOES = ['row goes', 'cell goes', '2031-01-02', 'card goes', 'option goes'];
  const standing = async (all: readonly string[]): Promise<readonly string[]> => {
    const found = await Promise.all(all.map((words) => inLog(house, sheet, words)));
    return all.filter((_, n) => found[n]);
  };
  expect(await standing([...STAYS, ...GOES])).toEqual([...STAYS, ...GOES]);

  // One after the other, so that no removal rides along with another's.
  const removals: readonly (() => unknown)[] = [
    () => ana.sheet.removeRow('list', 'l1'),
    () => ana.sheet.set('table/t1/day', null),
    () => ana.sheet.removeRow('table', 't1'),
    () => ana.sheet.removeRow('columns', 'c1'),
    () => ana.sheet.removeOwn('own', 'o1'),
  ];
  const of = [GOES[0], GOES[2], GOES[1], GOES[3], GOES[4]].map((words) => words ?? '');
  for (const [n, remove] of removals.entries()) {
    remove();
    const words = of[n] ?? '';
    await until(async () => !(await inLog(house, sheet, words)), `${words} is gone from the log`, 2_000);
  }
  expect(await standing([...STAYS, ...GOES])).toEqual(STAYS);
});
