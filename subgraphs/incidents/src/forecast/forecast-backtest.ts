import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Foreseen } from './foresee.js';

const percent = (share: number): number => Math.round(share * 1_000) / 10;

@ObjectType('Backtest', {
  description:
    'How good the model was, had it been asked month after month in the past, each time knowing nothing of what came after.',
  simpleResolvers: true,
})
export class ForecastBacktest {
  @Field(() => Int, { description: 'How often it was asked.' })
  windows: number;

  @Field(() => Int, { description: 'For how many months each time.' })
  horizonMonths: number;

  @Field(() => Float, {
    description: 'Mean absolute scaled error: below 1 it is nearer than the same month of the year before.',
  })
  mase: number;

  @Field(() => String, { description: 'The better of the naive models, which a model has to beat or be replaced by.' })
  benchmark: string;

  @Field(() => Float, { description: 'Share of the months that fell into the interval of 80 %.' })
  coverage80Percent: number;

  @Field(() => Float, { description: 'Share of the months that fell into the interval of 95 %.' })
  coverage95Percent: number;

  @Field(() => Float, { description: 'Mean loss of the shown quantiles; less is better.' })
  pinballLoss: number;

  @Field(() => Float, { description: 'The same of the benchmark.' })
  benchmarkPinballLoss: number;

  constructor({ test, benchmark }: Foreseen, horizon: number) {
    this.windows = test.windows;
    this.horizonMonths = horizon;
    this.mase = test.mase;
    this.benchmark = benchmark.name;
    this.coverage80Percent = percent(test.coverage80);
    this.coverage95Percent = percent(test.coverage95);
    this.pinballLoss = test.pinballLoss;
    this.benchmarkPinballLoss = benchmark.test.pinballLoss;
  }
}
