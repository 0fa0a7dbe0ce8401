import { writeFile } from 'node:fs/promises';
import { createSeeded, rehearse, type PretendPerson, type Written } from '@opencircle/rehearsal';
import type { Device } from '@opencircle/rehearsal/device';
import type { SheetId } from '@opencircle/session';
import { getState } from 'yjs';
import type { Fault } from '../support/faulty-journal.ts';
import { OpenSheet } from '../support/people/open-sheet.ts';
import { invite, setUpProgram } from '../support/people/program.ts';
import type { Tablet } from '../support/people/tablet.ts';
import { pause, until } from '../support/people/until.ts';
import { Guide } from '../support/rehearsal/guide.ts';
import { openForPretendPeople } from '../support/rehearsal/invited.ts';
import { startServer } from '../support/running-server.ts';
import { contradictions, readRecorded } from './history.ts';

/** How a rehearsal under kills is spent. */
export interface RehearsalKills {
  readonly kills: number;
  readonly seed: number;
  readonly fault?: Fault;
}
/** What came of it. */
export interface RehearsalFindings {
  /** Everything that was acknowledged to a pretend person and was not there afterwards, or came twice. Empty: all promises held. */
  readonly broken: readonly string[];
  readonly kills: number;
  /** Commands that got their answer, and changes of sheets that were acknowledged. */
  readonly answered: number;
  readonly saved: number;
  /** Phrases somebody finished typing. */
  readonly phrases: number;
}

/** So that the group is still together at the last kill. */
const paceFor = (kills: number): number => Math.min(40, 120 / kills);
/** When a server is killed, after everybody was back. Milliseconds. */
const [EARLIEST, LATEST] = [150, 1_200];
const BACK_WITHIN = 30_000;

const nameOf = (who: number): string => `pretend person ${String(who + 1)}`;
const timesIn = (text: string, words: string): number => text.split(words).length - 1;

/** Lets pretend people rehearse a whole group while its server is killed again and again, and says what of the promises did not hold. */
export async function rehearseUnderKills({ kills, seed, fault }: RehearsalKills): Promise<RehearsalFindings> {
  const seeded = createSeeded(seed);
  await using server = await startServer({ isNeverSlowedDown: true, ...(fault !== undefined && { fault }) });
  const tablet = await invite(server, await setUpProgram(server), 'facilitator', { name: 'Fran Lead' });
  const brief = await openForPretendPeople(server, tablet, 'relapse-prevention-90', {
    pace: paceFor(fault === undefined ? kills : 5),
    seed,
  });
  const guide = new Guide(tablet);
  const broken: string[] = [];
  const run = rehearse(brief, (error) => broken.push(`a pretend person failed: ${String(error)}`));
  const { people } = run;
  void guide.standAtTheDoor();
  await guide.start(7);
  let isLedToTheEnd = false;
  const led = guide.leadOn().then(() => (isLedToTheEnd = true));
  if (fault !== undefined) await writeFile(server.faultFile, '');

  const areBack = (): boolean => tablet.live.isIn && people.every((person) => isBack(person) || stuck(person) !== null);
  let killed = 0;
  while (killed < kills && !isLedToTheEnd && broken.length === 0) {
    await pause(EARLIEST + seeded.below(LATEST - EARLIEST));
    // Without a network nobody can bring back what the disk may have lost: what is there now is what it kept.
    const comeBack = people.map((person) => person.loseNetwork());
    await server.kill();
    killed += 1;
    await until('the tablet is back', () => tablet.live.isIn, BACK_WITHIN);
    broken.push(
      ...contradictions(readRecorded(server.dataFile, brief.session), askersOf(people, tablet)),
      ...(await lostFromSheets(people)),
      ...(await lostPhrases(tablet, people)),
    );
    for (const back of comeBack) back();
    await until('everybody is back, or will not come', areBack, BACK_WITHIN);
    broken.push(
      ...people.flatMap(
        (person, who) => stuck(person)?.map((why) => `${nameOf(who)} does not come back: ${why}`) ?? [],
      ),
    );
  }
  if (broken.length === 0) {
    await led;
    await until('everything is answered and saved', () => people.every(isQuiet), BACK_WITHIN);
    broken.push(...(await lostPhrases(tablet, people)), ...wrongPlans(tablet, people));
    await guide.end();
    await run.over;
    const recorded = readRecorded(server.dataFile, brief.session);
    broken.push(...contradictions(recorded, askersOf(people, tablet)), ...server.faults());
  }
  run.stop();
  tablet.close();
  const phrases = people.flatMap(({ written }) => written);
  const sheets = new Set(phrases.map(({ sheet }) => sheet));
  return {
    broken,
    kills: killed,
    answered: people.flatMap(({ asked }) => asked).filter(({ reply }) => reply !== null).length,
    saved: [...sheets].reduce((sum, { saved }) => sum + saved, 0),
    phrases: phrases.length,
  };
}

