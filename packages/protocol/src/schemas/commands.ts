import { z } from 'zod';
import {
  CALMS,
  CONCERN_REASONS,
  DISPOSITIONS,
  EXERCISES,
  QUICK_SIGNALS,
  SHEET_MODES,
  STEP_KINDS,
  WAYS_HOME,
  type CommandMap,
} from '@opencircle/session';
import { LIMITS } from '../limits.ts';
import type { WireCommand, WireCommandType } from '../live.ts';
import { COMMAND_ID, ID, line, lineOrNone, lines, MINUTES } from './words.ts';

const nothing = z.strictObject({});
const on = z.strictObject({ on: z.boolean() });
const ofKnock = z.strictObject({ knock: ID });
const ofSeat = z.strictObject({ seat: ID });
const ofStep = z.strictObject({ step: ID });
const ofTurn = z.strictObject({ step: ID, seat: ID });
const fromStep = z.strictObject({ from: ID.nullable() });
const title = line(LIMITS.titleLength);
const presence = z.enum(['in-the-room', 'remote', 'by-phone', 'on-paper']);
const language = z.enum(['en', 'es']);
const card = z.int().min(0).max(500);
const ballot = { step: ID, question: ID, ballot: card };
const template = z.strictObject({ id: ID, version: z.int().min(1).max(1000) });
const switched = z.strictObject({ step: ID, on: z.boolean() });
const cardOf = z.strictObject({ step: ID, card: ID, on: z.boolean() });
const ofQuestion = z.strictObject({ question: ID, on: z.boolean() });
const answer = z.union([
  lines(LIMITS.noteLength),
  z.number().min(-1000).max(1000),
  z.boolean(),
  z.array(ID).max(24),
  z.null(),
]);
const how = z
  .strictObject({
    withWhom: lineOrNone(LIMITS.nameLength),
    wayHome: z.enum(WAYS_HOME),
    note: lines(LIMITS.noteLength),
  })
  .nullable();
const given = z.record(ID, answer).refine((one) => Object.keys(one).length <= 16);
const answers = z.strictObject({
  step: ID,
  answers: given,
});
const disposition = { disposition: z.enum(DISPOSITIONS), note: lines(LIMITS.noteLength) };
const place = lineOrNone(LIMITS.placeLength);

