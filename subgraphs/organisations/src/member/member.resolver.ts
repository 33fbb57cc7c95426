import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.entity.js';
import { Member } from './member.entity.js';

@Resolver(() => Member)
export class MemberResolver {
  @Query(() => Member, { nullable: true, description: 'The member who is asking.' })
  async me(@Ctx() context: RequestContext): Promise<Member | null> {
    return loadOne(context, Member, 'id', context.viewer.memberId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation the member belongs to.' })
  async organisation(@Root() member: Member, @Ctx() context: RequestContext): Promise<Organisation | null> {
    return loadOne(context, Organisation, 'id', member.organisationId);
  }
}
