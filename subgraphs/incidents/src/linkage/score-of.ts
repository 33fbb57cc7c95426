import type { Contribution } from './contribution.js';

/** The score of a link: the sum of what each domain says, and nothing besides. */
export function scoreOf(contributions: readonly Contribution[]): number {
  return contributions.reduce((sum, { weight }) => sum + weight, 0);
}
