import { database } from '../support/database.js';
import { DEMO_USER_NAMES } from '../support/demo-viewers.js';
import { type BothWays, openBothWays } from './both-ways.js';
import { findDifference } from './find-difference.js';
import { type Generated, generatedFrom } from './generated-from.js';

/*
 * A gateway cuts every operation into fetches, and what it puts together again must be what one schema on the same database would have
 * answered: the same data and the same refusals. The monolith is that schema; it knows no plan, and believes of another subgraph's record
 * only what the owner says. `npm run fuzz:monolith` goes on where this ends.
 */

const READS = 16;
const MUTATIONS = 6;

let both: BothWays;
let generated: Generated;
beforeAll(async () => {
  both = await openBothWays(database());
  generated = await generatedFrom(database());
});
afterAll(() => both.close());

describe.each(DEMO_USER_NAMES.map((userName, index) => ({ userName, seed: 1_000 + index })))(
  '$userName',
  ({ userName, seed }) => {
    test('reads the same with and without a plan', async () => {
      const operations = await generated(userName, 0);
      const { compared, difference } = await findDifference(both, userName, { operations, count: READS, seed });
      expect(difference).toBeUndefined();
      expect(compared).toBeGreaterThanOrEqual(13);
    });

    test('is refused the same with and without a plan', async () => {
      const operations = await generated(userName, 100);
      const { compared, difference } = await findDifference(both, userName, { operations, count: MUTATIONS, seed });
      expect(difference).toBeUndefined();
      expect(compared).toBeGreaterThan(0);
    });
  },
);
