import type { SheetContent, SheetId, StepId } from '@opencircle/session';
import { newId } from '../support/people/live-place.ts';
import { OpenSheet } from '../support/people/open-sheet.ts';
import { Person } from '../support/people/person.ts';
import { Phone, Wall } from '../support/people/phone.ts';
import { comeIn, invite, makeGroup, openRoom, setUpProgram } from '../support/people/program.ts';
import type { Tablet } from '../support/people/tablet.ts';
import { until } from '../support/people/until.ts';
import type { RunningServer } from '../support/running-server.ts';
import type { Secret } from './private-evening.ts';

/** An evening of families on which every way to fill a sheet, and every audience of a line, has words that stand nowhere else. */
export interface PrivateModes {
  readonly people: readonly Person[];
  readonly secrets: readonly Secret[];
  readonly lead: Tablet;
  /** In treatment: the first two with their families, the other two paired with them. */
  readonly phones: readonly Phone[];
  readonly families: readonly Phone[];
  readonly wall: Wall;
  /** The warning signs of the first participant, whose lines have one audience each. */
  readonly signs: OpenSheet;
  close(): void;
}

const canary = (what: string): string => `CANARY-of-${what}`;
const ALIASES = ['Ash', 'Birch', 'Cedar', 'Dogwood'] as const;
const STEPS = {
  signs: { template: { id: 'w8-warning-signs', version: 1 }, mode: 'own' },
  held: { template: { id: 'w13-coping-card', version: 1 }, mode: 'own' },
  pairs: { template: { id: 'w13-coping-card', version: 1 }, mode: 'pairs' },
  sides: { template: { id: 'w34-what-helps', version: 1 }, mode: 'family' },
  revealed: { template: { id: 'w34-what-helps', version: 1 }, mode: 'family' },
  talk: { template: { id: 'w35-communication-agreement', version: 1 }, mode: 'family' },
  together: { template: { id: 'high-risk-moments', version: 1 }, mode: 'together' },
} as const satisfies Readonly<Record<string, SheetContent>>;
type StepName = keyof typeof STEPS;

/** Writes words in a new row, or on a new card, and waits until they are on disk. */
async function writeRow(sheet: OpenSheet, field: string, words: string, cell = ''): Promise<string> {
  const row = newId();
  sheet.change((made) => made.addRow(field, row));
  sheet.write(`${field}/${row}${cell}`, words);
  await sheet.allSaved();
  return row;
}

