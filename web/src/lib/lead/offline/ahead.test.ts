import {
  decide,
  evolve,
  viewFor,
  type Around,
  type Command,
  type Instant,
  type Session,
  type StaffView,
} from '@opencircle/session';
import { quiet, randomHistory, Stage, STAFF } from '@opencircle/session/arbitrary';
import { describe, expect, test } from 'vitest';
import { aheadOf, type Seen } from './ahead.ts';
import type { Press, PressCommand } from './press.ts';

const staff = STAFF[0] ?? '';
const viewOf = (session: Session, around: Around = quiet(session)): StaffView =>
  viewFor(session, { kind: 'staff', staff, leads: session.lead === staff }, around);
/** A page that was there from the start saw each card. */
const seen = (session: Session): Seen => ({ view: viewOf(session), cards: session.teachCard });

/** What a tablet leads by. */
const ledBy = ({ session, agenda, teach, box }: StaffView) => ({ session, agenda, teach, box });

let drawn = 0;
const below = (end: number): number => {
  drawn = (Math.imul(drawn ^ (drawn >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
  return (drawn >>> 7) % end;
};

/** Something one can press on this page just now, or could a moment ago. */
function drawPress({ agenda, teach, session }: StaffView): PressCommand {
  const at = agenda.current ?? '';
  const step = agenda.steps[below(agenda.steps.length)]?.id ?? at;
  const turn = {
    type: 'teach:turn',
    payload: { step: teach?.step ?? at, from: teach?.card ?? 0, to: below(3) },
  } as const;
  const choices: readonly PressCommand[] = [
    { type: 'agenda:next', payload: { from: agenda.current } },
    ...(teach ? [turn, turn, turn] : []),
    { type: 'agenda:next', payload: { from: agenda.current } },
    { type: 'agenda:back', payload: { from: agenda.current } },
    { type: session.onHold ? 'hold:end' : 'hold:begin', payload: {} },
    ...(below(10) === 0 ? [turn] : []),
    { type: 'step:stretch', payload: { step, minutes: [-5, -1, 1, 5][below(4)] ?? 1 } },
    { type: 'agenda:next', payload: { from: step } },
  ];
  return choices[below(choices.length)] ?? turn;
}

/** The server does the same; null where it refuses. */
function done(session: Session, { id, at, command }: Press): Session | null {
  // One of the session's commands: the press says which.
  const asked = { id, ...command } as Command;
  const decision = decide(session, { kind: 'staff', staff }, asked, { at, fresh: id });
  return decision.ok ? decision.events.reduce(evolve, session) : null;
}
const press = (id: string, at: Instant, command: PressCommand, minutesBefore: number | null = null): Press => ({
  id,
  at,
  command,
  isSent: false,
  minutesBefore,
});

describe('what the tablet shows of presses nobody has answered', () => {
  test('[OF1] is what the server would say of the same presses at the same moments, after any history', () => {
    const counted: Record<string, number> = {};
    for (let seed = 1; seed <= 400; seed += 1) {
      drawn = seed;
      const numbers = Array.from({ length: below(30) }, () => below(1_000_000));
      const { session: start, played } = randomHistory(numbers);
      let session = start;
      let at = played.at(-1)?.at ?? start.startsAt;
      const presses: Press[] = [];
      for (let n = 0; n < 12; n += 1) {
        at += below(200_000);
        const one = press(`press-${String(n)}`, at, drawPress(aheadOf(seen(start), presses)));
        presses.push(one);
        const after = done(session, one);
        const refused = after === null;
        session = after ?? session;
        const key = `${one.command.type} ${refused ? 'refused' : 'done'}`;
        counted[key] = (counted[key] ?? 0) + 1;
        const shown = aheadOf(seen(start), presses);
        expect(ledBy(shown), `seed ${String(seed)}, ${JSON.stringify(presses)}`).toEqual(ledBy(viewOf(session)));
        if (shown.agenda.current === start.agenda.current && shown.round !== null)
          expect(shown.round).toEqual(viewOf(session).round);
        if (refused) break;
      }
    }
    for (const type of ['agenda:next', 'agenda:back', 'hold:begin', 'hold:end', 'teach:turn', 'step:stretch'])
      expect(counted[`${type} done`], type).toBeGreaterThan(20);
    expect(counted['agenda:next refused']).toBeGreaterThan(20);
  });

  test('[OF1] a clock that was wrong by a second would be found', () => {
    const { session, now } = new Stage().running(2).pass(30_000);
    const next = press('one', now + 1000, { type: 'agenda:next', payload: { from: session.agenda.current } });
    const late = { ...next, at: now + 2000 };
    expect(ledBy(aheadOf(seen(session), [late]))).not.toEqual(ledBy(viewOf(done(session, next) ?? session)));
  });

  test('[OF4] a press that waits and does not fit any more is not acted on, nor is anything behind it', () => {
    const stage = new Stage().running(2);
    const from = stage.session.agenda.current;
    const presses = [
      press('one', stage.now, { type: 'agenda:next', payload: { from } }),
      press('two', stage.now, { type: 'agenda:next', payload: { from: stage.step(1) } }),
      press('three', stage.now, { type: 'hold:begin', payload: {} }),
    ];
    expect(aheadOf(seen(stage.session), presses).session.onHold).toBe(true);
    // A colleague led the group on.
    stage.colleague('agenda:next', { from });
    expect(aheadOf(seen(stage.session), presses)).toEqual(viewOf(stage.session));
  });

  test('[OF4] a press that may have arrived and is there already is done, not done again', () => {
    const stage = new Stage().running(2);
    const step = stage.step(0);
    const presses = [
      { ...press('one', stage.now, { type: 'step:stretch', payload: { step, minutes: 5 } }, 5), isSent: true },
      press('two', stage.now, { type: 'agenda:next', payload: { from: step } }),
    ] as const;
    const minutes = (): number | undefined => aheadOf(seen(stage.session), presses).agenda.steps[0]?.minutes;
    expect(minutes()).toBe(10);
    stage.lead('step:stretch', { step, minutes: 5 });
    expect(minutes()).toBe(10);
    const moved = { ...press('two', stage.now, { type: 'agenda:next', payload: { from: step } }), isSent: true };
    stage.lead('agenda:next', { from: step });
    expect(aheadOf(seen(stage.session), [moved])).toEqual(viewOf(stage.session));
  });

  test('[OF5] while a move waits, nobody sees what only the server knows of the step', () => {
    const stage = new Stage().running(3).to('check-in');
    const next = press('one', stage.now, { type: 'agenda:next', payload: { from: stage.step(2) } });
    expect(viewOf(stage.session).asking).not.toBeNull();
    const { asking, round, poll, board, people } = aheadOf(seen(stage.session), [next]);
    expect({ asking, round, poll, board }).toEqual({ asking: null, round: null, poll: null, board: null });
    expect(people).toEqual(viewOf(stage.session).people);
  });
});
