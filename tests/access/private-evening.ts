import { PLANS } from '@opencircle/worksheets/plans';
import type { SheetId } from '@opencircle/session';
import { newId } from '../support/people/live-place.ts';
import { Person } from '../support/people/person.ts';
import { Phone, Wall } from '../support/people/phone.ts';
import { comeIn, invite, makeGroup, openRoom, setUpProgram, type Colleague } from '../support/people/program.ts';
import type { Tablet } from '../support/people/tablet.ts';
import { until } from '../support/people/until.ts';
import type { RunningServer } from '../support/running-server.ts';

/** Something private, and the only people who may ever be told. */
export interface Secret {
  readonly what: string;
  readonly words: string;
  readonly for: readonly Person[];
}
/** A whole short session in which every private value is one that stands nowhere else. */
export interface PrivateEvening {
  readonly people: readonly Person[];
  readonly secrets: readonly Secret[];
  readonly phones: readonly Phone[];
  readonly tablet: Tablet;
  readonly wall: Wall;
  /** The own sheet of the first phone, and of the one who shared without a name. */
  readonly ownSheets: readonly [SheetId, SheetId];
  close(): void;
}

const canary = (what: string, n: number | string = ''): string => `CANARY-${what}${n === '' ? '' : `-${String(n)}`}`;
const colleague = (who: string): Required<Colleague> => ({
  name: canary('name', who),
  email: `canary.mail.${who}@example.org`,
  password: canary('password', who),
});
const COLLEAGUES = ['admin', 'lead', 'second', 'other', 'supervisor'] as const;
const PEOPLE = [0, 1, 2, 3, 4] as const;

/** Everybody who works here, and one group of theirs. */
async function open(server: RunningServer): Promise<Readonly<Record<(typeof COLLEAGUES)[number], Tablet>>> {
  const admin = await setUpProgram(server, colleague('admin'));
  const lead = await invite(server, admin, 'facilitator', colleague('lead'));
  const second = await invite(server, admin, 'facilitator', colleague('second'));
  const other = await invite(server, admin, 'facilitator', colleague('other'));
  const supervisor = await invite(server, admin, 'supervisor', colleague('supervisor'));
  return { admin, lead, second, other, supervisor };
}

