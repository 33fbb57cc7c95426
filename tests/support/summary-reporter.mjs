import { writeSync } from 'node:fs';

/** Ends the run with one line that a machine can read: `12 passed, 0 failed`. */
export default class SummaryReporter {
  // A run that breaks off before its end has failed.
  #line = '0 passed, 1 failed';

  constructor() {
    // Written as the process ends, because a global tear-down may still speak after the last test.
    process.once('exit', (code) => writeSync(1, `${code === 0 ? this.#line : this.#failedLine()}\n`));
  }

  /** A tear-down that found something fails the run when every test has passed. */
  #failedLine() {
    return this.#line.replace(/ 0 failed$/, ' 1 failed');
  }

  onRunComplete(_contexts, results) {
    // A test file that cannot even be loaded has no failed test of its own.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    this.#line = `${results.numPassedTests} passed, ${failed} failed`;
  }
}
