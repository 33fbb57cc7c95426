import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Contribution } from './contribution.js';
import { LinkContribution } from './link-contribution.js';
import type { RankedCandidate } from './rank-candidates.js';

@ObjectType({
  description: 'An incident that may be of the same series as the one asked about.',
  simpleResolvers: true,
})
export class SeriesCandidate {
  readonly incidentId: string;

  @Field(() => Float, { description: 'Sum of the contributions, in bits.' })
  score: number;

  @Field(() => Int, { description: '1 for the likeliest; equal scores have one rank, and no rank is left out.' })
  rank: number;

  @Field(() => [LinkContribution], { description: 'What the score is made of, one for each domain.' })
  contributions: readonly Contribution[];

  constructor({ id, score, rank, contributions }: RankedCandidate) {
    this.incidentId = id;
    this.score = score;
    this.rank = rank;
    this.contributions = contributions;
  }
}
