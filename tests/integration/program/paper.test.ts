import type { GroupId, SessionId } from '@opencircle/session';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { install, type Installation } from '../../support/front-door/installation.ts';
import { newId } from '../../support/people/live-place.ts';
import { Person } from '../../support/people/person.ts';
import type { Phone } from '../../support/people/phone.ts';
import { comeIn, invite, makeGroup, openRoom, setUpProgram } from '../../support/people/program.ts';
import type { Tablet } from '../../support/people/tablet.ts';
import { until } from '../../support/people/until.ts';

const WEDDING = 'My cousin has a wedding on Saturday';
const PAYDAY = 'Payday is on Friday';
const ONLY_MINE = 'Nobody but me may read this';
const TOPIC = 'triggers-and-cravings';

let at: Installation;
let lead: Tablet;
let group: GroupId;
let phones: Phone[] = [];
beforeEach(async () => {
  at = await install();
  const admin = await setUpProgram({ url: at.url, setUpLink: `${at.url}/setup#${at.setUpToken ?? ''}` });
  lead = await invite(at, admin, 'facilitator', { name: 'Fran Lead' });
  group = await makeGroup(lead, {
    people: [
      { alias: 'Ash', language: 'en' },
      { alias: 'Birch', language: 'es' },
      { alias: 'Cedar', language: 'en' },
    ],
  });
});
afterEach(async () => {
  for (const phone of phones) phone.close();
  phones = [];
  lead.close();
  await at.remove();
});

async function enter(name: string): Promise<Phone> {
  const phone = await comeIn(at, lead, name);
  phones.push(phone);
  return phone;
}
const seatOf = (alias: string): string => lead.live.view.people.find((one) => one.alias === alias)?.seat ?? '';

test('tonight’s pack is the roster, the plan, the empty sheets and the handout, before anybody came', async () => {
  const education = (await lead.ask('GET /api/plans')).got.find(({ topic }) => topic !== null);
  const plan = async (id: string | null, startsAt: number): Promise<SessionId> =>
    (await lead.ask('POST /api/sessions', { send: { group, startsAt, plan: id } })).got.session;
  const session = await plan(null, Date.now() + 60_000);
  const pack = (await lead.ask('GET /api/sessions/:session/pack', { at: { session } })).got;
  expect(pack).toMatchObject({ session, title: 'Tuesday group', onCall: '(212) 555-0100', staff: ['Fran Lead'] });
  expect(pack.roster).toEqual([
    { alias: 'Ash', language: 'en', isNew: true },
    { alias: 'Birch', language: 'es', isNew: true },
    { alias: 'Cedar', language: 'en', isNew: true },
  ]);
  expect(pack.steps[0]).toMatchObject({ kind: 'arrive', minutes: 5, counts: false, skipped: false });
  expect(pack.steps.every(({ title, prompt, ask }) => title.en !== '' && prompt.es !== '' && ask.es !== '')).toBe(true);
  expect(pack.templates.map(({ id }) => id)).toEqual(['w42-group-agreement', 'w1-trigger-map', 'high-risk-moments']);
  expect([pack.handout, pack.plan.en]).toEqual([null, 'Relapse prevention, 90 minutes']);

  const taught = await plan(education?.id ?? '', Date.now() + 120_000);
  const { handout, templates } = (await lead.ask('GET /api/sessions/:session/pack', { at: { session: taught } })).got;
  expect(handout?.topic).toBe(education?.topic);
  expect(templates.length).toBeGreaterThan(0);
  expect((await lead.ask('GET /api/sessions/:session/hand-over', { at: { session: taught } })).got.topic?.en).toBe(
    handout?.title.en,
  );
});

test('the hand-over page says what a colleague needs before leading: who, how many, where the group is, what is open', async () => {
  const session = await openRoom(lead, group);
  const handOver = async () => (await lead.ask('GET /api/sessions/:session/hand-over', { at: { session } })).got;
  expect(await handOver()).toMatchObject({
    phase: 'door-open',
    lead: 'Fran Lead',
    staff: ['Fran Lead'],
    expected: 3,
    here: 0,
    newPeople: ['Ash', 'Birch', 'Cedar'],
    speaksSpanish: ['Birch'],
    onPaper: [],
    openSignals: 0,
    openConcerns: 0,
    parked: [],
    sitsIn: [],
    minutesBehind: null,
    at: null,
    topic: null,
  });
  const ash = await enter('Ash');
  await lead.live.must('seat:arrive', { seat: seatOf('Cedar'), presence: 'on-paper' });
  await lead.live.must('session:start', {});
  await ash.live.must('signal:raise', { urgency: 'after-group' });
  await lead.next();
  await lead.live.must('concern:raise', { seat: seatOf('Ash'), why: 'staff' });
  await lead.live.must('topic:park', { text: 'How to sleep' });
  const now = await handOver();
  expect(now).toMatchObject({ phase: 'running', here: 2, onPaper: ['Cedar'], openSignals: 1, openConcerns: 1, at: 1 });
  expect(now.parked).toEqual(['How to sleep']);
  expect(now.minutesBehind).toBeLessThanOrEqual(0);
  expect(Object.keys(now)).not.toContain('apart');
});

