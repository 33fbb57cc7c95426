import { join } from 'node:path';
import { testsOf } from '../jest.config.base.mjs';

/** Every answer of every test is searched for secrets that are not for whoever asked. */
export const checkEveryAnswer = join(import.meta.dirname, 'canaries/check-every-answer.ts');

/** The secrets to look for, read once for all tests of a process. */
export const testEnvironment = join(import.meta.dirname, 'support/test-environment.mjs');

export default { ...testsOf('tests', import.meta.dirname), testEnvironment, setupFiles: [checkEveryAnswer] };
