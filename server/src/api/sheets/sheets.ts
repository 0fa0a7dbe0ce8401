import { viewerOf, type Session } from '@opencircle/session';
import { isOverFor } from '../../documents/index.ts';
import { whosFor, whosOf } from '../../identity/authenticate.ts';
import { isSafePage } from '../../identity/origins.ts';
import { sheetsToRead } from '../../live/sheets-of.ts';
import { denied, type Answers } from '../asking/answers.ts';
import type { Parts } from '../asking/parts.ts';
import type { SheetReading } from './reading.ts';

type SheetRoute =
  'POST /api/sheets/:sheet/enter' | 'GET /api/sheets/:sheet' | 'GET /api/sessions/:session/seats/:seat/sheets';

/** Sheets: writing in one goes over its document, reading somebody else's over here, by each line's audience. */
export function createSheetRoutes(
  { clock, config, documents, live }: Parts,
  { homeOf, viewerFor, read }: SheetReading,
): Answers<SheetRoute> {
  return {
    async 'POST /api/sheets/:sheet/enter'({ identity, params, body, request }) {
      const session = await homeOf(params.sheet);
      for (const who of session === null ? [] : whosFor(request, identity)) {
        if (session === null || (who.kind !== 'staff' && isOverFor(session, params.sheet, clock.now()))) continue;
        const grant = await documents.grant(params.sheet, who, body);
        if (grant !== null)
          return { ok: true, body: isSafePage(config, request) ? grant : { ...grant, outboxKey: null } };
      }
      return denied('not-found');
    },
    async 'GET /api/sheets/:sheet'({ identity, params: { sheet }, request }) {
      const session = await homeOf(sheet);
      const viewer = session && viewerFor(session, sheet, whosFor(request, identity));
      const readable = session && viewer && (await read(session, sheet, viewer));
      return readable ? { ok: true, body: readable } : denied('not-found');
    },
    async 'GET /api/sessions/:session/seats/:seat/sheets'({ identity, params: { session: id, seat } }) {
      const session = await live.within<Session>(id, (now) => now);
      const viewer =
        session &&
        whosOf(identity)
          .flatMap((who) => viewerOf(session, who) ?? [])
          .find(isStaff);
      if (!session || !viewer || !Object.hasOwn(session.seats, seat)) return denied('not-found');
      const theirs = sheetsToRead(session).filter(
        (place) => place.seat === seat || place.seats?.includes(seat) === true,
      );
      const readable = await Promise.all(
        theirs.map(async ({ sheet }) => {
          // One that a later session goes on with is read as it may be read there.
          const home = await homeOf(sheet);
          const asked = home === null || home.id === id ? viewer : viewerFor(home, sheet, whosOf(identity));
          return home && asked && read(home, sheet, asked);
        }),
      );
      return { ok: true, body: readable.filter((sheet) => sheet !== null) };
    },
  };
}

const isStaff = ({ kind }: { readonly kind: string }): boolean => kind === 'staff';
