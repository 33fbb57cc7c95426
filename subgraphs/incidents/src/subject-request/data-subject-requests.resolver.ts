import { HubError } from '@hub/shared/errors/hub.error';
import { keysetPage } from '@hub/shared/pagination/keyset-page';
import type { Page } from '@hub/shared/pagination/page';
import { DEFAULT_PAGE_SIZE } from '@hub/shared/pagination/page-arguments';
import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { mustStatePurpose } from '@hub/shared/viewer/must-state-purpose';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Incident } from '../incident/incident.entity.js';
import { DataSubjectRequestConnection } from './data-subject-request.connection.js';
import { DataSubjectRequest } from './data-subject-request.entity.js';

@Resolver(() => DataSubjectRequest)
export class DataSubjectRequestsResolver {
  @Query(() => DataSubjectRequestConnection, {
    nullable: true,
    description:
      "The data subjects' requests that officers of the own organisation opened, the newest first, those that are over included; for a stated purpose.",
  })
  async dataSubjectRequests(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: DEFAULT_PAGE_SIZE, description: 'Page size, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' }) after:
      | string
      | null,
  ): Promise<Page<DataSubjectRequest>> {
    // Without one no request is seen, and the list would look as if nobody had asked.
    if (mustStatePurpose(context.viewer)) throw new HubError('PURPOSE_REQUIRED');
    return keysetPage(context, {
      entity: DataSubjectRequest,
      list: 'dataSubjectRequests',
      where: {},
      orderBy: [
        ['openedAt', 'desc'],
        ['id', 'desc'],
      ],
      first,
      after,
    });
  }

  @FieldResolver(() => Incident, {
    nullable: true,
    description:
      'The incident it is about, whole but for its firm and premises; null once the request is closed or over, for any other purpose, and for whoever did not open it.',
  })
  async incident(
    @Root() { incidentId, closedAt }: DataSubjectRequest,
    @Ctx() context: RequestContext,
  ): Promise<Incident | null> {
    return incidentId === null || closedAt !== null ? null : loadOne(context, Incident, 'id', incidentId);
  }
}
