import { attendanceOf } from '@opencircle/program';
import type { SheetSummary } from '@opencircle/protocol';
import type { Session } from '@opencircle/session';
import { linesTotal } from '@opencircle/worksheets';
import { templateBy } from '@opencircle/worksheets/templates';
import { templateOf } from '../documents/index.ts';
import { sheetsToRead } from '../live/sheets-of.ts';
import { denied, type Answers } from './asking/answers.ts';
import { createReadSession, leavesRecord } from './asking/concern.ts';
import type { Parts } from './asking/parts.ts';
import { aliasOf } from './sheets/reading.ts';

/** How long a closed session can be opened again. */
const REOPEN = 30 * 60 * 1000;

/** What a session leaves: everybody's time, their sheets by how much is filled, how many asked for a word. */
export function createRecordRoutes(parts: Parts): Answers<'GET /api/sessions/:session/record'> {
  const { clock, documents } = parts;
  const readSession = createReadSession(parts);

  async function summariesOf(session: Session): Promise<SheetSummary[]> {
    return Promise.all(
      sheetsToRead(session).map(async (place) => {
        const { sheet, template } = place;
        const made = templateOf(place, templateBy);
        const lines = await documents.linesOf(sheet);
        return {
          sheet,
          template,
          alias: aliasOf(session, place),
          title: made?.title ?? { en: '', es: '' },
          linesFilled: lines.filter(({ filled }) => filled).length,
          linesTotal: made === null ? lines.length : linesTotal(made),
        };
      }),
    );
  }

  return {
    async 'GET /api/sessions/:session/record'({ identity, params }) {
      const session = await readSession(params.session, identity);
      if (session === null || !leavesRecord(session, parts)) return denied('not-found');
      const { id, title, phase, startsAt, startedAt, endedAt, closedAt, signals } = session;
      const reopenUntil = closedAt === null || closedAt + REOPEN <= clock.now() ? null : closedAt + REOPEN;
      const attendance = attendanceOf(session, clock.now()).map(({ person: _, ...row }) => row);
      const sheets = await summariesOf(session);
      return {
        ok: true,
        body: {
          session: id,
          title,
          phase,
          startsAt,
          startedAt,
          endedAt,
          closedAt,
          reopenUntil,
          attendance,
          sheets,
          signals: signals.length,
        },
      };
    },
  };
}
