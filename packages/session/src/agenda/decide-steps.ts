import type { CommandOf, Refusal } from '../commands.ts';
import type { Bilingual, StepId } from '../ids.ts';
import type { Session } from '../session.ts';
import type { StepKind } from '../step.ts';
import { indexOf, stepById } from '../turn/lookup.ts';
import { MOST, textRefusal } from '../turn/texts.ts';
import { decided, happened, refused, unless, type Decision, type Turn } from '../turn/turn.ts';

/** Kinds of steps that can be added while the group runs: those without content of their own, and a worksheet. */
export const ADDABLE: readonly StepKind[] = [
  'round',
  'open-time',
  'break',
  'question-box',
  'plan-ahead',
  'board',
  'worksheet',
  'practice',
  'grounding',
];

const areMinutes = (minutes: number): boolean =>
  Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST.stepMinutes;

/** One to twelve situation cards, each of a line's length in every language. */
export const areSituations = (cards: readonly Bilingual[]): boolean =>
  cards.length >= 1 &&
  cards.length <= MOST.situations &&
  cards.every(({ en, es }) => [en, es].every((text) => textRefusal(text, MOST.line) === null));

/** Only a step the group has not come to can be moved or skipped. */
function aheadRefusal(session: Session, step: StepId): Refusal | null {
  if (!stepById(session, step)) return 'not-found';
  return indexOf(session, step) > indexOf(session, session.agenda.current) ? null : 'step-running';
}

function add(turn: Turn, { payload }: CommandOf<'step:add'>): Decision {
  const { session } = turn;
  const { kind, title, minutes, after, worksheet, exercise = null, situations = null } = payload;
  if (!ADDABLE.includes(kind) || !areMinutes(minutes)) return refused('malformed');
  const isSheet = kind === 'worksheet' || kind === 'practice';
  if (isSheet !== (worksheet !== null) || worksheet?.template.id === '') return refused('malformed');
  if ((kind === 'grounding') !== (exercise !== null) || (kind === 'practice') !== (situations !== null))
    return refused('malformed');
  if (kind === 'practice' && (worksheet?.mode !== 'pairs' || !areSituations(situations ?? [])))
    return refused('malformed');
  if (session.agenda.steps.length >= MOST.steps) return refused('too-many');
  if (after !== null && !stepById(session, after)) return refused('not-found');
  if (indexOf(session, after) < indexOf(session, session.agenda.current)) return refused('step-running');
  return unless(textRefusal(title, MOST.title), () =>
    decided(
      happened(
        turn,
        'step:added',
        { step: turn.newId(), kind, minutes, after, worksheet, exercise },
        { ofSession: { title: title.trim(), situations } },
      ),
    ),
  );
}

/** Changes of the agenda itself: longer, shorter, in another order, skipped, one more. */
export function decideSteps(turn: Turn, command: CommandOf<`step:${string}`>): Decision {
  const { session } = turn;
  switch (command.type) {
    case 'step:stretch': {
      const step = stepById(session, command.payload.step);
      if (!step) return refused('not-found');
      const minutes = step.minutes + command.payload.minutes;
      if (minutes === step.minutes) return decided();
      return areMinutes(minutes)
        ? decided(happened(turn, 'step:stretched', { step: step.id, minutes }))
        : refused('malformed');
    }
    case 'step:move': {
      const { step, before } = command.payload;
      const refusal = aheadRefusal(session, step) ?? (before === null ? null : aheadRefusal(session, before));
      return unless(refusal, () =>
        step === before ? decided() : decided(happened(turn, 'step:moved', { step, before })),
      );
    }
    case 'step:skip': {
      const { step, skipped } = command.payload;
      const isSo = stepById(session, step)?.skipped === skipped;
      return unless(aheadRefusal(session, step), () =>
        isSo ? decided() : decided(happened(turn, 'step:skipped', { step, skipped })),
      );
    }
    case 'step:add':
      return add(turn, command);
  }
}
