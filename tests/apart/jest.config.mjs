import { join } from 'node:path';
import { checkEveryAnswer, testsOfTheHub } from '../jest.config.mjs';

/** Journeys that lead through several subgraphs, or whose words come from one; what happens within one does not depend on where it runs. */
const ACROSS_SUBGRAPHS = [
  'committee/committee',
  'declare/declare',
  'declare/every-fault-at-once',
  'language/told-in-french',
  'police-system/synchronise',
  'press-office/press-office',
  'unknown/unknown',
];

/** These journeys once more, on the hub whose subgraphs are processes of their own. */
export default {
  ...testsOfTheHub('apart', join(import.meta.dirname, '../journeys')),
  testMatch: ACROSS_SUBGRAPHS.map((journey) => `<rootDir>/${journey}.test.ts`),
  setupFiles: [join(import.meta.dirname, 'ask-the-separate-hub.mjs'), checkEveryAnswer],
};
