import { expect, test } from 'vitest';
import { LIMITS } from '../limits.ts';
import { parseCommand } from './commands.ts';
import { parseField, parseHandshake } from './live.ts';

const id = 'a'.repeat(22);
const answering = (answers: unknown): unknown => ({ id, type: 'check-in:answer', payload: { step: 'step', answers } });

test('a command is what was sent, and nothing more than its schema names', () => {
  const next = { id, type: 'agenda:next', payload: { from: null } };
  expect(parseCommand(next)).toEqual(next);
  expect(parseCommand({ ...next, payload: { from: null, to: 'x' } })).toBeNull();
  expect(parseCommand({ ...next, by: 'staff' })).toBeNull();
});

test('names are trimmed, and may not be empty, too long, broken or unprintable', () => {
  const adding = (name: string): unknown => ({ id, type: 'seat:add', payload: { name, presence: 'on-paper' } });
  expect(parseCommand(adding('  María José 🙂 '))?.payload).toEqual({ name: 'María José 🙂', presence: 'on-paper' });
  for (const name of ['', '   ', 'x'.repeat(LIMITS.nameLength + 1), 'a\nb', 'a\u0000', '\ud83d'])
    expect(parseCommand(adding(name)), name).toBeNull();
});

test('answers are short words, numbers, yes or no, or a pass, under keys of their own', () => {
  const answers = { mood: 'ok', craving: 7, talk: true, sleep: null, words: 'two\nlines' };
  expect(parseCommand(answering(answers))?.payload).toEqual({ step: 'step', answers });
  expect(parseCommand(answering({ words: 'x'.repeat(LIMITS.noteLength + 1) }))).toBeNull();
  expect(parseCommand(answering({ craving: Number.NaN }))).toBeNull();
  expect(parseCommand(answering({ constructor: 1 }))).toBeNull();
  const smuggled = parseCommand(answering(JSON.parse('{"__proto__":{"admin":true}}')));
  expect(smuggled === null || !('admin' in smuggled.payload)).toBe(true);
});

test('a field is a short path and no place to write to others in', () => {
  expect(parseField({ sheet: 's', field: 'triggers/row-1/plan' })).toEqual({
    sheet: 's',
    field: 'triggers/row-1/plan',
  });
  expect(parseField(null)).toBeNull();
  for (const field of ['', 'come outside', 'a/b/c/d/e', 'x'.repeat(65)])
    expect(parseField({ sheet: 's', field }), field).toBeUndefined();
});

test('a handshake names a session and a version', () => {
  expect(parseHandshake({ session: 's', version: 1 })).toEqual({ session: 's', version: 1 });
  for (const sent of [
    null,
    {},
    { session: 's' },
    { session: '__proto__', version: 1 },
    { session: 's', version: 1, as: 'staff' },
  ])
    expect(parseHandshake(sent)).toBeNull();
});

test('an answer to a quiz or a poll is one of its options or a pass, in one of its ballots', () => {
  const answering = (change: object): unknown => ({
    id,
    type: 'poll:answer',
    payload: { step: 's', question: 'q', ballot: 0, choice: 'a', ...change },
  });
  for (const fits of [{}, { choice: null }, { ballot: 2 }]) expect(parseCommand(answering(fits))).not.toBeNull();
  for (const wrong of [
    { choice: '' },
    { choice: 'two words' },
    { choice: '__proto__' },
    { ballot: -1 },
    { ballot: 0.5 },
  ])
    expect(parseCommand(answering(wrong)), JSON.stringify(wrong)).toBeNull();
  expect(parseCommand(answering({ seat: 'other' }))).toBeNull();
});

test('how somebody goes home is said or not, in a known way and few words', () => {
  const how = { withWhom: '', wayHome: 'walks', note: 'two\nlines' };
  const sending = (how: unknown): unknown => ({ id, type: 'seat:not-today', payload: { seat: 's', how } });
  expect(parseCommand(sending(null))?.payload).toEqual({ seat: 's', how: null });
  expect(parseCommand(sending({ ...how, withWhom: ' Kim ' }))?.payload).toMatchObject({ how: { withWhom: 'Kim' } });
  for (const wrong of [{ wayHome: 'flies' }, { withWhom: 'x'.repeat(41) }, { note: 'x'.repeat(501) }, { by: 'staff' }])
    expect(parseCommand(sending({ ...how, ...wrong })), JSON.stringify(wrong)).toBeNull();
  const knock = { id, type: 'knock:not-today', payload: { knock: 'k', seat: null, how } };
  expect(parseCommand(knock)).not.toBeNull();
  expect(parseCommand({ ...knock, payload: { knock: 'k' } })).toBeNull();
});

test('a question for the box is words alone, and says of nobody that they ask', () => {
  const asking = (payload: unknown): unknown => ({ id, type: 'box:ask', payload });
  expect(parseCommand(asking({ text: 'Does it get easier?' }))).not.toBeNull();
  expect(parseCommand(asking({ text: 'x'.repeat(LIMITS.lineLength + 1) }))).toBeNull();
  expect(parseCommand(asking({ text: 'Why?', seat: 's' }))).toBeNull();
});

test('a worksheet that is added names its template and how it is filled, and every other step names none', () => {
  const adding = (worksheet: unknown): unknown => ({
    id,
    type: 'step:add',
    payload: { kind: 'worksheet', title: 'One more', minutes: 10, after: null, worksheet },
  });
  const template = { id: 'w5-risky-moments', version: 1 };
  for (const fits of [null, { template, mode: 'pairs' }, { template, mode: 'family' }])
    expect(parseCommand(adding(fits))?.payload).toMatchObject({ worksheet: fits });
  for (const wrong of [
    undefined,
    { template },
    { template, mode: 'crowd' },
    { template, mode: 'family', sides: true },
    { template: { ...template, version: 0.5 }, mode: 'own' },
    { template, mode: 'own', title: 'x' },
  ])
    expect(parseCommand(adding(wrong)), JSON.stringify(wrong)).toBeNull();
});

test('pairs are of two or three, a signature is of one field, and nobody brings sheets over the wire', () => {
  const pairing = (pairs: unknown): unknown => ({ id, type: 'worksheet:pair', payload: { step: 's', pairs } });
  for (const fits of [
    [],
    [['a', 'b']],
    [
      ['a', 'b'],
      ['c', 'd', 'e'],
    ],
  ])
    expect(parseCommand(pairing(fits))).not.toBeNull();
  for (const wrong of [[['a']], [['a', 'b', 'c', 'd']], [[]], 'a']) expect(parseCommand(pairing(wrong))).toBeNull();
  const signing = (payload: unknown): unknown => ({ id, type: 'sheet:sign', payload });
  expect(parseCommand(signing({ sheet: 's', field: 'promise', on: true }))).not.toBeNull();
  expect(parseCommand(signing({ sheet: 's', field: 'promise/row', on: true }))).toBeNull();
  expect(parseCommand(signing({ sheet: 's', field: 'promise', on: true, name: 'Sam' }))).toBeNull();
  expect(parseCommand({ id, type: 'sheets:bring', payload: { sheets: [] } })).toBeNull();
});
