import type { Page } from '@hub/shared/pagination/page';
import { DEFAULT_PAGE_SIZE } from '@hub/shared/pagination/page-arguments';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { findRemovals } from './find-removals.js';
import { IncidentRemovalConnection } from './incident-removal.connection.js';
import type { IncidentRemoval } from './incident-removal.entity.js';

@Resolver()
export class IncidentRemovalsResolver {
  @Query(() => IncidentRemovalConnection, {
    nullable: true,
    description:
      'The incidents the viewer could see and may no longer, in the order in which they went: for systems that keep a copy. The endCursor of a page, also of an empty one, leads on to what goes later. Each stands there once, and no longer when it may be seen again. What a change of the own territory or membership takes away is not listed: after one a copy is made anew. A removal is kept for a time, a year unless the hub is told otherwise; a cursor from before what was forgotten is refused with CURSOR_EXPIRED, and then a copy is made anew, too.',
  })
  async incidentRemovals(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: DEFAULT_PAGE_SIZE, description: 'Page size, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' }) after:
      | string
      | null,
  ): Promise<Page<IncidentRemoval>> {
    return findRemovals(context, { first, after });
  }
}
