import { parseArgs } from 'node:util';
import { FIRST_WORLD, openWorldServer } from '../interference/worlds/open-world-server.js';
import { DEMO_USER_NAMES } from '../support/demo-viewers.js';
import { openBothWays } from './both-ways.js';
import { findDifference } from './find-difference.js';
import { generatedFrom } from './generated-from.js';

/*
 * `npm run fuzz:monolith -- --operations N --seed S`: generated operations of every demo member, answered by the gateway and by one schema
 * without a plan, on a database of their own. What is told differently is made small and printed; the command then ends with 1.
 */

/** Operations of one member in a row: each such run can be had again by its seed. */
const RUN = 50;
const MUTATIONS = 15;

const { values } = parseArgs({
  options: { operations: { type: 'string', default: '1000' }, seed: { type: 'string' } },
});
const operations = Number(values.operations);
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
if (!Number.isInteger(operations) || !Number.isInteger(seed)) throw new Error('--operations and --seed are numbers.');

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const server = await openWorldServer();
try {
  await server.administer(FIRST_WORLD, async (administrator) => {
    const both = await openBothWays(administrator, { databaseUrlOf: server.loginOf(FIRST_WORLD) });
    const generated = await generatedFrom(administrator);
    const begun = performance.now();
    let compared = 0;
    let differences = 0;
    for (let run = 0; run * RUN < operations; run += 1) {
      const userName = DEMO_USER_NAMES[run % DEMO_USER_NAMES.length] ?? '';
      const count = Math.min(RUN, operations - run * RUN);
      const found = await findDifference(both, userName, {
        operations: await generated(userName, MUTATIONS),
        count,
        seed: seed + run,
      });
      compared += found.compared;
      if (!found.difference) continue;
      differences += 1;
      say(`${found.difference}\n`);
    }
    const seconds = Math.round((performance.now() - begun) / 1_000);
    say(
      `${compared} of ${operations} operations compared from seed ${seed} in ${seconds} s: ${differences} differences`,
    );
    if (differences > 0) process.exitCode = 1;
    await both.close();
  });
} finally {
  await server.close();
}