/** Spends it: everybody comes, says what is theirs to say, looks at all they can look at, and goes. */
export async function spendPrivateEvening(server: RunningServer): Promise<PrivateEvening> {
  const staff = await open(server);
  const { lead, second } = staff;
  const aliases = [...PEOPLE, 5].map((n) => canary('alias', n));
  const group = await makeGroup(lead, { title: canary('title'), aliases, colleagues: [second] });
  const session = await openRoom(lead, group);
  await second.lead(session);
  const { live } = lead;
  const [anonymous, stranger] = [new Person(server, 'nobody'), new Person(server, 'a stranger')];
  void (await stranger.ask('POST /api/door/find', { send: { code: lead.code() } })).got;
  await anonymous.ask('POST /api/door/find', { send: { code: 'AAAAAAAA' } });

  const token = await lead.doorToken();
  const knocker = await Phone.knock(server, { token }, canary('guest'));
  const phones: Phone[] = [];
  for (const alias of aliases.slice(0, 5)) phones.push(await comeIn(server, lead, alias));
  const removed = await comeIn(server, lead, aliases[5] ?? '');
  const wall = await Wall.knock(server, { code: lead.code() });
  await lead.admit('');
  await live.must('seat:remove', { seat: removed.live.view.me.seat });

  const round = live.view.agenda.steps.find(({ kind }) => kind === 'round')?.id ?? '';
  // In a round people are told whose turn it is; without one nobody has a reason to learn another's alias.
  await live.must('step:skip', { step: round, skipped: true });
  await live.must('step:add', { kind: 'open-time', title: canary('step'), minutes: 5, after: round, worksheet: null });
  await live.must('step:skip', { step: (await addedStep(lead)) ?? '', skipped: true });
  const end = live.view.agenda.steps.at(-1)?.id ?? null;
  await live.must('step:add', { kind: 'question-box', title: 'Ask anything', minutes: 5, after: end, worksheet: null });
  await live.must('session:start', {});
  await live.upToDate();

  const checkIn = await lead.goTo('check-in');
  for (const [n, phone] of phones.entries())
    await phone.live.must('check-in:answer', {
      step: checkIn,
      answers: { want: canary('want', n), craving: n * 2, 'time-to-talk': true },
    });
  // Five were let in above.
  const [first, shy, proud] = phones as [Phone, Phone, Phone];
  await first.live.must('signal:raise', { urgency: 'now' });
  await until('the signal is there', () => live.view.signals.length > 0);
  const { signal = '' } = live.view.signals[0] ?? {};
  await live.must('signal:see', { signal });
  await live.must('signal:settle', { signal, disposition: 'we-talked', note: canary('note') });

  await askTheBox(lead, [first, shy, proud]);

  await lead.goTo('worksheet');
  const mine = await first.sheet();
  mine.write('next', canary('only-me'));
  mine.change((sheet) => sheet.setAudience('next', { staff: false, group: 'no', family: false }, newId()));
  mine.write('feel-first', canary('for-staff'));
  const unnamed = await shy.sheet();
  unnamed.write('next', canary('unnamed'));
  unnamed.change((sheet) => sheet.setAudience('next', { staff: true, group: 'unnamed', family: false }, newId()));
  const named = await proud.sheet();
  named.write('next', canary('named'));
  named.change((sheet) => sheet.setAudience('next', { staff: true, group: 'named', family: false }, newId()));
  await Promise.all([mine, unnamed, named].map((sheet) => sheet.allSaved()));

  const board = await lead.goTo('board');
  await until('two cards are there', () => live.view.board?.cards.length === 2);
  await live.must('cluster:add', { step: board, title: canary('cluster') });
  await live.must('board:show', { step: board, on: true });
  await until('the wall shows them', () => wall.live.view.board?.cards.length === 2);
  await until('so do the phones', () => phones.every((phone) => phone.live.view.board?.cards.length === 2));
  await server.kill();
  await until('everybody is back', () => [lead, second, wall, ...phones].every((one) => one.live.isIn));

  await lead.goTo('plan-ahead');
  for (const [n, phone] of phones.entries())
    await phone.live.must('plan-ahead:add', { when: canary('when', n), what: canary('plan', n) });
  const checkOut = await lead.goTo('check-out');
  for (const [n, phone] of phones.entries())
    await phone.live.must('check-out:answer', { step: checkOut, answers: { take: canary('take', n) } });
  const code = lead.code();
  await live.must('knock:not-today', {
    knock: live.view.door.knocks[0]?.id ?? '',
    seat: null,
    how: { withWhom: canary('with-whom'), wayHome: 'picked-up', note: canary('way-home') },
  });
  await live.must('session:end', {});
  const people = [...Object.values(staff), ...phones, removed, knocker, wall, stranger, anonymous];
  const ownSheets = [mine.grant.sheet, unnamed.grant.sheet] as const;
  for (const person of people) await lookAtEverything(person, { group, session, sheets: ownSheets });
  await Promise.all([lead, second, wall, ...phones].map((one) => one.live.upToDate()));

  const leading = [lead, second];
  const inCircle = [...phones, removed];
  const overseeing = [staff.admin, staff.supervisor];
  const everyone = [...leading, ...inCircle, wall];
  const secrets: Secret[] = [
    ...COLLEAGUES.flatMap((who): Secret[] => [
      { what: `the name of ${who}`, words: colleague(who).name, for: Object.values(staff) },
      { what: `the address of ${who}`, words: colleague(who).email, for: [staff.admin, staff[who]] },
      { what: `the password of ${who}`, words: colleague(who).password, for: [] },
    ]),
    { what: 'the title', words: canary('title'), for: [...everyone, ...overseeing, knocker] },
    ...aliases.map((words, n): Secret => {
      const own = [inCircle[n] ?? removed, ...leading, ...overseeing];
      // Whoever shares with their name tells it to the whole circle.
      return { what: `the alias of ${String(n)}`, words, for: n === 2 ? [...own, ...everyone] : own };
    }),
    { what: 'the name somebody knocked with', words: canary('guest'), for: leading },
    { what: 'the title of a step nobody came to', words: canary('step'), for: leading },
    ...PEOPLE.flatMap((n) =>
      ['want', 'when', 'plan', 'take'].map((what): Secret => ({
        what: `${what} of ${String(n)}`,
        words: canary(what, n),
        for: [phones[n] ?? first, ...leading],
      })),
    ),
    { what: 'what is for nobody else', words: canary('only-me'), for: [first] },
    { what: 'what is for staff', words: canary('for-staff'), for: [first, ...leading] },
    { what: 'what was shared without a name', words: canary('unnamed'), for: everyone },
    { what: 'what was shared with a name', words: canary('named'), for: everyone },
    { what: 'a heading of the board', words: canary('cluster'), for: everyone },
    { what: 'a question that waits in the box', words: canary('box', 'waiting'), for: leading },
    { what: 'a question that was put away', words: canary('box', 'away'), for: leading },
    { what: 'a question from the box', words: canary('box', 'shown'), for: [...leading, ...inCircle] },
    { what: 'who goes along with somebody', words: canary('with-whom'), for: leading },
    { what: 'what is said of their way home', words: canary('way-home'), for: leading },
    { what: 'the note on a signal', words: canary('note'), for: leading },
    { what: 'the code of the door', words: code, for: [...leading, wall] },
    { what: 'the token of the door', words: token, for: [lead] },
    ...(PLANS[0]?.steps ?? []).map(({ id, prompt }): Secret => ({
      what: `the prompt of ${id}`,
      words: JSON.stringify(prompt.en).slice(1, -1),
      for: leading,
    })),
    ...people.flatMap((person) =>
      [...person.cookies].map(([name, words]): Secret => ({
        what: `the ${name} cookie of ${person.name}`,
        words,
        for: [person],
      })),
    ),
  ];
  return {
    people,
    secrets,
    phones,
    tablet: lead,
    wall,
    ownSheets,
    close() {
      for (const one of [lead, second, wall, knocker, removed, ...phones]) one.close();
    },
  };
}

