import { loadMany } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.entity.js';
import { Member } from './member.entity.js';

/** The field `Organisation.members`. */
@Resolver(() => Organisation)
export class MembersOfOrganisationResolver {
  @FieldResolver(() => [Member], { description: 'Its members the viewer may see; none for a peer.' })
  async members(@Root() organisation: Organisation, @Ctx() context: RequestContext): Promise<Member[]> {
    return loadMany(context, Member, 'organisationId', organisation.id, { id: 'asc' });
  }
}