/** Spends it. */
export async function spendEveningOfModes(server: RunningServer): Promise<PrivateModes> {
  const admin = await setUpProgram(server);
  const lead = await invite(server, admin, 'facilitator', { name: 'Fran Lead' });
  const other = await invite(server, admin, 'facilitator', { name: 'Otto Else' });
  const supervisor = await invite(server, admin, 'supervisor', { name: 'Sue Visor' });
  const weekly = await makeGroup(lead, { aliases: ALIASES });
  const known = (await lead.ask('GET /api/groups/:group', { at: { group: weekly } })).got.people;
  const [first = '', second = ''] = known.map(({ person }) => person);
  const group = await makeGroup(lead, {
    kind: 'multifamily',
    title: 'Family night',
    people: [
      ...known.map(({ person }) => ({ person })),
      { alias: 'Fay', language: 'en', familyOf: first },
      { alias: 'Gus', language: 'en', familyOf: second },
    ],
  });
  const session = await openRoom(lead, group);
  const phones: Phone[] = [];
  for (const alias of ALIASES) phones.push(await comeIn(server, lead, alias));
  const families = [await comeIn(server, lead, 'Fay'), await comeIn(server, lead, 'Gus')];
  const [ash, birch, cedar, dogwood] = phones as [Phone, Phone, Phone, Phone]; // four came in above
  const [fay] = families as [Phone, Phone]; // and two
  const wall = await Wall.knock(server, { code: lead.code() });
  await lead.admit('');
  const knocker = await Phone.knock(server, { code: lead.code() }, 'Nobody Knows');
  const stranger = new Person(server, 'a stranger');
  void (await stranger.ask('POST /api/door/find', { send: { code: lead.code() } })).got;

  const { live } = lead;
  const steps = new Map<StepName, StepId>();
  const names = Object.keys(STEPS) as StepName[]; // the keys of a record typed by exactly these
  const add = async (name: string, kind: 'board' | 'worksheet', worksheet: SheetContent | null): Promise<StepId> => {
    await live.must('step:add', { kind, title: name, minutes: 5, after: null, worksheet });
    const added = (): StepId | undefined => live.view.agenda.steps.find(({ title }) => title.en === name)?.id;
    await until('the step is there', () => added() !== undefined);
    return added() ?? '';
  };
  const board = await add('cards', 'board', null);
  for (const name of [...names].reverse()) steps.set(name, await add(name, 'worksheet', STEPS[name]));
  const stepOf = (name: StepName): StepId => steps.get(name) ?? '';
  await live.must('session:start', {});
  await live.upToDate();
  const goTo = async (name: StepName): Promise<StepId> => lead.goTo('worksheet', (id) => id === stepOf(name));

  await goTo('signs');
  const signs = await ash.sheet();
  signs.write('how-to-say', canary('family-line'));
  signs.write('first-move', canary('only-me'));
  signs.change((made) => {
    made.setAudience('how-to-say', { staff: true, group: 'no', family: true }, newId());
    made.setAudience('first-move', { staff: false, group: 'no', family: false }, newId());
  });
  await writeRow(signs, 'who', canary('staff-cell'), '/name');
  const unnamed = await birch.sheet();
  unnamed.write('how-to-say', canary('unnamed'));
  unnamed.change((made) => made.setAudience('how-to-say', { staff: true, group: 'unnamed', family: false }, newId()));
  await unnamed.allSaved();

  const held = await goTo('held');
  await live.must('worksheet:reveal', { step: held, on: false });
  const back = await cedar.sheet();
  await writeRow(back, 'phrases', canary('held-back'));
  back.change((made) => made.setAudience('phrases', { staff: true, group: 'named', family: false }, newId()));
  await back.allSaved();

  const pairs = await goTo('pairs');
  const seatOf = (phone: Phone): string => phone.live.view.me.seat;
  await live.must('worksheet:pair', {
    step: pairs,
    pairs: [
      [seatOf(ash), seatOf(cedar)],
      [seatOf(birch), seatOf(dogwood)],
    ],
  });
  await writeRow(await ash.sheet(pairs), 'phrases', canary('pair'));

  for (const name of ['sides', 'revealed'] as const) {
    const step = await goTo(name);
    await writeRow(await ash.sheet(step), 'for-me', canary(`${name}-of-participant`));
    await writeRow(await fay.sheet(step), 'from-us', canary(`${name}-of-family`));
    if (name === 'sides') continue;
    await live.must('worksheet:reveal', { step, on: true });
    await until('the family has a sheet for both', () => sheetAt(ash, step) === sheetAt(fay, step));
    ash.sheets.clear();
    await writeRow(await ash.sheet(step), 'agreements', canary('agreed'));
  }
  await writeRow(await ash.sheet(await goTo('talk')), 'for-sessions', canary('family'));
  await writeRow(await dogwood.sheet(await goTo('together')), 'moments', canary('together'));
  await live.must('sheet:start', {
    seat: seatOf(ash),
    template: { id: 'w11-relapse-prevention-plan', version: 1 },
    mode: 'one-to-one',
    title: { en: 'My plan', es: 'Mi plan' },
  });
  const plan = (): SheetId => ash.live.view.sheets.sheets.find(({ kind }) => kind === 'for-you')?.sheet ?? '';
  await until('the plan is there', () => plan() !== '');
  const planSheet = await OpenSheet.open(ash, plan());
  ash.sheets.set(plan(), planSheet);
  await writeRow(planSheet, 'reviews', canary('one-to-one'), '/change');

  await lead.goTo('board', (id) => id === board);
  await until('one card is there', () => ash.live.view.board?.cards.length === 1);
  await live.must('board:show', { step: board, on: true });
  await until('the wall shows it', () => wall.live.view.board?.cards.length === 1);

  const staff = [lead, other, supervisor, admin];
  const people = [...staff, ...phones, ...families, wall, knocker, stranger, new Person(server, 'nobody')];
  const sheets = new Set<SheetId>(
    [...phones, ...families].flatMap((phone) =>
      phone.live.view.sheets.sheets.flatMap(({ sheet, otherSides }) => [
        sheet,
        ...otherSides.map((side) => side.sheet),
      ]),
    ),
  );
  const seats = live.view.people.map(({ seat }) => seat);
  for (const person of people) await lookAtEverything(person, { session, group, sheets: [...sheets], seats });

  const circle = [lead, ...phones, ...families];
  const secrets: readonly Secret[] = [
    { what: 'a line for the family', words: canary('family-line'), for: [ash, fay, lead] },
    { what: 'a line for nobody else', words: canary('only-me'), for: [ash] },
    { what: 'a cell for staff', words: canary('staff-cell'), for: [ash, lead] },
    // Whoever oversees all may print its boards.
    { what: 'a line without a name', words: canary('unnamed'), for: [...circle, wall, supervisor, admin] },
    { what: 'a line held back', words: canary('held-back'), for: [cedar, lead] },
    { what: 'what a pair wrote', words: canary('pair'), for: [ash, cedar, lead] },
    { what: 'the side of somebody in treatment', words: canary('sides-of-participant'), for: [ash, lead] },
    { what: 'the side of a family', words: canary('sides-of-family'), for: [fay, lead] },
    {
      what: 'a revealed side of somebody in treatment',
      words: canary('revealed-of-participant'),
      for: [ash, fay, lead],
    },
    { what: 'a revealed side of a family', words: canary('revealed-of-family'), for: [ash, fay, lead] },
    { what: 'what a family agreed', words: canary('agreed'), for: [ash, fay, lead] },
    { what: 'what a family wrote', words: canary('family'), for: [ash, fay, lead] },
    { what: 'what all wrote', words: canary('together'), for: circle },
    { what: 'what one wrote with staff', words: canary('one-to-one'), for: [ash, lead] },
  ];
  return {
    people,
    secrets,
    lead,
    phones,
    families,
    wall,
    signs,
    close() {
      for (const one of [lead, wall, knocker, ...phones, ...families]) one.close();
    },
  };
}

