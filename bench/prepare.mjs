// Brings an installation of this product to the moment that is measured: every room is on its shared worksheet, everybody is seated.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { comeIn, makeGroup, openRoom, setUpProgram } from '../tests/support/people/program.ts';
import { until } from '../tests/support/people/until.ts';
import { startProduct } from './targets.mjs';

/** What one client needs to come back as who it is: its cookies and the sheet of its room. */
const seatOf = (phone, sheet) => ({ cookie: phone.cookieHeader(), sheet });

/** Fills `folder` with data and key; gives for each room the seats of its clients. */
export async function prepare(folder, { rooms, clients }) {
  await mkdir(folder, { recursive: true });
  const product = await startProduct({ dataDir: join(folder, 'data'), keyFile: join(folder, 'key') });
  try {
    const server = { url: `http://localhost:${String(product.port)}`, setUpLink: product.link };
    const admin = await setUpProgram(server);
    const names = Array.from({ length: clients }, (_, n) => `Person ${String(n + 1)}`);
    const seats = [];
    for (let room = 0; room < rooms; room += 1) seats.push(await seatRoom(server, admin, names, room));
    return seats;
  } finally {
    await product.stop();
  }
}

async function seatRoom(server, admin, names, room) {
  const group = await makeGroup(admin, {
    title: `Group ${String(room + 1)}`,
    aliases: names,
    plan: 'relapse-prevention-90',
  });
  await openRoom(admin, group);
  const phones = [];
  for (const name of names) phones.push(await comeIn(server, admin, name));
  await admin.live.must('session:start', {});
  // The first worksheet is everybody's own; the second is one for all.
  const own = await admin.goTo('worksheet');
  await admin.goTo('worksheet', (step) => step !== own);
  const sheets = await Promise.all(
    phones.map(async (phone) => {
      await until('everybody has the sheet', () => phone.live.view.sheets.current !== null);
      return phone.live.view.sheets.current;
    }),
  );
  const seats = phones.map((phone, n) => seatOf(phone, sheets[n]));
  for (const phone of phones) phone.close();
  admin.close();
  return seats;
}
