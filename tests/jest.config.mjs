import { join } from 'node:path';
import { loadedOnce, testsOf } from '../jest.config.base.mjs';

export const TESTS = import.meta.dirname;

/** Every answer of every test is searched for secrets that are not for whoever asked. */
export const checkEveryAnswer = join(TESTS, 'canaries/check-every-answer.ts');

/** Tests that replace a module of the hub; `replaced/jest.config.mjs` runs them. */
export const REPLACING = ['attacks/subgraphs/failing-purpose-rule.test.ts'];

/** Tests of the whole hub: it and all packages are taken as they were built, and loaded once for all files of a worker. */
export function testsOfTheHub(name, rootDir) {
  const { transform, ...tests } = testsOf(name, rootDir);
  return {
    ...tests,
    testEnvironmentOptions: { customExportConditions: ['node', 'node-addons'] },
    setupFiles: [checkEveryAnswer],
    transform: {
      '/(node_modules|dist)/.*\\.[cm]?js$': loadedOnce,
      // A hub that these put together is of the same world as its parts, and so is what is compared with it.
      '/tests/(support/(database|open-hub|open-subgraphs|identity-provider|shared-watched-gateway)|monolith/both-ways|canaries/columns-withheld)\\.ts$':
        loadedOnce,
      ...transform,
    },
    transformIgnorePatterns: [],
  };
}

export default {
  ...testsOfTheHub('tests', TESTS),
  testPathIgnorePatterns: ['/node_modules/', ...REPLACING],
};
