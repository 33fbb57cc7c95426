import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { TestEnvironment } from 'jest-environment-node';

/** Loads a module into the worker's own world, in which it stays for the tests that follow. */
const loadOnce = createRequire(import.meta.url);

let registry;

/** A test runs in a world of its own; what all tests of a worker only read is read, and what they only use is loaded, once. */
export default class extends TestEnvironment {
  constructor(...given) {
    super(...given);
    // What is loaded once must know the errors of the tests for errors, and their time for the time.
    Object.assign(this.global, { loadOnce, Error });
    Object.defineProperty(this.global, 'Date', {
      configurable: true,
      get: () => Date,
      set: (standing) => {
        globalThis.Date = standing;
      },
    });
  }

  async setup() {
    await super.setup();
    const directory = process.env.HUB_CANARIES;
    if (!directory) return;
    registry ??= JSON.parse(readFileSync(join(directory, 'registry.json'), 'utf8'));
    this.global.registryOfTheSample = registry;
  }
}
