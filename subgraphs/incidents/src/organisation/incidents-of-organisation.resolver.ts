import type { Page } from '@hub/shared/pagination/page';
import { DEFAULT_PAGE_SIZE } from '@hub/shared/pagination/page-arguments';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { IncidentConnection } from '../incident/incident.connection.js';
import { Incident } from '../incident/incident.entity.js';
import { latestIncidentsOf } from '../incident/latest-incidents-of.js';
import { Organisation } from './organisation.stub.js';

/** The field `Organisation.incidents`. */
@Resolver(() => Organisation)
export class IncidentsOfOrganisationResolver {
  @FieldResolver(() => IncidentConnection, {
    nullable: true,
    description: 'What happened to it, the latest first, as far as the viewer may know whom it happened to.',
  })
  async incidents(
    @Root() organisation: Organisation,
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: DEFAULT_PAGE_SIZE, description: 'Page size, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' }) after:
      | string
      | null,
  ): Promise<Page<Incident>> {
    return latestIncidentsOf(context, {
      list: 'incidentsOfOrganisation',
      parent: 'victim_id',
      parentId: organisation.id,
      first,
      after,
    });
  }
}
