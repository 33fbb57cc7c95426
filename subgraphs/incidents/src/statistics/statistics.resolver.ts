import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { assertYears } from './assert-years.js';
import { cellsOfTable } from './cells-of-table.js';
import { Dimension } from './dimension.enum.js';
import { DisclosureRule } from './disclosure-rule.js';
import { Measure } from './measure.enum.js';
import { StatTable } from './stat-table.js';
import { StatisticVintage } from './statistic-vintage.entity.js';
import { tableAskedFor } from './table-asked-for.js';
import { tableInVintage } from './table-in-vintage.js';
import { VINTAGE_ARGUMENT } from './vintage-argument.js';

@Resolver()
export class StatisticsResolver {
  @Query(() => StatTable, {
    nullable: true,
    description:
      'Figures by some dimensions for some years, from one release. By month or by year alone, or with CATEGORY; by year with AREA, CATEGORY and AREA, PREMISES_KIND or ATTEMPTED. Null when there is no such vintage.',
  })
  async statistics(
    @Ctx() context: RequestContext,
    @Arg('measure', () => Measure, { description: 'What is measured.' }) measure: Measure,
    @Arg('by', () => [Dimension], { description: 'By what; the year goes without saying.' }) by: Dimension[],
    @Arg('fromYear', () => Int, { description: 'First year.' }) fromYear: number,
    @Arg('toYear', () => Int, {
      description: 'Last year. Every figure is of one year or month; years are not summed.',
    })
    toYear: number,
    @Arg('vintage', () => String, VINTAGE_ARGUMENT) vintage: string | null | undefined,
  ): Promise<StatTable | null> {
    assertYears(fromYear, toYear);
    const table = await tableInVintage(context, measure, tableAskedFor(measure, by), vintage ?? null);
    if (!table) return null;
    const { dimensions, asOf, definitionEn: definition, definitionFr } = table;
    return {
      measure,
      dimensions,
      asOf,
      vintage: table.vintage,
      definition,
      definitionFr,
      rule: new DisclosureRule(table),
      cells: await cellsOfTable(context, table, [fromYear, toYear]),
    };
  }

  @Query(() => [StatisticVintage], { nullable: true, description: 'Every release of the figures, the newest first.' })
  async statisticVintages(@Ctx() { em }: RequestContext): Promise<StatisticVintage[]> {
    return em.find(StatisticVintage, {}, { orderBy: { asOf: 'desc' } });
  }
}
