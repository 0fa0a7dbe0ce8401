import { expect, test } from 'vitest';
import { leadUnderCuts } from '../journeys/cut-line/leading-under-cuts.ts';

const CUTS = Number(process.env['CUTS'] ?? 200);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

test('[OF7] two hundred cuts of a leading tablet’s line do nothing twice and lose nothing', async () => {
  const findings = await leadUnderCuts({ cuts: CUTS, seed });
  console.log(`seed ${String(seed)}: ${JSON.stringify({ ...findings, broken: findings.broken.length })}`);
  expect(findings.broken.join('\n')).toBe('');
  expect(findings.cuts).toBe(CUTS);
  expect(findings.actedAlone).toBeGreaterThan(CUTS / 5);
}, 1_800_000);

test('[OF8] nor do they where a colleague leads on meanwhile', async () => {
  const findings = await leadUnderCuts({ cuts: Math.ceil(CUTS / 4), seed, isHelped: true });
  console.log(`seed ${String(seed)}: ${JSON.stringify({ ...findings, broken: findings.broken.length })}`);
  expect(findings.broken.join('\n')).toBe('');
  expect(findings.happened).toBeLessThan(findings.pressed);
}, 900_000);
