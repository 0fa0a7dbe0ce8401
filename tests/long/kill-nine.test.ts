import { expect, test } from 'vitest';
import { spendEveningUnderKills } from '../chaos/evening-under-kills.ts';

const CYCLES = Number(process.env['CYCLES'] ?? 200);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

test('two hundred kills lose nothing that was acknowledged, do nothing twice and leave nobody behind', async () => {
  const findings = await spendEveningUnderKills({ cycles: CYCLES, seed, people: 8 });
  console.log(`seed ${String(seed)}: ${JSON.stringify(findings)}`);
  expect(findings.broken).toEqual([]);
  expect(findings.kills).toBe(CYCLES);
}, 1_800_000);
