import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { ForecastBacktest } from './forecast-backtest.js';
import { ForecastPoint } from './forecast-point.js';

@ObjectType({
  description:
    'How many events are to be expected in the next months, with how good such forecasts were in the past. It is about places and counts, never about persons.',
  simpleResolvers: true,
})
export class Forecast {
  @Field(() => String, { description: 'What is foreseen, in words, in French or English as `Accept-Language` asks.' })
  target!: string;

  @Field(() => GraphQLLocalDate, {
    description: 'First day that is foreseen; what happened before it was counted, nothing later.',
  })
  origin!: string;

  @Field(() => String, {
    description:
      'The model that was best in the back-test: a level of counts with a season, the same without, or the benchmark where neither beats it and is honest about how sure it is. None of them knows a trend.',
  })
  model!: string;

  @Field(() => String, { description: 'Version of the models.' })
  modelVersion!: string;

  @Field(() => Int, { description: 'How many months it learnt from, six years at most.' })
  trainedOnMonths!: number;

  @Field(() => String, { description: 'Unit of the points, in words.' })
  unit!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The release whose figures it learnt from; null where the events themselves were counted.',
  })
  vintage!: string | null;

  @Field(() => [ForecastPoint], { description: 'The months, the next first; none when the forecast is refused.' })
  points!: readonly ForecastPoint[];

  @Field(() => ForecastBacktest, { nullable: true, description: 'The back-test; null when the forecast is refused.' })
  backtest!: ForecastBacktest | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why nothing is foreseen, in words, in French or English as `Accept-Language` asks; null when something is.',
  })
  refusedReason!: string | null;
}