describe('an evening with a board', () => {
  let session: SessionId;
  beforeEach(async () => {
    session = await openRoom(lead, group);
    const [ash, birch] = [await enter('Ash'), await enter('Birch')];
    await lead.live.must('seat:arrive', { seat: seatOf('Cedar'), presence: 'on-paper' });
    await lead.live.must('session:start', {});
    await lead.goTo('worksheet');
    for (const [phone, words, as] of [
      [ash, WEDDING, 'named'],
      [birch, PAYDAY, 'unnamed'],
    ] as const) {
      const sheet = await phone.sheet();
      sheet.write('next', words);
      sheet.change((made) => made.setAudience('next', { staff: true, group: as, family: false }, newId()));
      sheet.write('feel-first', ONLY_MINE);
      sheet.change((made) => made.setAudience('feel-first', { staff: false, group: 'no', family: false }, newId()));
      await sheet.allSaved();
    }
    await lead.goTo('board');
    await until('both cards are on the board', () => lead.live.view.board?.cards.length === 2);
  });
  const boards = async () => lead.ask('GET /api/sessions/:session/boards', { at: { session } });

  test('is printed with its piles and without anybody’s name, also where one was given', async () => {
    const { step = '', cards = [] } = lead.live.view.board ?? {};
    expect(cards.map(({ by }) => by).sort()).toEqual(['Ash', null]);
    await lead.live.must('cluster:add', { step, title: 'Days' });
    await until('the heading is there', () => lead.live.view.board?.clusters.length === 1);
    const cluster = lead.live.view.board?.clusters[0]?.id ?? '';
    const payday = cards.find(({ text }) => text.en === PAYDAY)?.key ?? '';
    await lead.live.must('card:place', { step, card: payday, cluster });
    const { got, text } = await boards();
    expect(got).toMatchObject({ title: 'Tuesday group' });
    expect(got.boards).toHaveLength(1);
    expect(got.boards[0]?.piles.map((pile) => [pile.title, pile.cards.map(({ en }) => en)])).toEqual([
      ['Days', [PAYDAY]],
    ]);
    expect(got.boards[0]?.cards.map(({ en }) => en)).toEqual([WEDDING]);
    for (const secret of ['Ash', 'Birch', 'Cedar', ONLY_MINE]) expect(text).not.toContain(secret);

    // Taken back is off the paper too.
    const [sheet] = phones[0]?.sheets.values() ?? [];
    sheet?.change((made) => made.setAudience('next', { staff: true, group: 'no', family: false }, newId()));
    await sheet?.allSaved();
    expect((await boards()).text).not.toContain(WEDDING);
  });

  test('is nothing to print once the session’s own key is destroyed', async () => {
    expect((await boards()).got.boards).toHaveLength(1);
    await at.vault.destroy(`session:${session}`);
    expect((await boards()).got.boards).toEqual([]);
  });

  test('leaves each person’s sheets, read line by line as one sheet is', async () => {
    const sheetsOf = async (alias: string) =>
      lead.ask('GET /api/sessions/:session/seats/:seat/sheets', { at: { session, seat: seatOf(alias) } });
    const { got, text } = await sheetsOf('Ash');
    expect(got.map(({ alias, template, kept }) => [alias, template.id, kept])).toEqual([
      ['Ash', 'w1-trigger-map', true],
    ]);
    expect(text).toContain(WEDDING);
    expect(text).not.toContain(ONLY_MINE);
    for (const sheet of got)
      expect((await lead.ask('GET /api/sheets/:sheet', { at: { sheet: sheet.sheet } })).got).toEqual(sheet);
    // What was shared without a name is not told on its writer's sheet either.
    expect((await sheetsOf('Birch')).text).not.toContain(PAYDAY);
    expect((await sheetsOf('Cedar')).got.map(({ alias }) => alias)).toEqual(['Cedar']);
    const nobody = { at: { session, seat: 'constructor' } };
    expect((await lead.ask('GET /api/sessions/:session/seats/:seat/sheets', nobody)).refusal).toBe('not-found');
  });
});

test('empty sheets are for staff, and a handout for anybody', async () => {
  const templates = (await lead.ask('GET /api/templates')).got;
  expect(templates.map(({ id }) => id)).toContain('w42-group-agreement');
  expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
  const anybody = new Person(at, 'anybody');
  const { status, got } = await anybody.ask('GET /api/handouts/:topic', { at: { topic: TOPIC } });
  expect([status, got.topic]).toEqual([200, TOPIC]);
  expect((await anybody.ask('GET /api/handouts/:topic', { at: { topic: 'nothing' } })).refusal).toBe('not-found');
});
