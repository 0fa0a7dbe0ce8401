import { writeFile } from 'node:fs/promises';
import type { SessionId } from '@opencircle/session';
import { createSeeded } from '../support/documents/seeded.ts';
import type { Fault } from '../support/faulty-journal.ts';
import { newId } from '../support/people/live-place.ts';
import { ALIASES, comeIn, invite, makeGroup, openRoom, setUpProgram } from '../support/people/program.ts';
import type { Tablet } from '../support/people/tablet.ts';
import { pause, until } from '../support/people/until.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { contradictions, readRecorded, stepOf } from './history.ts';
import { givePapers, Scribe, type Gate } from './scribe.ts';
import { lostWords, wrongAfterTheEnd, wrongInView } from './what-must-be-there.ts';

/** How an evening under kills is spent. */
export interface KillsOptions {
  readonly cycles: number;
  readonly seed: number;
  readonly fault?: Fault;
  /** Milliseconds before the first kill may come after a start. */
  readonly earliest?: number;
  readonly people?: number;
}
/** What came of it. */
export interface Findings {
  /** Everything that was not as promised, with the kill after which it was seen. Empty: all promises held. */
  readonly broken: readonly string[];
  readonly kills: number;
  readonly answered: number;
  readonly unknown: number;
  readonly moves: number;
  /** Changes of sheets the server acknowledged. */
  readonly saved: number;
}

/** When a server is killed, after it came up. Milliseconds. */
const [EARLIEST, LATEST] = [5, 500];
const BACK_WITHIN = 30_000;

interface Evening {
  readonly tablet: Tablet;
  readonly second: Tablet;
  readonly scribes: readonly Scribe[];
  readonly session: SessionId;
  /** The group is never led back beyond this step. */
  readonly from: string;
}

/** A running session in which people write; what they type in is open. */
async function begin(server: RunningServer, gate: Gate, { seed, people = 6 }: KillsOptions): Promise<Evening> {
  const admin = await setUpProgram(server);
  const tablet = await invite(server, admin, 'facilitator', { name: 'Fran Lead' });
  const second = await invite(server, admin, 'facilitator', { name: 'Sam Second' });
  const session = await openRoom(tablet, await makeGroup(tablet, { colleagues: [second] }));
  await second.lead(session);
  const phones = [];
  for (const alias of ALIASES.slice(0, people)) phones.push(await comeIn(server, tablet, alias));
  await tablet.live.must('session:start', {});
  await tablet.live.upToDate();
  const checkIn = await tablet.goTo('check-in');
  const ownSheet = await tablet.goTo('worksheet');
  const from = await tablet.goTo('worksheet', (step) => step !== ownSheet);
  const scribes = phones.map((phone, n) => new Scribe(phone, gate, seed + n, { checkIn, ownSheet }));
  const row = newId();
  const first = await phones[0]?.sheet(from);
  first?.change((sheet) => sheet.addRow('moments', row));
  for (const scribe of scribes) await givePapers(scribe, ownSheet, from, row);
  for (const { sheets } of scribes) await Promise.all(sheets.map((sheet) => sheet.allSaved()));
  return { tablet, second, scribes, session, from };
}

/** Moves the group to and fro around the steps people write and plan in. */
async function lead({ live }: Tablet, gate: Gate, from: string, seed: number): Promise<void> {
  const seeded = createSeeded(seed);
  while (!gate.isOver) {
    await pause(10 + seeded.below(50));
    if (!gate.isOpen) continue;
    const { current, next } = live.view.agenda;
    const isBack = current !== from && (next === null || seeded.chance(0.45));
    await live.ask(isBack ? 'agenda:back' : 'agenda:next', { from: current });
  }
}

