import fc from 'fast-check';
import type { GeneratedOperation } from '../generated-operations/generated-operation.js';
import type { Asked, BothWays } from './both-ways.js';
import { described } from './described.js';

/** What came of a search: how many operations were answered twice, and the smallest that was answered differently. */
export interface Search {
  readonly compared: number;
  readonly difference: string | undefined;
}

export interface SearchOptions {
  readonly operations: fc.Arbitrary<GeneratedOperation>;
  readonly count: number;
  readonly seed: number;
}

/** A difference is told as small as it can be made in this time, and told in any case. */
const LONGEST_SEARCH_MS = 45_000;

/** Asks generated operations both ways until an answer differs, and then makes the operation as small as it can be. */
export async function findDifference(
  { ask }: BothWays,
  userName: string,
  { operations, count: numRuns, seed }: SearchOptions,
): Promise<Search> {
  let compared = 0;
  let smallest: Asked | undefined;
  const isToldAlike = fc.asyncProperty(operations, async (operation) => {
    const asked = await ask(userName, operation);
    if (asked.compared) compared += 1;
    if (asked.found) smallest = asked;
    return !asked.found;
  });
  await fc.check(isToldAlike, { numRuns, seed, interruptAfterTimeLimit: LONGEST_SEARCH_MS });
  return { compared, difference: smallest && `seed ${seed}, ${described(smallest)}` };
}
