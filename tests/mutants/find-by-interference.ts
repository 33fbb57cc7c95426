import type { Mutant } from './mutant.js';
import type { Trial } from './try-mutant.js';

export interface Found {
  readonly what: string;
  readonly operations: number;
}

export async function findByInterference(_trial: Trial, _mutant: Mutant, _member: string): Promise<Found | undefined> {
  return undefined;
}
