import { Field, Int, ObjectType } from 'type-graphql';
import type { StatisticTable } from './statistic-table.entity.js';

const NOISE =
  '10-5: what is below the smallest number is hidden, nothing is told as none but where nothing happened, and every published figure is rounded by itself to the base, margins included, so they need not add up; in the next release it stands until its change could itself be published';

@ObjectType({ description: 'How the figures of a table were protected.', simpleResolvers: true })
export class DisclosureRule {
  constructor(table: StatisticTable) {
    this.minFirms = table.minFirms;
    this.minRecords = table.minRecords;
    this.dominancePercent = table.dominancePercent;
    this.pPercent = table.pPercent;
    this.roundingBase = table.roundingBase;
  }

  @Field(() => Int, { description: 'Fewest firms behind a figure.' })
  readonly minFirms: number;

  @Field(() => Int, { description: 'Fewest incidents (persons, calls) behind a figure.' })
  readonly minRecords: number;

  @Field(() => Int, { description: 'Largest share of one firm, in percent.' })
  readonly dominancePercent: number;

  @Field(() => Int, {
    description: 'How much of the value of the largest firm must be hidden from the second, in percent.',
  })
  readonly pPercent: number;

  @Field(() => Int, { description: 'What is published is a multiple of it, in the unit of the measure.' })
  readonly roundingBase: number;

  @Field(() => Boolean, {
    description:
      'Whether further cells are withheld until none can be worked out within 15 % from all tables together.',
  })
  readonly secondary: boolean = true;

  @Field(() => String, { description: 'How what is published is kept from being exact.' })
  readonly noise: string = NOISE;
}