const sheetAt = (phone: Phone, step: StepId): SheetId | undefined =>
  phone.live.view.sheets.sheets.find((one) => one.step === step)?.sheet;

/** Asks for every sheet, plan and page there is, and opens whatever document is opened to them. */
async function lookAtEverything(
  person: Person,
  at: {
    readonly session: string;
    readonly group: string;
    readonly sheets: readonly SheetId[];
    readonly seats: readonly string[];
  },
): Promise<void> {
  const { session, group, sheets, seats } = at;
  await person.ask('GET /api/groups/:group', { at: { group } });
  for (const route of [
    'GET /api/sessions/:session/record',
    'GET /api/sessions/:session/pack',
    'GET /api/sessions/:session/hand-over',
    'GET /api/sessions/:session/boards',
    'GET /api/sessions/:session/my-plan',
  ] as const)
    await person.ask(route, { at: { session } });
  for (const seat of seats) {
    await person.ask('GET /api/sessions/:session/seats/:seat/sheets', { at: { session, seat } });
    await person.ask('GET /api/sessions/:session/seats/:seat/plan', { at: { session, seat } });
  }
  for (const sheet of sheets) {
    await person.ask('GET /api/sheets/:sheet', { at: { sheet } });
    await person.ask('GET /api/sheets/:sheet/carried', { at: { sheet } });
    const { refusal } = await person.ask('POST /api/sheets/:sheet/enter', {
      at: { sheet },
      send: { clientId: null, epoch: null },
    });
    if (refusal === null) (await OpenSheet.open(person, sheet)).close();
  }
}
