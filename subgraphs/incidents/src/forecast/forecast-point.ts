import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'What is foreseen of one month: counts, which are whole and never negative.',
  simpleResolvers: true,
})
export class ForecastPoint {
  @Field(() => String, { description: 'The month, e.g. 2013-12.' })
  month: string;

  @Field(() => Int, { description: 'As likely to be exceeded as not.' })
  median: number;

  @Field(() => Int, { description: 'Lower bound of the interval of 50 %.' })
  low50: number;

  @Field(() => Int, { description: 'Upper bound of the interval of 50 %.' })
  high50: number;

  @Field(() => Int, { description: 'Lower bound of the interval of 80 %.' })
  low80: number;

  @Field(() => Int, { description: 'Upper bound of the interval of 80 %.' })
  high80: number;

  @Field(() => Int, { description: 'Lower bound of the interval of 95 %.' })
  low95: number;

  @Field(() => Int, { description: 'Upper bound of the interval of 95 %.' })
  high95: number;

  constructor(month: string, quantiles: readonly number[]) {
    const [low95 = 0, low80 = 0, low50 = 0, median = 0, high50 = 0, high80 = 0, high95 = 0] = quantiles;
    this.month = month;
    this.median = median;
    this.low50 = low50;
    this.high50 = high50;
    this.low80 = low80;
    this.high80 = high80;
    this.low95 = low95;
    this.high95 = high95;
  }
}
