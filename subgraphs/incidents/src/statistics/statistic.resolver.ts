import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { GraphQLDecimal } from '@hub/shared/values/decimal.scalar';
import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { CellStatus } from './cell-status.enum.js';
import { citableStatistic } from './citable-statistic.js';
import { Dimension } from './dimension.enum.js';
import { Measure } from './measure.enum.js';
import { Statistic } from './statistic.entity.js';
import { supersedingStatistic } from './superseding-statistic.js';
import { tableOfStatistic } from './table-of-statistic.js';
import { trueFigure } from './true-figure.js';

@Resolver(() => Statistic)
export class StatisticResolver {
  @Query(() => Statistic, {
    nullable: true,
    description: 'A figure by its id; null when there is none that can be cited.',
  })
  async statistic(
    @Arg('id', () => ID, { description: 'Identifier.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Statistic | null> {
    return citableStatistic(context, id);
  }

  @FieldResolver(() => GraphQLDecimal, {
    nullable: true,
    description: 'The figure: true for police and secretariat, protected for everybody else.',
  })
  async value(@Root() statistic: Statistic, @Ctx() context: RequestContext): Promise<string | null> {
    const truth = await trueFigure(context, statistic);
    return truth ? truth.value : statistic.published;
  }

  @FieldResolver(() => GraphQLDecimal, {
    nullable: true,
    name: 'published',
    description: 'The figure as anybody may quote it.',
  })
  publishedValue(@Root() { published }: Statistic): string | null {
    return published;
  }

  @FieldResolver(() => CellStatus, { description: 'How it stands.' })
  async status(@Root() statistic: Statistic, @Ctx() context: RequestContext): Promise<CellStatus> {
    return (await trueFigure(context, statistic))?.status ?? statistic.publishedStatus;
  }

  @FieldResolver(() => Measure, { description: 'What is measured.' })
  async measure(@Root() statistic: Statistic, @Ctx() context: RequestContext): Promise<Measure> {
    return (await tableOfStatistic(context, statistic)).measure;
  }

  @FieldResolver(() => [Dimension], { description: 'What the parts of the key are, in their order.' })
  async dimensions(@Root() statistic: Statistic, @Ctx() context: RequestContext): Promise<Dimension[]> {
    return (await tableOfStatistic(context, statistic)).dimensions;
  }

  @FieldResolver(() => String, { description: 'What is counted, in English.' })
  async definition(@Root() statistic: Statistic, @Ctx() context: RequestContext): Promise<string> {
    return (await tableOfStatistic(context, statistic)).definitionEn;
  }

  @FieldResolver(() => String, { description: 'What is counted, in French.' })
  async definitionFr(@Root() statistic: Statistic, @Ctx() context: RequestContext): Promise<string> {
    return (await tableOfStatistic(context, statistic)).definitionFr;
  }

  @FieldResolver(() => GraphQLDateTime, { description: 'As of when the incidents were counted.' })
  async asOf(@Root() statistic: Statistic, @Ctx() context: RequestContext): Promise<Date> {
    return (await tableOfStatistic(context, statistic)).asOf;
  }

  @FieldResolver(() => String, { description: 'The release it is of [millésime].' })
  async vintage(@Root() statistic: Statistic, @Ctx() context: RequestContext): Promise<string> {
    return (await tableOfStatistic(context, statistic)).vintage;
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description: 'The same figure in the newest release; null when this is the newest, or it is not told any more.',
  })
  async supersededBy(@Root() statistic: Statistic, @Ctx() context: RequestContext): Promise<string | null> {
    return supersedingStatistic(context, statistic);
  }
}
