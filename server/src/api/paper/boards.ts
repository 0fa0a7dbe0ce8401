import type { PrintedBoards } from '@opencircle/protocol';
import type { Bilingual, Session, SheetId, StepId } from '@opencircle/session';
import { createReadSession } from '../asking/concern.ts';
import { denied, type Answers } from '../asking/answers.ts';
import type { Parts } from '../asking/parts.ts';

type Board = PrintedBoards['boards'][number];
/** Sheets, and of those that were brought along which cards; null: all. */
type Sources = ReadonlyMap<SheetId, readonly string[] | null>;
/** A shared line: its random key says where it lies, and nothing about whose it is. */
interface PrintedCard {
  readonly key: string;
  readonly text: Bilingual;
}

/** Sheets of one person and of pairs. */
const sheetsOnBoards = ({ own, mode, shared }: Session['worksheets'][string]): readonly SheetId[] => [
  ...Object.values(own),
  ...(mode === 'pairs' ? shared.map(({ sheet }) => sheet) : []),
];

/** Boards for paper: what is shared with the group just now, in the order of the cards' random keys, and nobody's name. */
export function createBoardRoutes(parts: Parts): Answers<'GET /api/sessions/:session/boards'> {
  const readSession = createReadSession(parts);
  const { documents, vault } = parts;

  /** Sheets of the worksheet a board names, or of all, unless they are held back; on the first board what was carried over to it. */
  function sheetsFor({ worksheets, brought, agenda }: Session, step: StepId, from: StepId | null): Sources {
    const some = from === null ? Object.values(worksheets) : [worksheets[from]];
    const here = some.flatMap((worksheet) => (worksheet?.heldBack === false ? sheetsOnBoards(worksheet) : []));
    const hidden = Object.values(worksheets).flatMap((one) => (one.heldBack ? sheetsOnBoards(one) : []));
    const first = agenda.steps.find(({ content, skipped }) => content.kind === 'board' && !skipped);
    const before = first?.id === step ? brought.filter(({ mode, cards }) => mode === 'own' && cards.length > 0) : [];
    const known = new Set([...here, ...hidden]);
    return new Map([
      ...here.map((sheet) => [sheet, null] as const),
      ...before.filter(({ sheet }) => !known.has(sheet)).map(({ sheet, cards }) => [sheet, cards] as const),
    ]);
  }
  async function cardsFrom(session: Session, step: StepId, from: StepId | null): Promise<readonly PrintedCard[]> {
    const parked = new Set(session.boards[step]?.parked ?? []);
    const cards = await Promise.all(
      [...sheetsFor(session, step, from)].map(async ([sheet, only]) =>
        (await documents.linesOf(sheet)).flatMap(({ filled, audience, card, text }) => {
          const isShared = filled && audience.group !== 'no' && card !== null;
          return isShared && !parked.has(card) && only?.includes(card) !== false ? { key: card, text } : [];
        }),
      ),
    );
    return cards.flat().sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  }

  async function boardsOf(session: Session): Promise<readonly Board[]> {
    // Headings are the session's own words.
    if ((await vault.key(`session:${session.id}`)) === 'destroyed') return [];
    const boards: Board[] = [];
    for (const { id, title, content } of session.agenda.steps) {
      if (content.kind !== 'board') continue;
      const { clusters = [], placed = {} } = session.boards[id] ?? {};
      const cards = await cardsFrom(session, id, content.from);
      const headed = new Set(clusters.map((cluster) => cluster.id));
      // A page makes its own keys: of two cards with one key only the first lies where staff put it.
      const isFirst = ({ key }: PrintedCard, n: number): boolean => cards[n - 1]?.key !== key;
      const heading = (card: PrintedCard, n: number): string | null => {
        const cluster = isFirst(card, n) && Object.hasOwn(placed, card.key) ? placed[card.key] : undefined;
        return cluster !== undefined && headed.has(cluster) ? cluster : null;
      };
      const under = (cluster: string | null): readonly Bilingual[] =>
        cards.filter((card, n) => heading(card, n) === cluster).map(({ text }) => text);
      boards.push({
        title,
        piles: clusters.map((cluster) => ({ title: cluster.title, cards: under(cluster.id) })),
        cards: under(null),
      });
    }
    return boards;
  }

  return {
    async 'GET /api/sessions/:session/boards'({ identity, params }) {
      const session = await readSession(params.session, identity);
      if (session === null) return denied('not-found');
      const { title, startsAt } = session;
      return { ok: true, body: { title, startsAt, boards: await boardsOf(session) } };
    },
  };
}
