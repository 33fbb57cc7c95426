import type { Page } from '@hub/shared/pagination/page';
import { DEFAULT_PAGE_SIZE } from '@hub/shared/pagination/page-arguments';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { IncidentConnection } from '../incident/incident.connection.js';
import { Incident } from '../incident/incident.entity.js';
import { latestIncidentsOf } from '../incident/latest-incidents-of.js';
import { Premises } from './premises.stub.js';

/** The field `Premises.incidents`. */
@Resolver(() => Premises)
export class IncidentsOfPremisesResolver {
  @FieldResolver(() => IncidentConnection, {
    nullable: true,
    description: 'What happened there, the latest first, as far as the viewer may know where it happened.',
  })
  async incidents(
    @Root() premises: Premises,
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: DEFAULT_PAGE_SIZE, description: 'Page size, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' }) after:
      | string
      | null,
  ): Promise<Page<Incident>> {
    return latestIncidentsOf(context, {
      list: 'incidentsOfPremises',
      parent: 'premises_id',
      parentId: premises.id,
      first,
      after,
    });
  }
}
