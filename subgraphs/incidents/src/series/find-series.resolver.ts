import type { Page } from '@hub/shared/pagination/page';
import { DEFAULT_PAGE_SIZE } from '@hub/shared/pagination/page-arguments';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { CrimeSeriesConnection } from './crime-series.connection.js';
import type { CrimeSeries } from './crime-series.entity.js';
import { findSeries } from './find-series.service.js';
import { SeriesFilter } from './series-filter.input.js';

@Resolver()
export class FindSeriesResolver {
  @Query(() => CrimeSeriesConnection, {
    nullable: true,
    description: 'The series of which the viewer sees a link, the newest first; for a stated purpose.',
  })
  async crimeSeries(
    @Ctx() context: RequestContext,
    @Arg('filter', () => SeriesFilter, { nullable: true, description: 'Only series that satisfy it.' })
    filter: SeriesFilter | null,
    @Arg('first', () => Int, { defaultValue: DEFAULT_PAGE_SIZE, description: 'Page size, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' }) after:
      | string
      | null,
  ): Promise<Page<CrimeSeries>> {
    return findSeries(context, { filter, first, after });
  }
}
