// Counts what passed and what failed, and says so in the last line a task prints.

/** A count of passed and failed things, to be added up across steps. */
export class Tally {
  passed = 0;
  failed = 0;

  add({ passed, failed }) {
    this.passed += passed;
    this.failed += failed;
    return this;
  }

  /** Counts one thing that went well or did not. */
  count(ok) {
    return this.add(ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  }

  /** Ends the process with the line `N passed, N failed` as the last thing printed. */
  finish() {
    process.exitCode = this.failed === 0 ? 0 : 1;
    console.log(`\n${this.passed} passed, ${this.failed} failed`);
  }
}
