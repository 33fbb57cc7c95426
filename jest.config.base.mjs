import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { swcOptions } from './swc.config.mjs';

const support = join(import.meta.dirname, 'tests/support');

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
    testEnvironment: 'node',
    // `@hub/shared/…` means src/*.ts here, dist/*.js in a build.
    testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
    transform: { '\\.ts$': ['@swc/jest', swcOptions] },
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
