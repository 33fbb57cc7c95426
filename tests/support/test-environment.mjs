import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TestEnvironment } from 'jest-environment-node';

let registry;

/** A test runs in a world of its own; what all tests of a worker only read is read into it once. */
export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    const directory = process.env.HUB_CANARIES;
    if (!directory) return;
    registry ??= JSON.parse(readFileSync(join(directory, 'registry.json'), 'utf8'));
    this.global.registryOfTheSample = registry;
  }
}
