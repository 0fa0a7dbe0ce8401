import { beforeAll, describe, expect, test } from 'vitest';
import { Build, isBuilt } from '../support/page-weight.ts';

/** Budgets for a cheap phone on prepaid data: KiB of scripts as sent (brotli), and requests. */
const OPENING_KIB = 60;
/** Twenty kinds of fields can be read, changed and merged with it; how the rarer ones are drawn comes when a sheet has them. */
const WITH_WORKSHEET_KIB = 97;
const REQUESTS = 20;
/** Requests that no manifest knows: the page itself, its icon, two fonts, the first question to the API and the live channel. */
const OTHER_REQUESTS = 6;

describe.each(['en', 'es'] as const)("the participant's page (%s)", (tongue) => {
  let build: Build;
  let opening: Set<string>;
  beforeAll(() => {
    expect(isBuilt(), 'The pages are not built: run `node scripts/run.mjs build`.').toBe(true);
    build = new Build();
    opening = build.opening('s/[session]', tongue);
  });

  test(`opens with at most ${OPENING_KIB} KiB of scripts`, () => {
    const { js } = build.files(opening);
    const kib = build.weigh(js);
    expect(kib).toBeGreaterThan(5);
    expect(kib, js.join(' ')).toBeLessThanOrEqual(OPENING_KIB);
  });

  test(`opens with at most ${REQUESTS} requests`, () => {
    const { js, css } = build.files(opening);
    expect(js.length + css.length + OTHER_REQUESTS, [...js, ...css].join(' ')).toBeLessThanOrEqual(REQUESTS);
  });

  test('brings shared documents along only with the first worksheet', () => {
    expect([...opening].map(build.nameOf)).not.toContain('documents');
    expect([...build.firstWorksheet(opening)].map(build.nameOf)).toContain('documents');
  });

  test(`weighs at most ${WITH_WORKSHEET_KIB} KiB with a worksheet open`, () => {
    const all = new Set([...opening, ...build.firstWorksheet(opening)]);
    expect(build.weigh(build.files(all).js)).toBeLessThanOrEqual(WITH_WORKSHEET_KIB);
  });

  test('runs nothing before Kit has its settings: else an unknown address would load itself again for ever', () => {
    expect([...build.starting()].map(build.nameOf).sort()).toEqual(['entry/start', 'start']);
  });

  test('carries nothing made for staff or for the room screen', () => {
    const names = [...opening].map(build.nameOf);
    expect(names).not.toContain('staff');
    expect(names).not.toContain('screen');
  });
});
