import type { HelpLine } from '@opencircle/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { install, type Installation } from '../../support/front-door/installation.ts';
import { browserAt, openProgram, type Program } from '../../support/front-door/program.ts';

let at: Installation;
let program: Program;
beforeEach(async () => {
  at = await install();
  program = await openProgram(at);
});
afterEach(() => at.remove());

const card = async () => (await browserAt(at).ask('GET /api/help')).got;
const OWN = {
  label: { en: 'Someone to talk to', es: 'Alguien con quien hablar' },
  number: '555 0177',
  kind: 'call',
} satisfies HelpLine;

test('the help card has numbers of the United States until the program says its own, and everyone at the door reads them', async () => {
  const { admin } = program;
  expect((await card()).lines.map(({ number }) => number)).toEqual(['911', '988']);
  const { lines: _none, ...settings } = (await admin.ask('GET /api/program')).got;
  await admin.ask('PUT /api/program', { send: { ...settings, lines: [OWN] } });
  expect(await card()).toEqual({ onCall: null, lines: [OWN] });
  // Who changes something else and says nothing of these numbers leaves them.
  await admin.ask('PUT /api/program', { send: { ...settings, onCall: '555 0101' } });
  expect(await card()).toEqual({ onCall: null, lines: [OWN] });
  expect((await admin.ask('GET /api/program')).got.onCall).toBe('555 0101');
});

test('a help card is never empty, and a number is one that can be dialled', async () => {
  const { admin, facilitator } = program;
  const settings = (await admin.ask('GET /api/program')).got;
  const put = async (lines: readonly HelpLine[]) =>
    (await admin.ask('PUT /api/program', { send: { ...settings, lines } })).refusal;
  expect(await put([])).toBe('malformed');
  expect(await put(Array.from({ length: 7 }, () => OWN))).toBe('malformed');
  expect(await put([{ ...OWN, number: 'javascript:1' }])).toBe('malformed');
  expect(await put([{ ...OWN, number: '' }])).toBe('malformed');
  expect((await facilitator.ask('PUT /api/program', { send: { ...settings, lines: [OWN] } })).refusal).toBe(
    'not-allowed',
  );
});
