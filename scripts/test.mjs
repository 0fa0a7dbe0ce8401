// Runs Vitest and counts tests through its own report, so that a file that could not even be loaded counts as failed.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { build } from './build.mjs';
import { Tally } from './tally.mjs';
import { node, run } from './toolchain.mjs';

/** What the tests stand on: the built pages and a browser. Counts only what could not be had. */
export function prepare(options) {
  const tally = new Tally();
  if (!build(options)) tally.count(false);
  if (run(node, ['scripts/ensure-browser.mjs']) !== 0) tally.count(false);
  return tally;
}

const MOST_OF_A_REASON = 1500;

/** Says again, at the end of a long print, which tests failed and why. */
function recap(files) {
  for (const { name, status, message, assertionResults } of files) {
    if (status !== 'failed') continue;
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0) console.log(`\nfailed: ${relative('.', name)}\n${message.slice(0, MOST_OF_A_REASON)}`);
    for (const { fullName, failureMessages } of failed)
      console.log(
        `\nfailed: ${relative('.', name)} > ${fullName}\n${failureMessages.join('\n').slice(0, MOST_OF_A_REASON)}`,
      );
  }
}

function count(file) {
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1 }; // Vitest ended before it could write its report
  }
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  recap(report.testResults);
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/** Runs Vitest with these arguments and counts the tests. */
export function test(...args) {
  const folder = mkdtempSync(join(tmpdir(), 'opencircle-test-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const status = run(node, ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args]);
  const counted = count(file);
  rmSync(folder, { recursive: true, force: true });
  // An error outside any test fails the run without failing a test.
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  return new Tally().add(counted);
}

/** Everything but the long tests. */
export const testShort = (...rest) => test('--project=!long', ...rest);

/** Only the long ones. */
export const testLong = (...rest) => test('--project=long', '--passWithNoTests', ...rest);
