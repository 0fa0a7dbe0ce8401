import type { PressCommand } from '../../../web/src/lib/lead/offline/press.ts';
import { readRecorded } from '../../chaos/history.ts';
import { createSeeded } from '../../support/documents/seeded.ts';
import { invite, makeGroup, openRoom, setUpProgram } from '../../support/people/program.ts';
import type { Tablet } from '../../support/people/tablet.ts';
import { pause, until } from '../../support/people/until.ts';
import type { Line } from '../../support/line.ts';
import { startServer, type RunningServer } from '../../support/running-server.ts';
import { LEADER } from '../people/small-group.ts';
import { Presser, type Done } from './presser.ts';
import { openCutOffTablet, type CutOffTablet } from './tablet.ts';

export interface CutsOptions {
  readonly cuts: number;
  readonly seed: number;
  /** A colleague with a good line leads, too. */
  readonly isHelped?: boolean;
  /** The page gives what it asks again another id: the mistake these tests must find. Then only answers are lost. */
  readonly asksAnew?: boolean;
}
export interface CutsFindings {
  /** Everything that was not as promised; empty: all promises held. */
  readonly broken: readonly string[];
  readonly cuts: number;
  readonly pressed: number;
  readonly happened: number;
  /** Presses the page acted on while its line was cut from before the press until after. */
  readonly actedAlone: number;
}

/** Milliseconds a line lasts, and is away. */
const [LASTS, AWAY] = [
  { least: 60, most: 500 },
  { least: 40, most: 700 },
];

/** A page that is let in is told more than this. Bytes. */
const EVERYTHING = 8000;
/** A page that could not come back waits up to ten seconds before it tries again. Milliseconds. */
const BACK_WITHIN = 30_000;

