import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { visibleReference } from '@hub/shared/subgraph/visible-reference';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Member } from '../member/member.stub.js';
import { publishedMember } from '../member/published-member.js';
import { Organisation } from '../organisation/organisation.stub.js';
import { publishedOrganisation } from '../organisation/published-organisation.js';
import { StatementClearance } from './statement-clearance.entity.js';

/** Who gave a clearance, as far as the viewer may see member and house. */
@Resolver(() => StatementClearance)
export class PeopleOfClearanceResolver {
  @FieldResolver(() => Member, {
    nullable: true,
    description: 'Who gave it; null for whoever may not see that member.',
  })
  async by(@Root() clearance: StatementClearance, @Ctx() context: RequestContext): Promise<Member | null> {
    return visibleReference(context, publishedMember, clearance.memberId, (id) => new Member(id));
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'For which house; null for whoever may not see that house.',
  })
  async organisation(
    @Root() clearance: StatementClearance,
    @Ctx() context: RequestContext,
  ): Promise<Organisation | null> {
    return visibleReference(context, publishedOrganisation, clearance.organisationId, (id) => new Organisation(id));
  }
}