/** Kills the server again and again while people use it, and says what of the promises did not hold. */
export async function spendEveningUnderKills(options: KillsOptions): Promise<Findings> {
  const { cycles, seed, fault, earliest = EARLIEST } = options;
  const seeded = createSeeded(seed);
  await using server = await startServer({ isNeverSlowedDown: true, ...(fault !== undefined && { fault }) });
  const gate: Gate = { isOpen: false, isOver: false };
  const { tablet, second, scribes, session, from } = await begin(server, gate, options);
  const tablets = [tablet, second];
  const phones = scribes.map(({ phone }) => phone);
  const askers = [...tablets, ...phones].map(({ name, live }) => ({ name, asked: live.asked }));
  const broken: string[] = [];
  void Promise.all([
    ...scribes.map((scribe) => scribe.live()),
    ...tablets.map((one, n) => lead(one, gate, from, seed + 100 + n)),
  ]);
  if (fault !== undefined) await writeFile(server.faultFile, '');

  async function look(): Promise<string[]> {
    // What they had asked is asked again: once it is answered, nobody moves the group any more.
    const areSettled = (): boolean => tablets.every(({ live }) => live.isIn && live.waiting === 0);
    await until('the tablets are back and answered', areSettled, BACK_WITHIN);
    await tablet.live.upToDate();
    const recorded = readRecorded(server.dataFile, session);
    const { view } = tablet.live;
    return [
      ...contradictions(recorded, askers),
      ...(view.agenda.current === (stepOf(recorded) ?? from) ? [] : ['the tablet is on another step than the history']),
      ...wrongInView(view, scribes),
      ...(await lostWords(tablet, scribes)),
    ];
  }

  let kills = 0;
  while (kills < cycles && broken.length === 0) {
    gate.isOpen = true;
    await pause(earliest + seeded.below(LATEST - earliest));
    // Without a network nobody can bring back what the disk may have lost: what is there now is what it kept.
    for (const phone of phones) phone.setAway(true);
    gate.isOpen = false;
    await server.kill();
    kills += 1;
    broken.push(...(await look()).map((what) => `after kill ${String(kills)}: ${what}`));
    for (const phone of phones) phone.setAway(false);
    const isEverybodyBack = (): boolean => scribes.every(isBack) || scribes.some((scribe) => stuck(scribe) !== null);
    await until('everybody is back, or will not come', isEverybodyBack, BACK_WITHIN);
    broken.push(...scribes.flatMap((scribe) => stuck(scribe) ?? []));
    if (broken.length > 0)
      broken.push(
        ...server
          .output()
          .split('\n')
          .filter((line) => line.includes('update was refused')),
      );
  }
  gate.isOver = true;
  const isSettled = (): boolean => scribes.every(isQuiet) && tablets.every(({ live }) => live.waiting === 0);
  if (broken.length === 0) {
    await until('everything is answered and saved', isSettled, BACK_WITHIN);
    broken.push(...(await look()), ...(await wrongAfterTheEnd(tablet, scribes)), ...server.faults());
  }
  for (const one of [...phones, ...tablets]) one.close();

  const all = askers.flatMap(({ asked }) => asked);
  return {
    broken,
    kills,
    answered: all.filter(({ reply }) => reply !== null).length,
    unknown: all.filter(({ reply }) => reply === null).length,
    moves: all.filter(({ command, reply }) => command.type.startsWith('agenda:') && reply?.ok === true).length,
    saved: scribes.flatMap(({ sheets }) => sheets).reduce((sum, { saved }) => sum + saved, 0),
  };
}

const isBack = ({ phone, sheets }: Scribe): boolean => phone.live.isIn && sheets.every((sheet) => sheet.isSynced);
/** Why a phone does not come back by itself. */
function stuck({ phone, sheets }: Scribe): string | null {
  const problem = phone.live.out ?? sheets.find((sheet) => sheet.problem !== null)?.problem ?? null;
  return problem === null ? null : `${phone.name} does not come back: ${problem}`;
}
const isQuiet = ({ phone, sheets }: Scribe): boolean =>
  phone.live.waiting === 0 && sheets.every((sheet) => sheet.isSaved);
