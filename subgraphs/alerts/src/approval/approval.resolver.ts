import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { visibleReference } from '@hub/shared/subgraph/visible-reference';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Member } from '../member/member.stub.js';
import { publishedMember } from '../member/published-member.js';
import { Organisation } from '../organisation/organisation.stub.js';
import { publishedOrganisation } from '../organisation/published-organisation.js';
import { AlertApproval } from './alert-approval.entity.js';

@Resolver(() => AlertApproval)
export class ApprovalResolver {
  @FieldResolver(() => Member, { nullable: true, description: 'Who decided.' })
  async by(@Root() approval: AlertApproval, @Ctx() context: RequestContext): Promise<Member | null> {
    return visibleReference(context, publishedMember, approval.memberId, (id) => new Member(id));
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation of whoever decided.' })
  async organisation(@Root() approval: AlertApproval, @Ctx() context: RequestContext): Promise<Organisation | null> {
    return visibleReference(context, publishedOrganisation, approval.organisationId, (id) => new Organisation(id));
  }
}
