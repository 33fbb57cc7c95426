import { once } from 'node:events';
import { openInterference } from '../interference/open-interference.js';
import { connectWorldServer } from '../interference/worlds/open-world-server.js';
import type { Commission, Found } from './find-by-interference.js';

/*
 * Two worlds with a hub in each that runs from the sources as a mutant has them; what the mutant does to a database is done to both. It tells
 * its parent process what was answered differently.
 */

/** Parts of an answer; others are looked at beside it, after something was changed. */
const OF_AN_ANSWER: ReadonlySet<string> = new Set(['status', 'headers', 'body', 'log']);

/** As much of an operation as fits a line of the table. */
const LONGEST_DOCUMENT = 120;

async function search({
  server: url,
  member,
  prepared,
  mutant,
  operations,
  seed,
}: Commission): Promise<Found | undefined> {
  const server = connectWorldServer(url);
  const interference = await openInterference({ server, known: new Map([[member, prepared]]) });
  try {
    const difference = await interference.findDifference({
      member,
      operations,
      seed,
      shrinkMs: 0,
      isPlantedLate: mutant.isRefusedAtStart ?? false,
      plant: mutant.sql ?? [],
    });
    if (!difference) return undefined;
    const { found, differing, operations: shown } = difference;
    const last = shown.at(-1)?.document.replace(/\s+/g, ' ').slice(0, LONGEST_DOCUMENT) ?? '';
    return { operations: found, what: OF_AN_ANSWER.has(differing.part) ? last : differing.part };
  } finally {
    await interference.close();
  }
}

const [commission] = await once(process, 'message');
const said = await search(commission as Commission).then(
  (found) => ({ found }),
  (fault: Error) => ({ fault: fault.stack ?? fault.message }),
);
process.send?.(said, () => process.exit(0));