const askersOf = (people: readonly PretendPerson[], tablet: Tablet) => [
  ...people.map(({ asked }, who) => ({ name: nameOf(who), asked })),
  { name: tablet.name, asked: tablet.live.asked },
];
/** Whoever left, or did not come yet, need not be back. */
const isBack = ({ isGone, live, papers }: PretendPerson): boolean =>
  isGone || live === null || live.isAway || (live.isIn && papers.all.every(({ isSynced }) => isSynced));
/** Why somebody does not come back by themselves. */
function stuck({ isGone, papers }: PretendPerson): readonly string[] | null {
  const problems = papers.all.flatMap(({ problem }) => problem ?? []);
  return isGone || problems.length === 0 ? null : problems;
}
const isQuiet = ({ isGone, live, papers }: PretendPerson): boolean =>
  isGone || (live !== null && live.waiting === 0 && papers.all.every(({ isSaved }) => isSaved));

/** Changes that were acknowledged and of which the sheet, read anew, knows nothing. */
async function lostFromSheets(people: readonly PretendPerson[]): Promise<string[]> {
  const found: string[] = [];
  for (const [who, person] of people.entries())
    for (const open of person.isGone ? [] : person.papers.all) {
      const fresh = await OpenSheet.open(person.device, open.grant.sheet).catch(() => null);
      const kept = fresh === null ? 0 : getState(fresh.doc.store, open.doc.clientID);
      if (kept < open.savedClock)
        found.push(`${nameOf(who)} was told ${String(open.savedClock)} were saved, and ${String(kept)} are there`);
      fresh?.close();
    }
  return found;
}

/** Phrases that were acknowledged and are not in the sheet where they were written, or stand there twice. */
async function lostPhrases(tablet: Tablet, people: readonly PretendPerson[]): Promise<string[]> {
  const found: string[] = [];
  for (const [who, { written, isGone, device }] of people.entries()) {
    const sheets = new Set(written.map(({ sheet }) => sheet.grant.sheet));
    for (const sheet of sheets) {
      const saved = written.filter((one) => one.sheet.grant.sheet === sheet && one.typed <= one.sheet.saved);
      const text = isGone ? await asStaffRead(tablet, saved) : await asTheirWriterReads(device, sheet, saved);
      for (const { words } of text === null ? [] : saved) {
        const most = saved.filter((one) => one.words === words).length;
        const times = timesIn(text ?? '', words);
        if (times < 1 || times > most)
          found.push(`${nameOf(who)} wrote "${words}", and it stands there ${String(times)} times`);
      }
    }
  }
  return found;
}
async function asTheirWriterReads(device: Device, sheet: SheetId, written: readonly Written[]): Promise<string> {
  const fresh = await OpenSheet.open(device, sheet).catch(() => null);
  // Whoever is not let into their own sheet any more finds none of it.
  if (fresh === null) return '';
  const text = [...new Set(written.map(({ path }) => path))].map((path) => fresh.words(path)).join('\n');
  fresh.close();
  return text;
}
/** Of somebody who left: only a sheet of all. What they kept or shared without a name in their own is not for staff. */
async function asStaffRead(tablet: Tablet, [first]: readonly Written[]): Promise<string | null> {
  if (first?.sheet.grant.template.mode !== 'together') return null;
  const { lines } = (await tablet.ask('GET /api/sheets/:sheet', { at: { sheet: first.sheet.grant.sheet } })).got;
  return lines.flatMap(({ entries }) => entries.map(({ en }) => en)).join('\n');
}

/** Plans ahead that were acknowledged and that staff do not see. */
function wrongPlans(tablet: Tablet, people: readonly PretendPerson[]): string[] {
  const lines = tablet.live.view.planAhead.flatMap((one) => one.lines);
  return people.flatMap(({ asked }, who) =>
    asked.flatMap(({ command, reply }) => {
      if (command.type !== 'plan-ahead:add' || reply?.ok !== true) return [];
      const { what } = command.payload;
      const times = lines.filter((line) => line.what === what).length;
      return times === 1 ? [] : [`${nameOf(who)} plans "${what}", and it is there ${String(times)} times`];
    }),
  );
}
