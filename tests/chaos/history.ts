import type { SessionId } from '@opencircle/session';
import { lookInto } from '../support/data-file.ts';
import type { Asked } from '../support/people/live-place.ts';

/** One event as the data file keeps it, without its sealed parts. */
interface RecordedEvent {
  readonly seq: number;
  readonly type: string;
  readonly by: string;
  readonly open: Readonly<Record<string, unknown>>;
}
/** What the data file says happened in one session; replies as who asked by command id. */
export interface Recorded {
  readonly events: readonly RecordedEvent[];
  readonly replies: ReadonlyMap<string, string>;
}
/** What somebody asked. */
export interface Asker {
  readonly name: string;
  readonly asked: readonly Asked[];
}

/** Reads beside the running server. */
export function readRecorded(dataFile: string, session: SessionId): Recorded {
  return lookInto(dataFile, (db) => {
    const events = db.prepare('select seq, type, by, open from event where session = ? order by seq').all(session);
    const replies = db.prepare('select command, asker from reply where session = ?').all(session);
    return {
      events: events.map((row) => ({
        seq: Number(row['seq']),
        type: String(row['type']),
        by: String(row['by']),
        // Written by the server, which writes objects only.
        open: JSON.parse(String(row['open'])) as Record<string, unknown>,
      })),
      replies: new Map(replies.map((row) => [String(row['command']), String(row['asker'])])),
    };
  });
}

/** Commands that cause exactly one event of this kind each time they are taken; nothing else causes it. */
const ONE_FOR_ONE: Readonly<Record<string, string>> = {
  'agenda:next': 'agenda:moved',
  'agenda:back': 'agenda:moved',
  'plan-ahead:add': 'plan-ahead:added',
  'plan-ahead:remove': 'plan-ahead:removed',
  'check-in:answer': 'check-in:answered',
};

/** Every way in which the file contradicts itself or what these people were told; empty where it holds. */
export function contradictions(recorded: Recorded, askers: readonly Asker[]): string[] {
  const { events, replies } = recorded;
  const missing = events.flatMap(({ seq }, index) =>
    seq === index + 1 ? [] : [`event ${String(index + 1)} is missing`],
  );
  return [...missing, ...leaps(events), ...askers.flatMap((asker) => liesTo(asker, events, replies))];
}

/** The step the group is on is the one its history leads to, move by move. */
function leaps(events: readonly RecordedEvent[]): string[] {
  let current: unknown = null;
  const found: string[] = [];
  for (const { type, open } of events) {
    if (type === 'session:started') current = open['first'];
    if (type !== 'agenda:moved') continue;
    if (open['from'] !== current)
      found.push(`the group moved from ${String(open['from'])} while it was on ${String(current)}`);
    current = open['to'];
  }
  return found;
}
/** The step the group is on by its history. */
export const stepOf = ({ events }: Recorded): unknown =>
  events.findLast(({ type }) => type === 'agenda:moved')?.open['to'];

function liesTo({ name, asked }: Asker, events: readonly RecordedEvent[], replies: Recorded['replies']): string[] {
  const found: string[] = [];
  for (const { command, reply } of asked) {
    if (reply?.ok === true && !replies.has(command.id))
      found.push(`${name} was told yes to ${command.type}, and it is not there`);
    if (reply?.ok === false && replies.has(command.id))
      found.push(`${name} was told no to ${command.type}, and it is there`);
  }
  const taken = asked.filter(({ command }) => replies.has(command.id));
  const actor = taken.map(({ command }) => replies.get(command.id))[0];
  if (actor === undefined) return found;
  for (const event of new Set(Object.values(ONE_FOR_ONE))) {
    const asks = taken.filter(({ command }) => ONE_FOR_ONE[command.type] === event).length;
    const happened = events.filter(({ type, by }) => type === event && by === actor).length;
    if (asks !== happened)
      found.push(`${name} had ${String(asks)} commands taken, and ${event} happened ${String(happened)} times`);
  }
  return found;
}

/** Values something may have after commands that each set it: the last acknowledged one, or an unknown one since. */
export function possibleAfter<T>(
  start: T,
  asked: readonly Asked[],
  valueOf: (asked: Asked['command']) => T | undefined,
): ReadonlySet<T> {
  let possible = new Set([start]);
  for (const { command, reply } of asked) {
    const value = valueOf(command);
    if (value === undefined || reply?.ok === false) continue;
    if (reply === null) possible.add(value);
    else possible = new Set([value]);
  }
  return possible;
}
