import { expect, test } from 'vitest';
import { rehearseUnderKills } from './rehearsal-under-kills.ts';

const KILLS = Number(process.env['CYCLES'] ?? 5);
/** Printed, so that a rehearsal that went wrong can be held again. */
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

test('[RH5] when the server of a rehearsal is killed, all that was acknowledged to pretend people is there, once', async () => {
  const findings = await rehearseUnderKills({ kills: KILLS, seed });
  console.log(`seed ${String(seed)}: ${JSON.stringify(findings)}`);
  expect(findings.broken).toEqual([]);
  expect(findings.kills).toBe(KILLS);
  // It was worth looking: people answered and wrote all through.
  expect(findings.answered).toBeGreaterThan(30);
  expect(findings.saved).toBeGreaterThan(100);
  expect(findings.phrases).toBeGreaterThan(20);
}, 240_000);

test('a server that acknowledges before it has written is found out by pretend people too', async () => {
  const { broken } = await rehearseUnderKills({ kills: 20, seed, fault: 'acknowledges-early' });
  expect(broken.join('\n')).toMatch(/and it is not there|are there|stands there 0 times|does not come back/);
}, 120_000);
