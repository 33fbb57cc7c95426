import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Bands, KnoxTest } from './knox-test.js';

const percent = (share: number): number => Math.round(share * 1_000) / 10;

@ObjectType({
  description:
    'Whether one event makes others near it likelier (Knox test by Monte Carlo). Significant is not the same as useful: the preventable share says how much a warning could do at most.',
  simpleResolvers: true,
})
export class NearRepeat {
  @Field(() => Int, { description: 'How near in space, in metres.' })
  spaceBandMetres: number;

  @Field(() => Int, { description: 'How near in time, in days.' })
  timeBandDays: number;

  @Field(() => Int, {
    description: 'How many events it is about: all of known place, or the latest 1,000 where there are more.',
  })
  testedEvents: number;

  @Field(() => Int, { description: 'Pairs of events within both.' })
  observedPairs: number;

  @Field(() => Float, { description: 'Pairs there would be on average if days had nothing to do with places.' })
  expectedPairs: number;

  @Field(() => Float, { nullable: true, description: 'Observed over expected; null when none are expected.' })
  knoxRatio: number | null;

  @Field(() => Float, { description: 'How often chance alone gives as many pairs or more.' })
  pValue: number;

  @Field(() => Int, {
    description:
      'How often the days were dealt out anew; always in the same way, so that the answer is always the same.',
  })
  permutations: number;

  @Field(() => Float, {
    description:
      'Share of the events that came after another within both bands: more cannot be prevented by warning its neighbours.',
  })
  preventableSharePercent: number;

  constructor(
    events: number,
    { metres, days }: Bands,
    { observed, expected, pValue, permutations, preventable }: KnoxTest,
  ) {
    this.spaceBandMetres = metres;
    this.timeBandDays = days;
    this.testedEvents = events;
    this.observedPairs = observed;
    this.expectedPairs = expected;
    this.knoxRatio = expected > 0 ? observed / expected : null;
    this.pValue = pValue;
    this.permutations = permutations;
    this.preventableSharePercent = percent(preventable);
  }
}
