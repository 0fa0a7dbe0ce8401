import type { ReadableSheet } from '@opencircle/protocol';
import { linesFor, mayOpenSheet, viewerOf, type Session, type TemplateRef, type Who } from '@opencircle/session';
import { templateBy } from '@opencircle/worksheets/templates';
import { isTakenHome } from '../documents/index.ts';
import { whosFor, whosOf } from '../identity/authenticate.ts';
import { isSafePage } from '../identity/origins.ts';
import { denied, type Answers } from './asking/answers.ts';
import type { Parts } from './asking/parts.ts';

type SheetRoute =
  'POST /api/sheets/:sheet/enter' | 'GET /api/sheets/:sheet' | 'GET /api/sessions/:session/seats/:seat/sheets';

/** Sheets: writing in one goes over its document, reading somebody else's over here, by each line's audience. */
export function createSheetRoutes({ clock, config, documents, live, store }: Parts): Answers<SheetRoute> {
  return {
    async 'POST /api/sheets/:sheet/enter'({ identity, params, body, request }) {
      const session = await sessionOf(params.sheet);
      for (const who of session === null ? [] : whosFor(request, identity)) {
        if (session === null || isOver(session, who)) continue;
        const grant = await documents.grant(params.sheet, who, body);
        if (grant !== null)
          return { ok: true, body: isSafePage(config, request) ? grant : { ...grant, outboxKey: null } };
      }
      return denied('not-found');
    },
    async 'GET /api/sheets/:sheet'({ identity, params: { sheet }, request }) {
      const session = await sessionOf(sheet);
      const readable = session && (await read(session, sheet, whosFor(request, identity)));
      return readable ? { ok: true, body: readable } : denied('not-found');
    },
    async 'GET /api/sessions/:session/seats/:seat/sheets'({ identity, params: { session: id, seat } }) {
      const session = await live.within<Session>(id, (now) => now);
      const asStaff = whosOf(identity).filter(({ kind }) => kind === 'staff');
      const isTheirs = session !== null && asStaff.some((who) => viewerOf(session, who) !== null);
      if (session === null || !isTheirs || !Object.hasOwn(session.seats, seat)) return denied('not-found');
      const sheets = Object.values(session.worksheets).flatMap(({ own }) => own[seat] ?? []);
      const readable = await Promise.all(sheets.map((sheet) => read(session, sheet, asStaff)));
      return { ok: true, body: readable.filter((sheet) => sheet !== null) };
    },
  };

  async function sessionOf(sheet: string): Promise<Session | null> {
    const parent = (await store.row('sheet', sheet))?.parent ?? null;
    return parent === null ? null : live.within<Session>(parent, (now) => now);
  }

  /** What a participant did not take home in time stays here, whatever their device still knows. */
  function isOver(session: Session, who: Who): boolean {
    return viewerOf(session, who)?.kind !== 'staff' && isTakenHome(session, clock.now());
  }

  async function read(session: Session, sheet: string, whos: readonly Who[]): Promise<ReadableSheet | null> {
    const place = placeOf(session, sheet);
    const template = place && templateBy(place.template);
    if (!place || !template) return null;
    const viewers = whos
      .filter((who) => !isOver(session, who))
      .map((who) => viewerOf(session, who))
      .filter((viewer) => viewer !== null);
    const viewer =
      viewers.find((one) => mayOpenSheet(session, one, sheet) !== 'no') ?? viewers.find(({ kind }) => kind === 'staff');
    if (!viewer) return null;
    // Of one moment: what was taken back is not shown with an audience it had before, nor the other way round.
    const { lines: all, written } = await documents.wordsOf(sheet);
    const { lines, kept } = linesFor(session, viewer, sheet, all);
    const readable = new Set(lines.map(({ line }) => line));
    const shown = written.filter(({ line }) => readable.has(line));
    return {
      sheet,
      template,
      alias: place.alias,
      sessionTitle: session.title,
      startsAt: session.startsAt,
      lines: shown,
      kept,
    };
  }
}

/** Where a sheet lies in its session, and whose it is: nobody's where it is everyone's. */
function placeOf(
  session: Session,
  sheet: string,
): { readonly template: TemplateRef; readonly alias: string | null } | null {
  for (const { template, together, own } of Object.values(session.worksheets)) {
    if (together === sheet) return { template, alias: null };
    const writer = Object.keys(own).find((seat) => own[seat] === sheet);
    if (writer !== undefined) return { template, alias: session.seats[writer]?.alias ?? null };
  }
  return null;
}
