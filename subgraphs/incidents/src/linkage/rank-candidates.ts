import type { Contribution } from './contribution.js';
import { contributionsOf } from './contributions-of.js';
import type { LinkableFacts } from './linkable-facts.js';
import { MAX_CANDIDATES } from './max-candidates.js';
import { scoreOf } from './score-of.js';

/** One incident that may be of the same team. */
export interface RankedCandidate {
  readonly id: string;
  readonly score: number;
  /** Of equal scores the same, of the next score one more. */
  readonly rank: number;
  readonly contributions: readonly Contribution[];
}

/** The likeliest links of an incident, the likeliest first. Ids are random, so they break ties without a meaning. */
export function rankCandidates(
  subject: LinkableFacts,
  others: readonly LinkableFacts[],
  first = MAX_CANDIDATES,
): RankedCandidate[] {
  const scored = others
    .filter(({ id }) => id !== subject.id)
    .map((other) => {
      const contributions = contributionsOf(subject, other);
      return { id: other.id, contributions, score: scoreOf(contributions) };
    })
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
    .slice(0, Math.min(first, MAX_CANDIDATES));
  let rank = 0;
  return scored.map((candidate, place) => {
    if (candidate.score !== scored[place - 1]?.score) rank += 1;
    return { ...candidate, rank };
  });
}
