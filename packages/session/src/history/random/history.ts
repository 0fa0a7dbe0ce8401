import { decide } from '../../decide.ts';
import { evolve } from '../../evolve.ts';
import { unplanned } from '../../frame/unplanned.ts';
import type { Instant } from '../../ids.ts';
import type { Session } from '../../session.ts';
import type { Decision } from '../../turn/turn.ts';
import type { Asked, Said } from '../draw.ts';
import { randomCommand } from './commands.ts';
import { DEVICES, PEOPLE, SMALL_PLANNING, STAFF, STARTS_AT } from '../small-world.ts';

/** One command of a history: who asked, what came of it, and the session on both sides. */
export interface Played extends Asked {
  readonly at: Instant;
  readonly before: Session;
  readonly decision: Decision;
  readonly after: Session;
}
export interface RandomHistory {
  readonly session: Session;
  readonly played: readonly Played[];
  readonly said: readonly Said[];
}

/** A stream of numbers that follows from one: the same number gives the same stream. */
function createDraws(seed: number): (below: number) => number {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return (below) => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) >>> 0;
    state = Math.imul(state ^ (state >>> 12), 0x297a2d39) >>> 0;
    state = (state ^ (state >>> 15)) + 0x6d2b79f5;
    return (state >>> 0) % below;
  };
}

const staff = { kind: 'staff', staff: STAFF[0] ?? '' } as const;
/** Planned, door open, everyone knocked and let in, started. */
const OPENING: readonly Asked[] = [
  { who: { kind: 'program' }, command: { id: 'plan', type: 'session:plan', payload: SMALL_PLANNING } },
  { who: staff, command: { id: 'open', type: 'door:open', payload: { code: 'ABCD2345' } } },
  ...DEVICES.map((device, index): Asked => {
    const payload = {
      device,
      as: 'person',
      name: '',
      language: 'en',
      presence: 'in-the-room',
      person: PEOPLE[index] ?? null,
    } as const;
    return { who: { kind: 'device', device }, command: { id: device, type: 'door:knock', payload } };
  }),
  { who: staff, command: { id: 'all', type: 'knock:admit-all', payload: {} } },
  { who: staff, command: { id: 'start', type: 'session:start', payload: {} } },
];
const LONGEST_PAUSE = 9000;

/**
 * A history of one small session, made from numbers: each is one command, possible or not. A property test draws the numbers,
 * so that it finds the shortest history that breaks something. One in four begins before the door has let
 * anyone in, the others on some step of the agenda, half of them before the last of the group came.
 */
export function randomHistory(numbers: readonly number[]): RandomHistory {
  const played: Played[] = [];
  let said: Said[] = [];
  let session = unplanned('session-one');
  let at = STARTS_AT;
  const play = ({ who, command }: Asked): void => {
    const before = session;
    const decision = decide(before, who, command, { at, fresh: `new-${String(played.length)}` });
    if (decision.ok) session = decision.events.reduce(evolve, before);
    // Whoever said something under another's name said it themselves.
    for (const event of decision.ok ? decision.events : [])
      if (event.type === 'seat:moved') {
        const { from, to } = event.open;
        said = said.map((one) => (one.seat === from ? { ...one, seat: to } : one));
      }
    played.push({ who, command, at, before, decision, after: session });
  };

  const first = createDraws(numbers[0] ?? 0);
  const early = first(4) === 0;
  const oneIsLate = first(2) === 0;
  const opening = OPENING.filter(({ command: { id } }) => !oneIsLate || id !== DEVICES.at(-1));
  for (const asked of early ? OPENING.slice(0, 2) : opening) play(asked);
  for (let presses = early ? 0 : first(17); presses > 0; presses -= 1) {
    at += LONGEST_PAUSE;
    play({ who: staff, command: { id: 'next', type: 'agenda:next', payload: { from: session.agenda.current } } });
  }
  for (const number of numbers) {
    const below = createDraws(number);
    at += below(LONGEST_PAUSE);
    const among = <T>(things: readonly T[], otherwise: T): T => things[below(Math.max(1, things.length))] ?? otherwise;
    const say = (kind: Said['kind'], seat: string | null): string => {
      const text = `~${kind}~${String(said.length)}~`;
      said.push({ kind, text, seat });
      return text;
    };
    play(randomCommand({ session, below, among, say }));
  }
  return { session, played, said };
}
