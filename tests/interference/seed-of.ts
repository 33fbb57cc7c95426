import { createHash } from 'node:crypto';

/** A seed of the member's own, so that not everybody sends the same. */
export const seedOf = (seed: number, member: string): number =>
  createHash('sha256').update(`${seed} ${member}`).digest().readInt32BE();
