import { join } from 'node:path';
import { testsOf } from '../../jest.config.base.mjs';
import { swcOptions } from '../../swc.config.mjs';
import { checkEveryAnswer } from '../jest.config.mjs';

const ROOT = join(import.meta.dirname, '../..');
const WORKSPACES = [
  'gateway',
  'subgraphs/shared',
  'subgraphs/incidents',
  'subgraphs/alerts',
  'subgraphs/communications',
  'tests',
];

/** The tests of the hub as they are, on the sources as a mutant has them. */
export default {
  projects: WORKSPACES.map((workspace) => ({
    ...testsOf(workspace, join(ROOT, workspace)),
    transform: { '\\.ts$': [join(import.meta.dirname, 'patching-transformer.mjs'), swcOptions] },
    ...(workspace === 'tests' && { setupFiles: [checkEveryAnswer] }),
  })),
  testTimeout: 60_000,
};
