import { join } from 'node:path';
import { testsOf } from '../../jest.config.base.mjs';
import { checkEveryAnswer } from '../jest.config.mjs';

/** The journeys once more, on the hub whose subgraphs are processes of their own. */
export default {
  ...testsOf('apart', join(import.meta.dirname, '../journeys')),
  setupFiles: [join(import.meta.dirname, 'ask-the-separate-hub.mjs'), checkEveryAnswer],
};
