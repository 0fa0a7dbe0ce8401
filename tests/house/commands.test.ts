import type { WireCommandType } from '@opencircle/protocol';
import { COMMAND_SCHEMAS } from '@opencircle/protocol/schemas';
import { COMMAND_TYPES, type CommandType } from '@opencircle/session';
import { expect, test } from 'vitest';
import { filesIn, isTest, read } from '../support/source-files.ts';

/** Commands no browser sends over the live channel, and where they come from; the compiler keeps this list complete. */
const ELSEWHERE: Record<Exclude<CommandType, WireCommandType>, string> = {
  'session:plan': 'asked over HTTP',
  'door:open': 'asked over HTTP, with a code the server makes',
  'door:knock': 'asked over HTTP, before anyone has a seat',
  'sheets:bring': 'asked by the program, when a door opens',
  'signal:escalate': 'caused by time',
  'worksheet:stop-writing': 'caused by time',
  'answers:bring': 'asked by the program, when a door opens',
  'apart:bring': 'asked by the program, when a session is planned or who is kept apart changes',
  'observer:seat': 'asked over HTTP, with a name the server knows',
  'calm:run-out': 'caused by time',
  'small-groups:gather': 'caused by time',
};
const overTheWire = COMMAND_TYPES.filter((type) => !(type in ELSEWHERE));

const tests = filesIn('tests', 'packages', 'server')
  .filter((path) => isTest(path) && !path.startsWith('tests/house/'))
  .concat(filesIn('tests/support', 'tests/journeys'))
  .map(read)
  .join('\n');
const pages = filesIn('web/src')
  .filter((path) => /\.(svelte|ts)$/.test(path))
  .map(read)
  .join('\n');

const namedIn = (text: string, type: string): boolean => new RegExp(`['"\`]${type}['"\`]`).test(text);

test('every command that travels has a schema, and every schema a command', () => {
  expect(Object.keys(COMMAND_SCHEMAS).sort()).toEqual([...overTheWire].sort());
});

test('every command is tried by a test', () => {
  expect(COMMAND_TYPES.filter((type) => !namedIn(tests, type))).toEqual([]);
});

test('every command that travels can be asked from a page', () => {
  expect(overTheWire.filter((type) => !namedIn(pages, type))).toEqual([]);
});

test('a command nobody asks would be found', () => {
  expect(namedIn("await live.ask('agenda:next', { from })", 'agenda:next')).toBe(true);
  expect(namedIn("// agenda:next\nawait live.ask('agenda:next-week')", 'agenda:next')).toBe(false);
});
