import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { visibleReference } from '@hub/shared/subgraph/visible-reference';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.stub.js';
import { publishedOrganisation } from '../organisation/published-organisation.js';
import { IncidentComplaint } from './incident-complaint.entity.js';

@Resolver(() => IncidentComplaint)
export class ComplaintResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'The police service that took it.' })
  async service(@Root() complaint: IncidentComplaint, @Ctx() context: RequestContext): Promise<Organisation | null> {
    return visibleReference(context, publishedOrganisation, complaint.serviceId, (id) => new Organisation(id));
  }
}
