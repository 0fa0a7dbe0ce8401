import type { Plan } from '@opencircle/session';
import type { PlanIssue, Problem } from './issue.ts';
import { whereJsonBreaks } from './json-place.ts';
import { MOST_IN_PLAN } from './limits.ts';
import { checkPlan, type CheckedPlan } from './plan.ts';
import { isGiven } from './reading.ts';

/** What a file of one plan calls itself, and the newest form of it that this program reads and writes. */
export const PLAN_FORMAT = { format: 'opencircle-plan', formatVersion: 1 } as const;

/** A plan as one file that people can read: JSON, two spaces, both languages beside each other. */
export const serialisePlan = (plan: Plan): string => `${JSON.stringify({ ...PLAN_FORMAT, plan }, null, 2)}\n`;

const ofFile = (problem: Problem): CheckedPlan => {
  const issue: PlanIssue = { step: null, within: null, part: 'file', problem };
  return { ok: false, issues: [issue] };
};

/** How many bytes a text takes as UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x8_00 ? 2 : code < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
}

/** The plan in a file somebody gave us, or what is wrong with the file and where. Never throws. */
export function parsePlanFile(file: string): CheckedPlan {
  const most = MOST_IN_PLAN.fileBytes;
  if (file.length > most || bytesOf(file) > most) return ofFile({ kind: 'too-large', most });
  // Programs that save as UTF-8 may put a mark in front.
  const text = file.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return ofFile({ kind: 'bad-json', ...whereJsonBreaks(text) });
  }
  if (!isGiven(value) || value['format'] !== PLAN_FORMAT.format) return ofFile({ kind: 'not-a-plan' });
  const version = value['formatVersion'];
  if (typeof version === 'number' && version > PLAN_FORMAT.formatVersion) return ofFile({ kind: 'newer' });
  if (version !== PLAN_FORMAT.formatVersion) return ofFile({ kind: 'not-a-plan' });
  const extra = Object.keys(value).find((name) => name !== 'plan' && !(name in PLAN_FORMAT));
  if (extra !== undefined) return ofFile({ kind: 'unknown-name', name: extra.slice(0, 40) });
  return checkPlan(value['plan']);
}
