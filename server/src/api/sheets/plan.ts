import { PLAN_PARTS, type PlanPart } from '@opencircle/worksheets';
import { templateBy } from '@opencircle/worksheets/templates';
import type { LivingPlan, ReadableSheet } from '@opencircle/protocol';
import { mayOpenSheet, viewerOf, type PersonId, type Session, type Viewer } from '@opencircle/session';
import { isOverFor, isTakenHome, templateOf } from '../../documents/index.ts';
import { whosFor, whosOf } from '../../identity/authenticate.ts';
import { personOf, placedIn, sheetsOf } from '../../live/sheets-of.ts';
import { COPING, EMERGENCY, PLAN } from '../../program/plan-sheets.ts';
import { denied, type Answers } from '../asking/answers.ts';
import type { Parts } from '../asking/parts.ts';
import { readableFor, type Asker, type Carry, type CarryFrom } from './carried.ts';
import type { SheetsOfPerson } from './of-person.ts';
import type { SheetReading } from './reading.ts';

type PlanRoute =
  | 'GET /api/sheets/:sheet/carried'
  | 'GET /api/sessions/:session/my-plan'
  | 'GET /api/sessions/:session/seats/:seat/plan';

interface PlanParts extends Parts {
  readonly reading: SheetReading;
  readonly sheetsOfPerson: SheetsOfPerson;
  readonly carry: Carry;
}

const OF_PARTS: Readonly<Record<string, CarryFrom>> = Object.fromEntries(PLAN_PARTS.map((part) => [part, { part }]));

/** What one person wrote in all their sheets, gathered: under a carry field, or as their relapse-prevention plan. */
export function createPlanRoutes(parts: PlanParts): Answers<PlanRoute> {
  const { clock, live, settings, reading, sheetsOfPerson, carry } = parts;

  async function newest(
    id: string,
    { person, from, asker }: { readonly person: PersonId; readonly from: Session; readonly asker: Asker },
  ): Promise<ReadableSheet | null> {
    for await (const owned of sheetsOfPerson(person, from, (template) => template === id)) {
      const { home, place } = owned;
      const readable = readableFor(asker, owned);
      if (readable === null) continue;
      return reading.readLines(home, place.sheet, (all) => {
        const lines = readable(all);
        return { lines, kept: asker.is === 'staff' && lines.length < all.filter(({ filled }) => filled).length };
      });
    }
    return null;
  }
  async function planOf(person: PersonId, from: Session, asker: Asker): Promise<LivingPlan> {
    const asked = { person, from, asker, but: null };
    const [plan, emergency, coping] = [
      await newest(PLAN, asked),
      await newest(EMERGENCY, asked),
      await newest(COPING, asked),
    ];
    const lines = await carry(asked, OF_PARTS);
    const ofPart = (part: PlanPart): LivingPlan['parts'][number] => ({
      part,
      lines: (lines[part] ?? []).filter(({ sheet }) => sheet !== plan?.sheet),
    });
    const { onCall } = await settings.read();
    return { plan, parts: PLAN_PARTS.map(ofPart).filter((one) => one.lines.length > 0), emergency, coping, onCall };
  }

  /** Whose lines a carry field of this sheet shows to whoever looks at it, and as what they look. */
  function askedBy(home: Session, viewer: Viewer, person: PersonId | null): { person: PersonId; asker: Asker } | null {
    if (viewer.kind === 'staff')
      return person === null ? null : { person, asker: { is: 'staff', staff: viewer.staff, from: home } };
    const seat = viewer.kind === 'participant' ? home.seats[viewer.seat] : undefined;
    if (seat === undefined) return null;
    if (person !== null && seat.familyOf === person) return { person, asker: { is: 'family' } };
    // In a sheet of several people everyone sees what they wrote themselves.
    return { person: seat.person, asker: { is: 'writer' } };
  }
  const isAtHome = (session: Session, seat: string): boolean =>
    !isTakenHome(session, clock.now()) ||
    sheetsOf(session).some((place) => place.seat === seat && !isOverFor(session, place.sheet, clock.now()));

  return {
    async 'GET /api/sheets/:sheet/carried'({ identity, params: { sheet }, request }) {
      const home = await reading.homeOf(sheet);
      const viewer = home && reading.viewerFor(home, sheet, whosFor(request, identity));
      const place = home && placedIn(home, sheet);
      const template = place && templateOf(place, templateBy);
      const isOpen = home && viewer && (viewer.kind === 'staff' || mayOpenSheet(home, viewer, sheet) !== 'no');
      if (!home || !viewer || !place || !template || !isOpen) return denied('not-found');
      const asked = askedBy(home, viewer, personOf(home, place));
      const wanted = new Map(
        template.fields.flatMap((field) => (field.kind === 'carry' ? [[field.key, field.from] as const] : [])),
      );
      if (asked === null || wanted.size === 0) return { ok: true, body: { fields: {} } };
      const fields = await carry({ ...asked, from: home, but: sheet }, Object.fromEntries(wanted));
      return { ok: true, body: { fields } };
    },
    async 'GET /api/sessions/:session/my-plan'({ identity: { device }, params }) {
      const session = await live.within<Session>(params.session, (now) => now);
      const viewer = session && device !== null ? viewerOf(session, { kind: 'device', device }) : null;
      const seat = viewer?.kind === 'participant' ? session?.seats[viewer.seat] : undefined;
      if (!session || !seat || !isAtHome(session, seat.id)) return denied('not-found');
      return { ok: true, body: await planOf(seat.person, session, { is: 'writer' }) };
    },
    async 'GET /api/sessions/:session/seats/:seat/plan'({ identity, params }) {
      const session = await live.within<Session>(params.session, (now) => now);
      const seat = session && Object.hasOwn(session.seats, params.seat) ? session.seats[params.seat] : undefined;
      const staff = whosOf(identity).find((who) => who.kind === 'staff');
      if (!session || !seat || !staff || viewerOf(session, staff)?.kind !== 'staff') return denied('not-found');
      const asker: Asker = { is: 'staff', staff: staff.staff, from: session };
      return { ok: true, body: await planOf(seat.person, session, asker) };
    },
  };
}
