import type { EventOf } from '../events.ts';
import type { SeatId, StepId } from '../ids.ts';
import { pauseRound } from '../round/turns.ts';
import type { Seat, Session } from '../session.ts';
import type { Step } from '../step.ts';
import { putDown } from '../tablet/evolve.ts';
import { partOf, readable } from '../turn/lookup.ts';
import { closeHistory, openStep } from '../agenda/history.ts';
import type { WorksheetStep } from '../worksheet/worksheet-step.ts';
import { emptyContent } from './plan.ts';

const NO_WORDS = { en: '', es: '' };

function planned(session: Session, event: EventOf<'session:planned'>): Session {
  const { group, startsAt, languages, plan, phones, practice, topic, staff } = event.open;
  const words = readable(event.ofSession);
  const steps = event.open.steps.map(({ id, kind, minutes, counts, phones: onPhones, wall }, index): Step => {
    const { title, prompt, ask, content } = words?.steps[index] ?? {};
    return {
      id,
      title: title ?? NO_WORDS,
      minutes,
      counts,
      prompt: prompt ?? NO_WORDS,
      ask: ask ?? NO_WORDS,
      content: content ?? emptyContent(kind),
      phones: onPhones,
      wall,
      skipped: false,
    };
  });
  const seats = event.open.seats.map(({ seat, person, isNew, familyOf }): [SeatId, Seat] => {
    const known = partOf(event, person);
    return [
      seat,
      {
        id: seat,
        person,
        alias: known?.alias ?? '',
        language: known?.language ?? 'en',
        presence: 'in-the-room',
        state: 'expected',
        isNew,
        isGuest: false,
        familyOf,
        writesThemselves: false,
        spans: [],
        confirmedMinutes: null,
      },
    ];
  });
  return {
    ...session,
    group,
    startsAt,
    languages,
    plan,
    phones,
    practice,
    topic,
    plannedMinutes: steps.reduce((sum, { minutes }) => sum + minutes, 0),
    fairOrder: event.open.fairOrder,
    parked: (words?.parked ?? []).map((text, index) => ({
      id: `before-${String(index)}`,
      text,
      at: null,
      taken: false,
    })),
    phase: 'planned',
    title: words?.title ?? '',
    staff: words?.staff ?? staff.map((id) => ({ staff: id, name: '' })),
    agenda: { ...session.agenda, steps },
    seats: Object.fromEntries(seats),
    circle: seats.map(([seat]) => seat),
  };
}

const ended = (session: Session, at: number): Session => ({
  ...pauseRound(session, session.agenda.current, at),
  phase: 'closing',
  endedAt: at,
  hold: null,
  calm: null,
  hands: [],
  agenda: { ...session.agenda, timer: null, lastMove: null, history: closeHistory(session.agenda.history, at) },
});

/** Writing ends, but for what people go on with at home; what staff said among themselves goes, and who sat in. */
function closed(session: Session, at: number): Session {
  const worksheets = Object.entries(session.worksheets).map(([step, sheet]): [StepId, WorksheetStep] => [
    step,
    { ...sheet, state: sheet.isHomework ? 'open' : 'locked', lockAt: null },
  ]);
  return {
    ...session,
    phase: 'closed',
    closedAt: at,
    door: { ...session.door, code: '' },
    knocks: [],
    lane: session.lane.filter(({ kept }) => kept),
    observers: [],
    devices: putDown(
      Object.fromEntries(Object.entries(session.devices).filter(([, { kind }]) => kind !== 'knock')),
      null,
    ),
    worksheets: Object.fromEntries(worksheets),
  };
}

/** Folds planned, started, ended, closed and opened again. */
export function evolveFrame(session: Session, event: EventOf<`session:${string}`>): Session {
  switch (event.type) {
    case 'session:planned':
      return planned(session, event);
    case 'session:started':
      return openStep({ ...session, phase: 'running', startedAt: event.at }, event.open.first, event.at);
    case 'session:ended':
      return ended(session, event.at);
    case 'session:closed':
      return closed(session, event.at);
    case 'session:reopened':
      return { ...session, phase: 'closing', closedAt: null };
  }
}
