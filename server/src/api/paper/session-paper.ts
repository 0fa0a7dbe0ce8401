import type { HandOver, Pack, PlannedStep } from '@opencircle/protocol';
import { paceOf, viewFor, type Seat, type Session, type TemplateRef } from '@opencircle/session';
import { templateBy } from '@opencircle/worksheets/templates';
import { topicBy } from '@opencircle/worksheets/topics';
import { createReadSession } from '../asking/concern.ts';
import { denied, type Answers } from '../asking/answers.ts';
import type { Parts } from '../asking/parts.ts';

type PaperRoute = 'GET /api/sessions/:session/pack' | 'GET /api/sessions/:session/hand-over';

const NO_TITLE = { en: '', es: '' };

const plannedSteps = ({ agenda }: Session): readonly PlannedStep[] =>
  agenda.steps.map(({ content, title, minutes, counts, skipped, prompt, ask }) => ({
    kind: content.kind,
    title,
    minutes,
    counts,
    skipped,
    prompt,
    ask,
  }));

/** Of the agreement and every worksheet, once each. */
function templateRefs({ agenda }: Session): readonly TemplateRef[] {
  const refs = agenda.steps.flatMap(({ content }) => ('template' in content ? content.template : []));
  return [...new Map(refs.map((ref) => [`${ref.id} ${String(ref.version)}`, ref])).values()];
}

/** Who is meant to be there, in the order they sit; nobody whose seat was taken away or whose name is gone. */
const seatsOf = ({ circle, seats }: Session): readonly Seat[] =>
  circle.flatMap((id) => seats[id] ?? []).filter(({ state, alias }) => state !== 'removed' && alias !== '');
const aliasesOf = (seats: readonly Seat[]): readonly string[] => seats.map(({ alias }) => alias);

/** What a session needs on paper: tonight's pack, and the page for a colleague who was not told. */
export function createPaperRoutes(parts: Parts): Answers<PaperRoute> {
  const readSession = createReadSession(parts);
  const { clock, live, plans, settings } = parts;

  /** As any of its staff would see it now. */
  function behindOf(session: Session): number | null {
    const { agenda } = viewFor(session, { kind: 'staff', staff: '', leads: false }, live.around(session.id));
    return session.phase === 'running' ? (paceOf(agenda, clock.now())?.behind ?? null) : null;
  }

  async function packOf(session: Session): Promise<Pack> {
    const { timeZone, onCall } = await settings.read();
    const { id, title, startsAt, phones, staff, plan, topic } = session;
    return {
      session: id,
      title,
      startsAt,
      timeZone,
      onCall,
      phones,
      staff: staff.map(({ name }) => name),
      roster: seatsOf(session)
        .filter(({ isGuest }) => !isGuest)
        .map(({ alias, language, isNew }) => ({ alias, language, isNew })),
      plan: (await plans.one(plan.id))?.plan.title ?? NO_TITLE,
      steps: plannedSteps(session),
      templates: templateRefs(session).flatMap((ref) => templateBy(ref) ?? []),
      handout: topic === null ? null : (topicBy(topic)?.handout ?? null),
    };
  }

  async function handOverOf(session: Session): Promise<HandOver> {
    const { timeZone, onCall } = await settings.read();
    const { id, title, startsAt, phase, phones, staff, lead, signals, agenda, topic, concerns, parked, observers } =
      session;
    const seats = seatsOf(session);
    const coming = seats.filter(({ state }) => state === 'expected' || state === 'in-circle');
    const at = agenda.steps.findIndex((step) => step.id === agenda.current);
    return {
      session: id,
      title,
      startsAt,
      timeZone,
      onCall,
      phase,
      phones,
      staff: staff.map(({ name }) => name),
      lead: staff.find((one) => one.staff === lead)?.name ?? null,
      expected: seats.filter(({ isGuest }) => !isGuest).length,
      here: seats.filter(({ state }) => state === 'in-circle').length,
      newPeople: aliasesOf(coming.filter(({ isNew }) => isNew)),
      speaksSpanish: aliasesOf(coming.filter(({ language }) => language === 'es')),
      onPaper: aliasesOf(seats.filter(({ presence }) => presence === 'on-paper')),
      openSignals: signals.filter(({ disposition }) => disposition === null).length,
      openConcerns: concerns.filter(({ disposition }) => disposition === null).length,
      parked: parked.filter(({ taken }) => !taken).map(({ text }) => text),
      sitsIn: observers.map(({ name }) => name),
      minutesBehind: behindOf(session),
      steps: plannedSteps(session),
      at: at < 0 ? null : at,
      topic: topic === null ? null : (topicBy(topic)?.title ?? null),
    };
  }

  return {
    async 'GET /api/sessions/:session/pack'({ identity, params }) {
      const session = await readSession(params.session, identity);
      return session === null ? denied('not-found') : { ok: true, body: await packOf(session) };
    },
    async 'GET /api/sessions/:session/hand-over'({ identity, params }) {
      const session = await readSession(params.session, identity);
      return session === null ? denied('not-found') : { ok: true, body: await handOverOf(session) };
    },
  };
}
