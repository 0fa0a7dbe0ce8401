import { expect, test } from 'vitest';
import { leadUnderCuts } from './cut-line/leading-under-cuts.ts';

const CUTS = Number(process.env['CUTS'] ?? 15);
/** Printed, so that an evening that went wrong can be spent again. */
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

test('[OF7] a tablet whose line is cut at random leads as if it was not: each press once, in order, and none lost', async () => {
  const findings = await leadUnderCuts({ cuts: CUTS, seed });
  console.log(`seed ${String(seed)}: ${JSON.stringify({ ...findings, broken: findings.broken.length })}`);
  expect(findings.broken.join('\n')).toBe('');
  expect(findings.cuts).toBe(CUTS);
  expect(findings.actedAlone).toBeGreaterThan(CUTS / 5);
  // It was worth looking.
  expect(findings.pressed).toBeGreaterThan(CUTS);
});

test('[OF8] where a colleague leads too, nothing is done twice, and nothing that was meant for another step', async () => {
  const findings = await leadUnderCuts({ cuts: Math.ceil(CUTS / 3), seed, isHelped: true });
  console.log(`seed ${String(seed)}: ${JSON.stringify({ ...findings, broken: findings.broken.length })}`);
  expect(findings.broken.join('\n')).toBe('');
  expect(findings.happened).toBeGreaterThan(0);
  // Presses that came too late were dropped.
  expect(findings.happened).toBeLessThan(findings.pressed);
});

test('[OF7] a page that asks again with another id is found out', async () => {
  // A cut may fall where nothing was asked, so that nothing is asked again: then once more.
  let found = 0;
  for (let again = 0; again < 4 && found === 0; again += 1) {
    const { broken } = await leadUnderCuts({ cuts: 12, seed: seed + again, asksAnew: true });
    found = broken.length;
  }
  expect(found).toBeGreaterThan(0);
});
