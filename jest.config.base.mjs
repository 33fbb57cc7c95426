import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { swcOptions } from './swc.config.mjs';

const support = join(import.meta.dirname, 'tests/support');

/** In a module's place stands what the worker has loaded of it, for all files of tests. */
export const loadedOnce = join(support, 'loaded-once-transformer.mjs');

/** What tests need of the process that runs them, of which there is one for many files. */
export const testEnvironment = join(support, 'test-environment.mjs');

/** Packages that write into nobody's registers: a decorator of type-graphql or MikroORM does, and belongs to the classes of one file of tests. */
const PACKAGES_LOADED_ONCE = [
  '@apollo',
  '@as-integrations',
  '@escape\\.tech',
  '@graphql-tools',
  'dataloader',
  'express',
  'fast-check',
  'graphql(-(middleware|query-complexity|scalars|shield))?',
  'helmet',
  'highs',
  'jose',
  'jstat',
  'luxon',
  'pino',
  'pure-rand',
  'undici',
  'zod',
].join('|');

/** The tests of one workspace: run from the TypeScript sources, as ES modules, so that none of its own has to be built first. */
export function testsOf(workspace, rootDir) {
  return {
    displayName: workspace,
    rootDir,
    testMatch: ['**/*.test.ts'],
    // Build output would offer every module a second time.
    modulePathIgnorePatterns: ['<rootDir>/dist/'],
    extensionsToTreatAsEsm: ['.ts'],
    moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
    // Sources name the file that compilation will make (`./viewer.js`); here it is still `./viewer.ts`.
    moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
    testEnvironment,
    // `@hub/shared/…` means src/*.ts here, dist/*.js in a build.
    testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
    transform: {
      [`/node_modules/(${PACKAGES_LOADED_ONCE})/.*\\.[cm]?js$`]: loadedOnce,
      '\\.ts$': ['@swc/jest', swcOptions],
    },
    transformIgnorePatterns: [`/node_modules/(?!(${PACKAGES_LOADED_ONCE})/)`],
    ...sharedServer(),
  };
}

/** Jest runs a global set-up once, however many workspaces name it: all tests share one PostgreSQL server. */
function sharedServer() {
  const globalSetup = join(support, 'global-setup.mjs');
  const globalTeardown = join(support, 'global-teardown.mjs');
  return {
    ...(existsSync(globalSetup) && { globalSetup }),
    ...(existsSync(globalTeardown) && { globalTeardown }),
  };
}
