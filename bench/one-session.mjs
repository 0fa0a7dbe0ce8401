// One full session: thirty phones, two tablets and a wall. How long from a press until the last of those it concerns has been shown it.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { comeIn, invite, makeGroup, openRoom, setUpProgram } from '../tests/support/people/program.ts';
import { Wall } from '../tests/support/people/phone.ts';
import { startProduct } from './targets.mjs';

/** A press that nobody was shown within this long is lost. Milliseconds. */
const LOST_AFTER = 5_000;
const BETWEEN = 40;

const pause = (milliseconds) => new Promise((over) => setTimeout(over, milliseconds));

/** Resolves with the milliseconds until the last of these pages shows it; null: not all did. */
async function timeUntilSeen(press, pages, isShown) {
  const began = performance.now();
  const shown = pages.map(
    (page) =>
      new Promise((seen) => {
        const stop = page.observe(() => {
          if (!isShown(page.view, page.kind)) return;
          stop();
          seen(performance.now() - began);
        });
        setTimeout(() => {
          stop();
          seen(null);
        }, LOST_AFTER).unref();
      }),
  );
  const reply = await press();
  if (!reply.ok) throw new Error(`a press was refused: ${reply.refusal}`);
  const times = await Promise.all(shown);
  return times.includes(null) ? null : Math.max(...times);
}

/** What is pressed, one after the other: by staff and shown to all, by somebody and shown to staff and to them. */
function* presses({ lead, phones, everyone, staff }, count) {
  let isUp = false;
  for (let n = 0; n < count; n += 1) {
    const phone = phones[n % phones.length];
    const { current, next } = lead.view.agenda;
    switch (n % 6) {
      case 0:
      case 3: {
        const onHold = n % 6 === 0;
        const press = () => lead.ask(onHold ? 'hold:begin' : 'hold:end', {});
        yield { press, pages: everyone, isShown: ({ session }) => session.onHold === onHold };
        break;
      }
      case 1:
      case 4: {
        isUp = !isUp;
        const { seat } = phones[Math.floor(n / 6) % phones.length].view.me;
        const asker = phones[Math.floor(n / 6) % phones.length];
        const press = () => (n % 6 === 1 ? asker.ask('hand:raise', {}) : asker.ask('hand:lower', { seat }));
        const isShown = (view, kind) =>
          kind === 'staff' ? view.hands.includes(seat) === (n % 6 === 1) : (view.me.hand !== null) === (n % 6 === 1);
        yield { press, pages: [...staff, asker], isShown };
        break;
      }
      case 2: {
        const wanted = Math.floor(n / 6) % 2 === 0;
        const isShown = (view, kind) => (kind === 'staff' ? true : view.me.wantsToTalk === wanted);
        if (phone.view.me.wantsToTalk === wanted) continue;
        yield { press: () => phone.ask('talk:ask', { wanted }), pages: [phone], isShown };
        break;
      }
      default: {
        const isOn = next !== null && Math.floor(n / 6) % 12 < 6;
        const press = () => lead.ask(isOn ? 'agenda:next' : 'agenda:back', { from: current });
        const at = (view, kind) => (kind === 'staff' ? view.agenda.current : view.step?.id);
        yield { press, pages: everyone, isShown: (view, kind) => at(view, kind) !== current };
      }
    }
  }
}

/** Seats everybody on a fresh server and presses; gives middle and late times, how many pages, how many were not shown. */
export async function measureOneSession(folder, { people, count }) {
  await mkdir(folder, { recursive: true });
  const product = await startProduct({ dataDir: join(folder, 'data'), keyFile: join(folder, 'key') });
  const open = [];
  try {
    const server = { url: `http://localhost:${String(product.port)}`, setUpLink: product.link };
    const admin = await setUpProgram(server);
    const colleague = await invite(server, admin, 'facilitator', { name: 'Kim Colleague' });
    open.push(admin, colleague);
    const aliases = Array.from({ length: people }, (_, n) => `Person ${String(n + 1)}`);
    const group = await makeGroup(admin, { aliases, colleagues: [colleague], plan: 'relapse-prevention-90' });
    const session = await openRoom(admin, group);
    await colleague.lead(session);
    const seated = [];
    for (const name of aliases) seated.push(await comeIn(server, admin, name));
    const wall = await Wall.knock(server, { code: admin.code() });
    open.push(...seated, wall);
    await admin.admit('');
    while (wall.live.kind !== 'screen') await pause(5);
    await admin.live.must('session:start', {});
    const phones = seated.map(({ live }) => live);
    const staff = [admin.live, colleague.live];
    const everyone = [...phones, ...staff, wall.live];
    const times = [];
    let lost = 0;
    for (const { press, pages, isShown } of presses({ lead: admin.live, phones, everyone, staff }, count)) {
      const time = await timeUntilSeen(press, pages, isShown);
      if (time === null) lost += 1;
      else times.push(time);
      await pause(BETWEEN);
    }
    times.sort((a, b) => a - b);
    const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
    return { pages: everyone.length, presses: times.length + lost, p50: at(0.5), p95: at(0.95), p99: at(0.99), lost };
  } finally {
    for (const one of open) one.close();
    await product.stop();
  }
}
