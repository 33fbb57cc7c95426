import type { Page } from '@hub/shared/pagination/page';
import { DEFAULT_PAGE_SIZE } from '@hub/shared/pagination/page-arguments';
import { pageWithin } from '@hub/shared/pagination/page-within';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.entity.js';
import { PremisesConnection } from './premises.connection.js';
import { Premises } from './premises.entity.js';

/** The field `Organisation.premises`. */
@Resolver(() => Organisation)
export class PremisesOfOrganisationResolver {
  @FieldResolver(() => PremisesConnection, { description: 'Its premises, as far as the viewer may see them.' })
  async premises(
    @Root() organisation: Organisation,
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: DEFAULT_PAGE_SIZE, description: 'Page size, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' }) after:
      | string
      | null,
  ): Promise<Page<Premises>> {
    return pageWithin(context, {
      entity: Premises,
      list: 'premises',
      source: { table: 'organisations.premises', parent: 'organisation_id', id: 'id', parentType: 'uuid' },
      parentId: organisation.id,
      orderBy: [{ column: 'id', type: 'uuid', direction: 'asc' }],
      first,
      after,
    });
  }
}