/** Runs in the page: whatever is sent a second time gets a new id, by either way there is to send. */
function askAnew(): void {
  const seen = new Set<string>();
  const anew = <T>(data: T): T | string =>
    typeof data !== 'string'
      ? data
      : data.replaceAll(/("command",\{"id":")([\w-]{22})"/g, (whole, before: string, id: string) => {
          const isSecond = seen.has(id);
          seen.add(id);
          return isSecond ? `${before}${id.split('').reverse().join('')}"` : whole;
        });
  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function (data: Parameters<typeof send>[0]): void {
    send.call(this, anew(data));
  };
  const post = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.send = function (body?: Parameters<typeof post>[0]): void {
    post.call(this, anew(body));
  };
}

/** What the history says one colleague did, in order. */
function doneBy(
  { dataFile }: RunningServer,
  session: string,
  staff: string,
  titleOf: (step: unknown) => string,
): Done[] {
  return readRecorded(dataFile, session)
    .events.filter(({ by }) => by === `staff:${staff}`)
    .flatMap(({ type, open }): Done[] => {
      switch (type) {
        case 'agenda:moved':
          return [`moved ${titleOf(open['from'])} > ${titleOf(open['to'])}`];
        case 'hold:begun':
          return ['held'];
        case 'hold:ended':
          return ['went on'];
        case 'teach:turned':
          return [`card ${String(open['card'])}`];
        case 'step:stretched':
          return [`longer ${titleOf(open['step'])}`];
        default:
          return [];
      }
    });
}

/** What somebody meant by a command. */
function meantBy(
  { type, payload }: PressCommand,
  steps: readonly { readonly id: string; readonly title: string }[],
): Done {
  const titleOf = (id: string | null, by = 0): string =>
    steps[steps.findIndex((step) => step.id === id) + by]?.title ?? '';
  switch (type) {
    case 'agenda:next':
      return `moved ${titleOf(payload.from)} > ${titleOf(payload.from, 1)}`;
    case 'agenda:back':
      return `moved ${titleOf(payload.from)} > ${titleOf(payload.from, -1)}`;
    case 'hold:begin':
      return 'held';
    case 'hold:end':
      return 'went on';
    case 'teach:turn':
      return `card ${String(payload.to)}`;
    case 'step:stretch':
      return `longer ${titleOf(payload.step)}`;
  }
}

/** Whether these happened in this order among those. */
function isPartOf(some: readonly Done[], all: readonly Done[]): boolean {
  let at = 0;
  for (const one of all) if (some[at] === one) at += 1;
  return at === some.length;
}

/** Where two lists part, with what stands before and after in each; nobody reads two thousand presses. */
function whereTheyPart(pressed: readonly Done[], happened: readonly Done[]): string {
  const at = pressed.findIndex((one, index) => one !== happened[index]);
  const place = at < 0 ? pressed.length : at;
  const around = (all: readonly Done[]): readonly Done[] => all.slice(Math.max(0, place - 5), place + 8);
  const counts = { pressed: pressed.length, happened: happened.length };
  return JSON.stringify({ place, counts, pressed: around(pressed), happened: around(happened) }, null, 1);
}

async function cutAtRandom(
  { line }: CutOffTablet,
  options: CutsOptions,
  count: () => void,
  isOver: () => boolean,
): Promise<void> {
  const seeded = createSeeded(options.seed + 1);
  const between = ({ least, most }: typeof LASTS): number => least + seeded.below(most - least);
  for (let cut = 0; cut < options.cuts && !isOver(); cut += 1) {
    await pause(between(LASTS));
    const when = options.asksAnew ? 'after' : seeded.pick(['now', 'before', 'after'] as const);
    if (when === 'now') line.cut();
    else line.cutAtNext(when);
    await until('something is asked', () => line.isCut || isOver(), BACK_WITHIN);
    await pause(between(AWAY));
    line.mend();
    count();
    await until('the tablet is back', () => line.heard > EVERYTHING, BACK_WITHIN);
  }
}
/** Leads on with a good line whenever the tablet has none. */
async function leadAlong({ live }: Tablet, line: Line, seed: number, isOver: () => boolean): Promise<void> {
  const seeded = createSeeded(seed);
  while (!isOver()) {
    await until('the tablet is cut off', () => line.isCut || isOver(), 60_000);
    await pause(seeded.below(300));
    const { session, agenda } = live.view;
    if (session.onHold) await live.ask('hold:end', {});
    const isBack = agenda.next === null || seeded.chance(0.4);
    await live.ask(isBack ? 'agenda:back' : 'agenda:next', { from: agenda.current });
    await until('the tablet is back', () => !line.isCut || isOver(), 60_000);
  }
}

/** Leads on a real page while its line is cut again and again, and says what of the promises did not hold. */
export async function leadUnderCuts(options: CutsOptions): Promise<CutsFindings> {
  const { seed, isHelped = false, asksAnew = false } = options;
  await using server = await startServer();
  const admin = await setUpProgram(server, LEADER);
  const colleague = await invite(server, admin, 'facilitator', { name: 'Kim Colleague' });
  const session = await openRoom(admin, await makeGroup(admin, { aliases: ['Ash'], colleagues: [colleague] }));
  await admin.live.must('session:start', {});
  await colleague.lead(session);
  const tablet = await openCutOffTablet(server, session, asksAnew ? askAnew : null);
  try {
    const steps = admin.live.view.agenda.steps.map(({ id, title }) => ({ id, title: title.en }));
    const titleOf = (step: unknown): string => steps.find(({ id }) => id === step)?.title ?? '';
    const presser = new Presser(
      tablet.lead,
      createSeeded(seed),
      steps.map(({ title }) => title),
      isHelped,
    );
    const seeded = createSeeded(seed + 3);
    const broken: string[] = [];
    let cuts = 0;
    let actedAlone = 0;
    let isOver = false;
    const others = isHelped ? leadAlong(colleague, tablet.line, seed + 2, () => isOver) : null;
    const cutting = cutAtRandom(
      tablet,
      options,
      () => (cuts += 1),
      () => isOver,
    ).then(() => (isOver = true));
    while (!isOver && broken.length === 0) {
      await pause(seeded.below(120));
      const [before, wasCut] = [cuts, tablet.line.isCut];
      const acted = await presser.press();
      if (acted && wasCut && tablet.line.isCut && cuts === before) actedAlone += 1;
      // Where a colleague leads, the step may have moved under the finger.
      if (!acted && !isHelped) broken.push(`the tablet did not act at once: ${presser.done.at(-1) ?? ''}`);
    }
    isOver = true;
    await Promise.all([cutting, others]);
    await allSent(tablet);
    await admin.live.upToDate();

    const happened = doneBy(server, session, await admin.id(), titleOf);
    const asked = [...tablet.asked.values()].map((command) => meantBy(command, steps));
    if (!isHelped && JSON.stringify(happened) !== JSON.stringify(presser.done))
      broken.push(
        `the history is not what was pressed: ${whereTheyPart(presser.done, happened)}; ` +
          `sent and pressed part: ${whereTheyPart(presser.done, asked)}`,
      );
    if (isHelped && !isPartOf(happened, asked))
      broken.push(`something happened that was not pressed: ${whereTheyPart(asked, happened)}`);
    const glance = await presser.glance();
    const { agenda, session: now, teach } = admin.live.view;
    if (glance.isHeld !== now.onHold) broken.push('the tablet and the group are not on hold together');
    if (!now.onHold && glance.title !== titleOf(agenda.current))
      broken.push('the tablet is on another step than the group');
    if (!now.onHold && teach && glance.card?.at !== teach.card)
      broken.push('the tablet is on another card than the group');
    return { broken, cuts, pressed: presser.done.length, happened: happened.length, actedAlone };
  } finally {
    await tablet.close();
    for (const one of [admin, colleague]) one.close();
  }
}

/** Waits until nothing waits for the network any more. */
async function allSent({ lead, line }: CutOffTablet): Promise<void> {
  line.mend();
  const { offline } = lead.words;
  const waits = new RegExp(offline.waits(0).replace(/\(0\)/, ''));
  await until(
    'everything is sent',
    async () =>
      (await lead.page.getByText(waits).count()) === 0 && (await lead.page.getByText(/^No connection/).count()) === 0,
    30_000,
  );
}