/** What each command that travels must look like. Strict: what is not named here is refused. One missing does not compile. */
export const COMMAND_SCHEMAS: { readonly [T in WireCommandType]: z.ZodType<CommandMap[T]> } = {
  'session:start': nothing,
  'session:end': nothing,
  'session:close': nothing,
  'session:reopen': nothing,
  'lead:take': fromStep,
  'hold:begin': nothing,
  'hold:end': nothing,
  'wall:blank': on,

  'knock:admit': z.strictObject({ knock: ID, seat: ID.nullable(), despite: z.boolean().optional() }),
  'knock:admit-all': nothing,
  'knock:word-first': ofKnock,
  'knock:not-today': z.strictObject({ knock: ID, seat: ID.nullable(), how }),
  'seat:not-today': z.strictObject({ seat: ID, how }),
  'screen:remove': z.strictObject({ screen: ID }),
  'seat:arrive': z.strictObject({ seat: ID, presence, despite: z.boolean().optional() }),
  'seat:add': z.strictObject({ name: line(LIMITS.nameLength), presence }),
  'seat:leave': ofSeat,
  'seat:remove': ofSeat,
  'seat:language': z.strictObject({ language }),
  'circle:order': z.strictObject({ circle: z.array(ID).max(LIMITS.seats) }),
  'attendance:confirm': z.strictObject({ seat: ID, minutes: MINUTES }),

  'agenda:next': fromStep,
  'agenda:back': fromStep,
  'agenda:undo': z.strictObject({ move: ID }),
  'step:stretch': z.strictObject({ step: ID, minutes: z.int().min(-240).max(240) }),
  'step:move': z.strictObject({ step: ID, before: ID.nullable() }),
  'step:skip': z.strictObject({ step: ID, skipped: z.boolean() }),
  'step:add': z.strictObject({
    kind: z.enum(STEP_KINDS),
    title,
    minutes: MINUTES,
    after: ID.nullable(),
    // Whether each side of a family fills its part in private is what the worksheet says, and nobody's to choose.
    worksheet: z.strictObject({ template, mode: z.enum(SHEET_MODES) }).nullable(),
    exercise: z.enum(EXERCISES).nullable().optional(),
    situations: z
      .array(z.strictObject({ en: line(LIMITS.lineLength), es: line(LIMITS.lineLength) }))
      .max(12)
      .nullable()
      .optional(),
  }),

  'check-in:answer': answers,
  'check-in:close': ofStep,
  'check-out:answer': answers,

  'round:next': z.strictObject({ step: ID, from: ID.nullable() }),
  'round:give': ofTurn,
  'round:pass': ofTurn,
  'round:later': ofTurn,

  'teach:turn': z.strictObject({ step: ID, from: card, to: card }),
  'poll:answer': z.strictObject({ ...ballot, choice: ID.nullable() }),
  'poll:close': z.strictObject(ballot),
  'poll:again': z.strictObject(ballot),
  'poll:explain': z.strictObject({ step: ID, question: ID }),
  'poll:turn': z.strictObject({ step: ID, from: card, to: card }),
  'box:ask': z.strictObject({ text: lines(LIMITS.lineLength) }),
  'box:show': ofQuestion,
  'box:answered': ofQuestion,
  'box:put-away': ofQuestion,
  'worksheet:lock': ofStep,
  'worksheet:unlock': ofStep,
  'worksheet:pair': z.strictObject({
    step: ID,
    pairs: z.array(z.array(ID).min(2).max(3)).max(LIMITS.seats / 2),
  }),
  'worksheet:reveal': switched,
  'worksheet:live': switched,
  'worksheet:homework': switched,
  'sheet:start': z.strictObject({
    seat: ID,
    template,
    mode: z.enum(['own', 'one-to-one']),
    title: z.strictObject({ en: title, es: title }),
  }),
  'sheet:sign': z.strictObject({ sheet: ID, field: ID, on: z.boolean() }),
  'worksheet:ready': z.strictObject({ step: ID, ready: z.boolean() }),
  'board:show': switched,
  'cluster:add': z.strictObject({ step: ID, title }),
  'cluster:rename': z.strictObject({ step: ID, cluster: ID, title }),
  'cluster:remove': z.strictObject({ step: ID, cluster: ID }),
  'card:place': z.strictObject({ step: ID, card: ID, cluster: ID.nullable() }),
  'card:park': cardOf,
  'card:carry': cardOf,
  // When is for whoever wants to say it; what is written in a field of two lines.
  'plan-ahead:add': z.strictObject({
    when: lineOrNone(LIMITS.titleLength),
    what: lines(LIMITS.lineLength),
  }),
  'plan-ahead:remove': z.strictObject({ line: ID }),
  'talk:ask': z.strictObject({ wanted: z.boolean() }),
  'talk:heard': ofSeat,

  'hand:raise': nothing,
  'hand:lower': ofSeat,
  'signal:raise': z.strictObject({ urgency: z.enum(['after-group', 'now']) }),
  'signal:see': z.strictObject({ signal: ID }),
  'signal:settle': z.strictObject({
    signal: ID,
    ...disposition,
  }),

  'calm:begin': z.strictObject({ kind: z.enum(CALMS), seconds: z.int().min(5).max(900).nullable() }),
  'calm:end': nothing,
  'wall:show': switched,
  'round:order': z.strictObject({ step: ID, by: z.enum(['circle', 'fair']) }),
  'topic:park': z.strictObject({ text: line(LIMITS.lineLength) }),
  'topic:take': z.strictObject({ topic: ID, taken: z.boolean() }),
  'topic:remove': z.strictObject({ topic: ID }),
  'check-in:ask': z.strictObject({ step: ID, question: line(LIMITS.lineLength).nullable() }),
  'check-in:enter': z.strictObject({ step: ID, seat: ID, answers: given }),
  'check-out:enter': z.strictObject({ step: ID, seat: ID, answers: given }),
  'seat:whereabouts': z.strictObject({
    seat: ID,
    where: place,
    company: z.enum(['alone', 'others-who-may-hear', 'others-who-must-not-hear']),
    callBack: place,
    contact: place,
  }),
  'concern:raise': z.strictObject({ seat: ID, why: z.enum(CONCERN_REASONS).exclude(['answer']) }),
  'concern:see': z.strictObject({ concern: ID }),
  'concern:settle': z.strictObject({ concern: ID, ...disposition }),
  'small-groups:call': z.strictObject({ step: ID, seconds: z.int().min(0).max(600) }),
  'small-groups:send': ofStep,
  'situation:turn': z.strictObject({ step: ID, sheet: ID, from: card, to: card }),
  'urge:rate': z.strictObject({ step: ID, moment: card, value: z.int().min(0).max(10).nullable() }),
  'lane:say': z.strictObject({ quick: z.enum(QUICK_SIGNALS).nullable(), text: lines(LIMITS.lineLength) }),
  'lane:keep': z.strictObject({ note: ID, on: z.boolean() }),
  'observer:leave': z.strictObject({ staff: ID }),
  'seat:move': z.strictObject({ from: ID, to: ID, despite: z.boolean().optional() }),
  'seat:rename': z.strictObject({ seat: ID, alias: line(LIMITS.nameLength) }),
  'tablet:hand': z.strictObject({ tablet: ID, seat: ID.nullable() }),
  'tablet:put-down': nothing,
  'tablet:remove': z.strictObject({ tablet: ID }),
};

// The keys of a record typed by exactly these names.
const TYPES = Object.keys(COMMAND_SCHEMAS) as [WireCommandType, ...WireCommandType[]];
const ENVELOPE = z.strictObject({ id: COMMAND_ID, type: z.enum(TYPES), payload: z.unknown() });

/** Whatever a browser sent, as a command of the wire; null where it is none. */
export function parseCommand(sent: unknown): WireCommand | null {
  const envelope = ENVELOPE.safeParse(sent);
  if (!envelope.success) return null;
  const { id, type } = envelope.data;
  const payload = COMMAND_SCHEMAS[type].safeParse(envelope.data.payload);
  if (!payload.success) return null;
  // The schema of this very type has just said that the payload fits it.
  return { id, type, payload: payload.data } as WireCommand;
}
