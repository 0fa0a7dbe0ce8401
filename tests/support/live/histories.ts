import fc from 'fast-check';
import { expect } from 'vitest';
import { COMMAND_SCHEMAS, parseCommand } from '@opencircle/protocol/schemas';
import { viewerOf, viewFor, type SheetLine, type Who } from '@opencircle/session';
import { ask, LEAD, letIn, moveTo, mustAsk, planEvening, showWall } from './evening.ts';
import { startHouse, type HouseOptions, type LiveHouse } from './house.ts';
import { leaksTo } from './leaks.ts';
import { newId, openPage, until, type Page, type PageOptions } from './page.ts';
import { ACTORS, randomAsk, toCommand, type RandomAsk } from './random-asks.ts';

/** What happens in a history: somebody asks, a page opens or closes, a sheet's lines change. */
export type Happening =
  | { readonly kind: 'ask'; readonly ask: RandomAsk }
  | { readonly kind: 'open'; readonly who: number }
  | { readonly kind: 'close'; readonly who: number }
  | { readonly kind: 'lines'; readonly sheet: number; readonly cards: readonly number[]; readonly words: string };
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('ask' as const), ask: randomAsk }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('open' as const), who: fc.nat(99) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('close' as const), who: fc.nat(99) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('lines' as const),
      sheet: fc.nat(9),
      cards: fc.uniqueArray(fc.nat(3), { maxLength: 3 }),
      words: fc.stringMatching(/^[a-z]{1,8}$/),
    }),
  },
);

/** A history that was played, and the pages that were open in it. */
export interface Ran {
  readonly house: LiveHouse;
  readonly session: string;
  readonly pages: readonly Page[];
  /** Who was nobody there at some moment: a page of theirs may have been shown out, and stays so. */
  readonly nobody: ReadonlySet<Who>;
}
const noText = (sheet: string, line: string, words: string, card: string | null): SheetLine => ({
  sheet,
  line,
  text: { en: words, es: words },
  filled: true,
  audience: { staff: true, group: card ? 'unnamed' : 'no', family: false },
  card,
});

/** Plays a history on a fresh server, with the door open and the evening somewhere between its first and its last step. */
export async function play(
  step: number,
  happenings: readonly Happening[],
  options: HouseOptions = {},
  pageOptions: PageOptions = {},
): Promise<Ran> {
  const house = await startHouse(options);
  const session = await planEvening(house.live);
  for (const n of [0, 1]) await letIn(house.live, session, n);
  await showWall(house.live, session, 3);
  await mustAsk(house.live, session, LEAD, 'session:start', {});
  await moveTo(house.live, session, step);
  const pages: Page[] = [0, 1, 2, 3, 5]
    .flatMap((n) => ACTORS[n] ?? [])
    .map((who) => openPage(house.url, session, who, pageOptions));
  await Promise.all(pages.map((page) => until('a page is in', () => page.n > 0)));

  const nobody = new Set<Who>();
  for (const one of happenings) {
    const now = await house.live.within(session, (seen) => seen);
    if (!now) break;
    for (const who of ACTORS) if (!viewerOf(now, who)) nobody.add(who);
    if (one.kind === 'ask') {
      const { who, type, payload } = toCommand(now, one.ask);
      // What pages ask for passes the schema of the wire, whatever comes of it.
      if (Object.hasOwn(COMMAND_SCHEMAS, type)) expect(parseCommand({ id: newId(), type, payload })).not.toBeNull();
      // Random commands may be wrong ones; that is what the server is for.
      await ask(house.live, session, who, type, payload as never);
    } else if (one.kind === 'open')
      pages.push(openPage(house.url, session, ACTORS[one.who % ACTORS.length] ?? LEAD, pageOptions));
    else if (one.kind === 'close') pages[one.who % pages.length]?.close();
    else {
      const sheets = Object.values(now.worksheets).flatMap(({ own }) => Object.values(own));
      const sheet = sheets[one.sheet % Math.max(1, sheets.length)];
      const shared = one.cards.map((n) =>
        noText(sheet ?? '', `shared-${String(n)}`, `card of ${one.words}`, `card-${String(n)}`),
      );
      if (sheet)
        house.live.linesChanged(session, sheet, [noText(sheet, 'kept', `PRIVATE-line-${one.words}`, null), ...shared]);
    }
  }
  return { house, session, pages, nobody };
}

/** Whether this page holds exactly what its person may see now. */
export async function isExact(
  { house, session, nobody }: Ran,
  { who, slices, kind, out, socket }: Page,
): Promise<boolean> {
  const expected = await house.live.within(session, (now) => {
    const viewer = viewerOf(now, who);
    return viewer && { kind: viewer.kind, slices: viewFor(now, viewer, house.live.around(session)) };
  });
  if (!expected || (out !== null && nobody.has(who))) return out !== null && !socket.connected;
  const sorted = (value: object): string => JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  return kind === expected.kind && sorted(slices) === sorted(expected.slices);
}
const isOpen = ({ socket, out }: Page): boolean => socket.active || out !== null;

/** Fails on a history after which some page shows anything but what its person may see, or ever got what they may not. */
export async function viewsAddUp({
  histories,
  longest,
}: {
  readonly histories: number;
  readonly longest: number;
}): Promise<void> {
  const random = fc.asyncProperty(
    fc.nat(12),
    fc.array(happening, { minLength: 10, maxLength: longest }),
    async (step, happenings) => {
      const ran = await play(step, happenings);
      try {
        for (const page of ran.pages.filter(isOpen)) {
          await until(
            `the page of ${JSON.stringify(page.who)} shows what is so`,
            () => !isOpen(page) || isExact(ran, page),
          );
          expect(page.gaps).toBe(0);
        }
        expect(ran.pages.flatMap(leaksTo)).toEqual([]);
        expect(ran.house.log.lines).toEqual([]);
      } finally {
        await end(ran);
      }
    },
  );
  await fc.assert(random, { numRuns: histories, endOnFailure: true });
}

/** Closes the pages, then the server. */
export async function end({ pages, house }: Ran): Promise<void> {
  for (const page of pages) page.close();
  await house.close();
}
