import { expect, test } from 'vitest';
import { spendEveningUnderKills } from './evening-under-kills.ts';

const CYCLES = Number(process.env['CYCLES'] ?? 30);
/** Printed, so that an evening that went wrong can be spent again. */
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

test('however often the server is killed, what it acknowledged is there exactly once and everybody comes back', async () => {
  const findings = await spendEveningUnderKills({ cycles: CYCLES, seed });
  console.log(`seed ${String(seed)}: ${JSON.stringify(findings)}`);
  expect(findings.broken).toEqual([]);
  expect(findings.kills).toBe(CYCLES);
  // It was worth looking: people got through, and were cut off.
  expect(findings.answered).toBeGreaterThan(CYCLES);
  expect(findings.saved).toBeGreaterThan(CYCLES);
  expect(findings.moves).toBeGreaterThan(CYCLES / 5);
}, 600_000);

test('a server that acknowledges before it has written is found out', async () => {
  const { broken } = await spendEveningUnderKills({ cycles: 5, seed, fault: 'acknowledges-early', earliest: 300 });
  expect(broken.join('\n')).toMatch(/and it is not there|stands there 0 times/);
}, 120_000);