/** Three questions: one waits, one is put away, one the room sees. */
async function askTheBox({ live }: Tablet, [one, another, third]: readonly [Phone, Phone, Phone]): Promise<void> {
  await one.live.must('box:ask', { text: canary('box', 'waiting') });
  await another.live.must('box:ask', { text: canary('box', 'away') });
  await third.live.must('box:ask', { text: canary('box', 'shown') });
  await until('three questions are there', () => live.view.box?.questions.length === 3);
  const questionOf = (what: string): string =>
    live.view.box?.questions.find(({ text }) => text === canary('box', what))?.id ?? '';
  await live.must('box:put-away', { question: questionOf('away'), on: true });
  await live.must('box:show', { question: questionOf('shown'), on: true });
  await until('a phone shows it', () => one.live.view.box?.shown.length === 1);
}

async function addedStep({ live }: Tablet): Promise<string | undefined> {
  const find = (): string | undefined => live.view.agenda.steps.find(({ title }) => title.en === canary('step'))?.id;
  await until('the step is there', () => find() !== undefined);
  return find();
}

/** Opens every page there is, whether or not it is theirs to see. */
async function lookAtEverything(
  person: Person,
  at: { readonly group: string; readonly session: string; readonly sheets: readonly SheetId[] },
): Promise<void> {
  const { group, session, sheets } = at;
  for (const route of [
    'GET /api/me',
    'GET /api/help',
    'GET /api/setup',
    'GET /api/program',
    'GET /api/staff',
    'GET /api/today',
    'GET /api/plans',
    'GET /api/groups',
  ] as const)
    await person.ask(route);
  await person.ask('GET /api/groups/:group', { at: { group } });
  await person.ask('GET /api/sessions/:session/record', { at: { session } });
  for (const sheet of sheets) {
    await person.ask('GET /api/sheets/:sheet', { at: { sheet } });
    await person.ask('POST /api/sheets/:sheet/enter', { at: { sheet }, send: { clientId: null, epoch: null } });
  }
}
